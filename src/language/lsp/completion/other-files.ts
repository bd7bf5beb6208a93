import { type AstNodeDescription, UriUtils } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import { t } from '../../../words/index.ts';
import { importEdit } from '../../edits/import-edit.ts';
import { builtinUri } from '../../references/builtin.ts';
import { matches, mostOffered, type Suggestion } from './suggestion.ts';
import { type Surroundings, visibleDocuments } from './surroundings.ts';

/**
 * Names of a kind that other files of the workspace declare and an import may bring in; accepting one adds the import. Those whose name is
 * visible already are left out.
 */
export function namesElsewhere(type: string, around: Surroundings, textOf = (name: string) => name): Suggestion[] {
  const { document, services, word } = around;
  const { IndexManager, Imports } = services.shared.workspace;
  const visible = services.references.ScopeProvider.scopeOfFile(document, type);
  const without = new Set([builtinUri.toString(), ...visibleDocuments(around).map((each) => each.uri.toString())]);
  const reach = Imports.reachOf(document.uri);
  const folder = UriUtils.dirname(document.uri);
  const edits = new Map<string, TextEdit>();
  const paths = new Map<string, string>();
  const pathTo = ({ documentUri }: AstNodeDescription): string => {
    const path = paths.get(documentUri.toString()) ?? UriUtils.relative(folder, documentUri);
    paths.set(documentUri.toString(), path);
    return path;
  };
  const editFor = ({ documentUri }: AstNodeDescription): TextEdit => {
    const edit = edits.get(documentUri.toString()) ?? importEdit(document, documentUri);
    edits.set(documentUri.toString(), edit);
    return edit;
  };
  return IndexManager.allElements(type)
    .filter((each) => !without.has(each.documentUri.toString()) && !visible.getElement(each.name))
    .filter((each) => matches(word, each.name) && UriUtils.contains(reach, each.documentUri))
    .map((description) => ({ description, path: pathTo(description) }))
    .toArray()
    .sort((a, b) => distance(a.path) - distance(b.path) || compare(a.path, b.path))
    .slice(0, mostOffered)
    .map(({ description, path }) => ({
      label: description.name,
      text: textOf(description.name),
      kind: services.shared.lsp.NodeKindProvider.getCompletionItemKind(description),
      labelDetails: { description: path },
      detail: t('Adds {line}', { line: `import "${path}"` }),
      additionalTextEdits: [editFor(description)],
      ...(description.node && { node: description.node }),
    }));
}

/** How many folders lie between: what is near is more likely meant. */
function distance(path: string): number {
  return path.split('/').length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
