import type { AstNode, LangiumDocument } from 'langium';
import { type Range, TextEdit } from 'vscode-languageserver-types';

/** The edit that removes a node: its whole lines when nothing else stands on them, or else it and the blanks before it. */
export function removal(node: AstNode, { textDocument }: LangiumDocument): TextEdit {
  const range = node.$cstNode?.range;
  if (!range) return TextEdit.insert({ line: 0, character: 0 }, '');
  const lines: Range = {
    start: { line: range.start.line, character: 0 },
    end: { line: range.end.line + 1, character: 0 },
  };
  const before = textDocument.getText({ start: lines.start, end: range.start });
  const behind = textDocument.getText({ start: range.end, end: lines.end });
  if (before.trim() === '' && behind.trim() === '') return TextEdit.del(lines);
  const start = { line: range.start.line, character: before.trimEnd().length };
  return TextEdit.del({ start: before.trim() === '' ? range.start : start, end: range.end });
}
