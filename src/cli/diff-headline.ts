import { type Change, type CurveShift, type Shift, shifted, type Value } from '../diff/index.ts';
import { titleOf } from '../model/index.ts';
import { number, plural, t } from '../words/index.ts';
import type { FileChanges } from './diff-compare.ts';
import { shown, summaryOf } from './diff-text.ts';

/** As many stages are named. */
const mostStages = 2;

/** As many characters of a name, so that a headline stays one. */
const longestName = 60;

/** What matters most of all that changed, in a sentence: `2 journeys changed: 'Purchase' improves by 1.5 for Maya; 1 new pain`. */
export function headlineOf(files: readonly FileChanges[]): string {
  const changes = files.flatMap(shown);
  const journeys = new Set(changes.flatMap(({ touches }) => touches.map(({ path, journey }) => `${path} ${journey}`)));
  if (journeys.size === 0) return summaryOf(files);
  const head = plural(journeys.size, '1 journey changed', '{count} journeys changed');
  const details = [...stagesIn(files), ...countsIn(changes)];
  return details.length === 0 ? head : t('{head}: {details}', { head, details: details.join('; ') });
}

/** The stages that became better or worse by most; not those that did so only because a touchpoint moved. */
function stagesIn(files: readonly FileChanges[]): string[] {
  const effects = files.flatMap(shown).flatMap(({ kind, effect }) => (kind === 'moved' ? [] : (effect ?? [])));
  const felt = new Set(effects.flatMap(({ stages }) => Object.keys(stages)));
  const shifts = files.flatMap(({ curve, models }) =>
    curve.flatMap(({ persona, stages }) =>
      stages
        .filter(({ stage }) => felt.has(stage))
        .map((stage) => {
          const who = persona === undefined ? t('the customer') : titleOf(models.after, 'personas', persona);
          return { title: stage.title, who, by: growth(stage) };
        }),
    ),
  );
  const told = shifts
    .filter(({ by }) => by !== 0)
    .sort((one, other) => Math.abs(other.by) - Math.abs(one.by))
    .map(({ title, who, by }) =>
      by > 0
        ? t("'{stage}' improves by {by} for {who}", { stage: short(title), by: number(by), who: short(who) })
        : t("'{stage}' gets worse by {by} for {who}", { stage: short(title), by: number(-by), who: short(who) }),
    );
  // Journeys that are copies of each other say the same.
  return [...new Set(told)].slice(0, mostStages);
}

function short(name: string): string {
  const letters = [...name];
  return letters.length > longestName ? `${letters.slice(0, longestName - 1).join('')}…` : name;
}

const growth = ({ before, after }: Shift) => (before === null || after === null ? 0 : after - before);

function countsIn(changes: readonly Change[]): string[] {
  const pains = { new: countOf(changes, 'added', 'pain'), gone: countOf(changes, 'removed', 'pain') };
  const touchpoints = { new: countOf(changes, 'added', 'touchpoint'), gone: countOf(changes, 'removed', 'touchpoint') };
  return [
    ...(pains.new > 0 ? [plural(pains.new, '1 new pain', '{count} new pains')] : []),
    ...(pains.gone > 0 ? [plural(pains.gone, '1 pain gone', '{count} pains gone')] : []),
    ...(touchpoints.new > 0 ? [plural(touchpoints.new, '1 new touchpoint', '{count} new touchpoints')] : []),
    ...(touchpoints.gone > 0 ? [plural(touchpoints.gone, '1 touchpoint gone', '{count} touchpoints gone')] : []),
  ];
}

/** How many parts of a kind came or went, those inside of others included. */
function countOf(changes: readonly Change[], kind: 'added' | 'removed', subject: 'pain' | 'touchpoint'): number {
  return changes
    .filter((change) => change.kind === kind)
    .reduce(
      (sum, each) => sum + (each.subject === subject ? 1 : 0) + within(each.after ?? each.before, `${subject}s`),
      0,
    );
}

function within(value: Value, list: string): number {
  if (value === null || typeof value !== 'object') return 0;
  return Object.entries(value).reduce(
    (total, [name, each]) => total + (name === list && Array.isArray(each) ? each.length : 0) + within(each, list),
    0,
  );
}

/** How the average of stages changed: `Purchase −2 → +1`. */
export function stageShifts({ stages }: CurveShift): string {
  return stages
    .filter(({ before, after }) => before !== after)
    .map((stage) => `${stage.title} ${shifted(stage)}`)
    .join(', ');
}
