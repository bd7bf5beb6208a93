import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installVsCode } from './install-vscode.mjs';
import { Problem } from './problem.mjs';
import { start, stop } from './processes.mjs';
import { node24, root } from './setup.mjs';

/** A quiet VS Code: no welcome, no telemetry, no assistant, nothing asked. */
const firstSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  // After a reload, what was open is open again, beside the file that the address names.
  'window.restoreWindows': 'preserve',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Serves VS Code to this machine's browsers, and only to those that know its secret.
 * @param {object} options
 * @param {string} options.data the folder for its settings, state and log
 * @param {string} [options.ports] one port, or a range to take a free one from; any when left out
 * @param {boolean} [options.isInstalled] whether the extension is installed, as people have it. Otherwise the address of a page names one
 *   under development, as tests need it; VS Code then shows no notification by itself, and no icon at files of the language
 */
export async function serveVsCode({ data, ports = '0', isInstalled = false }) {
  const program = await installVsCode();
  writeFirstSettings(data);
  if (isInstalled) installExtension(join(data, 'extensions'));
  // Without a secret, any page in the person's browser could reach the server and with it their files.
  const secret = randomBytes(16).toString('hex');
  const secretFile = join(data, 'secret');
  writeFileSync(secretFile, secret, { mode: 0o600 });

  const server = start(
    node24(),
    [
      program,
      ...['--host', '127.0.0.1', '--port', ports],
      ...['--connection-token-file', secretFile, '--server-data-dir', data],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
      // The switch that lets the page's address name the extension under development.
      ...(isInstalled ? [] : ['--enable-smoke-test-driver']),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = once(server, 'exit');
  const port = await listening(server, join(data, 'server.log'));
  return {
    /** @param {Place} place */
    url: (place) => addressOf(isInstalled ? place : { extension: root, ...place }, port, secret),
    /** Resolves when the server has ended by itself. */
    ended,
    stop: () => stop(server),
  };
}

/**
 * Leaves the settings alone once they are there: the person may have changed them.
 * @param {string} data
 */
function writeFirstSettings(data) {
  const user = join(data, 'data', 'User');
  const file = join(user, 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(user, { recursive: true });
  writeFileSync(file, JSON.stringify(firstSettings, undefined, 2));
}

/**
 * Installs this project by a link: what is built anew comes with the next reload of a window.
 * @param {string} folder
 */
function installExtension(folder) {
  const { publisher, name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const link = join(folder, `${publisher}.${name}`);
  mkdirSync(folder, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(root, link, 'junction');
  // Without its list, VS Code looks what there is, and reads anew what it says of itself.
  rmSync(join(folder, 'extensions.json'), { force: true });
}

/**
 * What to open in VS Code.
 * @typedef {object} Place
 * @property {string} folder
 * @property {string} [file] opened in the editor
 * @property {string} [extension] the folder of the extension under development; this project when left out, unless that is installed
 * @property {string} [tests] a suite that is run in the extension host
 */

/**
 * @param {Place} place
 * @param {number} port
 * @param {string} secret
 */
function addressOf({ folder, file, extension, tests }, port, secret) {
  /** @param {string} path */
  const uri = (path) => encodeURI(`vscode-remote://127.0.0.1:${port}${slashed(path)}`);
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', uri(extension)]] : []),
    ['skipWelcome', 'true'],
    ...(file ? [['openFile', uri(file)]] : []),
    ...(tests ? [['extensionTestsPath', uri(tests)]] : []),
  ];
  const query = new URLSearchParams({ tkn: secret, folder: slashed(folder), payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

/**
 * A path as addresses have it: `C:\a` is `/C:/a`.
 * @param {string} path
 */
function slashed(path) {
  const forward = path.replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}

/**
 * Waits until the server can be reached, and keeps all it says in a log.
 * @param {import('node:child_process').ChildProcess} server
 * @param {string} log
 * @returns {Promise<number>} the port
 */
function listening(server, log) {
  const file = createWriteStream(log);
  let said = '';
  return new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        file.write(text);
        said = (said + text).slice(-4000);
        const found = /Extension host agent listening on (\d+)/.exec(said);
        if (found) resolve(Number(found[1]));
      });
    }
    // A port that is taken at the very last moment leaves the server waiting without a word.
    setTimeout(() => reject(new Problem('VS Code did not start in time. Run the command again.')), 60_000).unref();
    server.on('error', reject);
    server.on('exit', () => reject(new Problem(`${said.trim()}\n\nVS Code did not start, as told above.`)));
  });
}
