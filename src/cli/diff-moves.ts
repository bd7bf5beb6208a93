import { diff, nounOf, sentenceOf } from '../diff/index.ts';
import type { Model, Named } from '../model/index.ts';
import { t } from '../words/index.ts';
import type { FileChanges, ToldChange } from './diff-compare.ts';
import type { ReadSide } from './diff-version.ts';

type Sides = ReadonlyMap<string, ReadSide>;

const lists = ['journeys', 'personas', 'actors', 'channels', 'emotions', 'lanes', 'views'] as const;
type List = (typeof lists)[number];

/** Where a declaration stood before it came to another file. */
interface Origin {
  readonly path: string;
  readonly side: ReadSide;
  readonly part: Named;
}

/**
 * The same changes, in which a declaration that went from one file to another is not new there and gone here, but moved, with what changed of it
 * on the way.
 */
export function withMoves(files: readonly FileChanges[], olds: Sides, news: Sides): FileChanges[] {
  const left = new Map<string, Origin>();
  for (const { oldPath = '', newPath = '' } of files) {
    const side = olds.get(oldPath);
    if (!side) continue;
    const now = news.get(newPath);
    for (const list of lists) {
      const kept = new Set(now && declaredIn(now, list).map(({ key }) => key));
      for (const part of declaredIn(side, list)) {
        if (!kept.has(part.key)) left.set(`${list} ${part.key}`, { path: oldPath, side, part });
      }
    }
  }
  const moved = new Set<string>();
  const arrived = files.map((file) => {
    const now = news.get(file.newPath ?? '');
    const changes = file.changes.flatMap((change) => {
      const { list } = change.to ?? {};
      const part = list && partWith(now?.model, list as List, change.part.after);
      const origin = part && change.kind === 'added' && !change.implied ? left.get(`${list} ${part.key}`) : undefined;
      if (!origin || !now || !part) return [change];
      moved.add(`${origin.path} ${origin.part.id}`);
      return [movedChange(change, origin), ...changesInside(change, list as List, part, origin, now)];
    });
    return { ...file, changes };
  });
  return arrived.map((file) => ({
    ...file,
    changes: file.changes.filter(
      ({ kind, part }) => kind !== 'removed' || !moved.has(`${file.oldPath} ${part.before}`),
    ),
  }));
}

/** What a file declares itself, without what it only uses. */
function declaredIn({ model, sources }: ReadSide, list: List): readonly Named[] {
  return (model[list] as readonly Named[]).filter(({ id }) => sources?.[id]?.uri === model.uri);
}

function partWith(model: Model | undefined, list: List, id: string | undefined): Named | undefined {
  return (model?.[list] as readonly Named[] | undefined)?.find((each) => each.id === id);
}

function movedChange({ effect: _, ...change }: ToldChange, { path, side, part }: Origin): ToldChange {
  const oldRange = side.sources?.[part.id];
  return {
    ...change,
    id: change.id.replace(/^added/, 'moved'),
    kind: 'moved',
    severity: 'housekeeping',
    message: t('{what} moved here from {path}.', { what: nounOf(change), path }),
    ...(oldRange && { oldRange }),
  };
}

/** What changed of a declaration besides its file. */
function changesInside(
  change: ToldChange,
  list: List,
  part: Named,
  { side, part: old }: Origin,
  now: ReadSide,
): ToldChange[] {
  const only = ({ model, sources }: ReadSide, one: Named) => ({
    model: { ...model, [list]: [one] },
    sources: sources ?? {},
  });
  const [before, after] = [only(side, old), only(now, part)];
  const isInside = (id: string | undefined) =>
    id === part.id || id?.startsWith(`${part.id}/`) || id?.startsWith(`${part.id}#`);
  return diff(before, after).changes.flatMap((each) =>
    isInside(each.part.after ?? each.part.before)
      ? {
          ...each,
          message: sentenceOf(each, { before: before.model, after: after.model }),
          line: (each.newRange?.start.line ?? change.line - 1) + 1,
          touches: change.touches,
        }
      : [],
  );
}
