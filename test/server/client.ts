import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  DiagnosticSeverity,
  type FileChangeType,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver-protocol/node';

const bundle = fileURLToPath(new URL('../../dist/server/main.cjs', import.meta.url));

/** What VS Code tells a server that it can do, as far as ours asks. */
const capabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true },
  textDocument: {
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** A folder for one test, with these files; it goes away with the test. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'journey-server-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) write(folder, path, text);
  return folder;
}

/** Writes a file into a folder. */
export function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The built language server in a process of its own, and what an editor does with it. */
export class Client {
  /** The settings that the server may ask for, by section. */
  readonly settings: Record<string, unknown>;
  /** All that the server told of diagnostics, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** All that the server told of its progress, in order. */
  readonly progress: Progress[] = [];
  /** The globs that the server wants to be told of. */
  readonly watched: string[] = [];
  readonly connection: MessageConnection;
  private readonly process: ChildProcess;
  private readonly folders: readonly string[];
  private readonly versions = new Map<string, number>();
  private onProgress: ((token: string | number, progress: Progress) => void) | undefined;

  constructor(folders: readonly string[], settings: Record<string, unknown> = {}) {
    if (!existsSync(bundle)) throw new Error('The server is not built. Run "npm run build".');
    this.folders = folders;
    this.settings = settings;
    this.process = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('The server cannot be spoken to.');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params) => void this.published.push(params));
    this.connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => this.settings[section ?? ''] ?? null),
    );
    this.connection.onRequest('client/registerCapability', ({ registrations }) => {
      for (const { registerOptions } of registrations) {
        for (const { globPattern } of registerOptions?.watchers ?? []) this.watched.push(globPattern);
      }
      return null;
    });
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onNotification('$/progress', ({ token, value }) => {
      this.progress.push(value);
      this.onProgress?.(token, value);
    });
    this.connection.listen();
  }

  /** Starts as VS Code does, but for what is given. */
  async initialize(given: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const workspaceFolders = this.folders.map((folder) => ({ uri: uriOf(folder, ''), name: folder }));
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders,
      capabilities,
      ...given,
    });
    await this.notify('initialized', {});
    return result;
  }

  notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Asks about a document. */
  ask<T>(method: string, uri: string, params: object = {}): Promise<T> {
    return this.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, ...params });
  }

  async open(uri: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'journey', version: 1, text } });
  }

  /** Replaces characters from a place on. */
  async change(uri: string, at: Position, text: string, cut = 0): Promise<void> {
    const version = (this.versions.get(uri) ?? 1) + 1;
    this.versions.set(uri, version);
    const range = { start: at, end: { line: at.line, character: at.character + cut } };
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Tells that files or folders came, changed or went. */
  filesChanged(type: FileChangeType, ...uris: string[]): Promise<void> {
    return this.notify('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type })) });
  }

  /** The diagnostics that the editor shows of a file by now; undefined when it was never told of any. */
  diagnosticsOf(uri: string): Diagnostic[] | undefined {
    return this.published.findLast((each) => each.uri === uri)?.diagnostics;
  }

  /** Codes of the errors that the editor shows of a file by now; undefined when it was never told of any diagnostics. */
  codesOf(uri: string): (string | number | undefined)[] | undefined {
    const errors = this.diagnosticsOf(uri)?.filter(({ severity }) => severity === DiagnosticSeverity.Error);
    return errors?.map(({ code }) => code);
  }

  /** Cancels the progress that the server shows as soon as it has come so far, in percent. */
  cancelProgressAt(percentage: number): Promise<void> {
    return new Promise((resolve) => {
      this.onProgress = (token, progress) => {
        if (progress.kind !== 'report' || (progress.percentage ?? 0) < percentage) return;
        this.onProgress = undefined;
        resolve(this.notify('window/workDoneProgress/cancel', { token }));
      };
    });
  }

  /** Waits until the server has read all files of the workspace and built every change. */
  async settled(uri: string): Promise<void> {
    await this.ask('references', uri, { position: { line: 0, character: 0 }, context: { includeDeclaration: true } });
  }

  /** Ends the process as a crash would. */
  async kill(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const exit = once(this.process, 'exit');
    this.connection.dispose();
    this.process.kill('SIGKILL');
    await exit;
  }
}

/** A client whose server is running, with these folders open; the server ends with the test. */
export async function startClient(
  folders: readonly string[],
  settings?: Record<string, unknown>,
  given?: Partial<InitializeParams>,
): Promise<Client> {
  const client = new Client(folders, settings);
  onTestFinished(() => client.kill());
  await client.initialize(given);
  return client;
}

/** The URI of a file in a folder. */
export function uriOf(folder: string, path: string): string {
  return pathToFileURL(join(folder, path)).href;
}

/** Where a piece of a text begins, or `offset` characters behind that. */
export function placeOf(text: string, piece: string, offset = 0): Position {
  const index = text.indexOf(piece);
  if (index < 0) throw new Error(`"${piece}" does not stand in the text.`);
  const before = text.slice(0, index + offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
