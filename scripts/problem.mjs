import { wasAskedToExit } from './processes.mjs';

/** Something the person at the keyboard can put right: its message says how, and is all they need to see. */
export class Problem extends Error {}

/**
 * Says what stopped a command, unless it was stopped on purpose.
 * @param {unknown} error
 */
export function explain(error) {
  if (wasAskedToExit()) return;
  console.error(error instanceof Problem ? `\n${error.message}` : error);
}

/**
 * Runs a command of this project and explains what stops it.
 * @param {() => Promise<void>} command
 */
export async function main(command) {
  try {
    await command();
  } catch (error) {
    explain(error);
    process.exitCode = 1;
  }
}
