import { duration, quantity, signed } from '../map/layout/format.ts';
import { type Duration, type Model, type Quantity, titleOf, titleOfName } from '../model/index.ts';
import { inWords, t } from '../words/index.ts';
import type { Change, CurveShift, Shift, Value } from './change.ts';
import { fieldNames, severityNames, subjects } from './nouns.ts';

/** The two models that changes are told of. */
export interface Models {
  readonly before: Model;
  readonly after: Model;
}

/** A change as a plain sentence, in the language that is spoken. */
export function sentenceOf(change: Change, models: Models): string {
  if (change.subject === 'feeling') return feelingSentence(change, models);
  const { kind, field, before, after } = change;
  const what = nounOf(change);
  const place = placeOf(change);
  const where = { what, place };
  if (kind === 'added') return place === '' ? t('{what} is new.', { what }) : t("{what} is new in '{place}'.", where);
  if (kind === 'removed')
    return place === '' ? t('{what} is gone.', { what }) : t("{what} is gone from '{place}'.", where);
  if (kind === 'moved') return movedSentence(change, what, place, models);
  if (kind === 'renamed') return renamedSentence(what, nameIn(before), nameIn(after));
  if (kind === 'reworded' && (field === 'text' || field === 'title')) {
    return place === ''
      ? t("{what} now reads '{text}'.", { what, text: String(after) })
      : t("{what} now reads '{text}', in '{place}'.", { ...where, text: String(after) });
  }
  const name = t(fieldNames[field ?? ''] ?? field ?? '');
  const now = worded(after, change, models.after);
  const was = worded(before, change, models.before);
  if (before === null) return t('{what}: {field} is now {after}.', { what, field: name, after: now });
  if (after === null) return t('{what}: {field} is gone; it was {before}.', { what, field: name, before: was });
  return t('{what}: {field} is now {after} instead of {before}.', { what, field: name, after: now, before: was });
}

/** What a change is about: `Pain 'Shipping surprise'`, by its older words where they changed. */
export function nounOf({ subject, path, before, field, part, after }: Change): string {
  const statement = subject === 'statement' ? kindIn(before) || kindIn(after) : '';
  const noun = t(subjects[statement] ?? subjects[subject] ?? subject);
  const reworded = field === 'title' || field === 'text' || field === 'path';
  const words = reworded && before !== null ? String(before) : hasWords(subject) ? (path.at(-1) ?? '') : '';
  if (words === '' || part === undefined) return noun;
  return t("{noun} '{words}'", { noun, words });
}

const kindIn = (value: Value): string => String(member(value, 'kind') ?? '');
const nameIn = (value: Value): string => String(member(value, 'name') ?? '');

function member(value: Value, name: string): Value | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, Value>>)[name]
    : undefined;
}

/** Whether the last word of a path is of the part itself. */
const hasWords = (subject: Change['subject']) => subject !== 'feeling' && subject !== 'model';

/** What people call the part around. */
function placeOf({ path, subject }: Change): string {
  return (hasWords(subject) ? path.at(-2) : path.at(-1)) ?? '';
}

function movedSentence({ from, to }: Change, what: string, place: string, { before, after }: Models): string {
  const [old, now] = [titleBehind(before, from?.parent), titleBehind(after, to?.parent)];
  if (from && to && old !== now) return t("{what} moved from '{from}' to '{to}'.", { what, from: old, to: now });
  return place === ''
    ? t('{what} stands elsewhere in the file.', { what })
    : t("{what} stands elsewhere in '{place}'.", { what, place });
}

function titleBehind(model: Model, id: string | undefined): string {
  for (const journey of model.journeys) {
    for (const stage of journey.stages) {
      if (stage.id === id) return stage.title;
      for (const touchpoint of stage.touchpoints) if (touchpoint.id === id) return touchpoint.title;
    }
    if (journey.id === id) return journey.title;
  }
  return model.personas.find((persona) => persona.id === id)?.title ?? '';
}

function renamedSentence(what: string, before: string, after: string): string {
  if (before === '') return t("{what} now has a name in the text: '{after}'.", { what, after });
  if (after === '') return t("{what} no longer has a name in the text; it was '{before}'.", { what, before });
  return t("{what} is now called '{after}' in the text instead of '{before}'.", { what, after, before });
}

function feelingSentence(change: Change, models: Models): string {
  const persona = whose(change, models);
  const sentence = feelingOf(persona, change, models);
  // Names stay as they are written.
  return persona === t('the customer') ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;
}

function feelingOf(persona: string, change: Change, { before, after }: Models): string {
  const place = change.path.at(-1) ?? '';
  const [old, now] = [change.before, change.after];
  if (change.field === 'quote') {
    const texts = { persona, place, after: String(now ?? ''), before: String(old ?? '') };
    if (old === null) return t("{persona} now says '{after}' at '{place}'.", texts);
    if (now === null) return t("{persona} no longer says '{before}' at '{place}'.", texts);
    return t("{persona} now says '{after}' instead of '{before}' at '{place}'.", texts);
  }
  if (change.field === 'persona') return t("Another persona's feeling is told at '{place}'.", { place });
  if (change.kind === 'moved') return t("The feelings at '{place}' are told in another order.", { place });
  const was = emotionIn(old, before);
  const is = emotionIn(now, after);
  if (was === '') return t("{persona} now feels {after} at '{place}'.", { persona, after: is, place });
  if (is === '')
    return t("How {persona} feels at '{place}' is no longer told; it was {before}.", { persona, before: was, place });
  return t("{persona} now feels {after} instead of {before} at '{place}'.", { persona, after: is, before: was, place });
}

/** Whose feeling a change is about. */
function whose({ part }: Change, { before, after }: Models): string {
  const id = part.after ?? part.before;
  const model = part.after === undefined ? before : after;
  const touchpoint = id?.replace(/#.*$/, '');
  for (const journey of [...model.journeys, ...(model.revised ?? [])]) {
    for (const stage of journey.stages) {
      const found = stage.touchpoints.find((each) => each.id === touchpoint);
      const feeling = found?.feelings.find((each) => each.id === id);
      if (!found || !feeling) continue;
      if (feeling.persona !== undefined) return titleOf(model, 'personas', feeling.persona);
      const others = journey.personas.filter((key) => !found.feelings.some((each) => each.persona === key));
      return others.length === 0
        ? t('the customer')
        : inWords(
            others.map((key) => titleOf(model, 'personas', key)),
            'and',
          );
    }
  }
  return t('the customer');
}

/** `Frustrated (−1)`; empty for none. */
function emotionIn(value: Value, model: Model): string {
  const emotion = member(value, 'emotion');
  const score = member(value, 'score');
  const title = typeof emotion === 'string' ? titleOf(model, 'emotions', emotion) : '';
  if (typeof score !== 'number') return title;
  return title === '' ? signed(score) : `${title} (${signed(score)})`;
}

const declared: Readonly<Record<string, 'personas' | 'actors' | 'channels' | 'lanes' | 'journeys'>> = {
  personas: 'personas',
  persona: 'personas',
  channels: 'channels',
  by: 'actors',
  lane: 'lanes',
  lanes: 'lanes',
  journey: 'journeys',
};

/** A property's value as people would say it. */
export function worded(value: Value, { field = '', subject }: Pick<Change, 'field' | 'subject'>, model: Model): string {
  if (value === null) return '';
  if (typeof value === 'number') return field === 'score' ? signed(value) : quantity({ amount: value });
  const list = declared[field];
  const word = (key: string) =>
    list
      ? `'${titleOf(model, list, key)}'`
      : field === 'tags'
        ? `#${key}`
        : isWord(field)
          ? titleOfName(key)
          : `'${key}'`;
  if (typeof value === 'string') return word(value);
  if (Array.isArray(value))
    return inWords(
      value.map((each) => word(String(each))),
      'and',
    );
  if (subject === 'metric') return quantity(value as unknown as Quantity);
  const amount = member(value, 'amount');
  if (typeof amount === 'number') return duration(value as unknown as Duration);
  return `'${member(value, 'title') ?? member(value, 'key') ?? ''}'`;
}

const isWord = (field: string) =>
  ['severity', 'impact', 'effort', 'status', 'type', 'kind', 'row', 'date', 'updated', 'color'].includes(field);

/** How a persona's curve changed, as a sentence. */
export function curveSentence({ persona, average, lowest }: CurveShift, { after }: Models): string {
  const who = persona === undefined ? t('The customer') : titleOf(after, 'personas', persona);
  const values = { who, average: shifted(average), lowest: shifted(lowest) };
  return lowest.before === lowest.after
    ? t('{who}: on average {average}.', values)
    : t('{who}: on average {average}, at the lowest point {lowest}.', values);
}

/** `−0.5 → +1`. */
export function shifted({ before, after }: Shift): string {
  const said = (score: number | null) => (score === null ? '–' : signed(score));
  return before === after ? said(after) : `${said(before)} → ${said(after)}`;
}

/** How much a change matters, in a word. */
export function severityName(severity: Change['severity']): string {
  return t(severityNames[severity]);
}
