import type { PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { clean } from '../map/clean.ts';
import { date, duration, signed } from '../map/layout/format.ts';
import {
  isMomentOfTruth,
  type Journey,
  type Model,
  mapTypeWords,
  meanScore,
  momentOfTruth,
  type Persona,
  type Stage,
  statusWords,
  type Touchpoint,
} from '../model/index.ts';
import { t } from '../words/index.ts';
import { factKinds, feelersOf } from './facts.ts';
import type { Export } from './format.ts';
import { evidenceInWords, metricInWords, wordsOf } from './words.ts';

/** By which a file is known to be one of ours. Readers do not see it. */
const mark = '<!-- Written by journey render. Change the .journey file instead. -->';

/** The most touchpoints side by side, as a page of a document takes them. */
const mostBeside = 4;

/** A fact with the word for its kind before it. */
interface Labelled {
  readonly label: string;
  readonly text: string;
}

/** A row of the tables about touchpoints. */
interface Lane {
  readonly title: string;
  readonly of: (touchpoint: Touchpoint) => readonly string[];
}

/**
 * A journey as a document in GitHub's Markdown: what it is about, its stages at a glance, then each stage as a table like the map, with
 * a column for each touchpoint.
 */
export const markdown: Export = (model, journey) => {
  const lanes = lanesOf(model, journey);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'html', value: mark },
      heading(1, journey.title),
      ...paragraphs(journey.scenario),
      ...bullets(aboutJourney(model, journey)),
      ...personas(model, journey),
      ...glance(journey),
      ...journey.stages.flatMap((stage, index) => stageSection(stage, index + 1, lanes)),
    ],
  };
  return toMarkdown(root, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-' });
};

function lanesOf(model: Model, journey: Journey): Lane[] {
  const words = wordsOf(model, journey);
  const feelings = feelersOf(model, journey).map(
    ({ persona, feelingAt }): Lane => ({
      title: persona === undefined ? t('Feels') : t('{persona} feels', { persona }),
      of: (touchpoint) => {
        const feeling = feelingAt(touchpoint);
        return feeling ? [words.feeling(feeling)].filter(Boolean) : [];
      },
    }),
  );
  const isTime = ({ title }: Lane) => [t('Channels'), t('After'), t('Takes')].includes(title);
  const kinds = factKinds(model, journey).map(
    ({ title, of }): Lane => (title === t('Tags') ? tagLane(title) : { title, of }),
  );
  return [...kinds.filter(isTime), ...feelings, ...kinds.filter((kind) => !isTime(kind))];
}

/** The tags but the one that is told by a star. */
function tagLane(title: string): Lane {
  return { title, of: ({ tags }) => tags.filter((tag) => tag !== momentOfTruth).map(clean) };
}

function aboutJourney(model: Model, journey: Journey): Labelled[] {
  const { persona } = wordsOf(model, journey);
  return [
    ...labelled(t('Type'), journey.type && t(mapTypeWords[journey.type])),
    ...labelled(t('For'), journey.personas.map(persona).join(', ')),
    ...journey.goals.flatMap(({ text }) => labelled(t('Goal'), text)),
    ...journey.evidence.flatMap((evidence) => labelled(t('Evidence'), evidenceInWords(evidence))),
    ...labelled(t('Owner'), journey.owner),
    ...labelled(t('Status'), journey.status && t(statusWords[journey.status])),
    ...labelled(t('Updated'), journey.updated && date(journey.updated)),
    ...labelled(t('Revises'), journey.revises?.title),
  ];
}

function personas(model: Model, journey: Journey): RootContent[] {
  const shown = journey.personas.flatMap((key) => model.personas.find((each) => each.key === key) ?? []);
  return shown.length === 0
    ? []
    : [heading(2, t(shown.length === 1 ? 'Persona' : 'Personas')), ...shown.flatMap(aboutPersona)];
}

function aboutPersona(persona: Persona): RootContent[] {
  const who = [persona.role, persona.age === undefined ? undefined : String(persona.age)].filter(Boolean).join(', ');
  return [
    heading(3, [persona.title, who].filter(Boolean).join(', ')),
    ...paragraphs(persona.bio),
    ...bullets([
      ...persona.goals.flatMap(({ text }) => labelled(t('Goal'), text)),
      ...persona.frustrations.flatMap(({ text }) => labelled(t('Frustration'), text)),
      ...persona.expectations.flatMap(({ text }) => labelled(t('Expectation'), text)),
      ...persona.quotes.flatMap(({ text }) => labelled(t('Says'), `“${clean(text)}”`)),
    ]),
  ];
}

/** The stages below each other in figures. */
function glance(journey: Journey): RootContent[] {
  if (journey.stages.length === 0) return [];
  const sum = (of: (touchpoint: Touchpoint) => readonly unknown[]) => (stage: Stage) =>
    String(stage.touchpoints.reduce((total, touchpoint) => total + of(touchpoint).length, 0));
  const columns: { readonly title: string; readonly of: (stage: Stage) => string; readonly align?: 'right' }[] = [
    { title: t('Stage'), of: ({ title }) => clean(title) },
    { title: t('Takes'), of: ({ takes }) => (takes ? duration(takes) : '') },
    { title: t('Touchpoints'), of: ({ touchpoints }) => String(touchpoints.length), align: 'right' },
    { title: t('Mean feeling'), of: (stage) => mean(stage, journey), align: 'right' },
    { title: t('Pains'), of: sum(({ pains }) => pains), align: 'right' },
    { title: t('Opportunities'), of: sum(({ opportunities }) => opportunities), align: 'right' },
  ];
  const isUsed = ({ of }: (typeof columns)[number]) => journey.stages.some((stage) => !['', '0'].includes(of(stage)));
  const used = columns.filter((column, index) => index === 0 || isUsed(column));
  const rows = journey.stages.map((stage) => used.map(({ of }) => [of(stage)]));
  return [
    heading(2, t('At a glance')),
    table(
      [used.map(({ title }) => [title]), ...rows],
      used.map(({ align }) => align ?? null),
    ),
  ];
}

function mean(stage: Stage, journey: Journey): string {
  const score = meanScore(stage, journey.personas);
  return score === undefined ? '' : signed(Math.round(score * 10) / 10);
}

function stageSection(stage: Stage, position: number, lanes: readonly Lane[]): RootContent[] {
  const parts = Math.ceil(stage.touchpoints.length / mostBeside);
  const size = Math.ceil(stage.touchpoints.length / Math.max(1, parts));
  const groups = Array.from({ length: parts }, (_, index) => stage.touchpoints.slice(index * size, (index + 1) * size));
  return [
    heading(2, `${position}. ${clean(stage.title)}`),
    ...bullets([
      ...stage.goals.flatMap(({ text }) => labelled(t('Goal'), text)),
      ...labelled(t('Takes'), stage.takes && duration(stage.takes)),
      ...stage.metrics.flatMap((metric) => labelled(t('Metric'), metricInWords(metric))),
      ...labelled(t('Tags'), stage.tags.join(', ')),
    ]),
    ...groups.map((touchpoints) => touchpointTable(touchpoints, lanes)),
  ];
}

/** The touchpoints as columns, and as rows what they tell. */
function touchpointTable(touchpoints: readonly Touchpoint[], lanes: readonly Lane[]): Table {
  const titles = touchpoints.map((each) => [`${isMomentOfTruth(each) ? '★ ' : ''}${clean(each.title)}`]);
  const rows = lanes
    .map(({ title, of }) => ({ title, cells: touchpoints.map(of) }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0));
  return table([[[''], ...titles], ...rows.map(({ title, cells }) => [[title], ...cells])]);
}

/** A table with its head in the first row, and in the first column what each row tells. */
function table(rows: readonly (readonly (readonly string[])[])[], align: Table['align'] = null): Table {
  return {
    type: 'table',
    align,
    children: rows.map(
      (cells, row): TableRow => ({
        type: 'tableRow',
        children: cells.map((cell, column) => ({
          type: 'tableCell',
          children: column === 0 && row > 0 ? strong(cell) : inline(cell),
        })),
      }),
    ),
  };
}

function strong(cell: readonly string[]): PhrasingContent[] {
  return cell.join('') === '' ? [] : [{ type: 'strong', children: inline(cell) }];
}

/** Lines of text below each other, in a place that has no lines. */
function inline(cell: readonly string[]): PhrasingContent[] {
  return cell
    .flatMap((text) => text.split('\n'))
    .flatMap((value, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'html', value: '<br>' } as const] : []),
      ...linked(value),
    ]);
}

/** An address in a text, up to what rather belongs to the sentence around it. */
const address = /(https?:\/\/[^\s|<>()[\]"“”,;]+)/;

function linked(text: string): PhrasingContent[] {
  return text
    .split(address)
    .filter((part) => part !== '')
    .map((value) =>
      address.test(value) ? { type: 'link', url: value, children: [{ type: 'text', value }] } : { type: 'text', value },
    );
}

function heading(depth: 1 | 2 | 3, text: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value: clean(text).replaceAll('\n', ' ') }] };
}

function paragraphs(text: string | undefined): RootContent[] {
  return clean(text ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', children: linked(line) }));
}

function labelled(label: string, text: string | undefined): Labelled[] {
  return text === undefined || clean(text) === '' ? [] : [{ label, text: clean(text) }];
}

function bullets(items: readonly Labelled[]): RootContent[] {
  if (items.length === 0) return [];
  return [
    {
      type: 'list',
      spread: false,
      children: items.map(({ label, text }) => ({
        type: 'listItem',
        spread: false,
        children: [
          { type: 'paragraph', children: [...strong([`${label}:`]), { type: 'text', value: ' ' }, ...inline([text])] },
        ],
      })),
    },
  ];
}
