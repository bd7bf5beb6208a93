import { cssTheme, MapPicture, type Scene, type Theme } from '../../map/index.ts';

interface Props {
  readonly scene: Scene;
  readonly theme?: Theme;
}

/** Between the shown edge and what would lie beside it: the colour of the page goes on a little. */
const edge = 4;

/**
 * The map, and over it its stages, its labels and the corner between them once more, which stay in sight while it is scrolled. They are
 * the same drawing, seen through windows of their own.
 */
export function MapSheet({ scene, theme = cssTheme }: Props) {
  const [stages] = scene.lanes;
  const last = scene.lanes.at(-1);
  const rows = stages && last && { y: stages.y, row: stages.height, height: last.y + last.height - stages.y };
  return (
    <>
      <MapPicture scene={scene} theme={theme} />
      {rows && (
        <>
          <Window scene={scene} kind="labels" y={rows.y} width={scene.left - edge} height={rows.height} />
          <Window scene={scene} kind="stages" y={rows.y} width={scene.width} height={rows.row} />
          <Window scene={scene} kind="corner" y={rows.y} width={scene.left - edge} height={rows.row} />
        </>
      )}
    </>
  );
}

interface WindowProps {
  readonly scene: Scene;
  readonly kind: 'labels' | 'stages' | 'corner';
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function Window({ scene, kind, y, width, height }: WindowProps) {
  return (
    <svg
      class={`window ${kind}`}
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 ${y} ${width} ${height}`}
    >
      <use href={`#${scene.id}`} />
    </svg>
  );
}
