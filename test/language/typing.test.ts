import { DocumentState, URI } from 'langium';
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { addFile, createServices, listedErrors } from './language-services.ts';

it('a burst of keys is followed while it lasts, and checked when it ends', async () => {
  const services = await createServices();
  const { TextDocuments, DocumentBuilder, LangiumDocuments } = services.shared.workspace;
  const touchpoints = Array.from(
    { length: 400 },
    (_, index) => `    touchpoint t${index} "T" on web feels happy\n`,
  ).join('');
  const text = (title: string) =>
    `journey j "${title}" {\n  stage s "S" {\n${touchpoints}    touchpoint "X" on nowhere\n  }\n}\n`;
  const { uri } = await addFile(services, text(''));

  const shown: string[] = [];
  DocumentBuilder.onDocumentPhase(DocumentState.Linked, (document) => {
    shown.push(/"(.*)"/.exec(document.textDocument.getText())?.[1] ?? '');
  });
  const title = 'Buying running shoes';
  for (let length = 1; length <= title.length; length++) {
    const document = TextDocument.create(uri.toString(), 'journey', length + 1, text(title.slice(0, length)));
    TextDocuments.set(document);
    services.shared.lsp.DocumentUpdateHandler.didChangeContent?.({ document });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const before = shown.length;
  await expect
    .poll(() => listedErrors(LangiumDocuments.getDocument(URI.parse(uri.toString()))?.diagnostics))
    .toHaveLength(1);

  expect(before).toBeGreaterThan(1);
  expect(shown.at(-1)).toBe(title);
});
