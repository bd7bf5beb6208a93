import { useCallback, useMemo, useState } from 'preact/hooks';
import { cssTheme, FrozenBars, MapPicture, type Scene } from '../../src/map/index.ts';
import { Minimap } from '../minimap.tsx';
import { Pane } from '../pane.tsx';
import { stretchAround, visiblePart } from '../visible-part.ts';
import { type Size, scaleOf, type Zoom } from '../zoom.ts';
import { ChangeTags } from './change-tags.tsx';
import type { ReviewView, Side } from './kept-state.ts';
import type { Mark } from './marks.ts';

interface Props {
  readonly scene: Scene;
  readonly side: Side;
  readonly marks: readonly Mark[];
  readonly view: ReviewView;
  readonly onView: (change: Partial<ReviewView>) => void;
  readonly pane: Size;
  readonly onPane: (size: Size) => void;
  readonly onChoose: (id: string) => void;
}

/** One of the maps, with what changed marked on it. */
export function ReviewMap({ scene, side, marks, view, onView, pane, onPane, onChoose }: Props) {
  const [left, setLeft] = useState(view.left);
  const [isBelowHead, setBelowHead] = useState(false);
  const scale = scaleOf(view.zoom, scene, pane);
  const { from, to } = stretchAround(left / scale, pane.width / scale);
  const visible = useMemo(() => visiblePart(scene, { from, to }), [scene, from, to]);
  const map = useMemo(() => <MapPicture scene={visible} theme={cssTheme} />, [visible]);
  const bars = useMemo(
    () => <FrozenBars scene={visible} theme={cssTheme} scale={scale} row={isBelowHead} labels={left > 0} />,
    [visible, scale, isBelowHead, left > 0],
  );
  const headEnd = (scene.lanes[0]?.y ?? 0) * scale;
  const zoom = useCallback((zoom: Zoom) => onView({ zoom }), [onView]);
  // Only another journey moves the map; while one is written it stays where it was scrolled to.
  const start = useMemo(() => view, [view.journey]);
  const choose = ({ changes: [first] }: Mark) => first && onChoose(first.id);
  // A number on the map of both versions leads to its change, all else to the text.
  const press = (event: MouseEvent) => {
    const number = event.target instanceof Element && event.target.closest('[data-mark]')?.getAttribute('data-mark');
    const mark = marks.find((each) => `${each.number}` === number);
    if (!mark) return;
    event.stopPropagation();
    choose(mark);
  };
  return (
    <div class="review-map">
      <Pane
        scene={scene}
        scale={scale}
        onScale={zoom}
        size={pane}
        onSize={onPane}
        start={start}
        onScroll={(left, top) => {
          setLeft(left);
          setBelowHead(top > headEnd);
        }}
        onRest={onView}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: with keys one goes through the list */}
        <div class="map" style={{ width: `${scene.width * scale}px` }} onClick={press}>
          {map}
          {bars}
          <ChangeTags marks={marks} chosen={view.change} onChoose={choose} side={side} scene={scene} scale={scale} />
        </div>
      </Pane>
      <Minimap scene={scene} scale={scale} pane={pane} />
    </div>
  );
}
