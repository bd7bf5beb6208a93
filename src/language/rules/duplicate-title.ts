import type { AstNode, Reference } from 'langium';
import type { DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import { TextEdit } from 'vscode-languageserver-types';
import { keyOfTitle } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import { fix } from '../edits/fix.ts';
import * as ast from '../generated/ast.ts';
import { kindInWords, oneOfKind } from '../kinds-in-words.ts';
import { isNamed, journeyAround, keyOf, type NamedNode, namedIn, titleOf } from '../parts.ts';
import { typeOf } from './journeys.ts';
import { headOf, rangeOf } from './places.ts';
import type { Finding, Fix, Rule, RuleContext } from './rule.ts';

/** Readers tell things of a kind apart by their titles, and a name made of a title means one thing. */
export const duplicateTitle: Rule = {
  id: 'duplicate-title',
  level: 'warning',
  meaning: 'Stages of a journey, touchpoints of a stage, and things of a kind in a file have titles that differ.',
  why: 'Readers of a map see titles, not names. Titles that differ only in capital letters and punctuation count as equal; journeys are compared with those of the same type. In different stages, touchpoints may have the same title, until a line speaks of one of them by it: then give a name to the one that is meant.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels anxious
    touchpoint "Pays" on app feels relieved
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels anxious
    touchpoint "Pays again, with another card" on app feels relieved
  }
}
`,
  *check(context) {
    yield* alikeAmong(context.root.parts, context);
    for (const journey of context.root.parts.filter(ast.isJourney)) {
      const stages = journey.parts.filter(ast.isStage);
      yield* alikeAmong(stages, context);
      for (const stage of stages) yield* alikeAmong(stage.parts.filter(ast.isTouchpoint), context);
    }
    yield* ambiguousReferences(context);
  },
};

function* alikeAmong(nodes: readonly AstNode[], context: RuleContext): Iterable<Finding> {
  const first = new Map<string, NamedNode>();
  for (const node of nodes) {
    if (!isNamed(node) || !(node.title || node.name)) continue;
    const kind = ast.isJourney(node) ? `${node.$type} ${typeOf(node) ?? 'current-state'}` : node.$type;
    const key = `${kind} ${sameFor(titleOf(node))}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, node);
      continue;
    }
    const range = headOf(node);
    if (!range || (node.name && node.name === other.name)) continue;
    const what = kindInWords(node.$type);
    yield {
      message: t('There is another {what} with this title. Say in the title how the two differ.', { what }),
      range,
      related: placesOf([other], t('The first {what} is here.', { what }), context),
      fixes: () => numbered(node, nodes, context),
    };
  }
}

/** What titles have in common that readers take for the same. */
function sameFor(title: string): string {
  return keyOfTitle(title) || title.trim().toLowerCase();
}

/** Adds the first number to a title that makes it differ from all others. */
function numbered(node: NamedNode, nodes: readonly AstNode[], { document }: RuleContext): Fix[] {
  const range = node.title ? rangeOf(node, 'title') : undefined;
  const written = range && document.textDocument.getText(range);
  const quote = /("""|["'”])$/.exec(written ?? '')?.[0];
  if (!range || !written || !quote) return [];
  const taken = new Set(nodes.filter(isNamed).map((each) => sameFor(titleOf(each))));
  let number = 2;
  while (taken.has(sameFor(`${node.title} ${number}`))) number++;
  const newText = `${written.slice(0, -quote.length).trimEnd()} ${number}${quote}`;
  return [fix(document, t('Add the number {number} to the title', { number }), TextEdit.replace(range, newText))];
}

/** References by names that are made of titles, where several titles give the same. */
function* ambiguousReferences(context: RuleContext): Iterable<Finding> {
  const journeys = new Map<ast.Journey, ReadonlyMap<string, readonly NamedNode[]>>();
  const { nodesOf } = context;
  const references: readonly Reference<NamedNode>[] = [
    ...nodesOf(ast.LeadsTo.$type).flatMap(({ target }) => target ?? []),
    ...nodesOf(ast.Solves.$type).flatMap(({ pains }) => pains),
    ...nodesOf(ast.Delivers.$type).flatMap(({ opportunities }) => opportunities),
  ];
  for (const reference of references) {
    const target = reference.ref;
    if (!target || !reference.$refNode) continue;
    const journey = journeyAround(target);
    if (!journey) continue;
    const named = journeys.get(journey) ?? byName(journey);
    journeys.set(journey, named);
    const alike = named.get(nameIn(target)) ?? [];
    if (alike.length < 2 || alike.every((each) => each.name)) continue;
    const what = target.$type.toLowerCase();
    yield {
      message: t(
        "Of {length} things called '{what} {name}', this means the first. Give a name to the one that is meant.",
        { length: alike.length, what, name: reference.$refText },
      ),
      range: reference.$refNode.range,
      related: placesOf(alike, t('{what} that is called so.', { what: oneOfKind(target.$type) }), context),
    };
  }
}

function byName(journey: ast.Journey): ReadonlyMap<string, readonly NamedNode[]> {
  const named = new Map<string, NamedNode[]>();
  for (const node of namedIn(journey)) {
    const name = nameIn(node);
    named.set(name, [...(named.get(name) ?? []), node]);
  }
  return named;
}

function nameIn(node: NamedNode): string {
  return `${node.$type} ${keyOf(node) ?? ''}`;
}

function placesOf(
  nodes: readonly NamedNode[],
  message: string,
  { document }: RuleContext,
): DiagnosticRelatedInformation[] {
  return nodes.flatMap((node) => {
    const range = headOf(node);
    return range ? [{ message, location: { uri: document.uri.toString(), range } }] : [];
  });
}
