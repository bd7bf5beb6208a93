import { type AstNode, AstUtils, isReference, UriUtils } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import type { Gesture } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import { declarationLines } from '../../edits/declaration-lines.ts';
import { replaceLines } from '../../edits/lines.ts';
import { removal } from '../../edits/removal.ts';
import { takeOut } from '../../edits/whole-lines.ts';
import * as ast from '../../generated/ast.ts';
import { isNamed, keyOf, titleOf, walk } from '../../parts.ts';
import { type Use, usesOf } from '../../references/uses.ts';
import type { GesturePlace } from './gesture-place.ts';
import { writeNames } from './name-list.ts';
import { refuse } from './refusal.ts';

/**
 * Takes a stage, a touchpoint or a fact away, with its comments and with what other lines of the file say of it by its name: how many
 * did is noted.
 */
export function removePart(
  place: GesturePlace,
  { part }: Extract<Gesture, { kind: 'remove' }>,
): { readonly edits: TextEdit[]; readonly note?: string } {
  const node = place.nodeOf(part);
  const container = node.$container;
  if (!ast.isJourney(container) && !ast.isStage(container) && !ast.isTouchpoint(container)) {
    refuse(t('This can only be deleted in the text.'));
  }
  const mentions = mentionEdits(place, node);
  const edits = [...mentions, takeAway(place, node)];
  if (mentions.length === 0) return { edits };
  const lines = mentions.length === 1 ? t('One other line') : t('{length} other lines', { length: mentions.length });
  return { edits, note: t('{lines} spoke of it. That is deleted too.', { lines }) };
}

/** Takes a line with its comments, or words on a line. */
function takeAway({ document }: GesturePlace, node: AstNode): TextEdit {
  const lines = declarationLines(document, node);
  return lines ? takeOut(document, lines, node.$container) : removal(node, document);
}

/** Takes away what other lines say of a part or of what is in it. */
function mentionEdits(place: GesturePlace, removed: AstNode): TextEdit[] {
  const inside = new Set(walk(removed));
  const uses = [...inside]
    .filter(isNamed)
    .flatMap((named) => usesOf(named, place.services).map((use) => ({ named, use })));
  const outside = uses.filter(({ use }) => !inside.has(use.node));
  const names = new Map<AstNode, Set<string>>();
  for (const { named, use } of outside) {
    if (use.document !== place.document) {
      refuse(
        t('“{title}” is mentioned in {file}. Remove that first.', {
          title: titleOf(named),
          file: UriUtils.basename(use.document.uri),
        }),
      );
    }
    const { first, last } = linesOfUse(use);
    place.expectReadable({ first, last });
    names.set(use.node, (names.get(use.node) ?? new Set()).add(keyOf(named) ?? ''));
  }
  return [...names].flatMap(([line, gone]) => {
    const list = AstUtils.streamReferences(line)
      .map(({ reference }) => reference)
      .filter(isReference)
      .toArray();
    const left = list.map(({ $refText }) => $refText).filter((name) => !gone.has(name));
    if (left.length > 0) return writeNames(place, list, left);
    const lines = declarationLines(place.document, line);
    return [lines ? replaceLines(lines, '') : removal(line, place.document)];
  });
}

function linesOfUse({ range }: Use): { readonly first: number; readonly last: number } {
  return { first: range.start.line, last: range.end.line };
}
