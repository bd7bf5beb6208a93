import { AstUtils, isReference, type LangiumDocument, UriUtils } from 'langium';
import { CodeActionKind, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { t } from '../../../words/index.ts';
import { declarationEdit } from '../../edits/declaration-edit.ts';
import { declarationLines } from '../../edits/declaration-lines.ts';
import { deleteLines } from '../../edits/delete-lines.ts';
import { eolOf, linesOf, replaceLines } from '../../edits/lines.ts';
import { movedText } from '../../edits/moved-text.ts';
import * as ast from '../../generated/ast.ts';
import { isShared, partsOf, type SharedDeclaration } from '../../parts.ts';
import { isBuiltin } from '../../references/builtin.ts';
import { usesOf } from '../../references/uses.ts';
import { keepsMeaning } from '../../references/what-if.ts';
import { areReadable, headAt } from './head.ts';
import type { Refactoring, RefactoringPlace, Rewriting } from './refactoring.ts';
import { inWords } from './shared-declaration.ts';

/** Moves a declaration to the only file that uses it: from there, or from where it stands. */
export const inlineDeclaration: Refactoring = {
  kind: CodeActionKind.RefactorInline,
  *offer(place: RefactoringPlace): Iterable<Rewriting> {
    const { document, services } = place;
    const used = referredAt(place);
    const node = used ?? headAt(place, isShared);
    const home = node && AstUtils.getDocument(node);
    if (!node || !home || isBuiltin(home.uri) || (used && home === document)) return;
    const users = new Set(usesOf(node, services).map((use) => use.document));
    const [target] = users;
    if (users.size !== 1 || !target || target === home || (used && target !== document)) return;
    const edit = inlineEdit(node, home, target, services);
    if (!edit) return;
    const path = UriUtils.relative(UriUtils.dirname(document.uri), (used ? home : target).uri);
    const values = { what: inWords([node]), path };
    const title = used
      ? t('Move {what} here, from {path}', values)
      : t('Move {what} to {path}, the only file that uses it', values);
    yield { title, edit };
  },
};

/** What the name at the cursor stands for. */
function referredAt({ document, range }: RefactoringPlace): SharedDeclaration | undefined {
  const start = document.textDocument.offsetAt(range.start);
  const end = document.textDocument.offsetAt(range.end);
  const reference = document.references.find(
    ({ $refNode }) => $refNode && $refNode.offset <= start && end <= $refNode.end,
  );
  const node = reference && isReference(reference) ? reference.ref : undefined;
  return node && isShared(node) ? node : undefined;
}

function inlineEdit(
  node: SharedDeclaration,
  home: LangiumDocument,
  target: LangiumDocument,
  services: RefactoringPlace['services'],
): WorkspaceEdit | undefined {
  const lines = declarationLines(home, node);
  const homes = new Map([[node, target.uri.toString()]]);
  if (!lines || !areReadable(home, lines) || !keepsMeaning({ homes }, services)) return undefined;
  const text = movedText(home, lines, target.uri)
    .trimEnd()
    .replace(/\r\n|\r|\n/g, eolOf(target));
  const added = declarationEdit(target, text);

  const { Imports } = services.shared.workspace;
  const isNeedless = (each: ast.Import) => {
    const leadsTo = Imports.targetOf(each);
    if (leadsTo.kind !== 'file' || leadsTo.uri.toString() !== home.uri.toString()) return false;
    const left = Imports.importedBy(target)
      .map(String)
      .filter((uri) => uri !== home.uri.toString());
    return keepsMeaning({ homes, imports: new Map([[target.uri.toString(), left]]) }, services);
  };
  const imported = partsOf(target.parseResult.value).filter(ast.isImport).find(isNeedless);
  return {
    changes: {
      [home.uri.toString()]: deleteLines(home, [lines]),
      [target.uri.toString()]: imported ? withoutImport(target, imported, added, text) : [added],
    },
  };
}

/** Adds a declaration and takes away an import, in whose place it stands where the one would follow the other. */
function withoutImport(document: LangiumDocument, node: ast.Import, added: TextEdit, text: string): TextEdit[] {
  const line = node.$cstNode?.range.start.line;
  const lines = linesOf(document, node);
  if (line === undefined || !lines) return [added];
  const only = { first: line, last: lines.last };
  const [removal] = deleteLines(document, [only]) as [TextEdit];
  const { line: at } = added.range.start;
  const touches = removal.range.start.line <= at && at <= removal.range.end.line;
  return touches ? [replaceLines(only, text + eolOf(document))] : [removal, added];
}
