import { t } from '../../words/index.ts';
import { sureFix } from '../edits/fix.ts';
import * as ast from '../generated/ast.ts';
import { numberOf, scoreOf, signed } from '../values.ts';
import { rangeOf } from './places.ts';
import type { Rule } from './rule.ts';

/** Scores go from -2 to +2 in halves. */
export const scoreOutOfRange: Rule = {
  id: 'score-out-of-range',
  level: 'error',
  meaning: 'Scores go from -2 (very bad) to +2 (very good) in halves.',
  why: 'The emotion curve has five levels and the halves between them. A wider range would suggest a precision that nobody measured.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved +5
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved +2
  }
}
`,
  *check({ document, nodes }) {
    for (const node of nodes) {
      if (!(ast.isFeels(node) || ast.isEmotion(node)) || node.score === undefined) continue;
      if (scoreOf(node.score) !== undefined) continue;
      const range = rangeOf(node, 'score');
      const { score } = node;
      const isTooFar = Math.abs(numberOf(score) ?? 0) > 2;
      const newText = nearestScore(numberOf(node.score) ?? 0);
      if (!range) continue;
      yield {
        message: isTooFar
          ? t('The score {score} is out of range. Scores go from -2 (very bad) to +2 (very good) in halves.', { score })
          : t('The score {score} is not a half. Scores go from -2 (very bad) to +2 (very good) in halves.', { score }),
        range,
        fixes: () => [sureFix(document, t('Change to {newText}', { newText }), { range, newText })],
      };
    }
  },
};

/** The nearest score that the language knows, with its sign. */
function nearestScore(value: number): string {
  return signed(Math.max(-2, Math.min(2, Math.round(value * 2) / 2)));
}
