import { type AstNode, type LangiumDocument, URI, UriUtils } from 'langium';
import { CodeActionKind } from 'vscode-languageserver';
import { t } from '../../../words/index.ts';
import { importLine } from '../../edits/import-edit.ts';
import { eolOf, type Lines, linesOf, replaceLines } from '../../edits/lines.ts';
import { movedText } from '../../edits/moved-text.ts';
import * as ast from '../../generated/ast.ts';
import { isShared, partsOf } from '../../parts.ts';
import { keepsMeaning } from '../../references/what-if.ts';
import { findSyntaxProblems } from '../../syntax/syntax-problems.ts';
import { areReadable, headAt } from './head.ts';
import type { Refactoring, RefactoringPlace, Rewriting } from './refactoring.ts';
import { nameOf } from './shared-declaration.ts';

/** Puts all that an imported file holds in the place of the import, and deletes the file, when no other file imports it. */
export const inlineImport: Refactoring = {
  kind: CodeActionKind.RefactorInline,
  *offer(place: RefactoringPlace): Iterable<Rewriting> {
    const { document, services } = place;
    const { Imports, LangiumDocuments } = services.shared.workspace;
    const node = headAt(place, ast.isImport);
    const leadsTo = node && Imports.targetOf(node);
    const target = leadsTo?.kind === 'file' ? LangiumDocuments.getDocument(leadsTo.uri) : undefined;
    const lines = node && linesOf(document, node);
    if (!node || !target || !lines || target === document) return;
    const uri = target.uri.toString();
    const imports = (each: LangiumDocument) =>
      Imports.importedBy(each).filter((imported) => imported.toString() === uri);
    if (LangiumDocuments.all.some((each) => each !== document && imports(each).length > 0)) return;
    if (imports(document).length !== 1 || !canMove(document, target, lines)) return;

    const from = document.uri.toString();
    const shared = partsOf(target.parseResult.value).filter(isShared);
    const added = Imports.importedBy(target)
      .map(String)
      .filter((each) => each !== from);
    const before = Imports.importedBy(document).map(String);
    const change = {
      homes: new Map(shared.map((each) => [each, from])),
      imports: new Map([[from, [...before.filter((each) => each !== uri), ...added]]]),
    };
    if (!keepsMeaning(change, services)) return;
    const missing = [...new Set(added)].filter((each) => !before.includes(each) && each !== uri);
    const text = [...missing.map((each) => importLine(document.uri, URI.parse(each))), ...contentOf(target, document)];
    const eol = eolOf(document);
    const own = { first: node.$cstNode?.range.start.line ?? lines.first, last: lines.last };
    yield {
      title: t('Move everything of {file} here and delete it', {
        file: UriUtils.relative(UriUtils.dirname(document.uri), target.uri),
      }),
      edit: {
        documentChanges: [
          {
            textDocument: { uri: from, version: null },
            edits: [replaceLines(own, text.map((line) => line + eol).join(''))],
          },
          { kind: 'delete', uri },
        ],
      },
    };
  },
};

/** Whether a file holds only what can stand in the other as it is, under names that are free there. */
function canMove(document: LangiumDocument, target: LangiumDocument, lines: Lines): boolean {
  const parts = partsOf(target.parseResult.value);
  const isOwn = (part: AstNode) => ast.isImport(part) || isShared(part);
  const names = new Set(partsOf(document.parseResult.value).filter(isShared).map(nameOf));
  return (
    areReadable(document, lines) &&
    findSyntaxProblems(target).length === 0 &&
    parts.every((part) => isOwn(part) && linesOf(target, part) !== undefined) &&
    parts.filter(isShared).every((part) => !names.has(nameOf(part)))
  );
}

/** All lines of a file but its imports, as they must be in another one. */
function contentOf(target: LangiumDocument, document: LangiumDocument): string[] {
  const imports = partsOf(target.parseResult.value).filter(ast.isImport);
  const isImport = (line: number) =>
    imports.some(({ $cstNode }) => $cstNode && $cstNode.range.start.line <= line && line <= $cstNode.range.end.line);
  const left: string[] = [];
  let first = 0;
  for (let line = 0; line <= target.textDocument.lineCount; line++) {
    if (line < target.textDocument.lineCount && !isImport(line)) continue;
    if (first < line) left.push(...movedText(target, { first, last: line - 1 }, document.uri).split(/\r\n|\r|\n/));
    first = line + 1;
  }
  return left
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n');
}
