import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { t } from '../../words/index.ts';
import { fix } from '../edits/fix.ts';
import { removal } from '../edits/removal.ts';
import * as ast from '../generated/ast.ts';
import { keywordOf, partsOf, placeIn } from '../parts.ts';
import { holders } from '../places-in-words.ts';
import { lineKind, modifierKind, type Place } from '../vocabulary/index.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

/** Facts of which a block has one, such as `type`, and words that follow once on a line, such as `severity`, do not stand twice. */
export const singleFactTwice: Rule = {
  id: 'single-fact-twice',
  level: 'error',
  meaning: 'A fact of which there is one, such as the type of a journey, stands once in its block.',
  why: 'Only the first of two would be shown, and readers of the text may believe the other.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  status draft
  status validated
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  status validated
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  *check(context) {
    for (const node of context.nodes) yield* twiceIn(node, context);
  },
};

function* twiceIn(node: AstNode, { document }: RuleContext): Iterable<Finding> {
  const parts = partsOf(node);
  if (parts.length < 2) return;
  const first = new Map<string, AstNode>();
  const place = placeIn(node);
  for (const part of parts) {
    const words = singleFact(part, node, place);
    if (words === undefined) continue;
    const fact = ast.isFinding(part) ? 'finding' : words;
    const other = first.get(fact);
    const range = firstWords(part, words);
    const otherRange = other && firstWords(other, singleFact(other, node, place) ?? words);
    if (other && range && otherRange) {
      yield {
        message: ast.isFinding(part)
          ? t("Evidence is only one of 'assumed', 'observed' and 'measured'. Remove this one or the first.")
          : place === undefined
            ? t("The line has only one '{words}'. Remove this one or the first.", { words })
            : t("{holder} has only one '{words}'. Remove this one or the first.", { holder: t(holders[place]), words }),
        range,
        related: [{ message: t('The first is here.'), location: { uri: document.uri.toString(), range: otherRange } }],
        fixes: () => [
          fix(document, t('Remove this one'), removal(part, document)),
          fix(document, t('Remove the first'), removal(other, document)),
        ],
      };
    } else first.set(fact, part);
  }
}

/** The words with which a fact begins of which its parent may hold one; undefined where it may hold many. */
function singleFact(part: AstNode, parent: AstNode, place: Place | undefined): string | undefined {
  if (ast.isFeels(part)) return 'feels';
  if (ast.isPersonaLine(part)) return ast.isFeels(part.fact) ? `${part.persona.$refText} feels` : undefined;
  const keyword = keywordOf(part);
  if (keyword === undefined) return undefined;
  const isSingle = place
    ? lineKind(keyword)?.once === true
    : modifierKind(keyword, keywordOf(parent) ?? '') !== undefined;
  return isSingle ? keyword : undefined;
}

function firstWords(node: AstNode, words: string): Range | undefined {
  const start = node.$cstNode?.range.start;
  return start && { start, end: { line: start.line, character: start.character + words.length } };
}
