import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { cssTheme, FrozenBars, MapPicture, type Scene } from '../../src/map/index.ts';
import { visiblePart } from '../visible-part.ts';
import { bodyOf, type Camera, cameraFor, type Sight, type Size } from './camera.ts';

interface Props {
  readonly scene: Scene;
  readonly sight: Sight;
  /** Told when the map is clicked or swiped: 1 to go on, -1 to go back. */
  readonly onStep: (step: 1 | -1) => void;
}

/** In px: a finger that moves less has tapped. */
const leastSwipe = 40;
/** Further than so many times its own width the camera does not glide: it is there at once. */
const furthestGlide = 2;

/** The map under a camera. What lies ahead is dimmed, and its curve is not drawn yet. */
export function WalkedMap({ scene, sight, onStep }: Props) {
  const view = useRef<HTMLDivElement>(null);
  const room = useSize(view);
  const body = bodyOf(scene);
  const camera = cameraFor(scene, sight.focus, room);
  const before = useRef(camera);
  const isFar = Math.abs(camera.x - before.current.x) * camera.scale > furthestGlide * room.width;
  const { from, to } = seenBy(camera, isFar ? camera : before.current, room);
  const visible = useMemo(() => visiblePart(scene, { from, to }), [scene, from, to]);
  const map = useMemo(() => <MapPicture scene={visible} theme={cssTheme} />, [visible]);
  const labels = useMemo(() => <FrozenBars scene={visible} theme={cssTheme} row={false} />, [visible]);
  useLayoutEffect(() => {
    before.current = camera;
  }, [camera.x, camera.scale]);

  const down = useRef<number | undefined>(undefined);
  const lift = (event: PointerEvent) => {
    const moved = event.clientX - (down.current ?? event.clientX);
    if (down.current === undefined || event.button !== 0) return;
    down.current = undefined;
    onStep(moved > leastSwipe ? -1 : 1);
  };
  const put = (x: number) => ({
    transform: `translate(${round(-x * camera.scale)}px, ${round(camera.top)}px) scale(${round(camera.scale, 4)})`,
    width: `${scene.width}px`,
    height: `${body.height}px`,
  });
  const emotion = scene.lanes.find(({ key }) => key === 'emotion');
  const rows = scene.lanes[0]?.height ?? 0;
  return (
    <div
      ref={view}
      class={isFar || room.width === 0 ? 'walk at-once' : 'walk'}
      onPointerDown={(event) => {
        down.current = event.clientX;
      }}
      onPointerUp={lift}
      onPointerCancel={() => {
        down.current = undefined;
      }}
    >
      <div class="world" inert style={put(camera.x)}>
        <div class="shift" style={{ top: `${-body.top}px` }}>
          {map}
        </div>
        {emotion && (
          <div
            class="ahead curtain"
            style={{
              ...aheadOf(sight.walked),
              top: `${emotion.y - body.top + 1}px`,
              height: `${emotion.height - 2}px`,
            }}
          />
        )}
        <div class="ahead veil" style={{ ...aheadOf(sight.walkedStages), top: 0, height: `${rows}px` }} />
        <div class="ahead veil" style={{ ...aheadOf(sight.walked), top: `${rows}px`, bottom: 0 }} />
        {sight.focus && (
          <div
            class="spot"
            style={{
              transform: `translateX(${round(sight.focus.from)}px)`,
              width: `${round(sight.focus.to - sight.focus.from)}px`,
              top: `${rows + 4}px`,
            }}
          />
        )}
      </div>
      <div class="world names" inert style={put(Math.min(camera.x, 0))}>
        <div class="shift" style={{ top: `${-body.top}px`, width: `${scene.left}px`, height: `${scene.height}px` }}>
          {labels}
        </div>
      </div>
    </div>
  );
}

const aheadOf = (x: number) => ({ transform: `translateX(${round(x)}px)` });

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

/** The stretch of the map that is seen on the way from one camera to another, in steps, so that little is drawn anew. */
function seenBy(to: Camera, from: Camera, { width }: Size): { from: number; to: number } {
  const step = Math.max(width / to.scale / 2, 1);
  const left = Math.min(to.x, from.x);
  const right = Math.max(to.x + width / to.scale, from.x + width / from.scale);
  return { from: (Math.floor(left / step) - 1) * step, to: (Math.ceil(right / step) + 1) * step };
}

function useSize(element: { readonly current: HTMLElement | null }): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => setSize({ width: current.clientWidth, height: current.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return size;
}
