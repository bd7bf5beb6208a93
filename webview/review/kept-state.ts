import type { ReviewSubject } from '../../src/protocol/review.ts';
import { host } from '../host.ts';
import type { Place } from '../use-kept-place.ts';
import type { Zoom } from '../zoom.ts';
import { type ChangeFilter, noChangeFilter } from './change-filter.ts';

export const sides = ['before', 'after', 'overlay'] as const;
/** Which map is looked at: the older one, the newer one, or both over each other. */
export type Side = (typeof sides)[number];

/** How someone looks at a review: this survives updates, hiding and reloads. */
export interface ReviewView extends Place {
  readonly side: Side;
  /** The id of the newer journey, or of the older one where it is gone. */
  readonly journey?: string;
  /** The id of the change that is looked at. */
  readonly change?: string;
  readonly filter: ChangeFilter;
  readonly zoom: Zoom;
}

interface State {
  /** What is reviewed; the extension reviews it again after a reload. */
  readonly subject?: ReviewSubject;
  readonly view?: Partial<ReviewView>;
}

const first: ReviewView = { side: 'overlay', filter: noChangeFilter, zoom: 'readable', left: 0, top: 0 };

/** How it was looked at last. */
export const keptView = (): ReviewView => ({ ...first, ...kept().view });

/** Keeps what is reviewed or how it is looked at. */
export function keep(change: State): void {
  host.setState({ ...kept(), ...change });
}

/** The page wrote it, if anything did. */
const kept = (): State => Object(host.getState());
