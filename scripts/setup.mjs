import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from './problem.mjs';
import { findOnPath, finish, start } from './processes.mjs';
import { step } from './steps.mjs';
import { inTurn } from './turn.mjs';

/** The folder of this project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where everything is kept that can be made again: ignored by git. */
export const cache = join(root, '.cache');

/** Installs the packages when they are missing or out of date, and builds the extension. */
export async function setUp() {
  await inTurn(root, async () => {
    // Not `npm ci`: it refuses a lock file that was written where packages for other systems could not be looked up.
    if (!hasPackages()) await step('Installing the packages', () => npm(['install', '--no-save'], root));
    await step('Building', () => npm(['run', 'build'], root));
  });
}

/** Whether node_modules holds, whole, what package-lock.json asks for. */
function hasPackages() {
  // npm writes this file last, so an interrupted installation has none.
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = packagesOf(installed);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional || present[path]?.version === wanted.version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** The Node 24 that comes with the packages: what VS Code's server and the tests run on, whichever Node started us. */
export function node24() {
  const file = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(file)) return file;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Problem(
    'Node 24 is missing: it comes with the packages, but npm seems to be set not to run install scripts.\n' +
      'Run "npm rebuild node --ignore-scripts=false", or use Node 24 itself.',
  );
}

/**
 * Starts npm: the one that started us, or for a script started by hand the one on the path.
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startNpm(args, options) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('js')) return start(process.execPath, [own, ...args], options);
  const found = findOnPath('npm');
  if (!found) throw new Problem('npm is missing: install Node.js 20 or later, which brings it.');
  return start(found, args, options);
}

/**
 * Runs npm to its end and says in plain words why it failed, if it did.
 * @param {readonly string[]} args
 * @param {string} folder
 */
export async function npm(args, folder) {
  const { code, output } = await finish(startNpm(args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }));
  if (code === 0) return;
  throw new Problem(
    knownReason(output) ??
      `${output.trim().split('\n').slice(-40).join('\n')}\n\n"npm ${args.join(' ')}" failed, as told above.`,
  );
}

/**
 * What to do about a failure that needs no look at npm's own words.
 * @param {string} output
 */
function knownReason(output) {
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)\b/.test(output)) {
    return 'The npm registry cannot be reached. Connect to the network and run the command again.';
  }
  if (/\bENOSPC\b/.test(output)) return 'The disk is full. Free about 1 GB and run the command again.';
  if (/\b(EACCES|EPERM)\b/.test(output)) {
    return 'npm may not write here. Make the folder of this project and npm’s cache your own, and run the command again.';
  }
  return undefined;
}
