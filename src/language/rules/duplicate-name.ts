import type { AstNode } from 'langium';
import { t } from '../../words/index.ts';
import { fix } from '../edits/fix.ts';
import { freeName } from '../edits/free-name.ts';
import * as ast from '../generated/ast.ts';
import { isNamed, type NamedNode, namedIn } from '../parts.ts';
import { rangeOf } from './places.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

/** A name stands for one thing: in a file for one of each kind, in a journey for one stage, touchpoint, pain, … each. */
export const duplicateName: Rule = {
  id: 'duplicate-name',
  level: 'error',
  meaning:
    'A name stands for one thing: in a file for one of each kind, in a journey for one stage, touchpoint, pain and so on.',
  why: 'Of two things with one name every reference takes the first, and a review cannot tell which of them changed.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint pay "Pays" on app feels relieved
    touchpoint pay "Pays again" on app feels angry
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint pay "Pays" on app feels relieved
    touchpoint pay-again "Pays again" on app feels angry
  }
}
`,
  *check(context) {
    yield* duplicatesAmong(context.root.parts, t('This file'), context);
    for (const journey of context.nodes.filter(ast.isJourney)) {
      yield* duplicatesAmong(namedIn(journey), t('This journey'), context);
    }
  },
};

function* duplicatesAmong(nodes: readonly AstNode[], where: string, { document }: RuleContext): Iterable<Finding> {
  const first = new Map<string, NamedNode>();
  const taken = new Set(nodes.filter(isNamed).map((node) => `${node.$type} ${node.name}`));
  for (const node of nodes) {
    if (!isNamed(node) || !node.name) continue;
    const key = `${node.$type} ${node.name}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, node);
      continue;
    }
    const range = rangeOf(node, 'name');
    const otherRange = rangeOf(other, 'name');
    if (!range || !otherRange) continue;
    const kind = node.$type.toLowerCase();
    yield {
      message: t("{where} has two of '{kind} {name}'. Give this one another name.", {
        where,
        kind,
        name: node.name,
      }),
      range,
      related: [{ message: t('The first is here.'), location: { uri: document.uri.toString(), range: otherRange } }],
      fixes: () => {
        const newText = freeName(node.name ?? '', (name) => taken.has(`${node.$type} ${name}`));
        return [fix(document, t("Name this one '{newText}'", { newText }), { range, newText })];
      },
    };
  }
}
