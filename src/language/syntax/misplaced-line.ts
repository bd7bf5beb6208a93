import { type AstNode, AstUtils } from 'langium';
import { TextEdit } from 'vscode-languageserver-types';
import { t } from '../../words/index.ts';
import { fix } from '../edits/fix.ts';
import { eolOf, indentAt } from '../edits/lines.ts';
import * as ast from '../generated/ast.ts';
import { firstLeaf, keywordOf, placeIn } from '../parts.ts';
import { placesInside } from '../places-in-words.ts';
import type { Fix } from '../rules/rule.ts';
import { inWords } from '../sentences.ts';
import { type LineKind, lineKind, modifierKind, type Place } from '../vocabulary/index.ts';
import type { SyntaxProblem } from './problem.ts';
import type { Surroundings } from './surroundings.ts';

/** Whether the block that a line stands in cannot hold it; no line is wrong where nobody knows the block. */
export function isMisplaced(part: AstNode, place: Place | undefined): boolean {
  if (place === undefined) return false;
  if (ast.isPersonaLine(part) || ast.isLaneEntry(part)) return place !== 'touchpoint';
  const kind = lineKind(keywordOf(part) ?? '');
  return kind !== undefined && !kind.places.includes(place) && !modifierKind(kind.keyword, place);
}

/** What is wrong with a line that stands in a block which cannot hold it. */
export function misplacement(
  part: AstNode,
  { parent, place, siblings, index }: Surroundings,
): SyntaxProblem | undefined {
  const node = part.$cstNode;
  if (!node || place === undefined || placeIn(parent) === undefined || !isMisplaced(part, place)) return undefined;
  const misplaced = (message: string): SyntaxProblem => ({
    code: 'misplaced-line',
    message,
    range: firstLeaf(node).range,
  });
  if (ast.isPersonaLine(part) || ast.isLaneEntry(part)) {
    const what = ast.isPersonaLine(part) ? t('What a persona feels, does, thinks or says') : t('An entry of a lane');
    return misplaced(t('{what} stands in a touchpoint, not in {place}.', { what, place: placeInWords(place) }));
  }
  const kind = lineKind(keywordOf(part) ?? '');
  if (!kind) return undefined;
  const before = siblings.slice(0, index).findLast((sibling) => placeIn(sibling) !== undefined);
  const beforePlace = placeIn(before);
  if (before && beforePlace && kind.places.includes(beforePlace) && 'open' in before && !before.open) {
    return {
      ...misplaced(
        t(
          "The '{beforePlace}' before this '{keyword}' has no block. Put { at the end of its line, and } where it ends.",
          { beforePlace, keyword: kind.keyword },
        ),
      ),
      fixes: () => giveBlock(before, beforePlace, siblings.slice(index)),
    };
  }
  return misplaced(
    t("'{keyword}' cannot stand in {place}. It belongs in {places}.", {
      keyword: kind.keyword,
      place: placeInWords(place),
      places: placesInWords(kind),
    }),
  );
}

/** Puts the lines behind a line without a block into one, as far as they may stand there. */
function giveBlock(before: AstNode, place: Place, following: readonly AstNode[]): readonly Fix[] {
  const end = following.findIndex((each) => !lineKind(keywordOf(each) ?? '')?.places.includes(place));
  const lines = following.slice(0, end < 0 ? undefined : end);
  const header = before.$cstNode;
  const last = lines.at(-1)?.$cstNode;
  if (!header || !last) return [];
  const document = AstUtils.getDocument(before);
  const closing = `${eolOf(document)}${indentAt(document, header.range.start.line)}}`;
  return [
    fix(
      document,
      t('Put what follows into a block of the {place}', { place }),
      TextEdit.insert(header.range.end, ' {'),
      TextEdit.insert(last.range.end, closing),
    ),
  ];
}

/** Where a line may stand, as words. */
export function placesInWords(kind: LineKind): string {
  return inWords(kind.places.map(placeInWords), 'or');
}

function placeInWords(place: Place): string {
  return t(placesInside[place]);
}
