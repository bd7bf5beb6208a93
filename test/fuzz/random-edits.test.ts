import { setImmediate as nextTick } from 'node:timers/promises';
import fc from 'fast-check';
import { DocumentState, EmptyFileSystem, URI } from 'langium';
import { addDocumentUpdateHandler } from 'langium/lsp';
import { describe, expect, it } from 'vitest';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  NotificationHandler,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createJourneyEditorServices } from '../../src/language/lsp/module.ts';
import { toModel } from '../../src/language/to-model.ts';

const texts = {
  'people.journey': 'persona maya "Maya"\npersona budi "Budi"\nchannel shop is store\nemotion calm "Calm" +1\n',
  'buy.journey':
    'import "people.journey"\n\njourney buy "Buy" {\n  for maya\n  stage find "Find" {\n    touchpoint ask "Asks" on shop feels calm {\n      says "Where?"\n      leads to pay\n    }\n    touchpoint pay "Pays" on web feels happy\n  }\n}\n',
  'next.journey':
    'import "buy.journey"\n\njourney next "Next year" {\n  revises buy\n  for budi\n  stage find "Find" {\n    touchpoint ask on shop feels calm for maya\n  }\n}\n\nview brief {\n  of next\n  stages find\n}\n',
} as const;

type File = keyof typeof texts;
const files = Object.keys(texts) as File[];

/** An editor with all files open: what it sends goes the way of every editor's changes. */
class Editor {
  private readonly services = createJourneyEditorServices(EmptyFileSystem);
  private readonly shown = new Map<string, readonly Diagnostic[]>();
  private readonly documents = new Map<File, TextDocument>();
  private open!: NotificationHandler<DidOpenTextDocumentParams>;
  private change!: NotificationHandler<DidChangeTextDocumentParams>;
  private close!: NotificationHandler<DidCloseTextDocumentParams>;

  async start(initial: Readonly<Record<File, string>>): Promise<void> {
    const { DocumentBuilder, TextDocuments, WorkspaceManager } = this.services.shared.workspace;
    const disposable = { dispose: () => {} };
    const ignored = () => disposable;
    const connection = {
      onDidOpenTextDocument: (handler: typeof this.open) => {
        this.open = handler;
        return disposable;
      },
      onDidChangeTextDocument: (handler: typeof this.change) => {
        this.change = handler;
        return disposable;
      },
      onDidCloseTextDocument: (handler: typeof this.close) => {
        this.close = handler;
        return disposable;
      },
      onWillSaveTextDocument: ignored,
      onWillSaveTextDocumentWaitUntil: ignored,
      onDidSaveTextDocument: ignored,
      onDidChangeWatchedFiles: ignored,
    };
    addDocumentUpdateHandler(connection as unknown as Connection, this.services.shared);
    TextDocuments.listen(connection);
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri, diagnostics }) => {
      if (diagnostics) this.shown.set(uri.toString(), diagnostics);
    });
    DocumentBuilder.onUpdate((_, deleted) => {
      for (const uri of deleted) this.shown.set(uri.toString(), []);
    });
    await WorkspaceManager.initializeWorkspace([]);
    for (const file of files) this.reopen(file, initial[file]);
  }

  reopen(file: File, text: string): void {
    const uri = uriOf(file);
    if (this.documents.has(file)) this.close({ textDocument: { uri } });
    this.documents.set(file, TextDocument.create(uri, 'journey', 1, text));
    this.open({ textDocument: { uri, languageId: 'journey', version: 1, text } });
  }

  edit(file: File, at: number, cut: number, put: string): void {
    const document = this.documents.get(file);
    if (!document) throw new Error(`${file} is not open.`);
    const start = Math.floor(at * document.getText().length);
    const range = { start: document.positionAt(start), end: document.positionAt(start + cut) };
    const version = document.version + 1;
    const contentChanges = [{ range, text: put }];
    this.documents.set(file, TextDocument.update(document, contentChanges, version));
    this.change({ textDocument: { uri: uriOf(file), version }, contentChanges });
  }

  textOf(file: File): string {
    return this.documents.get(file)?.getText() ?? '';
  }

  /** What people see once all is quiet: diagnostics and models. */
  async seen(): Promise<unknown> {
    const { DocumentBuilder, LangiumDocuments } = this.services.shared.workspace;
    await DocumentBuilder.waitUntil(DocumentState.Validated);
    return files.map((file) => {
      const document = LangiumDocuments.getDocument(URI.parse(uriOf(file)));
      return {
        file,
        text: document?.textDocument.getText(),
        diagnostics: this.shown.get(uriOf(file)),
        model: document && toModel(document),
      };
    });
  }
}

function uriOf(file: File): string {
  return `file:///fuzz/${file}`;
}

const piece = fc.oneof(
  fc.constantFrom('"', "'", '"""', '{', '}', '/*', '*/', '//', ',', '\n', '\r\n', ' ', '#', '\ud800'),
  fc.constantFrom('maya', 'budi', 'shop', 'calm', 'find', 'pay', 'persona ', 'touchpoint ', 'stage ', ' for ', ' on '),
  fc.constantFrom(...files.map((file) => `\nimport "${file}"\n`), '\npersona maya\n', '\nchannel shop\n'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

const edit = fc.record({
  file: fc.constantFrom(...files),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(6),
  put: piece,
  /** What the editor does besides: it lets the server work, or opens the file anew as it was at first. */
  next: fc.oneof(
    { weight: 15, arbitrary: fc.constant('goes on') },
    { weight: 5, arbitrary: fc.constantFrom('waits', 'waits long') },
    { weight: 1, arbitrary: fc.constant('reopens') },
  ),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** Sends edits to an editor, and compares what it shows in the end with what a new one shows of the same texts. */
async function expectSameAsFresh(edits: readonly Edit[]): Promise<void> {
  const editor = new Editor();
  await editor.start(texts);
  for (const { file, at, cut, put, next } of edits) {
    editor.edit(file, at, cut, put);
    if (next === 'waits') await nextTick();
    if (next === 'waits long') await editor.seen();
    if (next === 'reopens') editor.reopen(file, texts[file]);
  }
  const fresh = new Editor();
  await fresh.start(Object.fromEntries(files.map((file) => [file, editor.textOf(file)])) as Record<File, string>);
  expect(await editor.seen()).toEqual(await fresh.seen());
}

describe('random edits leave what opening the final texts shows', { timeout: 120_000 }, () => {
  it('a thousand of them', async () => {
    const many = fc.array(edit, { minLength: 1000, maxLength: 1000 });
    await fc.assert(fc.asyncProperty(many, expectSameAsFresh), { numRuns: 4, endOnFailure: true });
  });

  it('any few', async () => {
    const few = fc.array(edit, { minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(few, expectSameAsFresh), { numRuns: 30 });
  });
});
