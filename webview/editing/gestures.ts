import { feelingAt, type Gesture, type Journey, type PartId, touchpointsOf } from '../../src/model/index.ts';
import { type PartPlace, type Parts, wordsShownAs } from './parts.ts';

/** Which part has the focus once the text is changed. */
export type FocusAfter = (journey: Journey, parts: Parts) => PartId | undefined;

/** A gesture, and what has the focus when it is done. */
export interface Intent {
  readonly gesture: Gesture;
  readonly focus?: FocusAfter;
}

/** The same place in a journey, whose ids may have changed with a title. */
export function samePlace(place: PartPlace, before: Journey): FocusAfter {
  const { id, stage, touchpoint } = place;
  const at = stage ? before.stages.indexOf(stage) : -1;
  const index = touchpoint && stage ? stage.touchpoints.indexOf(touchpoint) : -1;
  const owner = touchpoint ?? stage ?? before;
  return (journey) => {
    const same = index >= 0 ? journey.stages[at]?.touchpoints[index] : at >= 0 ? journey.stages[at] : journey;
    return id.startsWith(owner.id) ? (same?.id ?? '') + id.slice(owner.id.length) : id;
  };
}

/** Moves a touchpoint or stage by one place; at the edge of its stage a touchpoint goes into the next one. */
export function moveBy(place: PartPlace, journey: Journey, by: -1 | 1): Intent | undefined {
  const { id, kind, stage, touchpoint } = place;
  if (!stage) return undefined;
  const stages = journey.stages;
  const at = stages.indexOf(stage);
  if (kind === 'stage') {
    if (!stages[at + by]) return undefined;
    const next = stages[by < 0 ? at - 1 : at + 2];
    return { gesture: { kind: 'move', part: id, into: journey.id, ...(next && { before: next.id }) }, focus: () => id };
  }
  if (kind !== 'touchpoint' || !touchpoint) return undefined;
  const index = stage.touchpoints.indexOf(touchpoint);
  if (stage.touchpoints[index + by]) {
    const next = stage.touchpoints[by < 0 ? index - 1 : index + 2];
    return moveTo(place, stage.id, next?.id);
  }
  const other = stages[at + by];
  return other && moveTo(place, other.id, by < 0 ? undefined : other.touchpoints[0]?.id);
}

/** Moves a touchpoint into a stage, or a stage within its journey. */
export function moveTo({ id, kind, touchpoint }: PartPlace, into: PartId, before: PartId | undefined): Intent {
  const gesture: Gesture = { kind: 'move', part: id, into, ...(before !== undefined && { before }) };
  return { gesture, focus: () => (kind === 'touchpoint' ? `${into}/${touchpoint?.key}` : id) };
}

/** Writes another text. */
export function rewordTo(place: PartPlace, shown: string, journey: Journey, text: string): Intent | undefined {
  const words = wordsShownAs(place, shown);
  if (!words) return undefined;
  const { part, field } = words;
  return { gesture: { kind: 'reword', part, text, ...(field && { field }) }, focus: samePlace(place, journey) };
}

/** Adds a line with a text. */
export function addTo(into: PartId, line: string, text: string, before?: PartId): Intent {
  const gesture: Gesture = { kind: 'add', line, into, text, ...(before !== undefined && { before }) };
  const written = text.trim();
  return {
    gesture,
    focus: (_, parts) =>
      [...parts.values()].findLast((each) => each.line === line && each.words[0]?.text === written)?.id,
  };
}

/** Takes a part away; the one beside it, or else around it, gets the focus. */
export function removeAt(place: PartPlace, journey: Journey): Intent {
  const { id, kind, stage, touchpoint } = place;
  const beside = (list: readonly { readonly id: PartId }[]) => {
    const at = list.findIndex((each) => each.id === id);
    return (list[at + 1] ?? list[at - 1])?.id;
  };
  const next =
    kind === 'stage'
      ? beside(journey.stages)
      : kind === 'touchpoint'
        ? beside(stage?.touchpoints ?? [])
        : touchpoint?.id;
  return { gesture: { kind: 'remove', part: id }, focus: () => next ?? stage?.id ?? journey.id };
}

/** Moves a feeling up or down by half a score, as far as scores go. */
export function scoreBy(place: PartPlace, persona: string | undefined, by: -0.5 | 0.5): Intent | undefined {
  const feeling = place.touchpoint?.feelings.find((each) => each.id === place.id);
  if (!feeling) return undefined;
  const { score = 0 } = feeling;
  const wanted = Math.max(-2, Math.min(2, score + by));
  return wanted === score ? undefined : scoreTo(place, persona, wanted);
}

/** Gives a feeling a score; the face of the same persona has the focus then. */
export function scoreTo({ touchpoint }: PartPlace, persona: string | undefined, score: number): Intent | undefined {
  if (!touchpoint) return undefined;
  const { id } = touchpoint;
  return {
    gesture: { kind: 'score', part: id, score, ...(persona !== undefined && { persona }) },
    focus: (journey) => {
      const same = touchpointsOf(journey).find((each) => each.id === id);
      return same && feelingAt(same, persona)?.id;
    },
  };
}

/** What can be deleted on the map. */
export function isRemovable({ kind }: PartPlace): boolean {
  return kind !== 'journey' && kind !== 'persona';
}
