import type { Persona } from '../../model/index.ts';
import { plural, t } from '../../words/index.ts';
import { oneLine } from '../clean.ts';
import type { Style } from '../measure.ts';
import type { Group, Shape } from '../scene.ts';
import type { Paint } from '../theme.ts';
import { failLook, waitLook } from './alert.ts';
import { sample } from './emotion.ts';
import type { Frame } from './frame.ts';
import { avatar, type Person, peopleOf } from './person.ts';
import { personaLists } from './persona-lists.ts';
import { lineHeights, styles } from './styles.ts';
import { alertsInSupport } from './support.ts';
import { line, lineWidth, paragraph, quoted } from './text.ts';

const widest = 456;
const narrowest = 360;
const gap = 16;
const padding = 20;
const textX = 96;
const avatarRadius = 30;

/** The width of all cards side by side; 0 without personas. */
export function cardsWidth(frame: Frame): number {
  const count = peopleOf(frame).length;
  return count === 0 ? 0 : count * widest + (count - 1) * gap;
}

/** The cards in rows, each row of one height; chips in a narrow page. */
export function personaCards(frame: Frame, x: number, y: number, width: number): { shapes: Group[]; height: number } {
  const people = peopleOf(frame);
  if (people.length === 0) return { shapes: [], height: 0 };
  if (frame.setting.narrow) return chips(people, x, y, width);
  const columns = Math.max(1, Math.min(people.length, Math.floor((width + gap) / (narrowest + gap))));
  const cardWidth = Math.min(widest, (width + gap) / columns - gap);
  const cards = people.map((person, index) => card(person, frame, cardWidth, index === 0));
  const shapes: Group[] = [];
  let top = y;
  for (let first = 0; first < cards.length; first += columns) {
    const row = cards.slice(first, first + columns);
    const height = Math.max(...row.map((each) => each.height));
    shapes.push(...row.map((each, column) => place(each, x + column * (cardWidth + gap), top, height)));
    top += height + gap;
  }
  return { shapes, height: top - gap - y };
}

function place(card: Group, x: number, y: number, height: number): Group {
  const ground: Shape = {
    kind: 'box',
    x: 0.5,
    y: 0.5,
    width: card.width - 1,
    height: height - 1,
    radius: 12,
    fill: 'surface',
    stroke: 'noteEdge',
    strokeWidth: 1.5,
  };
  return { ...card, x, y, height, shapes: [ground, ...card.shapes] };
}

function card(person: Person, frame: Frame, width: number, first: boolean): Group {
  const { key, title, persona, look, photo } = person;
  const room = width - textX - padding;
  const right = width - padding;
  const shapes: Shape[] = [
    ...avatar(person, padding + avatarRadius, 50, avatarRadius),
    ...(photo === null ? [noPhoto(padding + avatarRadius, 90)] : []),
    line(title, { x: textX, middle: 31.5, width: room - 64, style: styles.personaName, paint: 'ink' }),
  ];
  if (look && !frame.setting.blueprint) shapes.push(...sample(look, right - 48, 33, 48, 'surface'));
  if (!look) shapes.push(noCurve(right));
  let bottom = 44;
  const add = (text: string, style: Style, paint: Paint, above: number, below: number) => {
    const body = paragraph(text, {
      x: textX,
      y: bottom + above,
      width: room,
      lineHeight: lineHeights.note,
      maxLines: 2,
      style,
      paint,
      hugs: true,
    });
    if (body.height === 0) return;
    shapes.push(...body.shapes);
    bottom += above + body.height + below;
  };
  add(factsOf(persona), styles.lane, 'ink3', 1, 3);
  for (const quote of persona?.quotes.slice(0, 2) ?? []) add(quoted(quote.text), styles.personaQuote, 'ink2', 0, 3);
  add(persona?.bio ?? '', styles.lane, 'ink2', 0, 4);
  const alerts = frame.setting.blueprint && first ? alertCounts(frame, bottom + 8) : [];
  shapes.push(...alerts);
  bottom = Math.max(alerts.length > 0 ? bottom + 36 : 80, photo === null ? 94 : 0, bottom) + padding;
  const lists = personaLists(persona, bottom - 14, width, padding);
  if (lists) {
    shapes.push(...lists.shapes);
    bottom = lists.bottom;
  }
  return {
    kind: 'group',
    key,
    role: 'persona',
    ...(persona && { part: persona.id }),
    label: t('Persona: {title}', { title: oneLine(title) }),
    x: 0,
    y: 0,
    width,
    height: bottom,
    shapes,
  };
}

function factsOf(persona: Persona | undefined): string {
  const role = persona?.role;
  const facts = [
    ...(persona?.age === undefined ? [] : [String(persona.age)]),
    ...(role ? [persona?.age === undefined ? role : inSentence(role)] : []),
  ];
  return facts.join(', ');
}

/** As it stands behind something else: `graphic designer`, but `CEO`. */
const inSentence = (words: string) => words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** How many fail points and waits a blueprint shows. */
function alertCounts(frame: Frame, y: number): Shape[] {
  const actions = frame.touchpoints
    .flatMap(({ touchpoint }) => touchpoint.actions)
    .filter(({ row }) => row !== 'support');
  const countOf = (kind: 'fails' | 'waits') =>
    actions.filter((action) => action[kind] !== undefined).length + alertsInSupport(frame, kind);
  const [fails, waits] = [countOf('fails'), countOf('waits')];
  let x = textX;
  return [
    { look: failLook, count: fails, text: plural(fails, '1 fail point', '{count} fail points') },
    { look: waitLook, count: waits, text: plural(waits, '1 wait', '{count} waits') },
  ]
    .filter(({ count }) => count > 0)
    .flatMap(({ look, text }): Shape[] => {
      const start = x;
      x += 22 + lineWidth(text, styles.laneMedium) + 24;
      return [
        { kind: 'icon', name: look.icon, x: start, y: y + 1, size: 15, paint: look.ink },
        line(text, { x: start + 22, middle: y + 8.5, style: styles.laneMedium, paint: look.ink }),
      ];
    });
}

const curveWidth = 58;

/** Says that a persona's curve is not among those that are drawn. */
const noCurve = (right: number): Group => ({
  kind: 'group',
  key: 'no curve',
  role: 'remark',
  title: t('A map shows the curves of four personas at most: of the first that the journey names, or of those chosen.'),
  x: right - curveWidth,
  y: 22,
  width: curveWidth,
  height: 20,
  shapes: [
    line(t('No curve'), {
      x: curveWidth,
      middle: 10,
      width: curveWidth,
      style: styles.caption,
      paint: 'ink3',
      anchor: 'end',
    }),
  ],
});

const noPhoto = (x: number, middle: number): Shape =>
  line(t('No photo found'), { x, middle, width: textX - 8, style: styles.caption, paint: 'ink3', anchor: 'middle' });

const chipRadius = 14;

function chips(
  people: readonly Person[],
  left: number,
  top: number,
  width: number,
): { shapes: Group[]; height: number } {
  let x = left;
  let y = top;
  const height = 2 * chipRadius;
  const shapes = people.map((person): Group => {
    const { key, title, persona } = person;
    const most = width - height - gap;
    const chipWidth = height + 8 + lineWidth(title, styles.label, most);
    if (x > left && x + chipWidth > left + width) {
      x = left;
      y += height + 8;
    }
    const at = x;
    x += chipWidth + gap;
    return {
      kind: 'group',
      key,
      role: 'persona',
      ...(persona && { part: persona.id }),
      x: at,
      y,
      width: chipWidth,
      height,
      shapes: [
        ...avatar(person, chipRadius, chipRadius, chipRadius),
        line(title, { x: height + 8, middle: chipRadius, width: most, style: styles.label, paint: 'ink' }),
      ],
    };
  });
  return { shapes, height: y + height - top };
}
