import type { AstNode, LangiumDocument } from 'langium';
import { CodeActionKind, TextEdit } from 'vscode-languageserver';
import { t } from '../../../words/index.ts';
import { editIn } from '../../edits/edit-in.ts';
import { eolOf, indentAt, linesOf } from '../../edits/lines.ts';
import * as ast from '../../generated/ast.ts';
import { braceOf, placeIn } from '../../parts.ts';
import { areReadable, headAt } from './head.ts';
import type { Refactoring, RefactoringPlace, Rewriting } from './refactoring.ts';

/** Adds a block where one may follow, and puts a touchpoint on one line that says no more than fits there. */
export const block: Refactoring = {
  kind: CodeActionKind.RefactorRewrite,
  *offer(place: RefactoringPlace): Iterable<Rewriting> {
    const { document } = place;
    const node = headAt(place, (each): each is AstNode => placeIn(each) !== undefined && !ast.isDocument(each));
    const range = node?.$cstNode?.range;
    if (!node || !range || !areReadable(document, { first: range.start.line, last: range.end.line })) return;
    if (!('open' in node && node.open)) {
      if (!linesOf(document, node)) return;
      const text = ` {${eolOf(document)}${indentAt(document, range.start.line)}}`;
      yield { title: t('Add a block'), edit: editIn(document, TextEdit.insert(range.end, text)) };
    } else if (ast.isTouchpoint(node)) {
      const edit = onOneLine(document, node);
      if (edit) yield { title: t('Put on one line'), edit: editIn(document, edit) };
    }
  },
};

/** Puts channel and feeling on the first line, in the place of a block that holds nothing else. */
function onOneLine({ textDocument }: LangiumDocument, node: ast.Touchpoint): TextEdit | undefined {
  const brace = braceOf(node);
  const end = node.$cstNode?.range.end;
  if (!brace || !end) return undefined;
  const parts = node.parts as AstNode[];
  const isInside = (part: AstNode) => (part.$cstNode?.offset ?? 0) > brace.offset;
  const inside = parts.filter(isInside);
  const texts = inside.map((part) => part.$cstNode?.text ?? '');
  const fits = inside.every((part) => {
    const isAlone = parts.filter((other) => other.$type === part.$type).length === 1;
    return (ast.isOn(part) || ast.isFeels(part)) && isAlone;
  });
  const content = texts.reduce(
    (text, part) => text.replace(part, ''),
    textDocument.getText({ start: brace.range.end, end }),
  );
  if (!fits || content.trim() !== '}' || texts.some((text) => /[\r\n]/.test(text))) return undefined;
  const words = inside.some(ast.isFeels) && ast.isFeels(inside[0]) ? texts.reverse() : texts;
  const before = textDocument.getText({
    start: { line: brace.range.start.line, character: 0 },
    end: brace.range.start,
  });
  const start = { line: brace.range.start.line, character: before.trimEnd().length };
  return TextEdit.replace({ start, end }, words.map((text) => ` ${text}`).join(''));
}
