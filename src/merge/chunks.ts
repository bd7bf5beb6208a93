/** Lines of which the two sides want different ones, without the end of the last; empty: none. */
export interface Conflict {
  /** Those that both began with. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** What people call what is around it, the outermost first. */
  readonly path: readonly string[];
  readonly kind: 'changed' | 'added' | 'removed by us' | 'removed by them';
}

/** A merged text in pieces. */
export type Chunks = readonly (string | Conflict)[];

/** How conflicts are marked. */
export interface Marks {
  /** How many characters a marker has. */
  readonly size: number;
  readonly ours: string;
  readonly theirs: string;
  /** What stands behind the marker of the lines that both began with; without it, these are not there. */
  readonly base?: string | undefined;
}

/** The merged text with its conflicts marked as Git does; undefined where a conflict would not have its lines for itself. */
export function marked(chunks: Chunks, { size, ours, theirs, base }: Marks): string | undefined {
  const part = (sign: string, label: string, lines = '') => {
    const marker = `${sign.repeat(size)}${label === '' ? '' : ` ${label}`}`;
    return lines === '' ? [marker] : [marker, lines];
  };
  return together(chunks, (conflict) =>
    [
      ...part('<', ours, conflict.ours),
      ...(base === undefined ? [] : part('|', base, conflict.base)),
      ...part('=', '', conflict.theirs),
      ...part('>', theirs),
    ].join('\n'),
  );
}

/** The text when one side is right in all conflicts. */
export function resolved(chunks: Chunks, side: 'ours' | 'theirs'): string | undefined {
  return together(chunks, (conflict) => conflict[side]);
}

function together(chunks: Chunks, written: (conflict: Conflict) => string): string | undefined {
  let text = '';
  let isLineFull = false;
  for (const chunk of chunks) {
    if (typeof chunk !== 'string') {
      if (isLineFull || !/(^|\n)$/.test(text)) return undefined;
      text += written(chunk);
      isLineFull = true;
    } else if (chunk !== '') {
      if (isLineFull && !chunk.startsWith('\n')) return undefined;
      text += chunk;
      isLineFull = false;
    }
  }
  return isLineFull ? `${text}\n` : text;
}

/** The conflicts in a merged text. */
export function conflictsIn(chunks: Chunks): Conflict[] {
  return chunks.filter((chunk) => typeof chunk !== 'string');
}
