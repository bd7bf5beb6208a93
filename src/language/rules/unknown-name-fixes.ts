import { AstUtils, type ReferenceInfo, type URI, UriUtils } from 'langium';
import { titleOfName } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import { declarationEdit } from '../edits/declaration-edit.ts';
import { changeTo, fix, sureFix } from '../edits/fix.ts';
import { importEdit } from '../edits/import-edit.ts';
import * as ast from '../generated/ast.ts';
import { kindInWords } from '../kinds-in-words.ts';
import type { JourneyServices } from '../module.ts';
import { lineKind } from '../vocabulary/index.ts';
import type { Fix } from './rule.ts';

/** Files are offered one by one; of many, so many are enough. */
const enough = 3;

const declarable: Readonly<Record<string, (name: string) => string>> = {
  [ast.Persona.$type]: (name) => `persona ${name} "${titleOfName(name)}"`,
  [ast.Actor.$type]: (name) => `actor ${name} "${titleOfName(name)}"`,
  [ast.Channel.$type]: (name) => `channel ${name} "${titleOfName(name)}"`,
  // What it is worth only the author can say; 0 says nothing in either direction.
  [ast.Emotion.$type]: (name) => `emotion ${name} "${titleOfName(name)}" 0`,
  [ast.Lane.$type]: (name) => `lane ${name} "${titleOfName(name)}"`,
};

/** How to mend a name that stands for nothing: what was probably meant, an import, or a declaration here or in an imported file. */
export function unknownNameFixes(
  info: ReferenceInfo,
  type: string,
  visible: readonly string[],
  services: JourneyServices,
): readonly Fix[] {
  const { $refText: name, $refNode: node } = info.reference;
  const document = AstUtils.getDocument(info.container);
  if (!node) return [];
  if (ast.isLaneEntry(info.container) && lineKind(name)) {
    const colon = document.textDocument.getText().indexOf(':', node.end);
    const range = { start: node.range.end, end: document.textDocument.positionAt(colon + 1) };
    return [sureFix(document, t('Remove the colon'), { range, newText: '' })];
  }
  const meant = changeTo(document, node.range, name, visible);
  const imports = declaringFiles(name, type, document.uri, services).map((uri, _, all) => {
    const edit = importEdit(document, uri);
    const title = t("Import '{file}'", { file: UriUtils.relative(UriUtils.dirname(document.uri), uri) });
    return (all.length === 1 && meant.length === 0 ? sureFix : fix)(document, title, edit);
  });
  return [...imports, ...meant, ...declarations(name, type, info, services)];
}

/** Files of the workspace that declare a name and are not imported, but could be. */
function declaringFiles(name: string, type: string, from: URI, { shared }: JourneyServices): URI[] {
  const { Imports, IndexManager } = shared.workspace;
  return IndexManager.allElements(type)
    .filter((each) => each.name === name && Imports.isReachable(from, each.documentUri))
    .map((each) => each.documentUri)
    .distinct(String)
    .limit(enough)
    .toArray();
}

/** Declares a name in the file that needs it, or in one that it imports. */
function declarations(
  name: string,
  type: string,
  { container }: ReferenceInfo,
  { shared }: JourneyServices,
): readonly Fix[] {
  const text = declarable[type]?.(name);
  if (text === undefined) return [];
  const document = AstUtils.getDocument(container);
  const folder = UriUtils.dirname(document.uri);
  const imported = shared.workspace.Imports.closureOf(document);
  const kind = kindInWords(type);
  return [
    fix(document, t("Declare {kind} '{name}'", { kind, name }), declarationEdit(document, text)),
    ...imported
      .slice(0, enough)
      .map((each) =>
        fix(
          each,
          t("Declare {kind} '{name}' in {file}", { kind, name, file: UriUtils.relative(folder, each.uri) }),
          declarationEdit(each, text),
        ),
      ),
  ];
}
