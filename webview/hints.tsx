import { useState } from 'preact/hooks';
import type { Model } from '../src/model/index.ts';
import { host } from './host.ts';
import starter from './starter.journey';

/** Shown while no file is. */
export function NothingOpen() {
  return (
    <main class="hint">
      <h1>No journey is open</h1>
      <p>
        Open a <code>.journey</code> file, and its map appears here. Or begin one: a journey has stages, a stage has
        touchpoints, and each of them is a line of text.
      </p>
      <p>
        <button type="button" onClick={() => host.postMessage({ type: 'newJourney' })}>
          New Journey
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
      <h1>This file has no journey of its own</h1>
      <p>
        What it declares can be used by every journey that imports it. To draw a map here, write a <code>journey</code>:
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
      <h1>Write your first journey</h1>
      <p>
        A journey has stages, a stage has touchpoints, and each touchpoint tells in a line what happens, where, and how
        it feels. The map is drawn here while you write.
      </p>
      {!begun && !host.isReadOnly && (
        <p>
          <button type="button" disabled={inserted} onClick={insert}>
            Insert an Example
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
      <h2>This journey has no stages yet</h2>
      <p>Write a stage with its first touchpoint inside the journey’s braces:</p>
      <pre>{'stage "Awareness" {\n  touchpoint "Sees a friend’s new shoes" on word-of-mouth feels curious\n}'}</pre>
    </section>
  );
}
