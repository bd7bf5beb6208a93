import { meanScore } from '../../../model/index.ts';
import { plural, t } from '../../../words/index.ts';
import type * as ast from '../../generated/ast.ts';
import { readPersonas, readStage } from '../../to-journey.ts';
import { signed } from '../../values.ts';
import { forCards } from '../cards/reading.ts';

/** What a stage comes to, as the map tells in its bar: `Mean -0.2, 2 pains, 1 opportunity`. Empty where nothing is told. */
export function stageSummary(node: ast.Stage, journey: ast.Journey): string {
  const stage = readStage(node, '', forCards());
  const mean = meanScore(stage, readPersonas(journey, forCards()));
  const count = (kind: 'pains' | 'opportunities') =>
    stage.touchpoints.reduce((sum, each) => sum + each[kind].length, 0);
  const [pains, opportunities] = [count('pains'), count('opportunities')];
  const said = [
    ...(mean === undefined ? [] : [t('mean {score}', { score: signed(mean) })]),
    ...(pains > 0 ? [plural(pains, '1 pain', '{count} pains')] : []),
    ...(opportunities > 0 ? [plural(opportunities, '1 opportunity', '{count} opportunities')] : []),
  ].join(', ');
  return said.slice(0, 1).toUpperCase() + said.slice(1);
}
