import { useState } from 'preact/hooks';
import type { Model } from '../src/model/index.ts';
import { t } from '../src/words/index.ts';
import { host } from './host.ts';
import starter from './starter.journey';

/** Stands for what is set as code: no text of a language has it. */
const code = '\u0000';

/** A sentence with a word of the language in it. */
function withCode(sentence: string, word: string) {
  const [before, behind] = sentence.split(code);
  return (
    <>
      {before}
      <code>{word}</code>
      {behind}
    </>
  );
}

/** Shown while no file is. */
export function NothingOpen() {
  return (
    <main class="hint">
      <h1>{t('No journey is open')}</h1>
      <p>
        {withCode(
          t(
            'Open a {code} file, and its map appears here. Or begin one: a journey has stages, a stage has touchpoints, and each of them is a line of text.',
            { code },
          ),
          '.journey',
        )}
      </p>
      <p>
        <button type="button" onClick={() => host.postMessage({ type: 'newJourney' })}>
          {t('New Journey')}
        </button>
      </p>
    </main>
  );
}

interface NoJourneyProps {
  readonly model: Model;
  /** Whether something was begun that cannot be read yet. */
  readonly begun: boolean;
}

/** Says what a file without a journey is good for, or how its first journey can begin. */
export function NoJourney({ model, begun }: NoJourneyProps) {
  const { personas, actors, channels, emotions, lanes, views } = model;
  const declares = [personas, actors, channels, emotions, lanes, views].some((list) => list.length > 0);
  return declares ? <NoJourneyYet /> : <EmptyFile begun={begun} />;
}

function NoJourneyYet() {
  return (
    <main class="hint">
      <h1>{t('This file has no journey of its own')}</h1>
      <p>
        {withCode(
          t('What it declares can be used by every journey that imports it. To draw a map here, write a {code}:', {
            code,
          }),
          'journey',
        )}
      </p>
      <pre>{'journey first-visit "The first visit" {\n  stage "Arrival" {\n  }\n}'}</pre>
    </main>
  );
}

function EmptyFile({ begun }: { readonly begun: boolean }) {
  const [inserted, setInserted] = useState(false);
  const insert = () => {
    setInserted(true);
    host.postMessage({ type: 'insertStarter', text: starter });
  };
  return (
    <main class="hint">
      <h1>{t('Write your first journey')}</h1>
      <p>
        {t(
          'A journey has stages, a stage has touchpoints, and each touchpoint tells in a line what happens, where, and how it feels. The map is drawn here while you write.',
        )}
      </p>
      {!begun && !host.isReadOnly && (
        <p>
          <button type="button" disabled={inserted} onClick={insert}>
            {t('Insert an Example')}
          </button>
        </p>
      )}
      <pre>{starter}</pre>
    </main>
  );
}

/** What to write next in a journey of which only the header can be drawn. */
export function NoStages() {
  return (
    <section class="hint">
      <h2>{t('This journey has no stages yet')}</h2>
      <p>{t('Write a stage with its first touchpoint inside the journey’s braces:')}</p>
      <pre>{'stage "Awareness" {\n  touchpoint "Sees a friend’s new shoes" on word-of-mouth feels curious\n}'}</pre>
    </section>
  );
}
