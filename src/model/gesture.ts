import type { PartId } from './model.ts';

/** What someone does to a part of a map: the text is to be changed so that the map becomes what they mean. */
export type Gesture =
  /**
   * Gives a feeling at a touchpoint a score, rounded to halves from -2 to +2. With several personas, `persona` is the key of the one who
   * is meant; without it, everybody of whom the touchpoint says nothing else.
   */
  | { readonly kind: 'score'; readonly part: PartId; readonly persona?: string; readonly score: number }
  /** Gives a feeling at a touchpoint the emotion with this key, and that emotion's score. */
  | { readonly kind: 'emotion'; readonly part: PartId; readonly persona?: string; readonly emotion: string }
  /** Makes these the channels of a touchpoint, the main one first. */
  | { readonly kind: 'channels'; readonly part: PartId; readonly channels: readonly string[] }
  /** Moves a touchpoint into a stage, or a stage within its journey: before another, or else to the end. */
  | { readonly kind: 'move'; readonly part: PartId; readonly into: PartId; readonly before?: PartId }
  /** Changes what a part says: its title, or the text of a fact; of a feeling the quote. An empty text takes a quote away. */
  | { readonly kind: 'reword'; readonly part: PartId; readonly field?: TextField; readonly text: string }
  /**
   * Writes a new line with a text: what begins with the keyword `line`, such as `touchpoint` or `pain`, into the block of a part. Stages and
   * touchpoints go before another, or else to the end. `persona` is the key of the one whose statement it is.
   */
  | {
      readonly kind: 'add';
      readonly line: string;
      readonly into: PartId;
      readonly before?: PartId;
      readonly persona?: string;
      readonly text: string;
    }
  /** Takes a part away, with the comments that are about it and the mentions of it. */
  | { readonly kind: 'remove'; readonly part: PartId };

/** A text of a part beside its main one. */
export type TextField = 'waits' | 'fails';
