import type { AstNodeDescription } from 'langium';
import { inLanguage, t } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { today } from '../../values.ts';
import { visibleChannels, visibleKinds } from './channels.ts';
import { visibleEmotions } from './feelings.ts';
import { journeyPersonas, type Surroundings, visibleNames } from './surroundings.ts';

/** So many names fit into a choice. */
const mostChoices = 50;

const choices: Readonly<Record<string, (around: Surroundings) => readonly string[]>> = {
  PERSONAS: (around) => [...journeyPersonas(around), ...visibleNames(around, ast.Persona.$type).map(nameOf)],
  CHANNELS: (around) => visibleChannels(around).map(nameOf),
  KINDS: (around) => visibleKinds(around).map(nameOf),
  EMOTIONS: (around) => ['curious', ...visibleEmotions(around).map(nameOf)],
  JOURNEYS: (around) => visibleNames(around, ast.Journey.$type).map(nameOf),
};

/** A snippet of the vocabulary with the names and the date that fit its place, and what it says in the language of the maps. */
export function fillSnippet(snippet: string, around: Surroundings): string {
  return snippet
    .replace('TODAY', today())
    .replace(/(?<=\$\{\d+:)[A-Z][^}]*/g, (said) => inLanguage(around.language, () => t(said)))
    .replace(/\$\{(\d+)\|([A-Z]+)\|\}/g, (_, stop: string, kind: string) => choiceOf(stop, kind, around));
}

function choiceOf(stop: string, kind: string, around: Surroundings): string {
  const names = [...new Set(choices[kind]?.(around))].slice(0, mostChoices);
  if (names.length > 1) return `\${${stop}|${names.join(',')}|}`;
  return `\${${stop}:${names[0] ?? kind.toLowerCase().replace(/s$/, '')}}`;
}

function nameOf({ name }: AstNodeDescription): string {
  return name;
}

/** A text that means itself inside a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
