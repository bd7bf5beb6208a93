import { type LangiumDocument, UriUtils } from 'langium';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { builtinUri } from '../references/builtin.ts';
import type { JourneyEditorServices } from './module.ts';

/** The paths of all other journey files of the workspace, from a document's folder, that it does not import yet. */
export function importPaths(
  document: LangiumDocument,
  services: JourneyEditorServices,
): (Omit<CompletionItem, 'textEdit'> & { readonly text: string })[] {
  const { Imports, LangiumDocuments } = services.shared.workspace;
  const without = new Set([document.uri, builtinUri, ...Imports.importedBy(document)].map(String));
  const folder = UriUtils.dirname(document.uri);
  return LangiumDocuments.all
    .filter((each) => !without.has(each.uri.toString()) && each.uri.scheme === document.uri.scheme)
    .map((each) => UriUtils.relative(folder, each.uri))
    .map((text) => ({ label: text, text, kind: CompletionItemKind.File }))
    .toArray()
    .sort((a, b) => a.label.localeCompare(b.label));
}
