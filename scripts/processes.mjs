import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const windows = process.platform === 'win32';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Starts a program that ends when this process does.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(program, args, options) {
  // A script of Windows, such as npm.cmd, can only be started by its shell.
  const child = spawn(program, args, { ...options, shell: windows && program.endsWith('.cmd') });
  running.add(child);
  child.on('error', () => running.delete(child));
  child.on('exit', () => running.delete(child));
  return child;
}

/**
 * Ends a program and waits until it is gone; one that does not listen is killed.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stop(child) {
  if (!running.has(child)) return;
  child.kill('SIGTERM');
  await Promise.race([once(child, 'exit'), wait(3000, undefined, { ref: false })]);
  child.kill('SIGKILL');
}

let asked = false;

/** Whether the person or the system has asked this process to end, so that programs that stop now are no surprise. */
export const wasAskedToExit = () => asked;

/**
 * What to do when asked to end: end the programs, then leave with a code.
 * @param {number} code
 */
export function exitWhenAsked(code) {
  const exit = async () => {
    asked = true;
    await Promise.all([...running].map(stop));
    process.exit(code);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, exit);
  // The shell that npm puts between itself and us does not pass signals on: it just is not there any more.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    exit();
  }, 500);
  watch.unref();
}

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Waits for the end of a program whose output is piped, and gives its exit code and all it printed.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function finish(child) {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  try {
    const [code] = await once(child, 'close');
    return { code: code ?? 1, output };
  } catch (error) {
    return { code: 1, output: String(error) };
  }
}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function run(program, args, options) {
  return finish(start(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }));
}

/**
 * The first of these programs that is on the path.
 * @param {...string} names
 */
export function findOnPath(...names) {
  const endings = windows ? ['.exe', '.cmd'] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const ending of endings) {
        const file = join(folder, name + ending);
        if (isProgram(file)) return file;
      }
    }
  }
  return undefined;
}

/**
 * Whether this file can be started.
 * @param {string} file
 */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
