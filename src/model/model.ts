import type { Language } from '../words/index.ts';
import type { BrandFonts } from './font.ts';

/** A place in a text; both count from 0, `character` in UTF-16 units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where a part of the model is written. */
export interface Source {
  readonly uri: string;
  readonly start: Position;
  /** Behind the last character. */
  readonly end: Position;
}

/**
 * Names one part of a model, stable while the text around it changes: the block's path of keys, and behind `#` the fact in
 * it, counted from 1 where facts of its kind may repeat. `journey/buy-shoes/aware/ask`, `journey/buy-shoes/aware/ask#pain/1`,
 * `persona/maya#age`. `#title` and `#name` are the part's own title and name.
 */
export type PartId = string;

/** Anything that can be pointed at. */
export interface Part {
  readonly id: PartId;
}

/** A fact that is one text. */
export interface Statement extends Part {
  readonly text: string;
}

/** Anything that has a name or a title. */
export interface Named extends Part {
  /** What other lines call it by: its name, or else the key of its title (see `keyOfTitle`). */
  readonly key: string;
  /** The name as written; without one the thing is only known by its title. */
  readonly name?: string;
  /** The title as written, or else the name, hyphens as spaces. Empty where neither was written yet. */
  readonly title: string;
}

export interface Persona extends Named {
  /** Years. */
  readonly age?: number;
  readonly role?: string;
  readonly bio?: string;
  readonly goals: readonly Statement[];
  readonly frustrations: readonly Statement[];
  readonly expectations: readonly Statement[];
  readonly quotes: readonly Statement[];
  /** A path from the folder of the model's file, where it is a path at all. */
  readonly photo?: string;
  /** `#RGB` or `#RRGGBB`. */
  readonly color?: string;
}

/** Who acts on the company's side: a role, a team or a system. */
export interface Actor extends Named {}

/** What nobody has to declare. Maps say the title of what is built in, which is English here, in their own language. */
interface MaybeBuiltin extends Named {
  readonly builtin?: true;
}

export interface Channel extends MaybeBuiltin {
  /** The key of the built-in channel that this one is in the end, such as `social`; a built-in kind is its own. */
  readonly kind?: string;
}

export interface Emotion extends MaybeBuiltin {
  /** From -2 to +2 in halves. */
  readonly score?: number;
}

/** A row of one's own. */
export interface Lane extends Named {}

export const mapTypes = ['current-state', 'future-state', 'day-in-the-life', 'service-blueprint'] as const;
export type MapType = (typeof mapTypes)[number];

export const journeyStatuses = ['draft', 'validated', 'archived'] as const;
export type JourneyStatus = (typeof journeyStatuses)[number];

export interface Journey extends Named {
  readonly type?: MapType;
  /** Keys of the personas whose journey it is, in the order written. */
  readonly personas: readonly string[];
  readonly goals: readonly Statement[];
  readonly evidence: readonly Evidence[];
  readonly scenario?: string;
  readonly owner?: string;
  readonly status?: JourneyStatus;
  /** `YYYY-MM-DD`. */
  readonly updated?: string;
  /** The journey that this one revises; it may stand in another file. */
  readonly revises?: JourneyReference;
  readonly stages: readonly Stage[];
}

/** A journey as another one names it. */
export interface JourneyReference {
  readonly key: string;
  /** Its title, or else the key. */
  readonly title: string;
}

export interface Stage extends Named {
  readonly tags: readonly string[];
  readonly goals: readonly Statement[];
  readonly takes?: Duration;
  readonly metrics: readonly Metric[];
  readonly touchpoints: readonly Touchpoint[];
}

export interface Touchpoint extends Named {
  readonly tags: readonly string[];
  /** Keys of channels, in the order written. */
  readonly channels: readonly string[];
  /** The time since the touchpoint before it. */
  readonly after?: Duration;
  readonly takes?: Duration;
  readonly feelings: readonly Feeling[];
  /** What is done, thought and said there. */
  readonly statements: readonly PersonaStatement[];
  readonly pains: readonly Pain[];
  readonly gains: readonly Gain[];
  readonly opportunities: readonly Opportunity[];
  readonly solutions: readonly Solution[];
  readonly evidence: readonly Evidence[];
  readonly metrics: readonly Metric[];
  /** Paths from the folder of the file, as written. */
  readonly images: readonly Statement[];
  readonly actions: readonly Action[];
  readonly laneEntries: readonly LaneEntry[];
  readonly links: readonly Link[];
}

/** How someone feels at a touchpoint. */
export interface Feeling extends Part {
  /** The key of the persona; absent: every persona of the journey that the touchpoint does not mention by name. */
  readonly persona?: string;
  /** The key of the emotion. */
  readonly emotion?: string;
  /** From -2 to +2 in halves: the line's own score, or else the emotion's; absent when neither is known. */
  readonly score?: number;
  readonly quote?: string;
}

export const statementKinds = ['does', 'thinks', 'says'] as const;
export type StatementKind = (typeof statementKinds)[number];

export interface PersonaStatement extends Statement {
  readonly kind: StatementKind;
  /** The key of the persona; absent: every persona of the journey. */
  readonly persona?: string;
}

export const levels = ['low', 'medium', 'high', 'critical'] as const;
export type Level = (typeof levels)[number];

export interface Pain extends Named {
  readonly severity?: Level;
  /** Keys of the personas whose pain it is; empty: everybody's. */
  readonly personas: readonly string[];
}

export interface Gain extends Named {
  /** Keys of the personas whose gain it is; empty: everybody's. */
  readonly personas: readonly string[];
}

export interface Opportunity extends Named {
  /** Keys of the pains that it solves. */
  readonly solves: readonly string[];
  readonly impact?: Level;
  readonly effort?: Level;
}

export const solutionStatuses = ['idea', 'planned', 'in-progress', 'done', 'rejected'] as const;
export type SolutionStatus = (typeof solutionStatuses)[number];

export interface Solution extends Named {
  /** Keys of the opportunities that it delivers. */
  readonly delivers: readonly string[];
  readonly status?: SolutionStatus;
  /** An address in a tracker, as written. */
  readonly link?: string;
}

export const evidenceKinds = ['assumed', 'observed', 'measured'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface Evidence extends Statement {
  readonly kind?: EvidenceKind;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** A path or an address, as written. */
  readonly link?: string;
}

export interface Metric extends Part {
  readonly title: string;
  readonly value?: Quantity;
  readonly was?: Quantity;
  readonly target?: Quantity;
}

/** A number with what it counts: `%`, a duration's unit, a three-letter currency code, any text, or nothing. */
export interface Quantity {
  readonly amount: number;
  readonly unit?: string;
}

export const durationUnits = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

export const blueprintRows = ['frontstage', 'backstage', 'support'] as const;
export type BlueprintRow = (typeof blueprintRows)[number];

/** What the company does at a touchpoint: one card of a service blueprint. */
export interface Action extends Statement {
  readonly row: BlueprintRow;
  /** Keys of actors. */
  readonly by: readonly string[];
  /** How long and when the customer waits. */
  readonly waits?: string;
  /** How it goes wrong. */
  readonly fails?: string;
}

/** An entry of a touchpoint in a lane of one's own. */
export interface LaneEntry extends Statement {
  /** The key of the lane. */
  readonly lane: string;
}

/** `leads to` a touchpoint of the same journey, or `continues in` another journey. */
export interface Link extends Part {
  readonly kind: 'leads-to' | 'continues-in';
  /** The key of the touchpoint or journey. */
  readonly target: string;
  /** Its title, or else the key; the journey may stand in another file. */
  readonly title: string;
}

/** A journey told for one audience. */
export interface View extends Named {
  /** The key of the journey. */
  readonly journey: string;
  /** Keys; empty: all. */
  readonly personas: readonly string[];
  /** Keys; empty: all. */
  readonly stages: readonly string[];
  /** Keys of built-in lanes and of one's own; empty: all. */
  readonly lanes: readonly string[];
}

/** Another file whose declarations a file brings in. */
export interface Import extends Part {
  /** From the folder of the file, without detours; what is no such path as written. */
  readonly path: string;
}

/** What makes maps those of a company, as its `journey.config.json` says. */
export interface Brand {
  /** `#RGB` or `#RRGGBB`. */
  readonly accent?: string;
  /** The path of a picture, relative to the model's file. */
  readonly logo?: string;
  readonly fonts?: BrandFonts;
}

/** All that one `.journey` file says, and what its journeys use of other files and of the built-in vocabulary. */
export interface Model {
  readonly uri: string;
  /** Absent without one. */
  readonly brand?: Brand;
  /** Of what its maps say by themselves; English without it. */
  readonly language?: Language;
  readonly personas: readonly Persona[];
  readonly actors: readonly Actor[];
  readonly channels: readonly Channel[];
  readonly emotions: readonly Emotion[];
  readonly lanes: readonly Lane[];
  readonly journeys: readonly Journey[];
  /** Journeys of other files that those of this one revise; absent without any. */
  readonly revised?: readonly Journey[];
  readonly views: readonly View[];
  /** Each file once, by path: the order in which they are written says nothing. Absent without any. */
  readonly imports?: readonly Import[];
}

/** Where each part of a model is written. It stands beside the model, so that moving text changes no content. */
export type Sources = Readonly<Record<PartId, Source>>;

/** What a team chooses for all its maps. */
export type MapStyle = Pick<Model, 'brand' | 'language'>;
