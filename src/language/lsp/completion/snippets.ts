import * as ast from '../../generated/ast.ts';
import { suggestEmotions } from './feelings.ts';
import { suggestNames } from './names.ts';
import type { Suggestion } from './suggestion.ts';
import { journeyPersonas, type Surroundings, visibleNames } from './surroundings.ts';

/** So many names fit into a choice. */
const mostChoices = 50;

const choices: Readonly<Record<string, (around: Surroundings) => readonly string[]>> = {
  PERSONAS: (around) => [
    ...journeyPersonas(around),
    ...visibleNames(around, ast.Persona.$type).map(({ name }) => name),
  ],
  CHANNELS: (around) => labels(suggestNames('on', [], around)),
  EMOTIONS: (around) => ['curious', ...labels(suggestEmotions(around))],
  JOURNEYS: (around) => visibleNames(around, ast.Journey.$type).map(({ name }) => name),
};

/** A snippet of the vocabulary with the names and the date that fit its place. */
export function fillSnippet(snippet: string, around: Surroundings): string {
  return snippet
    .replace('TODAY', today())
    .replace(/\$\{(\d+)\|([A-Z]+)\|\}/g, (_, stop: string, kind: string) => choiceOf(stop, kind, around));
}

function choiceOf(stop: string, kind: string, around: Surroundings): string {
  const names = [...new Set(choices[kind]?.(around))].slice(0, mostChoices);
  if (names.length > 1) return `\${${stop}|${names.join(',')}|}`;
  return `\${${stop}:${names[0] ?? kind.toLowerCase().replace(/s$/, '')}}`;
}

function labels(suggestions: readonly Suggestion[] | undefined): string[] {
  return (suggestions ?? []).filter((each) => !each.additionalTextEdits).map((each) => each.label);
}

/** A text that means itself inside a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The day it is now, by UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
