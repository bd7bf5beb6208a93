import { cssTheme, type Scene, SingleFace } from '../../src/map/index.ts';
import type { Drag } from './use-drag.ts';

interface Props {
  readonly drag: Drag;
  readonly scene: Scene;
  readonly scale: number;
}

/** What would become of what is dragged: the face at its new height with its score, or the line where a part would go. */
export function DragPicture({ drag, scene, scale }: Props) {
  return drag.kind === 'face' ? <Face drag={drag} scale={scale} /> : <Move drag={drag} scene={scene} scale={scale} />;
}

function Face({ drag, scale }: { readonly drag: Extract<Drag, { kind: 'face' }>; readonly scale: number }) {
  const { face, x, y, step } = drag.face;
  const top = y - (drag.score - face.score) * step;
  const size = 2 * (face.radius + 6);
  return (
    <div class="dragged face" style={{ left: `${x * scale}px`, top: `${top * scale}px` }}>
      <svg
        width={size * scale}
        height={size * scale}
        viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        <SingleFace face={{ ...face, x: 0, y: 0, score: drag.score, halo: 'surface' }} theme={cssTheme} />
      </svg>
      <output class="value">{drag.score > 0 ? `+${drag.score}` : `${drag.score}`.replace('-', '−')}</output>
    </div>
  );
}

function Move({ drag, scene, scale }: Props & { readonly drag: Extract<Drag, { kind: 'move' }> }) {
  const { at, insertion, place } = drag;
  const top = scene.lanes.find(({ key }) => key === place.kind)?.y ?? scene.lanes[0]?.y ?? 0;
  const last = scene.lanes.at(-1);
  const bottom = last ? last.y + last.height : scene.height;
  return (
    <>
      {insertion && (
        <div
          class="insertion"
          style={{ left: `${insertion.x * scale}px`, top: `${top * scale}px`, height: `${(bottom - top) * scale}px` }}
        />
      )}
      <div class="dragged card" style={{ left: `${at.x * scale}px`, top: `${at.y * scale}px` }}>
        {place.words[0]?.text}
      </div>
    </>
  );
}
