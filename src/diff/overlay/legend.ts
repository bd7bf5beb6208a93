import type { LegendItem } from '../../map/layout/legend.ts';
import type { Shape } from '../../map/scene.ts';
import { phrase, t } from '../../words/index.ts';
import type { Change } from '../change.ts';
import { hatch, roundedBox } from './dress.ts';
import { looks, type MarkKind, markKindOf } from './looks.ts';
import { markKinds } from './summary.ts';
import { signOf } from './tag.ts';

const words: Readonly<Record<MarkKind, string>> = {
  added: phrase('Added'),
  removed: phrase('Removed'),
  moved: phrase('Moved'),
  changed: phrase('Changed'),
};

/** What a kind of mark is called. */
export const markWord = (kind: MarkKind): string => t(words[kind]);

const size = { width: 34, height: 22 } as const;

/** The looks of the kinds of change that there are. */
export function markItems(changes: readonly Change[]): LegendItem[] {
  const used = new Set(changes.map(markKindOf));
  return markKinds
    .filter((kind) => used.has(kind))
    .map((kind) => ({ text: markWord(kind), width: size.width, draw: (x, middle) => sample(kind, x, middle) }));
}

function sample(kind: MarkKind, x: number, middle: number): Shape[] {
  const { paint, tint, dash } = looks[kind];
  const { width, height } = size;
  return [
    {
      kind: 'group',
      key: `sample ${kind}`,
      role: 'sample',
      x,
      y: middle - height / 2,
      width,
      height,
      shapes: [
        { kind: 'box', x: 1, y: 1, width: width - 2, height: height - 2, radius: 6, fill: tint },
        ...(kind === 'removed' ? [hatch(width, height)] : []),
        {
          kind: 'path',
          d: roundedBox(width, height, 6),
          stroke: paint,
          strokeWidth: 2,
          ...(dash && { dash, cap: 'round' as const }),
        },
        ...signOf(kind, width / 2, height / 2, paint),
      ],
    },
  ];
}
