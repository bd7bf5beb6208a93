import fc from 'fast-check';
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type DocumentSymbol,
  type Position,
  type Range,
  ResponseError,
  type SelectionRange,
} from 'vscode-languageserver';
import { createJourneyEditorServices, type JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { selectionRangesAt } from '../../src/language/lsp/navigation/selection-ranges.ts';
import { linkedEditingRangesAt } from '../../src/language/lsp/renaming/linked-editing.ts';
import { apply, damage, texts } from './damages.ts';

let services: JourneyEditorServices;
beforeAll(async () => {
  services = createJourneyEditorServices(EmptyFileSystem);
  await services.shared.workspace.WorkspaceManager.initializeWorkspace([]);
});

/** All ranges that the features of an editor answer with at a place of a document, with what they belong to. */
async function answersAt(document: LangiumDocument, position: Position): Promise<[what: string, range: Range][]> {
  const { lsp } = services;
  const uri = document.uri.toString();
  const params = { textDocument: { uri }, position };
  const hover = await lsp.HoverProvider?.getHoverContent(document, params);
  const definition = (await lsp.DefinitionProvider?.getDefinition(document, params)) ?? [];
  const types = (await lsp.TypeProvider?.getTypeDefinition(document, params)) ?? [];
  const implementations = (await lsp.ImplementationProvider?.getImplementation(document, params)) ?? [];
  const references = await lsp.ReferencesProvider?.findReferences(document, {
    ...params,
    context: { includeDeclaration: true },
  });
  const highlights = (await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params)) ?? [];
  const links = (await lsp.DocumentLinkProvider?.getDocumentLinks(document, params)) ?? [];
  const stations = (await lsp.CallHierarchyProvider?.prepareCallHierarchy(document, params)) ?? [];
  for (const item of stations) {
    await lsp.CallHierarchyProvider?.incomingCalls({ item });
    await lsp.CallHierarchyProvider?.outgoingCalls({ item });
  }
  const renamed = await renameAt(document, position);
  const linked = linkedEditingRangesAt(document, position, services)?.ranges ?? [];
  const named = (what: string, ranges: readonly (Range | undefined)[]) =>
    ranges.flatMap((range): [string, Range][] => (range ? [[what, range]] : []));
  const leads = [...definition, ...types, ...implementations];
  return [
    ...named('hover', [hover?.range]),
    ...named(
      'origin',
      leads.map((each) => each.originSelectionRange),
    ),
    ...named(
      'target',
      leads.filter((each) => each.targetUri === uri).map((each) => each.targetSelectionRange),
    ),
    ...named(
      'reference',
      (references ?? []).filter((each) => each.uri === uri).map((each) => each.range),
    ),
    ...named(
      'highlight',
      highlights.map((each) => each.range),
    ),
    ...named(
      'link',
      links.map((each) => each.range),
    ),
    ...named(
      'rename',
      (renamed?.changes?.[uri] ?? []).map((each) => each.range),
    ),
    ...named('linked', linked),
  ];
}

/** The edit of a rename, or nothing where it is refused in a sentence. */
async function renameAt(document: LangiumDocument, position: Position) {
  const params = { textDocument: { uri: document.uri.toString() }, position, newName: 'another' };
  try {
    return await services.lsp.RenameProvider?.rename(document, params);
  } catch (error) {
    if (!(error instanceof ResponseError)) throw error;
    expect(error.message).toMatch(/^\S.*\.$/su);
    return undefined;
  }
}

function expectNested(symbols: readonly DocumentSymbol[], document: LangiumDocument, around?: Range): void {
  const { textDocument } = document;
  const inside = (outer: Range, inner: Range) =>
    textDocument.offsetAt(outer.start) <= textDocument.offsetAt(inner.start) &&
    textDocument.offsetAt(outer.end) >= textDocument.offsetAt(inner.end);
  for (const { name, range, selectionRange, children } of symbols) {
    expect(name.trim()).not.toBe('');
    expect(inside(range, selectionRange)).toBe(true);
    if (around) expect(inside(around, range)).toBe(true);
    expectNested(children ?? [], document, range);
  }
}

describe('in damaged texts', { timeout: 120_000 }, () => {
  it('names, tags and paths lead somewhere or nowhere, but never out of the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(damage, { maxLength: 4 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 20 }),
        async (text, damages, places) => {
          const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
          const document = LangiumDocumentFactory.fromString(
            damages.reduce(apply, text),
            URI.parse('file:///f.journey'),
          );
          LangiumDocuments.addDocument(document);
          await DocumentBuilder.build([document]);
          const { textDocument } = document;
          const all = textDocument.getText();
          for (const place of places) {
            const position = textDocument.positionAt(Math.floor(place * all.length));
            for (const [what, { start, end }] of await answersAt(document, position)) {
              const [from, to] = [textDocument.offsetAt(start), textDocument.offsetAt(end)];
              expect(from <= to && to <= all.length, `${what} at ${JSON.stringify(position)}`).toBe(true);
              expect(textDocument.positionAt(to), `${what} ends in the text`).toEqual(end);
            }
            expectGrowing(selectionRangesAt(document, [position])[0], document);
          }
          expectNested(
            (await services.lsp.DocumentSymbolProvider?.getSymbols(document, { textDocument: { uri: '' } })) ?? [],
            document,
          );
          LangiumDocuments.deleteDocument(document.uri);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function expectGrowing(range: SelectionRange | undefined, { textDocument }: LangiumDocument): void {
  let length = -1;
  for (let step = range; step; step = step.parent) {
    const grown = textDocument.offsetAt(step.range.end) - textDocument.offsetAt(step.range.start);
    expect(grown).toBeGreaterThan(length);
    length = grown;
  }
  expect(length).toBe(textDocument.getText().length);
}
