import { PassThrough } from 'node:stream';
import { EmptyFileSystem } from 'langium';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import {
  type CodeLens,
  type ColorInformation,
  createMessageConnection,
  type InitializeResult,
  type InlayHint,
  type MessageConnection,
  type SemanticTokens,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { startServer } from '../../src/server/server.ts';

const refreshSupport = true;
const uri = 'file:///workspace/people.journey';
const other = 'file:///workspace/shop.journey';

let client: MessageConnection;
let server: { dispose(): void };
let started: InitializeResult;
let settings: Record<string, unknown>;
/** The decorations that the server asked the editor to ask for anew. */
let refreshed: string[];

beforeEach(async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(input),
    new StreamMessageWriter(output),
  );
  server = connection;
  startServer({ connection, ...EmptyFileSystem });
  client = createMessageConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
  settings = {};
  refreshed = [];
  client.onRequest('workspace/configuration', ({ items }) => items.map(() => settings));
  client.onRequest('client/registerCapability', () => null);
  for (const kind of ['semanticTokens', 'inlayHint', 'codeLens']) {
    client.onRequest(`workspace/${kind}/refresh`, () => {
      refreshed.push(kind);
      return null;
    });
  }
  client.listen();
  started = await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {
      workspace: {
        configuration: true,
        semanticTokens: { refreshSupport },
        inlayHint: { refreshSupport },
        codeLens: { refreshSupport },
      },
      textDocument: { inlayHint: { resolveSupport: { properties: ['tooltip', 'textEdits'] } } },
    },
    initializationOptions: { commands: ['journey.showReferences'], hasGrammar: true },
  });
  await client.sendNotification('initialized', {});
});

afterEach(() => {
  client.dispose();
  server.dispose();
});

function open(address: string, text: string): Promise<void> {
  const textDocument = { uri: address, languageId: 'journey', version: 1, text };
  return client.sendNotification('textDocument/didOpen', { textDocument });
}

function change(address: string, version: number, text: string): Promise<void> {
  return client.sendNotification('textDocument/didChange', {
    textDocument: { uri: address, version },
    contentChanges: [{ text }],
  });
}

function ask<T>(method: string, params: object = {}, address = uri): Promise<T> {
  return client.sendRequest(`textDocument/${method}`, { textDocument: { uri: address }, ...params });
}

const people = 'persona maya {\n  color #0072B2\n}\nemotion lega +1\n';
const shop = 'import "people.journey"\njourney {\n  for maya\n  stage s {\n    touchpoint t feels lega\n  }\n}\n';
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

it('an editor is told of all that can be shown, and is answered', async () => {
  expect(started.capabilities).toMatchObject({
    colorProvider: true,
    codeLensProvider: { resolveProvider: true },
    inlayHintProvider: { resolveProvider: true },
    semanticTokensProvider: { full: { delta: true }, range: true },
    workspace: { fileOperations: { willRename: {}, didRename: {} } },
  });
  await open(uri, people);
  await open(other, shop);
  const [color] = await ask<ColorInformation[]>('documentColor');
  expect(color?.range.start).toEqual({ line: 1, character: 8 });
  const presentation = { range: color?.range, color: color?.color };
  expect(await ask('colorPresentation', presentation)).toEqual([{ label: '#0072B2' }]);
  const [lens] = await ask<CodeLens[]>('codeLens');
  expect((await client.sendRequest<CodeLens>('codeLens/resolve', lens)).command?.title).toBe('Used in 1 journey');
  const [hint] = await ask<InlayHint[]>('inlayHint', { range: whole }, other);
  expect(hint?.label).toBe('+1');
  expect(hint).not.toHaveProperty('tooltip');
  expect(hint).not.toHaveProperty('textEdits');
  expect(await client.sendRequest<InlayHint>('inlayHint/resolve', hint)).toMatchObject({
    label: '+1',
    tooltip: { kind: 'markdown', value: 'Lega has the score \\+1, from \\-2 to \\+2.' },
    textEdits: [{ range: { start: hint?.position, end: hint?.position }, newText: ' +1' }],
  });
  const tokens = await ask<SemanticTokens>('semanticTokens/full', {}, other);
  expect(tokens.data.length).toBeGreaterThan(0);
  expect(await ask('semanticTokens/full/delta', { previousResultId: tokens.resultId }, other)).toMatchObject({
    edits: [],
  });
  const edit = await client.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', {
    files: [{ oldUri: uri, newUri: 'file:///workspace/who.journey' }],
  });
  expect(Object.keys(edit.changes ?? {})).toEqual([other]);
});

it('a change of settings takes effect at once', async () => {
  await open(uri, people);
  await ask('codeLens');
  const journey = { codeLens: { usages: false } };
  await client.sendNotification('workspace/didChangeConfiguration', { settings: { journey } });
  await expect.poll(() => refreshed).toEqual(['inlayHint', 'codeLens']);
  expect(await ask('codeLens')).toEqual([]);
});

it('what another file changes is asked for anew, and nothing else', async () => {
  await open(uri, people);
  await open(other, shop);
  await ask('codeLens');
  await new Promise((resolve) => setTimeout(resolve, 200));
  refreshed = [];
  // On a busy machine the same may be asked for twice.
  const asked = () => [...new Set(refreshed)];
  await change(other, 2, shop.replace('for maya', ''));
  await expect.poll(asked).toEqual(['codeLens']);
  await new Promise((resolve) => setTimeout(resolve, 200));
  refreshed = [];
  await change(uri, 2, people.replace('+1', '-1'));
  await expect.poll(asked).toEqual(['codeLens', 'semanticTokens', 'inlayHint']);
});

// On a machine that is busy with something else, "right after each other" may take longer than what is waited for.
it('changes right after each other are asked for once', { retry: 3 }, async () => {
  await open(uri, people);
  await open(other, shop);
  await ask('codeLens');
  await new Promise((resolve) => setTimeout(resolve, 200));
  refreshed = [];
  for (const version of [2, 3, 4]) {
    await change(other, version, shop.replace('for maya', `for maya // ${version}`));
    await ask('codeLens');
  }
  await expect.poll(() => refreshed).toEqual(['codeLens']);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(refreshed).toEqual(['codeLens']);
});
