import type { LangiumDocument } from 'langium';
import { type Range, TextEdit } from 'vscode-languageserver';

/** The edit that puts a text in the place of another, without what the two begin and end with alike; none where they are equal. */
export function trimmed({ textDocument }: LangiumDocument, range: Range, newText: string): TextEdit[] {
  const old = textDocument.getText(range);
  if (old === newText) return [];
  const shorter = Math.min(old.length, newText.length);
  let before = 0;
  while (before < shorter && old[before] === newText[before]) before++;
  if (isInPair(old, before) || isInPair(newText, before)) before--;
  let behind = 0;
  while (behind < shorter - before && old.at(-1 - behind) === newText.at(-1 - behind)) behind++;
  if (isInPair(old, old.length - behind) || isInPair(newText, newText.length - behind)) behind--;
  const start = textDocument.offsetAt(range.start);
  return [
    TextEdit.replace(
      {
        start: textDocument.positionAt(start + before),
        end: textDocument.positionAt(start + old.length - behind),
      },
      newText.slice(before, newText.length - behind),
    ),
  ];
}

/** Whether a place lies within a character of two UTF-16 units, or a line end of two characters. */
function isInPair(text: string, at: number): boolean {
  return /^([\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(at - 1, at + 1));
}
