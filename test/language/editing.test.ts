import { DocumentState, URI } from 'langium';
import { beforeEach, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile, addFiles, createServices, listed } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

describe('folding', () => {
  it('hides blocks, comments and imports', async () => {
    const document = await addFile(services, 'import "a"\nimport "b"\n/*\n x\n*/\npersona p {\n  age 3\n}\n');
    const ranges = await services.lsp.FoldingRangeProvider?.getFoldingRanges(document, { textDocument: { uri: '' } });
    expect(ranges?.map((each) => [each.startLine, each.endLine, each.kind])).toEqual([
      [5, 6, undefined],
      [2, 4, 'comment'],
      [0, 1, 'imports'],
    ]);
  });
});

it('diagnostics follow a change of an imported file', async () => {
  const [, document] = await addFiles(services, {
    'p.journey': 'persona a "A"\n',
    'test.journey': 'import "p.journey"\njourney j { for a }\n',
  });
  expect(listed(document?.diagnostics)).toEqual([]);
  const { TextDocuments, DocumentBuilder } = services.shared.workspace;
  TextDocuments.set(TextDocument.create('file:///workspace/p.journey', 'journey', 2, 'persona b "B"\n'));
  await DocumentBuilder.update([URI.parse('file:///workspace/p.journey')], []);
  expect(listed(document?.diagnostics)).toEqual(["2:17-2:18 unknown-name: There is no persona 'a'. Did you mean 'b'?"]);
});

describe('what another file uses', () => {
  const people = 'persona lina "Lina"\n\njourney p {\n}\n';
  const other = 'import "people.journey"\njourney j { for lina }\n';
  const found: string[][] = [];

  /** Opens the first file, beside the other; all that is then said of unused declarations is noted. */
  async function open(text = other) {
    const [document] = await addFiles(services, { 'people.journey': people, 'test.journey': text });
    const { DocumentBuilder, TextDocuments } = services.shared.workspace;
    if (document) TextDocuments.set(document.textDocument);
    found.length = 0;
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, (each) => {
      if (each === document) found.push(listed(each.diagnostics).filter((line) => line.includes('unused-declaration')));
    });
  }

  async function write(path: string, text: string, ...deleted: string[]) {
    const uri = URI.parse(`file:///workspace/${path}`);
    const { DocumentBuilder, TextDocuments } = services.shared.workspace;
    TextDocuments.set(TextDocument.create(uri.toString(), 'journey', 2, text));
    await DocumentBuilder.update(
      [uri],
      deleted.map((each) => URI.parse(`file:///workspace/${each}`)),
    );
  }

  const unused = ["1:14-1:20 unused-declaration: No journey uses the persona 'lina'. Use it, or remove it."];

  it('is known while a file is changed', async () => {
    await open();
    await write('people.journey', `${people}// more\n`);
    expect(found).toEqual([[]]);
  });

  it('is unused as soon as the other file uses it no more, and used again with it', async () => {
    await open();
    await write('test.journey', other.replace('lina', ''));
    expect(found).toEqual([unused]);
    await write('test.journey', other);
    expect(found).toEqual([unused, []]);
    await write('test.journey', `${other}// more\n`);
    expect(found).toEqual([unused, []]);
  });

  it.each([
    ['imports the file no more', other.replace('people', 'nobody')],
    ['declares the name itself', `persona lina "Another"\n${other}`],
  ])('is unused when the other file %s', async (_, text) => {
    await open();
    await write('test.journey', text);
    expect(found).toEqual([unused]);
  });

  it('is unused when the other file is deleted', async () => {
    await open();
    await write('else.journey', '', 'test.journey');
    expect(found).toEqual([unused]);
  });
});
