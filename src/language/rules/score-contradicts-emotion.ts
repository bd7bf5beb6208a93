import type { Range } from 'vscode-languageserver-types';
import { TextEdit } from 'vscode-languageserver-types';
import { t } from '../../words/index.ts';
import { fix } from '../edits/fix.ts';
import * as ast from '../generated/ast.ts';
import { contradicts, scoreOf, signed } from '../values.ts';
import { rangeOf } from './places.ts';
import type { Fix, Rule, RuleContext } from './rule.ts';

const mostOffered = 3;

/** A score on a line says more exactly what the emotion says, and not something else. */
export const scoreContradictsEmotion: Rule = {
  id: 'score-contradicts-emotion',
  level: 'warning',
  meaning: 'A score on a line does not contradict the emotion before it.',
  why: 'The face on the map shows the score, the word beside it the emotion. They contradict each other when the score lies on the other side of 0 than the emotion’s own, or is 2 or more away from it. Remove the score, or choose an emotion that fits. If a word means something else to you, declare it: `emotion surprised "Shocked" -1`.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels happy -2
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels angry -2
  }
}
`,
  *check(context) {
    for (const node of context.nodesOf(ast.Feels.$type)) {
      if (node.score === undefined || !node.emotion?.ref?.score) continue;
      const own = scoreOf(node.emotion.ref.score);
      const written = scoreOf(node.score);
      if (own === undefined || written === undefined || !contradicts(own, written)) continue;
      const range = rangeOf(node, 'score');
      if (!range) continue;
      const message = t(
        "'{name}' means {signed}, which {score} contradicts. Remove the score, or choose another emotion.",
        { name: node.emotion.$refText, signed: signed(own), score: node.score },
      );
      yield { message, range, fixes: () => fixes(node, range, written, context) };
    }
  },
};

function fixes(node: ast.Feels, score: Range, written: number, { document, services }: RuleContext): Fix[] {
  const emotion = node.emotion?.$refNode?.range;
  if (!emotion) return [];
  const fitting = services.references.ScopeProvider.scopeOfFile(document, ast.Emotion.$type)
    .getAllElements()
    .filter(({ node: each }) => ast.isEmotion(each) && each.score !== undefined && scoreOf(each.score) === written)
    .map(({ name }) => name)
    .limit(mostOffered)
    .toArray();
  return [
    fix(document, t('Remove the score'), TextEdit.del({ start: emotion.end, end: score.end })),
    ...fitting.map((name) =>
      fix(
        document,
        t("Change to '{name}'", { name }),
        TextEdit.replace({ start: emotion.start, end: score.end }, name),
      ),
    ),
  ];
}
