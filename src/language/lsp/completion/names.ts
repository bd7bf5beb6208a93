import type { AstNode, AstNodeDescription } from 'langium';
import * as ast from '../../generated/ast.ts';
import { touchpointsOf } from '../../parts.ts';
import { builtinUri } from '../../references/builtin.ts';
import { suggestEmotions, suggestScores } from './feelings.ts';
import { suggestOpportunities, suggestPains, suggestStages, suggestTouchpoints } from './journey-names.ts';
import { suggestName } from './name.ts';
import { namesElsewhere } from './other-files.ts';
import type { Suggestion } from './suggestion.ts';
import { journeyPersonas, type Surroundings, visibleNames } from './surroundings.ts';

/** The names that may stand behind a keyword, without those named there already; undefined where no name is wanted. */
export function suggestNames(
  keyword: string,
  named: readonly string[],
  around: Surroundings,
): Suggestion[] | undefined {
  const taken = new Set([...named, ...namedBehind(around.rest)]);
  return namesByKeyword[keyword]?.(around).filter((each) => !taken.has(each.label));
}

/** Names that are visible everywhere in a file, then those that an import would bring in. */
function names(type: string, around: Surroundings, sort = (all: AstNodeDescription[]) => all): Suggestion[] {
  return [
    ...sort(visibleNames(around, type)).map((each) => suggestName(each, around)),
    ...namesElsewhere(type, around),
  ];
}

const namesByKeyword: Readonly<Record<string, (around: Surroundings) => Suggestion[]>> = {
  on: channels,
  is: kindsOfChannels,
  feels: (around) =>
    /^[+\-−\d]/.test(around.word) ? suggestScores() : [...suggestEmotions(around), ...suggestScores()],
  for: personas,
  by: (around) => names(ast.Actor.$type, around),
  of: (around) => names(ast.Journey.$type, around),
  in: otherJourneys,
  revises: otherJourneys,
  lanes: (around) => names(ast.Lane.$type, around),
  stages: suggestStages,
  to: suggestTouchpoints,
  solves: suggestPains,
  delivers: suggestOpportunities,
};

/** Names behind the cursor that go on with its list. */
function namedBehind(rest: string): string[] {
  const list = /^\s*(?:,\s*[\p{L}_][\p{L}\p{M}\p{N}_\-\u200c\u200d]*\s*)+/u.exec(rest)?.[0] ?? '';
  return list.split(',').map((name) => name.trim());
}

/** Those that the journey uses, most used first; those declared; the built-in kinds; the built-in networks. */
function channels(around: Surroundings): Suggestion[] {
  const counts = new Map<string, number>();
  for (const touchpoint of around.journey ? touchpointsOf(around.journey) : []) {
    for (const { $refText } of touchpoint.parts.filter(ast.isOn).flatMap((on) => on.channels)) {
      counts.set($refText, (counts.get($refText) ?? 0) + 1);
    }
  }
  const rank = ({ name, node, documentUri }: AstNodeDescription) => {
    const used = counts.get(name);
    if (used) return -used;
    return documentUri.toString() !== builtinUri.toString() ? 0 : isNetwork(node) ? 2 : 1;
  };
  return names(ast.Channel.$type, around, (all) => sortBy(all, rank));
}

/** The built-in kinds first: they have icons. */
function kindsOfChannels(around: Surroundings): Suggestion[] {
  const rank = ({ node, documentUri }: AstNodeDescription) =>
    documentUri.toString() !== builtinUri.toString() ? 2 : isNetwork(node) ? 1 : 0;
  return names(ast.Channel.$type, around, (all) =>
    sortBy(
      all.filter(({ node }) => !node || node !== around.own),
      rank,
    ),
  );
}

function isNetwork(node: AstNode | undefined): boolean {
  return ast.isChannel(node) && node.parts.some(ast.isIs);
}

/** Those of the journey first; on its own line `for`, which is to say whose it is, in the order of the file. */
function personas(around: Surroundings): Suggestion[] {
  const own = around.touchpoint ? journeyPersonas(around) : [];
  return names(ast.Persona.$type, around, (all) => sortBy(all, ({ name }) => (own.includes(name) ? 0 : 1)));
}

function otherJourneys(around: Surroundings): Suggestion[] {
  return names(ast.Journey.$type, around, (all) => all.filter(({ node }) => !node || node !== around.journey));
}

function sortBy<T>(all: readonly T[], rank: (each: T) => number): T[] {
  return [...all].sort((a, b) => rank(a) - rank(b));
}
