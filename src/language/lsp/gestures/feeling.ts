import { type AstNode, GrammarUtils } from 'langium';
import { TextEdit } from 'vscode-languageserver';
import type { Gesture } from '../../../model/index.ts';
import { phrase, t } from '../../../words/index.ts';
import { lineBehind, lineFirstIn, lineLastIn } from '../../edits/new-lines.ts';
import * as ast from '../../generated/ast.ts';
import { isName } from '../../names.ts';
import { braceOf, journeyAround, touchpointsOf } from '../../parts.ts';
import { isBuiltin } from '../../references/builtin.ts';
import { personaKeysOf } from '../../to-journey.ts';
import { contradicts, scoreOf, signed } from '../../values.ts';
import type { GesturePlace } from './gesture-place.ts';
import { insertInHead } from './head-edit.ts';
import { refuse } from './refusal.ts';

/** What stands behind `feels` before the quote. */
interface Written {
  /** The name of an emotion. */
  readonly emotion?: string;
  /** Absent where the emotion says it. */
  readonly score?: number;
}

/**
 * Gives a feeling a score. Its word stays as long as the score does not contradict it; then one takes its place that has this very score,
 * rather one that the journey uses already; where there is none, the number stands alone.
 */
export function setScore(place: GesturePlace, gesture: Extract<Gesture, { kind: 'score' }>): TextEdit[] {
  const score = Math.max(-2, Math.min(2, Math.round(gesture.score * 2) / 2));
  if (Number.isNaN(score)) refuse(t('A score is a number from -2 to +2.'));
  const touchpoint = place.nodeOfKind(gesture.part, ast.isTouchpoint, phrase('a touchpoint'));
  return setFeeling(place, touchpoint, gesture.persona, (feels) => {
    const emotion = feels?.emotion?.ref;
    const own = emotion?.score === undefined ? undefined : scoreOf(emotion.score);
    const word = feels?.emotion?.$refText;
    if (word === undefined) return { score };
    if (own === score) return { emotion: word };
    if (own === undefined || !contradicts(own, score)) return { emotion: word, score };
    const fitting = fittingEmotion(place, touchpoint, score);
    return fitting === undefined ? { score } : { emotion: fitting };
  });
}

/** Gives a feeling an emotion, and with it that emotion's score. */
export function chooseEmotion(place: GesturePlace, gesture: Extract<Gesture, { kind: 'emotion' }>): TextEdit[] {
  const { part, persona, emotion } = gesture;
  const touchpoint = place.nodeOfKind(part, ast.isTouchpoint, phrase('a touchpoint'));
  const { ScopeProvider } = place.services.references;
  if (!isName(emotion) || !ScopeProvider.scopeOfFile(place.document, ast.Emotion.$type).getElement(emotion)) {
    refuse(t("There is no emotion '{emotion}' in this file.", { emotion }));
  }
  return setFeeling(place, touchpoint, persona, () => ({ emotion }));
}

/** Changes the line that tells how someone feels, or writes one. */
function setFeeling(
  place: GesturePlace,
  touchpoint: ast.Touchpoint,
  persona: string | undefined,
  change: (feels: ast.Feels | undefined) => Written,
): TextEdit[] {
  const { document } = place;
  const lines = touchpoint.parts.filter(ast.isPersonaLine).filter(({ fact }) => ast.isFeels(fact));
  const own = lines.find((line) => persona !== undefined && line.persona.$refText === persona);
  const shared = touchpoint.parts.find(ast.isFeels);
  if (own) return changeWords(place, own.fact as ast.Feels, change(own.fact as ast.Feels));

  const others = othersThan(persona, touchpoint);
  const isShared = others.some((each) => !lines.some((line) => line.persona.$refText === each));
  if (shared && !isShared) return changeWords(place, shared, change(shared));
  const words = wordsOf(change(shared)).join(' ');
  if (others.length === 0 || persona === undefined) return insertInHead(touchpoint, `feels ${words}`);

  if (!isName(persona)) refuse(t('Only a persona with a name can have a feeling of their own. Give this one a name.'));
  const line = `${persona} feels ${words}`;
  const brace = braceOf(touchpoint);
  const before = [...lines, ...(shared && brace && isBehind(shared, brace.offset) ? [shared] : [])].at(-1);
  if (before) return lineBehind(document, before, line);
  return brace ? lineFirstIn(document, touchpoint, line) : lineLastIn(document, touchpoint, line);
}

function isBehind(node: AstNode, offset: number): boolean {
  return (node.$cstNode?.offset ?? 0) > offset;
}

/** The keys of the other personas of the journey. */
function othersThan(persona: string | undefined, touchpoint: ast.Touchpoint): string[] {
  const journey = journeyAround(touchpoint);
  return persona === undefined || !journey ? [] : personaKeysOf(journey).filter((each) => each !== persona);
}

function changeWords(place: GesturePlace, feels: ast.Feels, to: Written): TextEdit[] {
  const range = feels.$cstNode?.range;
  if (!range) return [];
  place.expectReadable({ first: range.start.line, last: range.end.line });
  const emotion = feels.emotion?.$refNode;
  const score = GrammarUtils.findNodeForProperty(feels.$cstNode, 'score');
  const words = wordsOf(to);
  if (emotion && score) {
    const [first, second] = words;
    if (second !== undefined) return [...changed(emotion, first), ...changed(score, second)];
    return to.emotion === undefined
      ? [TextEdit.del({ start: emotion.range.start, end: score.range.start }), ...changed(score, first)]
      : [...changed(emotion, first), TextEdit.del({ start: emotion.range.end, end: score.range.end })];
  }
  const only = emotion ?? score;
  return only ? changed(only, words.join(' ')) : refuse(t('This feeling is not written whole yet. Go on in the text.'));
}

function changed({ text, range }: { readonly text: string; readonly range: TextEdit['range'] }, to = ''): TextEdit[] {
  if (text === to) return [];
  return to.startsWith(`${text} `)
    ? [TextEdit.insert(range.end, to.slice(text.length))]
    : [TextEdit.replace(range, to)];
}

function wordsOf({ emotion, score }: Written): string[] {
  return [...(emotion === undefined ? [] : [emotion]), ...(score === undefined ? [] : [signed(score)])];
}

/** The name of an emotion with a score: what the journey uses most, or else one's own before the built-in ones. */
function fittingEmotion(place: GesturePlace, touchpoint: ast.Touchpoint, score: number): string | undefined {
  const journey = journeyAround(touchpoint);
  const counts = new Map<string, number>();
  for (const part of journey ? touchpointsOf(journey).flatMap(({ parts }): AstNode[] => parts) : []) {
    const feels = ast.isPersonaLine(part) ? part.fact : part;
    const word = ast.isFeels(feels) ? feels.emotion?.$refText : undefined;
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const fitting = place.services.references.ScopeProvider.scopeOfFile(place.document, ast.Emotion.$type)
    .getAllElements()
    .filter(({ node }) => ast.isEmotion(node) && node.score !== undefined && scoreOf(node.score) === score)
    .toArray();
  const rank = (name: string, builtin: boolean) => counts.get(name) ?? (builtin ? -1 : 0);
  return fitting.sort((a, b) => rank(b.name, isBuiltin(b.documentUri)) - rank(a.name, isBuiltin(a.documentUri)))[0]
    ?.name;
}
