import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ConfigurationRequest,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentFormattingRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { program, runJourney } from './run-journey.ts';

const textDocument = {
  uri: 'file:///nowhere/a.journey',
  languageId: 'journey',
  version: 1,
  text: 'stge  "A"\nactor  a\n',
};

describe('journey lsp', { timeout: 30_000 }, () => {
  let server: ChildProcessWithoutNullStreams;
  let connection: ProtocolConnection;
  let exit: Promise<unknown[]>;
  beforeEach(async () => {
    server = spawn(process.execPath, [program, 'lsp', '--stdio']);
    exit = once(server, 'exit');
    connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    connection.onRequest(ConfigurationRequest.type, () => [{}]);
    // This editor says what it can do, and refuses to be asked for it, as Emacs does.
    const capabilities = { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } } };
    const params = { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities };
    await connection.sendRequest(InitializeRequest.type, params);
    await connection.sendNotification(InitializedNotification.type, {});
  });
  afterEach(() => {
    connection.dispose();
    server.kill();
  });

  it('serves an editor from its start to its end', async () => {
    const published = new Promise<PublishDiagnosticsParams>((resolve) => {
      connection.onNotification(PublishDiagnosticsNotification.type, resolve);
    });
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    expect((await published).diagnostics.map(({ code }) => code)).toEqual(['unknown-word']);

    const options = { tabSize: 2, insertSpaces: true };
    expect(await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options })).toEqual([
      { range: { start: { line: 1, character: 5 }, end: { line: 1, character: 7 } }, newText: ' ' },
    ]);

    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    expect(await exit).toEqual([0, null]);
  });

  it('ends when the editor is gone', async () => {
    server.stdin.end();
    expect(await exit).toEqual([1, null]);
  });
});

it('journey lsp says how it is started', async () => {
  expect(await runJourney('.', ['lsp'])).toEqual({
    code: 2,
    out: '',
    err: 'journey: editors start the language server with: journey lsp --stdio\n',
  });
});
