import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { Problem } from '../scripts/problem.mjs';
import { run, start, stop } from '../scripts/processes.mjs';
import { node24 } from '../scripts/setup.mjs';

/** Longer than this nobody waits for an answer, in milliseconds. */
const patience = 60_000;

/** Nobody would have waited for it. */
export class NoAnswer extends Error {}

/** A language server in a process of its own, asked the way an editor asks. */
export class LanguageServer {
  /**
   * @param {readonly string[]} args what Node runs
   * @param {string} language the id of its language
   * @param {string} folder the workspace
   */
  constructor(args, language, folder) {
    this.language = language;
    this.folder = folder;
    this.process = start(node24(), args, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Problem('The language server cannot be spoken to.');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.versions = new Map();
    /** @type {Map<string, () => void>} */
    this.waiting = new Map();
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri }) => this.waiting.get(uri)?.());
    this.connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.listen();
  }

  async initialize() {
    const uri = pathToFileURL(this.folder).href;
    const { capabilities } = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
        window: { workDoneProgress: true },
      },
    });
    this.capabilities = capabilities;
    await this.connection.sendNotification('initialized', {});
  }

  /**
   * Waits until diagnostics of a file come.
   * @param {string} uri
   */
  diagnosed(uri) {
    return withPatience(new Promise((resolve) => this.waiting.set(uri, () => resolve(undefined))));
  }

  /**
   * @param {string} uri
   * @param {string} text
   */
  open(uri, text) {
    this.versions.set(uri, 1);
    const textDocument = { uri, languageId: this.language, version: 1, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /**
   * Puts a text at a place.
   * @param {string} uri
   * @param {{ line: number, character: number }} at
   * @param {string} text
   * @param {number} [cut] how many characters it replaces
   */
  change(uri, at, text, cut = 0) {
    const version = this.versions.get(uri) + 1;
    this.versions.set(uri, version);
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: { line: at.line, character: at.character + cut } }, text }],
    });
  }

  /**
   * @param {string} method
   * @param {string} uri
   * @param {object} [params]
   */
  request(method, uri, params) {
    return withPatience(this.connection.sendRequest(method, { textDocument: { uri }, ...params }));
  }

  /** Its resident memory in megabytes. */
  async memory() {
    const { output } = await run('ps', ['-o', 'rss=', '-p', String(this.process.pid)]);
    return Math.round(Number(output) / 1024);
  }

  async end() {
    this.connection.dispose();
    await stop(this.process);
  }
}

/**
 * @template T
 * @param {Promise<T>} answer
 * @returns {Promise<T>}
 */
async function withPatience(answer) {
  const tooLong = wait(patience, undefined, { ref: false }).then(() => {
    throw new NoAnswer('no answer');
  });
  return Promise.race([answer, tooLong]);
}
