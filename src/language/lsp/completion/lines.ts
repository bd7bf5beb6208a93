import * as ast from '../../generated/ast.ts';
import { keywordOf, partsOf, placeIn } from '../../parts.ts';
import { type LineKind, lineKinds, type Place, verbs } from '../../vocabulary/index.ts';
import { suggestKeyword } from './keyword.ts';
import { suggestName } from './name.ts';
import { namesElsewhere } from './other-files.ts';
import type { Suggestion } from './suggestion.ts';
import { journeyPersonas, type Surroundings, visibleNames } from './surroundings.ts';

/** What each block is hardly complete without: offered first until it is there. */
const essentials: Readonly<Record<Place, readonly string[]>> = {
  file: ['journey', 'persona'],
  persona: ['role', 'goal', 'frustration'],
  journey: ['for', 'stage'],
  stage: ['touchpoint'],
  touchpoint: ['on', 'feels'],
  view: ['for', 'stages', 'lanes'],
};

/** Offers the lines that may stand in a block, in the order in which one is likely to want them. */
export function suggestLines(place: Place | undefined, around: Surroundings): Suggestion[] {
  const present = keywordsPresent(around);
  const kinds = lineKinds.filter(
    (kind) => (!place || kind.places.includes(place)) && !(isSingle(kind, place) && present.has(kind.keyword)),
  );
  const starters = inOrderOfNeed(kinds, place, present, around).map((kind) => suggestKeyword(kind, around));
  return place === 'touchpoint' ? [...starters, ...suggestSubjectsAndLanes(around)] : starters;
}

/** Offers what a persona of a touchpoint may do, behind their name. */
export function suggestVerbs(subject: string, around: Surroundings): Suggestion[] {
  if (!around.touchpoint || !visibleNames(around, ast.Persona.$type).some(({ name }) => name === subject)) return [];
  const feelsAlready = around.touchpoint.parts.some(
    (part) =>
      ast.isPersonaLine(part) && part !== around.own && part.persona.$refText === subject && ast.isFeels(part.fact),
  );
  return verbs
    .filter((verb) => verb !== 'feels' || !feelsAlready)
    .flatMap((verb) => lineKinds.filter((kind) => kind.keyword === verb))
    .map((kind) => suggestKeyword(kind, around));
}

/** The keywords of the block's lines, without the place's own; those on its first line count too. */
function keywordsPresent({ block, own }: Surroundings): ReadonlySet<string> {
  const parts = partsOf(block).filter((part) => part !== own && !ast.isPersonaLine(part));
  return new Set(parts.map((part) => keywordOf(part) ?? ''));
}

/** Whether one such line is enough. Channels and the feeling of everybody mostly stand on the first line of a touchpoint. */
function isSingle(kind: LineKind, place: Place | undefined): boolean {
  return kind.once === true || (place === 'touchpoint' && essentials.touchpoint.includes(kind.keyword));
}

/** First what the block lacks most, then one more of what stands right before, then in the usual order. */
function inOrderOfNeed(
  kinds: readonly LineKind[],
  place: Place | undefined,
  present: ReadonlySet<string>,
  around: Surroundings,
): LineKind[] {
  const isBegun =
    place === 'file' && partsOf(around.block).some((part) => ast.isDeclaration(part) && part !== around.own);
  const needed = (place && !isBegun ? essentials[place] : []).filter((keyword) => !present.has(keyword));
  const before = partsOf(around.block).findLast((part) => (part.$cstNode?.range.start.line ?? 0) < around.lineNumber);
  const again = placeIn(before);
  const rank = ({ keyword }: LineKind) => {
    const need = needed.indexOf(keyword);
    return need >= 0 ? need : keyword === again ? needed.length : needed.length + 1;
  };
  return [...kinds].sort((a, b) => rank(a) - rank(b));
}

/** The personas of the journey, one's own lanes, other personas; of other files once a word is begun. */
function suggestSubjectsAndLanes(around: Surroundings): Suggestion[] {
  const { services, document, lineGoesOn, word } = around;
  const own = new Set(journeyPersonas(around));
  const subject = (name: string) => `${name} `;
  const personas = visibleNames(around, ast.Persona.$type).map((each) => ({
    ...suggestName(each, around, subject(each.name)),
    goesOn: true,
  }));
  const entry = (name: string) => (lineGoesOn ? `${name}:` : `${name}: ""`);
  const lanes = services.references.ScopeProvider.scopeOfFile(document, ast.Lane.$type, false)
    .getAllElements()
    .map((each) => ({
      ...suggestName(each, around, entry(each.name)),
      ...(!lineGoesOn && { snippet: `${each.name}: "$1"` }),
    }))
    .toArray();
  const elsewhere =
    word === ''
      ? []
      : [...namesElsewhere(ast.Persona.$type, around, subject), ...namesElsewhere(ast.Lane.$type, around, entry)];
  return [
    ...personas.filter(({ label }) => own.has(label)),
    ...lanes,
    ...personas.filter(({ label }) => !own.has(label)),
    ...elsewhere,
  ];
}
