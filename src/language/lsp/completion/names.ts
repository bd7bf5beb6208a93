import type { AstNode, AstNodeDescription } from 'langium';
import * as ast from '../../generated/ast.ts';
import { keyOf, partsOf, titleOf, touchpointsOf } from '../../parts.ts';
import { builtinUri } from '../../references/builtin.ts';
import { summarize } from '../descriptions.ts';
import { suggestEmotions, suggestScores } from './feelings.ts';
import { namesElsewhere } from './other-files.ts';
import type { Suggestion } from './suggestion.ts';
import { journeyPersonas, namesInJourney, type Surroundings, visibleNames } from './surroundings.ts';

/** The names that may stand behind a keyword, without those named there already; undefined where no name is wanted. */
export function suggestNames(
  keyword: string,
  named: readonly string[],
  around: Surroundings,
): Suggestion[] | undefined {
  const taken = new Set([...named, ...namedBehind(around.rest)]);
  return namesByKeyword[keyword]?.(around).filter((each) => !taken.has(each.label));
}

/** What is offered for a name. */
export function suggestName(description: AstNodeDescription, around: Surroundings, text?: string): Suggestion {
  const { node, name, type } = description;
  const { NodeKindProvider } = around.services.shared.lsp;
  return {
    label: name,
    text: text ?? name,
    kind: NodeKindProvider.getCompletionItemKind(description),
    labelDetails: { description: node ? summarize(node) : type.toLowerCase() },
    ...(node && { node }),
  };
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
  stages: stagesOfView,
  to: otherTouchpoints,
  solves: (around) => unnamedFirst(ast.Pain.$type, (node) => (ast.isSolves(node) ? node.pains : []), around),
  delivers: (around) =>
    unnamedFirst(ast.Opportunity.$type, (node) => (ast.isDelivers(node) ? node.opportunities : []), around),
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

function otherTouchpoints(around: Surroundings): Suggestion[] {
  return namesInJourney(around, ast.Touchpoint.$type)
    .filter(({ node }) => !node || node !== around.touchpoint)
    .map((each) => {
      const stage = each.node?.$container;
      const where = ast.isStage(stage) ? ` · ${titleOf(stage)}` : '';
      return {
        ...suggestName(each, around),
        labelDetails: { description: `${each.node ? summarize(each.node) : ''}${where}` },
      };
    });
}

function stagesOfView(around: Surroundings): Suggestion[] {
  const view = ast.isView(around.block) ? around.block : undefined;
  const journey = view?.parts.find(ast.isOf)?.journey?.ref;
  return namesInJourney({ ...around, journey }, ast.Stage.$type).map((each) => suggestName(each, around));
}

/** What no line of the journey names in this way yet comes first, and of that what stands in the same touchpoint. */
function unnamedFirst(
  type: string,
  referencesOf: (node: AstNode) => readonly { readonly $refText: string }[],
  around: Surroundings,
): Suggestion[] {
  const named = new Set<string>();
  for (const touchpoint of around.journey ? touchpointsOf(around.journey) : []) {
    for (const line of touchpoint.parts) {
      for (const word of partsOf(line)) for (const { $refText } of referencesOf(word)) named.add($refText);
    }
  }
  const rank = ({ name, node }: AstNodeDescription) =>
    (named.has(name) ? 2 : 0) + (node?.$container === around.touchpoint ? 0 : 1);
  return sortBy(namesInJourney(around, type), rank).map((each) => {
    const touchpoint = each.node?.$container;
    const where = ast.isTouchpoint(touchpoint) ? ` · ${titleOf(touchpoint) || keyOf(touchpoint)}` : '';
    return {
      ...suggestName(each, around),
      labelDetails: { description: `${each.node ? summarize(each.node) : ''}${where}` },
    };
  });
}

function sortBy<T>(all: readonly T[], rank: (each: T) => number): T[] {
  return [...all].sort((a, b) => rank(a) - rank(b));
}
