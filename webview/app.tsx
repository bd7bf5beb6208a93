import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { lensesOf, selected } from '../src/map/index.ts';
import type { Journey } from '../src/model/index.ts';
import { t } from '../src/words/index.ts';
import { selectionOf } from './filter.ts';
import { NoJourney, NothingOpen } from './hints.tsx';
import { host } from './host.ts';
import { useText } from './in-step.ts';
import { JourneyPage } from './journey-page.tsx';
import type { Shown } from './model-store.ts';
import { Note } from './note.tsx';
import { keepView, type View, viewOf } from './page-state.ts';
import { Presentation } from './present/presentation.tsx';
import { shownLens } from './shown-lens.ts';

/** The whole page; `undefined` before anything is known, null when there is nothing to show. */
export function App({ shown, ...presenting }: Presenting & { readonly shown: Shown | null | undefined }) {
  if (shown === undefined) return null;
  return shown ? <FilePage key={shown.model.uri} shown={shown} {...presenting} /> : <NothingOpen />;
}

interface Presenting {
  /** The file whose journey is presented, by its uri. */
  readonly presented: string | undefined;
  readonly onPresent: (uri: string | undefined) => void;
}

function FilePage({ shown, presented, onPresent }: Presenting & { readonly shown: Shown }) {
  const { model, version, broken, held, pictures, font } = shown;
  const [view, setView] = useState(() => viewOf(model.uri));
  const changeView = useCallback((change: Partial<View>) => setView((before) => ({ ...before, ...change })), []);
  useEffect(() => keepView(model.uri, view), [model.uri, view]);

  // A journey that is only called by its title changes its key while the title is typed: then its place tells which it is.
  const place = useRef(0);
  const chosen = model.journeys.findIndex(({ key }) => key === view.journey);
  if (chosen >= 0) place.current = chosen;
  const journey = model.journeys[place.current] ?? model.journeys[0];

  const { cursor } = useText(model.uri);
  useEffect(() => {
    const entered = cursor?.follow && model.journeys.find(({ id }) => cursor.parts.includes(id));
    if (entered && entered !== journey) changeView({ journey: entered.key, left: 0, top: 0 });
  }, [cursor]);

  const isPresented = presented === model.uri && journey !== undefined;
  const wasPresented = useRef(false);
  useEffect(() => {
    if (wasPresented.current && !isPresented) document.querySelector<HTMLElement>('.present')?.focus();
    wasPresented.current = isPresented;
  }, [isPresented]);

  return (
    <>
      {isPresented ? (
        <PresentedJourney shown={shown} journey={journey} view={view} onEnd={() => onPresent(undefined)} />
      ) : journey ? (
        <JourneyPage
          model={model}
          version={version}
          held={held}
          journey={journey}
          pictures={pictures}
          font={font}
          view={view}
          onView={changeView}
          onPresent={() => onPresent(model.uri)}
        />
      ) : (
        <NoJourney model={model} begun={broken !== undefined} />
      )}
      <Note broken={broken} effect={effectOn(journey, held)} />
    </>
  );
}

interface PresentedProps {
  readonly shown: Shown;
  readonly journey: Journey;
  readonly view: View;
  readonly onEnd: () => void;
}

/** A journey step by step, as far as it is looked at. */
function PresentedJourney({
  shown: { model, pictures, font },
  journey,
  view: { filter, folds, lens: key },
  onEnd,
}: PresentedProps) {
  const lens = useMemo(() => shownLens(lensesOf(model, journey), key), [model, journey, key]);
  const walked = useMemo(() => {
    const looked = selected(journey, selectionOf(filter, folds, lens));
    return lens.kind === 'view' ? selected(looked, lens.view) : looked;
  }, [journey, filter, folds, lens]);
  return (
    <Presentation
      model={model}
      journey={walked}
      lens={lens}
      lanes={filter.lanes}
      pictures={pictures}
      font={font}
      onFullScreen={(on) => host.postMessage({ type: 'fullScreen', on })}
      onEnd={onEnd}
    />
  );
}

function effectOn(journey: Journey | undefined, held: boolean): string {
  if (!journey) return '';
  return held ? t('The map stays as it was before.') : t('The map shows what can be read.');
}
