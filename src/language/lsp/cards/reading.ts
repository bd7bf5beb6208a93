import {
  type Duration,
  elapsedAt,
  feelingAt,
  type Journey,
  type Touchpoint,
  touchpointsOf as touchpointsRead,
} from '../../../model/index.ts';
import * as ast from '../../generated/ast.ts';
import { titleOf, touchpointsOf } from '../../parts.ts';
import { PartIds, type Reading } from '../../read-parts.ts';
import { readPersonas } from '../../to-journey.ts';
import { readTouchpoint } from '../../to-touchpoint.ts';
import { durationOf, signed } from '../../values.ts';
import { escapeMarkdown } from '../descriptions.ts';
import { faceOf } from '../faces.ts';
import type { CardContext } from './card.ts';

/** Reads parts of a journey as the map sees them, so that cards and map say the same. */
export function forCards(): Reading {
  return { note: () => undefined, use: () => undefined, ids: new PartIds() };
}

/** A touchpoint, with the personas whose journey it is in. */
export function readFelt(node: ast.Touchpoint, journey: ast.Journey): Felt {
  return { touchpoint: readTouchpoint(node, '', forCards()), personas: readPersonas(journey, forCards()) };
}

/** What is felt, and by whom it may be. */
interface Felt {
  readonly touchpoint: Touchpoint;
  /** Keys. */
  readonly personas: readonly string[];
}

/** How many minutes after the start of a journey each of its touchpoints begins: see `elapsedAt`. */
export function timesOf(journey: ast.Journey): number[] {
  const durations = touchpointsOf(journey).map(({ parts }) => {
    const after = durationIn(parts.find(ast.isAfter));
    const takes = durationIn(parts.find(ast.isTakes));
    return { ...(after && { after }), ...(takes && { takes }) };
  });
  return elapsedAt(durations);
}

function durationIn(line: ast.After | ast.Takes | undefined): Duration | undefined {
  return line?.duration === undefined ? undefined : durationOf(line.duration);
}

/** How each persona feels at a touchpoint, one line each: `🙂 Maya Putri: hopeful, +1`. */
export function feelingsAt({ touchpoint, personas: whose }: Felt, context: CardContext): string[] {
  const mentioned = touchpoint.feelings.map((each) => each.persona).filter((each) => each !== undefined);
  const personas = [...new Set([...whose, ...mentioned])];
  return (personas.length > 0 ? personas : [undefined]).flatMap((persona) => {
    const feeling = feelingAt(touchpoint, persona);
    if (!feeling) return [];
    const { emotion, score, quote } = feeling;
    const words = [emotion && escapeMarkdown(emotion), score === undefined ? undefined : signed(score)];
    const feels = words.filter((each) => each !== undefined).join(', ');
    const face = score === undefined ? '' : `${faceOf(score)} `;
    const who = persona === undefined ? '' : `${personaTitle(persona, context)}: `;
    return [`${face}${who}${feels}${quote ? ` “${escapeMarkdown(quote)}”` : ''}`];
  });
}

/** The titles of personas, or their names where nobody has declared them. */
export function personaTitle(key: string, { services, document }: CardContext): string {
  const found = services.references.ScopeProvider.scopeOfFile(document, ast.Persona.$type).getElement(key)?.node;
  return escapeMarkdown(found && ast.isPersona(found) ? titleOf(found) : key);
}

/** The lowest and the highest scores of a journey with the numbers of their touchpoints; the first of equal ones. */
export function extremesOf(journey: Journey): { low: Extreme; high: Extreme } | undefined {
  const whose = journey.personas.length > 0 ? journey.personas : [undefined];
  const all = touchpointsRead(journey).flatMap((touchpoint, index) =>
    whose.flatMap((persona): Extreme[] => {
      const score = feelingAt(touchpoint, persona)?.score;
      return score === undefined ? [] : [{ index, score }];
    }),
  );
  const [first] = all;
  if (!first) return undefined;
  return {
    low: all.reduce((found, each) => (each.score < found.score ? each : found), first),
    high: all.reduce((found, each) => (each.score > found.score ? each : found), first),
  };
}

/** A score, and the number of the touchpoint among those of its journey, from 0. */
interface Extreme {
  readonly index: number;
  readonly score: number;
}
