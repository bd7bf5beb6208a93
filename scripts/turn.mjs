import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Does work that must not be done twice at once in the same folder, such as installing into it: a second process
 * waits until the first is through. The turn is held by listening on a local socket, which the system takes back
 * however the process ends, so no stale lock can be left behind.
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn(folder, work) {
  const address = addressOf(folder);
  let release = await take(address);
  if (!release) console.log('Waiting for another command that is setting up this folder …');
  while (!release) {
    await released(address);
    release = await take(address);
  }
  try {
    return await work();
  } finally {
    release();
  }
}

/**
 * The name of the socket: on Linux and Windows one that is not a file, elsewhere a short path.
 * @param {string} folder
 */
function addressOf(folder) {
  const name = `journey-maps-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

/**
 * Takes the turn if nobody has it.
 * @param {string} address
 * @returns {Promise<(() => void) | undefined>} what gives the turn back
 */
async function take(address) {
  /** @type {Set<import('node:net').Socket>} */
  const waiting = new Set();
  const server = createServer((socket) => waiting.add(socket.on('error', () => {})));
  try {
    await once(server.listen(address), 'listening');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') return undefined;
    throw error;
  }
  return () => {
    server.close();
    for (const socket of waiting) socket.destroy();
  };
}

/**
 * Waits until whoever has the turn gives it back.
 * @param {string} address
 */
async function released(address) {
  try {
    await once(connect(address).resume(), 'close');
  } catch {
    // Nobody listens any more; where the socket is a file, a process that was killed has left it behind.
    if (process.platform !== 'linux' && process.platform !== 'win32') rmSync(address, { force: true });
  }
}
