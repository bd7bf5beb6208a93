import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { isBlank, type Lines, replaceLines } from './lines.ts';

/** The edits that take lines away, given in their order: with the blank lines below them where there would be two gaps else. */
export function deleteLines(document: LangiumDocument, lines: readonly Lines[]): TextEdit[] {
  const { lineCount } = document.textDocument;
  const edits: TextEdit[] = [];
  let run: Lines | undefined;
  let free = 0;
  const end = () => {
    if (!run) return;
    let { first, last } = run;
    const isGapAbove = first === 0 || isBlank(document, first - 1);
    while (isGapAbove && last + 1 < lineCount && isBlank(document, last + 1)) last++;
    while (last + 1 >= lineCount && first > free && isBlank(document, first - 1)) first--;
    edits.push(replaceLines({ first, last }, ''));
    free = last + 1;
  };
  for (const each of lines) {
    if (run && each.first <= run.last + 1) run = { first: run.first, last: each.last };
    else {
      end();
      run = each;
    }
  }
  end();
  return edits;
}
