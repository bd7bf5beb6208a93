import { type AstNode, isReference } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import type { Gesture } from '../../../model/index.ts';
import { phrase, t } from '../../../words/index.ts';
import { removal } from '../../edits/removal.ts';
import * as ast from '../../generated/ast.ts';
import { isName } from '../../names.ts';
import type { GesturePlace } from './gesture-place.ts';
import { insertInHead } from './head-edit.ts';
import { writeNames } from './name-list.ts';
import { refuse } from './refusal.ts';

/** Makes some channels those of a touchpoint; where they stand in several lines, they all go to the first. */
export function chooseChannels(place: GesturePlace, gesture: Extract<Gesture, { kind: 'channels' }>): TextEdit[] {
  const { document, services } = place;
  const touchpoint = place.nodeOfKind(gesture.part, ast.isTouchpoint, phrase('a touchpoint'));
  const channels = [...new Set(gesture.channels)];
  const known = services.references.ScopeProvider.scopeOfFile(document, ast.Channel.$type);
  const lines = (touchpoint.parts as AstNode[]).filter(ast.isOn);
  const written = lines.flatMap((line) =>
    line.channels.filter((each) => isReference(each)).map((each) => each.$refText),
  );
  const unknown = channels.find((each) => !written.includes(each) && !(isName(each) && known.getElement(each)));
  if (unknown !== undefined) refuse(t("There is no channel '{unknown}' in this file.", { unknown }));
  if (written.join() === channels.join()) return [];

  for (const { $cstNode: cst } of lines) {
    if (cst) place.expectReadable({ first: cst.range.start.line, last: cst.range.end.line });
  }
  const [first, ...others] = lines;
  if (!first) return insertInHead(touchpoint, `on ${channels.join(', ')}`);
  const edits = channels.length > 0 ? writeNames(place, first.channels, channels) : [removal(first, document)];
  return [...edits, ...others.map((line) => removal(line, document))];
}
