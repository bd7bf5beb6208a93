import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { MapFont } from '../../src/model/index.ts';
import type { Review, ReviewSubject } from '../../src/protocol/review.ts';
import { phrase, t } from '../../src/words/index.ts';
import { host } from '../host.ts';
import { Note } from '../note.tsx';
import { moveFocus } from '../toolbar-focus.ts';
import { headerWidthOf, type Size, scaleOf, zoomByKey } from '../zoom.ts';
import { ZoomTools } from '../zoom-tools.tsx';
import { effectiveFilter, passes } from './change-filter.ts';
import { ChangeList, open } from './change-list.tsx';
import { type JourneyPair, journeyOf, pairsOf } from './journeys.ts';
import { keep, keptView, type ReviewView, type Side, sides } from './kept-state.ts';
import { listedBy } from './marks.ts';
import { ReviewMap } from './review-map.tsx';
import type { ShownReview } from './review-store.ts';
import { overlayOf, type ReviewPictures, sceneOf } from './scene-of.ts';
import { NoJourneys, Unchanged } from './states.tsx';

interface Props {
  readonly subject: ReviewSubject;
  readonly shown: ShownReview;
  readonly pictures: ReviewPictures;
  readonly font: MapFont | undefined;
}

const sideNames: Readonly<Record<Side, string>> = {
  before: phrase('Before'),
  after: phrase('After'),
  overlay: phrase('Overlay'),
};

/** In px: the changes stand beside the map. */
const listWidth = 360;
const likelyPane = (): Size => {
  const { clientWidth, clientHeight } = document.documentElement;
  return { width: clientWidth - listWidth, height: clientHeight - 35 };
};
/** In px: a map of few touchpoints looks lost on a wider one. */
const widestPage = 1280;

/** What changed: the maps, and the changes in sentences. */
export function ReviewPage({ subject, shown: { review, broken, held }, pictures, font }: Props) {
  const [view, setView] = useState(keptView);
  const onView = useCallback((change: Partial<ReviewView>) => setView((before) => ({ ...before, ...change })), []);
  useEffect(() => keep({ view }), [view]);
  const [pane, setPane] = useState(likelyPane);

  const pairs = useMemo(() => pairsOf(review), [review]);
  const pair = pairs.find(({ id }) => id === view.journey) ?? changedFirst(pairs, review);
  const width = Math.min(pane.width, widestPage);
  const headerWidth = headerWidthOf(view.zoom, pane.width);
  const room = { width, headerWidth, font };
  const filter = useMemo(() => effectiveFilter(view.filter, review.changes), [view.filter, review]);
  const passing = useMemo(() => review.changes.filter((change) => passes(change, filter)), [review, filter]);
  const overlay = useMemo(
    () => pair && overlayOf(review, pair, passing, room, pictures),
    [review, pair?.id, passing, width, headerWidth, pictures, font],
  );
  const { side } = view;
  const scene = useMemo(
    () => (side === 'overlay' ? overlay?.scene : pair && sceneOf(review, pair, side, room, pictures)),
    [review, pair?.id, side, overlay, width, headerWidth, pictures, font],
  );
  const marks = overlay?.marks ?? [];
  const shown = listedBy(marks, passing);

  const choose = (id: string) => {
    const change = review.changes.find((each) => each.id === id);
    if (change && pair) onView({ change: id, journey: journeyOf(change, pairs, pair).id });
  };
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ change }) => change.id === view.change);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
    if (next) choose(next.change.id);
  };

  const scale = scene ? scaleOf(view.zoom, scene, pane) : 1;

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const wanted = sides[Number(event.key) - 1];
      const zoom = zoomByKey(event.key, scale);
      if (event.key === 'F7') step(event.shiftKey ? -1 : 1);
      else if (event.key === 'n') step(1);
      else if (event.key === 'p') step(-1);
      else if (event.key === 'o' && view.change !== undefined) open(view.change);
      else if (wanted) onView({ side: wanted });
      else if (zoom !== undefined) onView({ zoom });
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });

  return (
    <>
      <header>
        <h1 class="unseen">{t('{name} ↔ {base}', { name: subject.name, base: subject.label })}</h1>
        <div role="toolbar" aria-label={t('Review')} class="toolbar" onKeyDown={moveFocus}>
          <div class="sides">
            {sides.map((each, index) => (
              <button
                key={each}
                type="button"
                class="tool side"
                aria-pressed={each === view.side}
                title={`${t(sideNames[each])} (${index + 1})`}
                onClick={() => onView({ side: each })}
              >
                {t(sideNames[each])}
              </button>
            ))}
          </div>
          <ZoomTools scale={scale} onZoom={(zoom) => onView({ zoom })} />
          <div class="choices">
            {pairs.length > 1 && pair && (
              <label class="choice">
                {t('Journey')}
                <select value={pair.id} onChange={(event) => onView({ journey: event.currentTarget.value })}>
                  {pairs.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <button type="button" class="tool" onClick={() => host.postMessage({ type: 'chooseBase' })}>
              {t('Compared with {base}…', { base: subject.label })}
            </button>
          </div>
        </div>
      </header>
      {review.changes.length === 0 ? (
        <Unchanged sameText={review.sameText} base={subject.label} />
      ) : (
        <div class="review">
          {pair && scene ? (
            <ReviewMap
              scene={scene}
              side={side}
              marks={marks}
              view={view}
              onView={onView}
              pane={pane}
              onPane={setPane}
              onChoose={choose}
            />
          ) : (
            <NoJourneys side={side} hasJourney={pair !== undefined} />
          )}
          <ChangeList
            changes={review.changes}
            shown={shown}
            filter={filter}
            onFilter={(filter) => onView({ filter })}
            chosen={view.change}
            onChoose={choose}
            onStep={step}
            curves={review.curveMessages}
          />
        </div>
      )}
      <Note
        broken={broken}
        effect={held ? t('The comparison stays as it was before.') : t('What can be read is compared.')}
      />
    </>
  );
}

/** The first journey in which something changed. */
function changedFirst(pairs: readonly JourneyPair[], { changes }: Review): JourneyPair | undefined {
  return pairs.find(({ id }) => changes.some(({ journeys }) => journeys.includes(id))) ?? pairs[0];
}
