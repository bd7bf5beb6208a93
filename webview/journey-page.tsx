import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { cssTheme, FrozenBars, lensesOf, MapPicture, type Pictures } from '../src/map/index.ts';
import { type Filter, type Journey, type MapFont, type Model, noFilter } from '../src/model/index.ts';
import { t } from '../src/words/index.ts';
import { EditableMap } from './editing/editable-map.tsx';
import { FilterTools } from './filter-tools.tsx';
import { FoldButtons } from './folds.tsx';
import { NoStages } from './hints.tsx';
import { host } from './host.ts';
import { Minimap } from './minimap.tsx';
import type { View } from './page-state.ts';
import { Pane } from './pane.tsx';
import { SearchBar, SearchButton, SearchMarks, useSearch } from './search.tsx';
import { shownLens } from './shown-lens.ts';
import { TextMarks } from './text-marks.tsx';
import { Toolbar } from './toolbar.tsx';
import { useSelection } from './use-selection.ts';
import { stretchAround, visiblePart } from './visible-part.ts';
import { headerWidthOf, type Size, scaleOf, type Zoom, zoomByKey } from './zoom.ts';

interface Props {
  readonly model: Model;
  /** Of the newest text. */
  readonly version: number;
  /** Whether the model is older than that. */
  readonly held: boolean;
  readonly journey: Journey;
  readonly pictures: Pictures;
  readonly font: MapFont | undefined;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
  readonly onPresent: () => void;
}

/** In px, as VS Code draws it: known before there is a pane to measure, so that the map is laid out only once. */
const scrollbarWidth = 10;
const toolsHeight = 35;
/** Until it is measured: the window without the row of tools. */
const likelyPane = (): Size => {
  const { clientWidth, clientHeight } = document.documentElement;
  return { width: clientWidth - scrollbarWidth, height: clientHeight - toolsHeight };
};
/** In px: a map of few touchpoints looks lost on a wider one. */
const widestPage = 1280;

/** The map of one journey, with the row of tools above it. */
export function JourneyPage({ model, version, held, journey, pictures, font, view, onView, onPresent }: Props) {
  const [pane, setPane] = useState(likelyPane);
  const paneWidth = pane.width;
  const [left, setLeft] = useState(view.left);
  const width = Math.min(paneWidth, widestPage);
  const headerWidth = headerWidthOf(view.zoom, paneWidth);
  const lenses = useMemo(() => lensesOf(model, journey), [model, journey]);
  const lens = shownLens(lenses, view.lens);
  const { scene, ...filtering } = useSelection(model, journey, view, { lens, width, headerWidth, pictures, font });
  const scale = scaleOf(view.zoom, scene, pane);
  const { from, to } = stretchAround(left / scale, paneWidth / scale);
  const visible = useMemo(() => visiblePart(scene, { from, to }), [scene, from, to]);
  const map = useMemo(() => <MapPicture scene={visible} theme={cssTheme} />, [visible]);
  const [isBelowHead, setBelowHead] = useState(false);
  const headEnd = (scene.lanes[0]?.y ?? 0) * scale;
  const bars = useMemo(
    () => <FrozenBars scene={visible} theme={cssTheme} scale={scale} row={isBelowHead} labels={left > 0} />,
    [visible, scale, isBelowHead, left > 0],
  );
  const onFilter = useCallback((filter: Filter) => onView({ filter }), [onView]);
  const folds = useMemo(
    () => (
      <FoldButtons
        lens={lens}
        scene={visible}
        scale={scale}
        journey={journey}
        folds={view.folds}
        onFolds={(folds) => onView({ folds })}
      />
    ),
    [lens, visible, scale, journey, view.folds, onView],
  );
  const search = useSearch(scene);
  // Only another journey or lens moves the map; while one is written it stays where it was scrolled to.
  const start = useMemo(() => view, [view.journey, view.lens]);
  const zoom = useCallback((zoom: Zoom) => onView({ zoom }), [onView]);

  const filter = lens.kind === 'compare' ? noFilter : filtering.filter;
  useEffect(
    () => host.postMessage({ type: 'look', journey: journey.key, lens: lens.key, filter }),
    [model.uri, journey.key, lens.key, JSON.stringify(filter)],
  );

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const wanted = zoomByKey(event.key, scale);
      if (wanted !== undefined) zoom(wanted);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [scale, zoom]);

  const layers = (
    <>
      {map}
      {bars}
      {folds}
      <SearchMarks search={search} scale={scale} />
      <TextMarks uri={model.uri} scene={scene} scale={scale} />
    </>
  );
  return (
    <>
      <header>
        <h1 class="unseen">{journey.title || t('Journey')}</h1>
        <Toolbar
          journeys={model.journeys}
          chosen={journey}
          onChoose={(key) => onView({ journey: key, left: 0, top: 0 })}
          lenses={lenses}
          lens={lens}
          onLens={(key) => onView({ lens: key, left: 0, top: 0 })}
          scale={scale}
          onZoom={zoom}
          onPresent={onPresent}
          onCopy={(as) => host.postMessage({ type: 'copy', as })}
          onExport={() => host.postMessage({ type: 'export' })}
        >
          <SearchButton {...search} />
          {lens.kind !== 'compare' && <FilterTools {...filtering} onFilter={onFilter} />}
        </Toolbar>
        <SearchBar {...search} />
      </header>
      <Pane
        scene={scene}
        scale={scale}
        onScale={zoom}
        size={pane}
        onSize={setPane}
        start={start}
        onScroll={(left, top) => {
          setLeft(left);
          setBelowHead(top > headEnd);
        }}
        onRest={onView}
      >
        {host.isReadOnly ? (
          <div class="map" style={{ width: `${scene.width * scale}px` }}>
            {layers}
          </div>
        ) : (
          <EditableMap model={model} version={version} held={held} journey={journey} scene={scene} scale={scale}>
            {layers}
          </EditableMap>
        )}
        {journey.stages.length === 0 && <NoStages />}
        {journey.stages.length > 0 && scene.lanes.length === 0 && (
          <p class="nothing">{t('No touchpoint of this journey is left by the filter.')}</p>
        )}
      </Pane>
      <Minimap scene={scene} scale={scale} pane={pane} />
    </>
  );
}
