import type { AstNode } from 'langium';
import type { Place } from '../vocabulary/index.ts';

/** Where a part stands: what is around it and what is before and behind it. */
export interface Surroundings {
  readonly parent: AstNode;
  /** The block around it; undefined where that block is not understood. */
  readonly place: Place | undefined;
  /** All parts of the parent, in the order written, and the index of this one. */
  readonly siblings: readonly AstNode[];
  readonly index: number;
}
