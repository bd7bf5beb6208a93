import type { LangiumDocument } from 'langium';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { t } from '../../words/index.ts';
import type { Fix } from '../rules/rule.ts';
import { allNear } from '../sentences.ts';
import { editIn } from './edit-in.ts';

/** A fix of one document that needs a look. */
export function fix(document: LangiumDocument, title: string, ...edits: TextEdit[]): Fix {
  return { title, edit: editIn(document, ...edits) };
}

/** A fix of one document that is surely what was meant. */
export function sureFix(document: LangiumDocument, title: string, ...edits: TextEdit[]): Fix {
  return { ...fix(document, title, ...edits), preferred: true };
}

/** Fixes that put what was probably meant in the place of a word; sure when one of the candidates is nearer than all others. */
export function changeTo(
  document: LangiumDocument,
  range: Range,
  word: string,
  candidates: readonly string[],
): readonly Fix[] {
  const near = allNear(word, candidates);
  return near.slice(0, 3).map(({ candidate, differing }, index) => {
    const isSure = index === 0 && near[1]?.differing !== differing;
    return (isSure ? sureFix : fix)(document, t("Change to '{candidate}'", { candidate }), {
      range,
      newText: candidate,
    });
  });
}
