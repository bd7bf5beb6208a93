import type { AstNode } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import type { Gesture } from '../../../model/index.ts';
import { keyOfTitle } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import { freeName } from '../../edits/free-name.ts';
import { eolOf } from '../../edits/lines.ts';
import { lineBehind, lineFirstIn, lineLastIn } from '../../edits/new-lines.ts';
import { quoted } from '../../edits/quoted.ts';
import { indentIn, putInto } from '../../edits/whole-lines.ts';
import * as ast from '../../generated/ast.ts';
import { isName } from '../../names.ts';
import { braceOf, journeyAround, keyOf, keywordOf, type NamedNode, partsOf, placeIn } from '../../parts.ts';
import { usesOf } from '../../references/uses.ts';
import { lineKind, verbs } from '../../vocabulary/index.ts';
import { namesakes } from './free-name.ts';
import { gapIn } from './gap.ts';
import type { GesturePlace } from './gesture-place.ts';
import { refuse } from './refusal.ts';

type Addition = Extract<Gesture, { kind: 'add' }>;

/** Writes a new line: a stage or touchpoint where it is to stand, a fact behind the others of its kind. */
export function addPart(place: GesturePlace, gesture: Addition): TextEdit[] {
  const { into, before, line, persona } = gesture;
  const block = place.nodeOf(into);
  const text = gesture.text.trim().replace(/\s*[\r\n]\s*/g, '\n');
  const kind = lineKind(line);
  const blockKind = placeIn(block);
  const isOneText = kind?.needs.properties.some((property) => property === 'text' || property === 'title');
  if (!kind || !blockKind || !kind.places.includes(blockKind) || !isOneText || kind.needs.all) {
    refuse(t('Such a line cannot be added here.'));
  }
  if (text === '') refuse(t('Write what it says first.'));
  if (kind.once && partsOf(block).some((each) => keywordOf(each) === line))
    refuse(t("There is a '{line}' here already.", { line }));
  if (persona !== undefined && !(verbs.includes(line) && isName(persona)))
    refuse(t('This cannot be said by one persona.'));

  const name = kind.needs.properties.includes('name') ? nameFor(place, block, line, text) : '';
  const words = `${persona === undefined ? '' : `${persona} `}${line} ${name}${quoted(text)}`;
  if (line === 'stage' || line === 'touchpoint') return addBlock(place, block, words, line, before);
  return addFact(place, block, words, line);
}

function addBlock(
  place: GesturePlace,
  container: AstNode,
  words: string,
  line: 'stage' | 'touchpoint',
  before: string | undefined,
): TextEdit[] {
  const { document } = place;
  const alike = partsOf(container).filter(line === 'stage' ? ast.isStage : ast.isTouchpoint);
  const next = before === undefined ? undefined : place.nodeOf(before);
  if (next && !alike.includes(next as (typeof alike)[number]))
    refuse(t('The text has changed meanwhile. Look at the map again.'));
  const [eol, indent] = [eolOf(document), indentIn(document, container)];
  const text = `${indent}${words}${line === 'stage' ? ` {${eol}${indent}}` : ''}${eol}`;
  const edit = putInto(document, container, text, alike, next, gapIn(place, journeyAround(container), container));
  return edit ? [edit] : lineLastIn(document, container, words);
}

/** Facts of journeys and stages stand before what is told in these. */
function addFact({ document }: GesturePlace, block: AstNode, words: string, line: string): TextEdit[] {
  const open = braceOf(block);
  const inside = partsOf(block).filter(({ $cstNode }) => open && $cstNode && $cstNode.offset > open.offset);
  const told = inside.findIndex((each) => ast.isStage(each) || ast.isTouchpoint(each));
  const facts = told < 0 ? inside : inside.slice(0, told);
  const last = inside.findLast((each) => keywordOf(each) === line) ?? facts.at(-1);
  if (last) return lineBehind(document, last, words);
  return open && told === 0 ? lineFirstIn(document, block, words) : lineLastIn(document, block, words);
}

/** A name of its own with a blank behind it, where the one that the title gives is that of something else already. */
function nameFor(place: GesturePlace, block: AstNode, line: string, title: string): string {
  const key = keyOfTitle(title);
  const type = (line.charAt(0).toUpperCase() + line.slice(1)) as NamedNode['$type'];
  const others = namesakes(type, block);
  const isTaken = others.some(
    (each) => keyOf(each) === key && (each.name !== undefined || usesOf(each, place.services).length > 0),
  );
  if (!isName(key) || !isTaken) return '';
  return `${freeName(key, (name) => others.some((each) => keyOf(each) === name))} `;
}
