import type { AstNodeDescription } from 'langium';
import * as ast from '../../generated/ast.ts';
import { namePattern } from '../../names.ts';
import { visibleChannels, visibleKinds } from './channels.ts';
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
function names(type: string, around: Surroundings, visible = visibleNames(around, type)): Suggestion[] {
  return [...visible.map((each) => suggestName(each, around)), ...namesElsewhere(type, around)];
}

const namesByKeyword: Readonly<Record<string, (around: Surroundings) => Suggestion[]>> = {
  on: (around) => names(ast.Channel.$type, around, visibleChannels(around)),
  is: (around) => names(ast.Channel.$type, around, visibleKinds(around)),
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

const namesOfList = new RegExp(`^\\s*(?:,\\s*${namePattern}\\s*)+`, 'u');

/** Names behind the cursor that go on with its list. */
function namedBehind(rest: string): string[] {
  const list = namesOfList.exec(rest)?.[0] ?? '';
  return list.split(',').map((name) => name.trim());
}

/** Those of the journey first; on its own line `for`, which is to say whose it is, in the order of the file. */
function personas(around: Surroundings): Suggestion[] {
  const own = around.touchpoint ? journeyPersonas(around) : [];
  const all = visibleNames(around, ast.Persona.$type);
  const isOwn = ({ name }: AstNodeDescription) => own.includes(name);
  const sorted = [...all.filter(isOwn), ...all.filter((each) => !isOwn(each))];
  return names(ast.Persona.$type, around, sorted);
}

function otherJourneys(around: Surroundings): Suggestion[] {
  const others = visibleNames(around, ast.Journey.$type).filter(({ node }) => !node || node !== around.journey);
  return names(ast.Journey.$type, around, others);
}
