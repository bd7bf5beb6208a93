import type { Lens } from '../src/map/index.ts';

/** The lens that was chosen, as long as the journey has it: what it needs may go while the text is changed, and come back. */
export function shownLens(lenses: readonly [Lens, ...Lens[]], chosen: string | undefined): Lens {
  return lenses.find(({ key }) => key === chosen) ?? lenses[0];
}
