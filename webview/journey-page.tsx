import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { cssTheme, layout, lensesOf, MapPicture, type Pictures } from '../src/map/index.ts';
import type { Journey, Model } from '../src/model/index.ts';
import { NoStages } from './hints.tsx';
import { host } from './host.ts';
import type { View } from './page-state.ts';
import { Pane } from './pane.tsx';
import { shownLens } from './shown-lens.ts';
import { Toolbar } from './toolbar.tsx';
import { stretchAround, visiblePart } from './visible-part.ts';
import { headerWidthOf, scaleOf, stepFrom, type Zoom } from './zoom.ts';

interface Props {
  readonly model: Model;
  readonly journey: Journey;
  readonly pictures: Pictures;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
}

/** In px, as VS Code draws it: known before there is a pane to measure, so that the map is laid out only once. */
const scrollbarWidth = 10;
/** In px: a map of few touchpoints looks lost on a wider one. */
const widestPage = 1280;

/** The map of one journey, with the row of tools above it. */
export function JourneyPage({ model, journey, pictures, view, onView }: Props) {
  const [paneWidth, setPaneWidth] = useState(document.documentElement.clientWidth - scrollbarWidth);
  const [left, setLeft] = useState(view.left);
  const width = Math.min(paneWidth, widestPage);
  const headerWidth = headerWidthOf(view.zoom, paneWidth);
  const lenses = useMemo(() => lensesOf(model, journey), [model, journey]);
  const lens = shownLens(lenses, view.lens);
  const scene = useMemo(
    () => layout(model, journey, { lens, width, headerWidth, pictures }),
    [model, journey, lens, width, headerWidth, pictures],
  );
  const scale = scaleOf(view.zoom, scene.width, paneWidth);
  const { from, to } = stretchAround(left / scale, paneWidth / scale);
  const map = useMemo(
    () => <MapPicture scene={visiblePart(scene, { from, to })} theme={cssTheme} />,
    [scene, from, to],
  );
  // Only another journey or lens moves the map; while one is written it stays where it was scrolled to.
  const start = useMemo(() => ({ left: view.left, top: view.top }), [view.journey, view.lens]);
  const zoom = useCallback((zoom: Zoom) => onView({ zoom }), [onView]);

  useEffect(
    () => host.postMessage({ type: 'look', journey: journey.key, lens: lens.key }),
    [model.uri, journey.key, lens.key],
  );

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wanted = zoomByKey(event, scale);
      if (wanted !== undefined) zoom(wanted);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [scale, zoom]);

  return (
    <>
      <header>
        <h1 class="unseen">{journey.title || 'Journey'}</h1>
        <Toolbar
          journeys={model.journeys}
          chosen={journey}
          onChoose={(key) => onView({ journey: key, left: 0, top: 0 })}
          lenses={lenses}
          lens={lens}
          onLens={(key) => onView({ lens: key, left: 0, top: 0 })}
          scale={scale}
          onZoom={zoom}
          onCopy={(as) => host.postMessage({ type: 'copy', as })}
          onExport={() => host.postMessage({ type: 'export' })}
        />
      </header>
      <Pane scale={scale} onScale={zoom} onWidth={setPaneWidth} start={start} onScroll={setLeft} onRest={onView}>
        <div class="map" style={{ width: `${scene.width * scale}px` }}>
          {map}
        </div>
        {journey.stages.length === 0 && <NoStages />}
      </Pane>
    </>
  );
}

function zoomByKey(event: KeyboardEvent, scale: number): Zoom | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return undefined;
  switch (event.key) {
    case '+':
    case '=':
      return stepFrom(scale, 'in');
    case '-':
      return stepFrom(scale, 'out');
    case '0':
      return 1;
    default:
      return undefined;
  }
}
