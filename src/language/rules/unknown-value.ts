import type { AstNode, LangiumDocument } from 'langium';
import { journeyStatuses, levels, mapTypes, solutionStatuses } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import { changeTo, fix } from '../edits/fix.ts';
import * as ast from '../generated/ast.ts';
import { didYouMean, inWords } from '../sentences.ts';
import { dateOf } from '../values.ts';
import { rangeOf } from './places.ts';
import type { Finding, Rule } from './rule.ts';

/** Words, dates and colours that a fact can take are those that the language knows. */
export const unknownValue: Rule = {
  id: 'unknown-value',
  level: 'error',
  meaning: 'Types, levels, states, dates and colours are those that the language knows.',
  why: 'A value that means nothing would be missing from the map.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  type current
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  type current-state
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  *check({ document, nodesOf }) {
    for (const node of nodesOf('MapType')) yield* oneOf(document, node, t('a type of map'), mapTypes);
    for (const node of nodesOf('Level'))
      yield* oneOf(document, node, t('a level of {keyword}', { keyword: node.keyword }), levels);
    for (const node of nodesOf('Status')) {
      const known = ast.isSolution(node.$container) ? solutionStatuses : journeyStatuses;
      yield* oneOf(document, node, t('a status'), known);
    }
    for (const node of nodesOf('Color')) {
      if (!node.value || /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(node.value)) continue;
      yield* at(
        node,
        'value',
        t('{value} is not a colour. Write # and six digits from 0 to f: #0072B2.', { value: node.value }),
      );
    }
    for (const node of [...nodesOf('Updated'), ...nodesOf('Finding')]) {
      if (node.date && !dateOf(node.date))
        yield* at(node, 'date', t('There is no such day as {date}.', { date: node.date }));
    }
    for (const node of nodesOf('Tag')) {
      if (node.value === '#') yield* at(node, 'value', t('A tag needs a word behind the #, such as #moment-of-truth.'));
    }
  },
};

function* oneOf(
  document: LangiumDocument,
  node: AstNode & { value?: string },
  what: string,
  known: readonly string[],
): Iterable<Finding> {
  const { value } = node;
  const range = rangeOf(node, 'value');
  if (value === undefined || known.includes(value) || !range) return;
  const remedy = didYouMean(value, known) || t(' Write {words}.', { words: inWords(known, 'or') });
  yield {
    message: t("'{value}' is not {what}.{remedy}", { value, what, remedy }),
    range,
    fixes: () => {
      const meant = changeTo(document, range, value, known);
      if (meant.length > 0) return meant;
      return known.map((newText) => fix(document, t("Change to '{newText}'", { newText }), { range, newText }));
    },
  };
}

function* at(node: AstNode, property: string, message: string): Iterable<Finding> {
  const range = rangeOf(node, property);
  if (range) yield { message, range };
}
