import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command line. */
export const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** How a run of the command line ended, and what it printed. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a folder, as a person would. */
export function runJourney(
  folder: string,
  args: readonly string[],
  {
    nodeOptions = [],
    input = '',
    env = {},
  }: { nodeOptions?: readonly string[]; input?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...nodeOptions, program, ...args], {
      cwd: folder,
      // Whatever language the person speaks who runs the tests.
      env: { ...process.env, LC_ALL: 'en', ...env },
    });
    const result = { out: '', err: '' };
    child.stdout.on('data', (data) => {
      result.out += data;
    });
    child.stderr.on('data', (data) => {
      result.err += data;
    });
    child.on('close', (code) => resolve({ code, ...result }));
    child.stdin.end(input);
  });
}
