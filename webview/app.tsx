import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Journey } from '../src/model/index.ts';
import { NoJourney, NothingOpen } from './hints.tsx';
import { useText } from './in-step.ts';
import { JourneyPage } from './journey-page.tsx';
import type { Shown } from './model-store.ts';
import { Note } from './note.tsx';
import { keepView, type View, viewOf } from './page-state.ts';

/** The whole page; `undefined` before anything is known, null when there is nothing to show. */
export function App({ shown }: { readonly shown: Shown | null | undefined }) {
  if (shown === undefined) return null;
  return shown ? <FilePage key={shown.model.uri} shown={shown} /> : <NothingOpen />;
}

function FilePage({ shown: { model, version, broken, held, pictures } }: { readonly shown: Shown }) {
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

  return (
    <>
      {journey ? (
        <JourneyPage
          model={model}
          version={version}
          held={held}
          journey={journey}
          pictures={pictures}
          view={view}
          onView={changeView}
        />
      ) : (
        <NoJourney model={model} begun={broken !== undefined} />
      )}
      <Note broken={broken} effect={effectOn(journey, held)} />
    </>
  );
}

function effectOn(journey: Journey | undefined, held: boolean): string {
  if (!journey) return '';
  return held ? 'The map stays as it was before.' : 'The map shows what can be read.';
}
