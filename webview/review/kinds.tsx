import type { ChangeKind, MarkKind } from '../../src/diff/index.ts';
import { phrase } from '../../src/words/index.ts';

/** What kinds of changes are called. */
export const kindNames: Readonly<Record<ChangeKind, string>> = {
  added: phrase('added'),
  removed: phrase('removed'),
  moved: phrase('moved'),
  renamed: phrase('renamed'),
  reworded: phrase('reworded'),
  changed: phrase('changed'),
};

const paths: Readonly<Record<MarkKind, string>> = {
  added: 'M8 3v10M3 8h10',
  removed: 'M3 8h10',
  moved: 'M2.5 8h11m-4.5-4.5L13.5 8 9 12.5',
  changed: 'M3 13l.8-3.2L11 2.6l2.4 2.4-7.2 7.2zM9.3 4.3l2.4 2.4',
};

/** The number of a mark with its sign, as the list and the map have it; the sign alone where the map has no mark. */
export function Tag({ look, number }: { readonly look: MarkKind; readonly number?: number | undefined }) {
  return (
    <span class={`tag ${look}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={paths[look]} />
      </svg>
      {number}
    </span>
  );
}
