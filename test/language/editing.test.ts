import { URI } from 'langium';
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
