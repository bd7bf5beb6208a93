import type { LineKind, ModifierKind, Place } from './kinds.ts';
import { lineKinds } from './lines.ts';
import { modifierKinds } from './modifiers.ts';

export type { LineKind, ModifierKind, Needs, Place } from './kinds.ts';
export { lineKinds } from './lines.ts';
export { modifierKinds } from './modifiers.ts';

/** The keywords that may stand behind the name of a persona. */
export const verbs: readonly string[] = ['feels', 'does', 'thinks', 'says'];

const modifiersByLine = new Map<string, Map<string, ModifierKind>>();
for (const kind of modifierKinds) {
  for (const line of kind.lines) {
    const kinds = modifiersByLine.get(line) ?? new Map<string, ModifierKind>();
    modifiersByLine.set(line, kinds.set(kind.keyword, kind));
  }
}
const linesByKeyword = new Map(lineKinds.map((kind) => [kind.keyword, kind]));

/** The line that begins with a keyword. */
export function lineKind(keyword: string): LineKind | undefined {
  return linesByKeyword.get(keyword);
}

/** Where a line may stand that begins with a keyword. */
export function placesOf(keyword: string): readonly Place[] | undefined {
  return linesByKeyword.get(keyword)?.places;
}

/** What a word means that follows on a line which begins with `line`. */
export function modifierKind(keyword: string, line: string): ModifierKind | undefined {
  return modifiersByLine.get(line)?.get(keyword);
}
