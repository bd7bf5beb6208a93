import type { CSSProperties } from 'preact';
import { frozenOf } from '../frozen.ts';
import { familiesOf } from '../map-font.ts';
import type { Group, Scene } from '../scene.ts';
import type { Theme } from '../theme.ts';
import { drawShapes, GroupPicture } from './group.tsx';
import { penOf, usualLook } from './map-picture.tsx';
import { round } from './round.ts';
import { usualPaint } from './text.tsx';

interface Props {
  /** Drawn already by `MapPicture` in the same document: its symbols are used. */
  readonly scene: Scene;
  readonly theme: Theme;
  /** How large the map is drawn. */
  readonly scale?: number;
  /** Which of them are to be there: the row of stages, and the labels of the lanes. Both without these. */
  readonly row?: boolean;
  readonly labels?: boolean;
}

const layer = { position: 'absolute', inset: 0, display: 'grid', pointerEvents: 'none' } as const;
const bar = {
  position: 'sticky',
  gridArea: '1 / 1',
  alignSelf: 'start',
  justifySelf: 'start',
  pointerEvents: 'auto',
} as const;
/** In px of the map: the colour of the page goes on a little below the row. */
const below = 6;

/**
 * The stages and the labels of a map once more, over it: they stay in sight while it is scrolled, and the name of a stage moves along
 * in it. Stands in a box of the size of the map that its children can be placed in. For eyes and pointers only.
 */
export function FrozenBars({ scene, theme, scale = 1, row = true, labels = true }: Props) {
  const frozen = row || labels ? frozenOf(scene) : undefined;
  if (!frozen) return null;
  const { top } = frozen;
  const pen = penOf(theme, scene.id);
  const families = familiesOf(scene.font);
  const px = (length: number) => `${round(length * scale)}px`;
  const picture = (groups: readonly Group[], width: number, height: number, y = top) => (
    <svg
      aria-hidden="true"
      width={round(width * scale)}
      height={round(height * scale)}
      viewBox={`0 ${round(y)} ${round(width)} ${round(height)}`}
      style={{ display: 'block', width: px(width), height: px(height) }}
      font-family={families}
      {...usualLook}
      fill={theme[usualPaint]}
    >
      {groups.map((group) => (
        <GroupPicture key={group.key} group={group} pen={pen} />
      ))}
    </svg>
  );
  const place = (over: CSSProperties): CSSProperties => ({
    ...bar,
    marginTop: px(top),
    background: theme.bg,
    ...over,
  });
  const side = frozen.labels;
  return (
    <div class="frozen" aria-hidden="true" style={layer}>
      {labels && side && (
        <div class="frozen-labels" style={place({ left: 0, zIndex: 1 })}>
          {picture(side.groups, side.width, side.height)}
        </div>
      )}
      {row && (
        <div
          class="frozen-row"
          style={place({ top: 0, zIndex: 2, width: px(scene.width), height: px(frozen.row.height + below) })}
        >
          {picture(frozen.row.groups, scene.width, frozen.row.height)}
          {frozen.row.names.map(({ stage, x, room, width, shapes }) => (
            <div
              key={stage.key}
              style={{
                position: 'absolute',
                top: 0,
                left: px(x),
                width: px(Math.max(room, width)),
                pointerEvents: 'none',
              }}
            >
              <svg
                aria-hidden="true"
                width={round(width * scale)}
                height={round(stage.height * scale)}
                viewBox={`${round(x - stage.x)} 0 ${round(width)} ${round(stage.height)}`}
                style={{
                  position: 'sticky',
                  left: px(scene.left + 20),
                  display: 'block',
                  width: px(width),
                  height: px(stage.height),
                }}
                font-family={families}
                {...usualLook}
              >
                {drawShapes(shapes, pen)}
              </svg>
            </div>
          ))}
        </div>
      )}
      {row && labels && side && (
        <div
          class="frozen-corner"
          style={place({ left: 0, top: 0, zIndex: 3, height: px(frozen.row.height + below), overflow: 'hidden' })}
        >
          {picture(side.groups, side.width, frozen.row.height + below)}
        </div>
      )}
    </div>
  );
}
