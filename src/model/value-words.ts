import { phrase } from '../words/index.ts';
import type { EvidenceKind, JourneyStatus, Level, MapType, SolutionStatus } from './model.ts';

/* What the words of the language are called that stand for one of few values: each to be said with `t`. */

export const mapTypeWords = {
  'current-state': phrase('Current state'),
  'future-state': phrase('Future state'),
  'day-in-the-life': phrase('Day in the life'),
  'service-blueprint': phrase('Service blueprint'),
} as const satisfies Readonly<Record<MapType, string>>;

export const statusWords = {
  draft: phrase('Draft'),
  validated: phrase('Validated'),
  archived: phrase('Archived'),
} as const satisfies Readonly<Record<JourneyStatus, string>>;

export const solutionStatusWords = {
  idea: phrase('Idea'),
  planned: phrase('Planned'),
  'in-progress': phrase('In progress'),
  done: phrase('Done'),
  rejected: phrase('Rejected'),
} as const satisfies Readonly<Record<SolutionStatus, string>>;

export const evidenceWords = {
  assumed: phrase('Assumed'),
  observed: phrase('Observed'),
  measured: phrase('Measured'),
} as const satisfies Readonly<Record<EvidenceKind, string>>;

/** In a sentence. */
export const levelWords = {
  low: phrase('low'),
  medium: phrase('medium'),
  high: phrase('high'),
  critical: phrase('critical'),
} as const satisfies Readonly<Record<Level, string>>;
