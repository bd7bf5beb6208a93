import { clean } from '../../map/clean.ts';
import { date, duration } from '../../map/layout/format.ts';
import { type Journey, type Model, mapTypeWords, type Stage, statusWords, type Touchpoint } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import { factKinds, feelersOf } from '../facts.ts';
import { evidenceInWords, metricInWords, wordsOf } from '../words.ts';

/** What to say about a journey, a line a fact. */
export function journeyNotes(model: Model, journey: Journey): string[] {
  const { persona } = wordsOf(model, journey);
  return [
    clean(journey.title),
    ...told(t('Type'), journey.type && [t(mapTypeWords[journey.type])]),
    ...told(t('For'), journey.personas.map(persona)),
    ...told(t('Scenario'), [clean(journey.scenario ?? '')]),
    ...told(
      t('Goals'),
      journey.goals.map(({ text }) => clean(text)),
    ),
    ...told(t('Evidence'), journey.evidence.map(evidenceInWords)),
    ...told(t('Owner'), [clean(journey.owner ?? '')]),
    ...told(t('Status'), [journey.status ? t(statusWords[journey.status]) : '']),
    ...told(t('Updated'), [journey.updated ? date(journey.updated) : '']),
  ];
}

/** What to say about a stage: each of its touchpoints with all facts, those too that the map had no room for. */
export function stageNotes(model: Model, journey: Journey, stage: Stage): string[] {
  const words = wordsOf(model, journey);
  const feelers = feelersOf(model, journey);
  const kinds = factKinds(model, journey);
  const feelings = (touchpoint: Touchpoint) =>
    feelers.flatMap(({ persona, feelingAt }) => {
      const feeling = feelingAt(touchpoint);
      return feeling
        ? told(persona === undefined ? t('Feels') : t('{persona} feels', { persona }), [words.feeling(feeling)])
        : [];
    });
  return [
    clean(stage.title),
    ...told(
      t('Goals'),
      stage.goals.map(({ text }) => clean(text)),
    ),
    ...told(t('Takes'), stage.takes && [duration(stage.takes)]),
    ...told(t('Metrics'), stage.metrics.map(metricInWords)),
    ...stage.touchpoints.flatMap((touchpoint, index) => [
      '',
      `${index + 1}. ${clean(touchpoint.title)}`,
      ...feelings(touchpoint),
      ...kinds.flatMap(({ title, of }) => told(title, of(touchpoint))),
    ]),
  ];
}

function told(kind: string, facts: readonly string[] = []): string[] {
  const said = facts.filter((fact) => fact !== '').map((fact) => fact.replace(/\n+/g, ' '));
  return said.length > 0 ? [`${kind}: ${said.join('; ')}`] : [];
}
