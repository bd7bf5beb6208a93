import { beforeEach, describe, expect, it } from 'vitest';
import type {
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CodeLens,
  ColorInformation,
  DocumentLink,
  FoldingRange,
  InlayHint,
  LinkedEditingRanges,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol/node';
import { type Client, folderWith, placeOf, startClient, uriOf } from './client.ts';

const people = 'persona maya "Maya" {\n  color #AA3377\n}\n';
const shop = `// region All of it
import "people.journey"

journey buy "Buying shoes" {
  for maya
  stage find "Find" {
    touchpoint search "Searches" on web feels curious
    touchpoint compare "Compares" on web feels happy {
      pain far "Too far"
      opportunity "Nearer" solves far
      leads to search
    }
  }
}
// endregion
`;
const whole = { start: { line: 0, character: 0 }, end: { line: 15, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };

describe('the built server, asked for all that is shown and changed', { timeout: 30_000 }, () => {
  let client: Client;
  let folder: string;
  let uri: string;
  beforeEach(async () => {
    folder = folderWith({ 'people.journey': people, 'shop.journey': shop });
    client = await startClient([folder], {}, { initializationOptions: { commands: ['journey.openPreviewToSide'] } });
    uri = uriOf(folder, 'shop.journey');
    await client.open(uri, shop);
    await client.open(uriOf(folder, 'people.journey'), people);
  });

  const at = (piece: string, offset = 0) => ({ position: placeOf(shop, piece, offset) });
  const texts = (edits: readonly TextEdit[] | null) => edits?.map(({ newText }) => newText);

  it('formats a document, a range and what was just typed', async () => {
    await client.change(uri, at('for maya').position, '    ');
    expect(texts(await client.ask('formatting', uri, { options }))).toEqual(['  ']);
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    expect(await client.ask('rangeFormatting', uri, { options, range })).toEqual([]);
    const typed = { position: { line: 4, character: 6 }, ch: '\n', options };
    expect(await client.ask('onTypeFormatting', uri, typed)).toBeInstanceOf(Array);
  });

  it('offers refactorings, and what mends a whole file, to whoever asks for the kind', async () => {
    const kindsAt = async (piece: string, only?: string[]) => {
      const { position } = at(piece);
      const context = { diagnostics: [], ...(only && { only }) };
      const actions = await client.ask<CodeAction[]>('codeAction', uri, {
        range: { start: position, end: position },
        context,
      });
      return new Set(actions.map(({ kind }) => kind));
    };
    expect(await kindsAt('touchpoint compare')).toContain('refactor.rewrite');
    expect(await kindsAt('touchpoint compare', ['refactor.move'])).toEqual(new Set(['refactor.move']));
    await client.change(uri, at('import').position, 'import "people.journey"\n');
    expect(await kindsAt('stage find', ['source'])).toEqual(new Set(['source.organizeImports']));
  });

  it('colours words, and sends what changed since', async () => {
    const full = await client.ask<SemanticTokens>('semanticTokens/full', uri);
    expect(full.data.length).toBeGreaterThan(50);
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    const part = await client.ask<SemanticTokens>('semanticTokens/range', uri, { range });
    expect(part.data.slice(0, 2)).toEqual([4, 2]);
    expect(part.data.length).toBeLessThan(full.data.length);
    await client.change(uri, at('for maya').position, '\n');
    const params = { previousResultId: full.resultId };
    const { edits } = await client.ask<SemanticTokensDelta>('semanticTokens/full/delta', uri, params);
    expect(edits).toHaveLength(1);
  });

  it('hints at scores', async () => {
    const hints = await client.ask<InlayHint[]>('inlayHint', uri, { range: whole });
    expect(hints.map(({ label }) => label)).toEqual(['+0.5', '+1.5']);
  });

  it('offers lenses with the commands that the editor has', async () => {
    const lenses = await client.ask<CodeLens[]>('codeLens', uri);
    // What a stage comes to is only read.
    expect(lenses.map(({ command }) => command?.command)).toEqual(['journey.openPreviewToSide', '']);
    const plain = await startClient([folder]);
    await plain.open(uri, shop);
    const read = await plain.ask<CodeLens[]>('codeLens', uri);
    expect(read.map(({ command }) => command?.command)).toEqual(['']);
  });

  it('shows colours and how else they are written', async () => {
    const [color] = await client.ask<ColorInformation[]>('documentColor', uriOf(folder, 'people.journey'));
    expect(color?.range.start).toEqual({ line: 1, character: 8 });
    const shown = await client.ask<{ label: string }[]>('colorPresentation', uriOf(folder, 'people.journey'), color);
    expect(shown.map(({ label }) => label.toLowerCase())).toEqual(['#aa3377']);
  });

  it('links imports', async () => {
    const links = await client.ask<DocumentLink[]>('documentLink', uri);
    expect(links.map(({ target }) => target)).toEqual([uriOf(folder, 'people.journey')]);
  });

  it('selects ever more', async () => {
    const positions = [at('search "').position];
    const [selection] = await client.ask<SelectionRange[]>('selectionRange', uri, { positions });
    const lines: number[] = [];
    for (let each = selection; each; each = each.parent) lines.push(each.range.start.line);
    expect(new Set(lines)).toEqual(new Set([6, 5, 4, 3, 0]));
  });

  it('folds blocks and regions', async () => {
    const folds = await client.ask<FoldingRange[]>('foldingRange', uri);
    expect(folds.map(({ startLine, kind }) => `${startLine} ${kind}`)).toEqual(
      expect.arrayContaining(['0 region', '3 undefined', '5 undefined', '7 undefined']),
    );
  });

  it('follows links between touchpoints', async () => {
    const [item] = await client.ask<CallHierarchyItem[]>('prepareCallHierarchy', uri, at('compare "'));
    const params = { item };
    const calls = await client.connection.sendRequest<CallHierarchyOutgoingCall[]>(
      'callHierarchy/outgoingCalls',
      params,
    );
    expect(calls.map(({ to }) => to.name)).toEqual(['Searches']);
  });

  it('edits a name where it is repeated', async () => {
    const linked = await client.ask<LinkedEditingRanges>('linkedEditingRange', uri, at('search "'));
    expect(linked.ranges.map(({ start }) => start.line)).toEqual([6, 10]);
  });

  it('finds symbols of all files', async () => {
    const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'maya' });
    expect(symbols.map(({ name, location }) => [name, location.uri])).toEqual([
      ['Maya', uriOf(folder, 'people.journey')],
    ]);
  });

  it('keeps imports true when a file is renamed', async () => {
    const files = [{ oldUri: uriOf(folder, 'people.journey'), newUri: uriOf(folder, 'shared/us.journey') }];
    const edit = await client.connection.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', { files });
    expect(texts(edit.changes?.[uri] ?? [])).toEqual(['"shared/us.journey"']);
  });
});
