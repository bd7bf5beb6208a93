import type { Severity } from './change.ts';

/** What a property says. */
export interface Field {
  readonly name: string;
  /** The properties of the model that it is made of; without them the one with its name. */
  readonly of?: readonly string[];
  readonly severity: Severity;
  /** A text, which can be reworded. */
  readonly text?: true;
  /** It holds keys of parts of this kind, which change with their names. */
  readonly refersTo?: PartKind | 'journey or touchpoint';
}

/** A list of parts in a part. */
export interface PartList {
  readonly name: string;
  readonly kind: PartKind;
}

/** What there is to know of a kind of part to compare two of them. */
export interface Kind {
  /** How much it matters that one is there or not. */
  readonly severity: Severity;
  /** How much its place matters. */
  readonly place: Severity;
  /** Lists of it are in the order of their ids, so that its place says nothing. */
  readonly sorted?: true;
  /** It has a name or a title. */
  readonly named?: true;
  readonly fields: readonly Field[];
  readonly lists: readonly PartList[];
}

export type PartKind =
  | 'model'
  | 'persona'
  | 'actor'
  | 'channel'
  | 'emotion'
  | 'lane'
  | 'journey'
  | 'view'
  | 'import'
  | 'stage'
  | 'touchpoint'
  | 'feeling'
  | 'statement'
  | 'pain'
  | 'gain'
  | 'opportunity'
  | 'solution'
  | 'evidence'
  | 'metric'
  | 'image'
  | 'action'
  | 'lane-entry'
  | 'link'
  | 'goal'
  | 'frustration'
  | 'expectation'
  | 'quote';

const field = (name: string, severity: Severity, more: Omit<Field, 'name' | 'severity'> = {}): Field => ({
  name,
  severity,
  ...more,
});
const text = (name = 'text'): Field => field(name, 'wording', { text: true });
const kind = (
  severity: Severity,
  fields: readonly Field[] = [],
  lists: Readonly<Record<string, PartKind>> = {},
  more: Partial<Kind> = {},
): Kind => ({
  severity,
  place: 'housekeeping',
  fields,
  lists: Object.entries(lists).map(([name, of]) => ({ name, kind: of })),
  ...more,
});
const named = { named: true } as const;

const personas = (severity: Severity) => field('personas', severity, { refersTo: 'persona' });
const persona = field('persona', 'experience', { refersTo: 'persona' });

const builtin = field('builtin', 'housekeeping');

/** All kinds of parts: what they hold, and how much it matters to the customer. */
export const kinds: Readonly<Record<PartKind, Kind>> = {
  model: kind('structure', [field('brand', 'housekeeping')], {
    journeys: 'journey',
    personas: 'persona',
    actors: 'actor',
    channels: 'channel',
    emotions: 'emotion',
    lanes: 'lane',
    views: 'view',
    imports: 'import',
    revised: 'journey',
  }),
  persona: kind(
    'structure',
    [
      field('age', 'structure'),
      text('role'),
      text('bio'),
      field('photo', 'housekeeping'),
      field('color', 'housekeeping'),
    ],
    { goals: 'goal', frustrations: 'frustration', expectations: 'expectation', quotes: 'quote' },
    named,
  ),
  actor: kind('housekeeping', [], {}, named),
  channel: kind('housekeeping', [builtin, field('kind', 'structure')], {}, named),
  emotion: kind('housekeeping', [builtin, field('score', 'experience')], {}, named),
  lane: kind('housekeeping', [], {}, named),
  journey: kind(
    'experience',
    [
      field('type', 'structure'),
      personas('structure'),
      text('scenario'),
      field('owner', 'housekeeping'),
      field('status', 'housekeeping'),
      field('updated', 'housekeeping'),
      field('revises', 'structure', { refersTo: 'journey' }),
    ],
    { goals: 'goal', evidence: 'evidence', stages: 'stage' },
    named,
  ),
  view: kind(
    'housekeeping',
    [
      field('journey', 'housekeeping', { refersTo: 'journey' }),
      personas('housekeeping'),
      field('stages', 'housekeeping', { refersTo: 'stage' }),
      field('lanes', 'housekeeping', { refersTo: 'lane' }),
    ],
    {},
    named,
  ),
  import: kind('housekeeping', [field('path', 'housekeeping')], {}, { sorted: true }),
  stage: kind(
    'experience',
    [field('tags', 'structure'), field('takes', 'experience')],
    { goals: 'goal', metrics: 'metric', touchpoints: 'touchpoint' },
    { named: true, place: 'experience' },
  ),
  touchpoint: kind(
    'experience',
    [
      field('tags', 'structure'),
      field('channels', 'experience', { refersTo: 'channel' }),
      field('after', 'experience'),
      field('takes', 'experience'),
    ],
    {
      feelings: 'feeling',
      statements: 'statement',
      pains: 'pain',
      gains: 'gain',
      opportunities: 'opportunity',
      solutions: 'solution',
      evidence: 'evidence',
      metrics: 'metric',
      images: 'image',
      actions: 'action',
      laneEntries: 'lane-entry',
      links: 'link',
    },
    { named: true, place: 'experience' },
  ),
  feeling: kind('experience', [
    persona,
    field('feeling', 'experience', { of: ['emotion', 'score'], refersTo: 'emotion' }),
    text('quote'),
  ]),
  statement: kind('experience', [field('kind', 'experience'), persona, text()]),
  pain: kind('experience', [field('severity', 'experience'), personas('experience')], {}, named),
  gain: kind('experience', [personas('experience')], {}, named),
  opportunity: kind(
    'structure',
    [field('solves', 'structure', { refersTo: 'pain' }), field('impact', 'structure'), field('effort', 'structure')],
    {},
    named,
  ),
  solution: kind(
    'structure',
    [
      field('delivers', 'structure', { refersTo: 'opportunity' }),
      field('status', 'structure'),
      field('link', 'housekeeping'),
    ],
    {},
    named,
  ),
  evidence: kind('structure', [
    text(),
    field('kind', 'structure'),
    field('date', 'housekeeping'),
    field('link', 'housekeeping'),
  ]),
  metric: kind('structure', [
    text('title'),
    field('value', 'structure'),
    field('was', 'structure'),
    field('target', 'structure'),
  ]),
  image: kind('structure', [field('text', 'structure')]),
  action: kind('structure', [
    field('row', 'structure'),
    text(),
    field('by', 'structure', { refersTo: 'actor' }),
    field('waits', 'experience'),
    field('fails', 'experience'),
  ]),
  'lane-entry': kind('structure', [field('lane', 'structure', { refersTo: 'lane' }), text()]),
  link: kind('structure', [
    field('kind', 'structure'),
    field('target', 'structure', { refersTo: 'journey or touchpoint' }),
    text('title'),
  ]),
  goal: kind('structure', [text()]),
  frustration: kind('structure', [text()]),
  expectation: kind('structure', [text()]),
  quote: kind('structure', [text()]),
};
