import type { ComponentChildren } from 'preact';
import { clean } from '../../src/map/clean.ts';
import type { Pictures } from '../../src/map/index.ts';
import { find, type Journey, type Model } from '../../src/model/index.ts';
import { Feeling } from './feeling.tsx';
import { moodOf, type NoteSection } from './notes.ts';
import { words } from './words.ts';

interface Props {
  readonly model: Model;
  readonly journey: Journey;
  readonly pictures: Pictures;
}

/** What a journey is about: its title, who goes it, and why. */
export function StartSlide({ model, journey, pictures }: Props) {
  const personas = journey.personas.flatMap((key) => find(model, 'personas', key) ?? []);
  return (
    <div class="start">
      <div class="start-text">
        <h2>{clean(journey.title) || words.untitled}</h2>
        {journey.scenario && <p class="scenario">{clean(journey.scenario)}</p>}
        {journey.goals.length > 0 && (
          <Told title={words.goals}>
            {journey.goals.map(({ id, text }) => (
              <li key={id}>{clean(text)}</li>
            ))}
          </Told>
        )}
        {personas.length > 0 && (
          <ul class="personas" aria-label={words.whose}>
            {personas.map(({ key, title, role, age, photo }, index) => (
              <li key={key}>
                <Portrait title={clean(title)} picture={photo === undefined ? null : pictures.get(photo)} at={index} />
                <div>
                  <strong>{clean(title)}</strong>
                  <span>{[role && clean(role), age].filter(Boolean).join(', ')}</span>
                </div>
              </li>
            ))}
          </ul>
        )}
        <p class="hint">{words.begin}</p>
      </div>
    </div>
  );
}

function Portrait({
  title,
  picture,
  at,
}: {
  readonly title: string;
  readonly picture: string | null | undefined;
  readonly at: number;
}) {
  if (picture) return <img class="portrait" src={picture} alt="" />;
  const [initial = ''] = new Intl.Segmenter().segment(title)[Symbol.iterator]().next().value?.segment ?? '';
  return (
    <span class={`portrait persona-${(at % 4) + 1}`} aria-hidden="true">
      {initial.toUpperCase()}
    </span>
  );
}

/** The mean of each stage, one after the other. */
export function StageMoods({ journey }: { readonly journey: Journey }) {
  const moods = journey.stages.flatMap((stage) => {
    const mood = moodOf(stage, journey);
    return mood ? [{ stage, mood }] : [];
  });
  if (moods.length === 0) return null;
  return (
    <Told title={words.stageFeeling}>
      {moods.map(({ stage, mood }) => (
        <li key={stage.id} class="stage-mood">
          <span>{clean(stage.title)}</span> <Feeling mood={{ ...mood, who: '' }} />
        </li>
      ))}
    </Told>
  );
}

/** What is written, section by section. */
export function Notes({ sections }: { readonly sections: readonly NoteSection[] }) {
  if (sections.length === 0) return <p class="nothing">{words.nothing}</p>;
  return (
    <>
      {sections.map(({ kind, title, lines }) => (
        <Told key={`${kind} ${title}`} title={title} kind={kind}>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </Told>
      ))}
    </>
  );
}

function Told({
  title,
  kind = '',
  children,
}: {
  readonly title: string;
  readonly kind?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class={`told ${kind}`}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
