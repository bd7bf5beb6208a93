import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { clean } from '../../src/map/clean.ts';
import { type Lens, layout, type Pictures } from '../../src/map/index.ts';
import { type Journey, type MapFont, type Model, touchpointsOf } from '../../src/model/index.ts';
import { sightOf } from './camera.ts';
import { Feeling, feelingInWords } from './feeling.tsx';
import { useFullScreen } from './full-screen.ts';
import { type Ask, askOf } from './keys.ts';
import {
  circumstancesOf,
  extentOf,
  journeyNotes,
  type Mood,
  moodOf,
  moodsAt,
  type NoteSection,
  stageNotes,
  touchpointNotes,
} from './notes.ts';
import { Notes, StageMoods, StartSlide } from './slides.tsx';
import { indexOf, inOtherPace, type Pace, placeAt, type Step, startOfWalk, stepsOf } from './steps.ts';
import { style } from './style.ts';
import { Tools } from './tools.tsx';
import { WalkedMap } from './walked-map.tsx';
import { words } from './words.ts';

interface Props {
  readonly model: Model;
  /** As far as it is looked at. */
  readonly journey: Journey;
  readonly lens: Lens | undefined;
  /** The lanes that someone chose to see; none: those that tell the story. */
  readonly lanes: readonly string[];
  readonly pictures: Pictures;
  /** Of the brand; the map's usual one without it. */
  readonly font?: MapFont | undefined;
  /** Asks for the whole screen, where the page itself cannot have it. */
  readonly onFullScreen?: (on: boolean) => void;
  readonly onEnd: () => void;
}

/** The rest of what touchpoints tell stands in the notes, where it can be read from afar. */
const storyLanes = ['time', 'emotion'];
/** Those of a journey in which nobody says how it feels. */
const lanesWithoutFeelings = ['time', 'channel'];
/** Those with a column for each touchpoint. */
const lensesToWalk: readonly Lens['kind'][] = ['curve', 'blueprint', 'view'];
/** In px of the page. */
const scrollStep = 80;

/** A journey told step by step, on the whole page: from a start over its stages and touchpoints to an end. */
export function Presentation({ model, journey, lens, lanes, pictures, font, onFullScreen, onEnd }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const notes = useRef<HTMLElement>(null);
  const [pace, setPace] = useState<Pace>('touchpoints');
  const [place, setPlace] = useState(startOfWalk);
  const [hasNotes, setNotes] = useState(true);
  const steps = useMemo(() => stepsOf(journey, pace), [journey, pace]);
  const at = indexOf(steps, place);
  const step = steps[at] ?? { kind: 'start' };
  const scene = useMemo(() => {
    const walked = lens && lensesToWalk.includes(lens.kind) ? { lens } : {};
    const feels = touchpointsOf(journey).some(({ feelings }) => feelings.some(({ score }) => score !== undefined));
    const usual = feels ? storyLanes : lanesWithoutFeelings;
    const shown = lanes.length > 0 ? ['time', ...lanes] : usual;
    const own = walked.lens ? walked : { lanes: shown, blueprint: false };
    return layout(model, journey, { ...own, pictures, font });
  }, [model, journey, lens, lanes, pictures, font]);
  const page = useMemo(() => pageOf(model, journey, step), [model, journey, step]);
  const fullScreen = useFullScreen({ onFullScreen, onLeave: onEnd });

  const go = (index: number) => setPlace(placeAt(steps, index));
  const acts: Readonly<Record<Ask, () => void>> = {
    next: () => go(at + 1),
    previous: () => go(at - 1),
    first: () => go(0),
    last: () => go(steps.length - 1),
    stages: () => {
      const other = pace === 'stages' ? 'touchpoints' : 'stages';
      setPace(other);
      setPlace(inOtherPace(stepsOf(journey, other), step));
    },
    notes: () => setNotes((before) => !before),
    'full-screen': fullScreen.toggle,
    up: () => notes.current?.scrollBy({ top: -scrollStep }),
    down: () => notes.current?.scrollBy({ top: scrollStep }),
    end: onEnd,
  };
  const latest = useRef(acts);
  latest.current = acts;

  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets.push(sheet);
    root.current?.focus({ preventScroll: true });
    // Heard before all others: while someone presents, no key means anything else.
    const press = (event: KeyboardEvent) => {
      const ask = askOf(event, event.target instanceof HTMLButtonElement);
      if (!ask) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current[ask]();
    };
    addEventListener('keydown', press, true);
    return () => {
      removeEventListener('keydown', press, true);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, []);
  useEffect(() => notes.current?.scrollTo({ top: 0 }), [place]);

  const title = clean(journey.title) || words.untitled;
  const position = words.place(at + 1, steps.length);
  return (
    <div
      ref={root}
      class="presenting"
      role="dialog"
      aria-modal="true"
      aria-label={words.presentation(title)}
      tabIndex={-1}
    >
      <p class="announced" role="status">
        {[position, page.kicker, page.title, ...page.moods.map(feelingInWords)].filter(Boolean).join('. ')}
      </p>
      {step.kind === 'start' ? (
        // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: keys that do the same are heard everywhere
        <div class="slide" onClick={acts.next}>
          <StartSlide model={model} journey={journey} pictures={pictures} />
        </div>
      ) : (
        <div class={hasNotes ? 'slide with-notes' : 'slide'}>
          <header>
            <div class="heads">
              <p class="kicker">{page.kicker}</p>
              <h2>{page.title}</h2>
              <p class="circumstances">{page.circumstances.join(' · ')}</p>
            </div>
            <div class="moods">
              {page.moods.map((mood, index) => (
                <Feeling key={index} mood={mood} />
              ))}
            </div>
          </header>
          {scene.lanes.length > 0 && (
            <WalkedMap
              scene={scene}
              sight={sightOf(scene, step, pace)}
              onStep={(by) => (by === 1 ? acts.next() : acts.previous())}
            />
          )}
          {hasNotes && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
            <aside ref={notes} class="notes" aria-label={words.tools.notesShort} tabIndex={0}>
              {step.kind === 'end' && <StageMoods journey={journey} />}
              <Notes sections={page.notes} />
            </aside>
          )}
        </div>
      )}
      <Tools
        position={position}
        done={steps.length > 1 ? at / (steps.length - 1) : 1}
        isFirst={at === 0}
        isLast={at === steps.length - 1}
        pace={pace}
        hasNotes={hasNotes}
        canFill={fullScreen.isPossible}
        onAsk={(ask) => acts[ask]()}
      />
    </div>
  );
}

interface PageTexts {
  readonly kicker: string;
  readonly title: string;
  readonly circumstances: readonly string[];
  readonly moods: readonly Mood[];
  readonly notes: readonly NoteSection[];
}

/** All that is told at a step. */
function pageOf(model: Model, journey: Journey, step: Step): PageTexts {
  const title = clean(journey.title) || words.untitled;
  switch (step.kind) {
    case 'start':
      return { kicker: '', title, circumstances: [], moods: [], notes: [] };
    case 'end':
      return { kicker: words.whole, title, circumstances: [], moods: [], notes: journeyNotes(model, journey) };
    case 'stage': {
      const { stage } = step;
      const mood = moodOf(stage, journey);
      return {
        kicker: words.stagePlace(journey.stages.indexOf(stage) + 1, journey.stages.length),
        title: clean(stage.title),
        circumstances: extentOf(stage),
        moods: mood ? [mood] : [],
        notes: stageNotes(model, journey, stage),
      };
    }
    case 'touchpoint': {
      const { stage, touchpoint } = step;
      return {
        kicker: clean(stage.title),
        title: clean(touchpoint.title),
        circumstances: circumstancesOf(model, touchpoint),
        moods: moodsAt(model, journey, touchpoint),
        notes: touchpointNotes(model, journey, touchpoint),
      };
    }
  }
}
