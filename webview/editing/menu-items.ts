import type { Gesture, Journey } from '../../src/model/index.ts';
import type { Choices } from '../../src/protocol.ts';
import { number, t } from '../../src/words/index.ts';
import type { MenuItem } from '../menu.tsx';
import { type Intent, isRemovable, moveBy, removeAt, samePlace, scoreBy } from './gestures.ts';
import { addAnotherOf, addOf, deleteThis } from './nouns.ts';
import type { PartPlace } from './parts.ts';

/** What the entries of a menu can do. */
export interface MenuActs {
  readonly send: (intent: Intent | undefined) => void;
  /** What readers call the persona with this key. */
  readonly titleOf: (persona: string) => string;
  readonly reword: () => void;
  /** Asks for the text of a new line in a block, before another part or at the end. */
  readonly write: (line: string, into: string, before?: string) => void;
  readonly show: () => void;
  readonly chooseChannel: () => void;
  readonly chooseMoreChannels: () => void;
  readonly chooseEmotion: (persona: string | undefined) => void;
}

const addedToTouchpoint = ['pain', 'gain', 'opportunity', 'does', 'thinks', 'says'];

/** All that can be done with a part, with the keys that do the same. `persona` is the key of the one whose face it is. */
export function itemsFor(place: PartPlace, journey: Journey, persona: string | undefined, acts: MenuActs): MenuItem[] {
  const { id, kind, noun, stage, touchpoint } = place;
  const after = <T>(list: readonly T[], one: T | undefined) =>
    one === undefined ? undefined : list[list.indexOf(one) + 1];
  const items: (MenuItem | false | undefined)[] = [
    { label: t('Show in Text'), keys: 'Enter', onChoose: acts.show },
    place.words.length > 0 && {
      label: t(kind === 'feeling' ? 'Write Quote' : 'Reword'),
      keys: 'F2',
      onChoose: acts.reword,
    },
    ...(kind === 'feeling'
      ? [
          { label: t('Better'), keys: '+', onChoose: () => acts.send(scoreBy(place, persona, 0.5)) },
          { label: t('Worse'), keys: '−', onChoose: () => acts.send(scoreBy(place, persona, -0.5)) },
        ]
      : []),
    ...(touchpoint && kind !== 'fact' ? choosing(journey, kind, persona, acts) : []),
    ...(kind === 'touchpoint' ? addedToTouchpoint : []).map((line, index) => adding(line, id, acts, index === 0)),
    ...(kind === 'fact' && touchpoint && place.line
      ? [adding(place.line, touchpoint.id, acts, true, addAnotherOf)]
      : []),
    ...(kind === 'stage' ? [adding('touchpoint', id, acts, true), adding('goal', id, acts, false)] : []),
    ...(kind === 'journey' ? [adding('stage', id, acts, true), adding('goal', id, acts, false)] : []),
    kind === 'journey' && journey.scenario === undefined && adding('scenario', id, acts, false),
    ...(kind === 'touchpoint' && stage
      ? beside('touchpoint', stage.id, id, after(stage.touchpoints, touchpoint)?.id, acts)
      : []),
    ...(kind === 'stage' ? beside('stage', journey.id, id, after(journey.stages, stage)?.id, acts) : []),
    moving(place, journey, -1, acts),
    moving(place, journey, 1, acts),
    isRemovable(place) && {
      label: deleteThis(noun),
      keys: 'Delete',
      apart: true,
      onChoose: () => acts.send(removeAt(place, journey)),
    },
  ];
  return items.filter((each) => each !== false && each !== undefined);
}

function choosing(journey: Journey, kind: PartPlace['kind'], persona: string | undefined, acts: MenuActs): MenuItem[] {
  const whose = kind === 'feeling' || journey.personas.length < 2 ? [persona ?? journey.personas[0]] : journey.personas;
  return [
    ...(kind === 'touchpoint'
      ? [
          { label: t('Channel'), leadsOn: true, apart: true, onChoose: acts.chooseChannel },
          { label: t('Also On'), leadsOn: true, onChoose: acts.chooseMoreChannels },
        ]
      : []),
    ...whose.map((each) => ({
      label: whose.length > 1 ? t('Emotion of {persona}', { persona: acts.titleOf(each ?? '') }) : t('Emotion'),
      leadsOn: true,
      apart: kind === 'feeling',
      onChoose: () => acts.chooseEmotion(each),
    })),
  ];
}

function adding(line: string, into: string, acts: MenuActs, apart: boolean, label = addOf): MenuItem {
  return { label: label(line), apart, onChoose: () => acts.write(line, into) };
}

function beside(
  line: 'touchpoint' | 'stage',
  into: string,
  own: string,
  next: string | undefined,
  acts: MenuActs,
): MenuItem[] {
  const isStage = line === 'stage';
  return [
    {
      label: t(isStage ? 'Add Stage Before' : 'Add Touchpoint Before'),
      apart: true,
      onChoose: () => acts.write(line, into, own),
    },
    { label: t(isStage ? 'Add Stage Behind' : 'Add Touchpoint Behind'), onChoose: () => acts.write(line, into, next) },
  ];
}

function moving(place: PartPlace, journey: Journey, by: -1 | 1, acts: MenuActs): MenuItem | undefined {
  const intent = moveBy(place, journey, by);
  if (!intent) return undefined;
  return {
    label: t(by < 0 ? 'Move Left' : 'Move Right'),
    keys: by < 0 ? 'Alt+←' : 'Alt+→',
    apart: by < 0,
    onChoose: () => acts.send(intent),
  };
}

/** The channels that a touchpoint may have as its main one. */
export function channelItems(place: PartPlace, journey: Journey, { channels }: Choices, acts: MenuActs): MenuItem[] {
  const [main, ...others] = place.touchpoint?.channels ?? [];
  return channels.map(({ key, title }) => ({
    label: title,
    checked: key === main,
    onChoose: () => setChannels(place, journey, [key, ...others.filter((each) => each !== key)], acts),
  }));
}

/** The channels that a touchpoint may have beside its main one. */
export function moreChannelItems(
  place: PartPlace,
  journey: Journey,
  { channels }: Choices,
  acts: MenuActs,
): MenuItem[] {
  const own = place.touchpoint?.channels ?? [];
  return channels
    .filter(({ key }) => key !== own[0])
    .map(({ key, title }) => ({
      label: title,
      checked: own.includes(key),
      many: true,
      onChoose: () => {
        const others = own.filter((each) => each !== key);
        setChannels(place, journey, own.includes(key) ? others : [...own, key], acts);
      },
    }));
}

function setChannels(place: PartPlace, journey: Journey, channels: readonly string[], acts: MenuActs): void {
  if (!place.touchpoint) return;
  const gesture: Gesture = { kind: 'channels', part: place.touchpoint.id, channels };
  acts.send({ gesture, focus: samePlace(place, journey) });
}

/** The emotions that somebody may have at a touchpoint, the best first. */
export function emotionItems(
  place: PartPlace,
  journey: Journey,
  persona: string | undefined,
  { emotions }: Choices,
  acts: MenuActs,
): MenuItem[] {
  const { touchpoint } = place;
  if (!touchpoint) return [];
  const own = touchpoint.feelings.find((each) => each.persona !== undefined && each.persona === persona);
  const feeling = own ?? touchpoint.feelings.find((each) => each.persona === undefined);
  return emotions.map(({ key, title, score }) => ({
    label: title,
    keys: `${score > 0 ? '+' : ''}${number(score)}`,
    checked: key === feeling?.emotion,
    onChoose: () =>
      acts.send({
        gesture: { kind: 'emotion', part: touchpoint.id, emotion: key, ...(persona !== undefined && { persona }) },
        focus: samePlace(place, journey),
      }),
  }));
}
