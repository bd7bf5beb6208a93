import { type Journey, type MapType, mapTypeWords, type PartId } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import type { IconName } from '../icons.ts';
import type { Group, Shape } from '../scene.ts';
import { webAddress } from '../web-address.ts';
import { sourceOf as evidenceSource } from './evidence.ts';
import type { Frame } from './frame.ts';
import { cardsWidth, personaCards } from './persona-cards.ts';
import { lineHeights, styles } from './styles.ts';
import { line, lineWidth, listed, paragraph } from './text.ts';

const top = 40;
const pillHeight = 26;
const leastText = 860;
const columnGap = 52;
const scenarioWidth = 460;
/** Up to here a header is as wide as the page; in one that is wider nobody would see both its ends at once. */
const widestPage = 3000;
const usualWidth = 2400;
const leastHeader = 720;
const mostTitleLines = 3;
const mostTextLines = 6;
const mostOldLines = 3;
const widestOld = 560;

interface TypeLook {
  readonly icon: IconName;
  /** Of the outline, where the pill is not filled: dashed for what is not there yet. */
  readonly outline?: { readonly dash?: string };
}

const typeLooks: Readonly<Record<MapType, TypeLook>> = {
  'current-state': { icon: 'map-pin' },
  'future-state': { icon: 'rocket', outline: { dash: '5 3.5' } },
  'day-in-the-life': { icon: 'sunrise', outline: {} },
  'service-blueprint': { icon: 'settings' },
};

interface HeaderOptions {
  /** At most so wide, in px. */
  readonly most?: number | undefined;
  /** What is said of the map before all else. */
  readonly note?: string | undefined;
  /** What title, scenario and goals said before, by part: said above what they say now. */
  readonly was?: ReadonlyMap<PartId, string> | undefined;
}

/** What the map is about, and whose journey it is. Its height is where the stages begin. */
export function header(frame: Frame, options: HeaderOptions = {}): Group {
  return belowLogo(withoutLogo(frame, options), frame);
}

function withoutLogo(frame: Frame, { most = Number.POSITIVE_INFINITY, note, was }: HeaderOptions): Group {
  const { pageWidth, margin, narrow } = frame.setting;
  const widest = pageWidth > widestPage ? usualWidth : pageWidth;
  const room = Math.min(widest, Math.max(most, leastHeader)) - 2 * margin;
  const cards = cardsWidth(frame);
  const beside = !narrow && cards > 0 && room - cards - 32 >= leastText;
  const text = about(frame, beside ? room - cards - 32 : room, note, was);
  const cardTop = beside ? top : text.bottom + 16;
  const people = personaCards(frame, beside ? margin + room - cards : margin, cardTop, beside ? cards : room);
  const height = Math.max(text.bottom + 32, people.height === 0 ? 0 : cardTop + people.height + 40);
  return {
    kind: 'group',
    key: 'header',
    role: 'header',
    part: frame.journey.id,
    x: 0,
    y: 0,
    width: pageWidth,
    height,
    shapes: [...text.shapes, ...people.shapes],
  };
}

/** The logo's room, and the gap below it. */
const logo = { width: 240, height: 36, gap: 20 } as const;

/** The same header below the logo of the brand, if that was found. */
function belowLogo(header: Group, { model, pictures, setting }: Frame): Group {
  const path = model.brand?.logo;
  const address = path === undefined ? undefined : pictures.get(path);
  if (!address) return header;
  const { width, height, gap } = logo;
  const lower = { kind: 'group', key: 'about', role: 'about', x: 0, y: height + gap } as const;
  const x = setting.margin;
  return {
    ...header,
    height: header.height + height + gap,
    shapes: [
      { kind: 'picture', x, y: top, width, height, address, round: false, align: 'start', title: t('Logo') },
      { ...lower, width: header.width, height: header.height, shapes: header.shapes },
    ],
  };
}

/** Type and evidence, title, scenario and goals. */
function about(
  frame: Frame,
  width: number,
  note: string | undefined,
  was: HeaderOptions['was'],
): { shapes: Shape[]; bottom: number } {
  const { journey, setting } = frame;
  const above = typeLine(journey, setting.margin, width, note);
  const titleMiddle = above.length > 0 ? 100 : 64;
  const x = setting.margin;
  const oldTitle = before(was?.get(journey.id), x, titleMiddle - lineHeights.title / 2, width);
  const titleTop = titleMiddle - lineHeights.title / 2 + oldTitle.height;
  const title = paragraph(journey.title, {
    x: x - 2,
    y: titleTop,
    width,
    lineHeight: lineHeights.title,
    maxLines: mostTitleLines,
    style: setting.narrow ? { ...styles.title, size: 30 } : styles.title,
    paint: 'ink',
  });
  const y = titleTop + Math.max(lineHeights.title, title.height);
  const texts = [
    ...(journey.scenario ? [{ caps: t('Scenario'), text: journey.scenario, part: `${journey.id}#scenario` }] : []),
    ...(journey.goals.length > 0
      ? [
          {
            caps: t(journey.goals.length > 1 ? 'Goals' : 'Goal'),
            text: journey.goals.map((goal) => goal.text).join('\n'),
            part: journey.goals[0]?.id,
          },
        ]
      : []),
  ];
  const stacked = setting.narrow || width < 2 * 240 + columnGap;
  let bottom = y + 4;
  const columns = texts.map(({ caps, text, part }, index): Group => {
    const columnWidth = stacked
      ? width
      : index === 0 && texts.length > 1
        ? Math.min(scenarioWidth, (width - columnGap) / 2)
        : restWidth(width, index);
    const columnX = stacked || index === 0 ? x : x + Math.min(scenarioWidth, (width - columnGap) / 2) + columnGap;
    const columnY = stacked ? bottom + 8 : y + 12;
    const bodyWidth = Math.min(columnWidth, 560);
    const old = before(was?.get(part ?? ''), 0, 24, bodyWidth);
    const body = paragraph(text, {
      x: 0,
      y: 24 + old.height,
      width: bodyWidth,
      lineHeight: lineHeights.scenario,
      maxLines: mostTextLines,
      style: styles.scenario,
      paint: 'ink2',
    });
    const height = 24 + old.height + body.height;
    bottom = Math.max(bottom, columnY + height);
    return {
      kind: 'group',
      key: caps,
      role: 'entry',
      ...(part !== undefined && { part }),
      x: columnX,
      y: columnY,
      width: columnWidth,
      height,
      shapes: [
        line(caps.toUpperCase(), { x: 0, middle: 12, style: styles.caps, paint: 'ink3' }),
        ...old.shapes,
        ...body.shapes,
      ],
    };
  });
  return { shapes: [...above, ...oldTitle.shapes, ...title.shapes, ...columns], bottom };
}

/** What was said before, and the room that it takes. */
function before(text: string | undefined, x: number, y: number, width: number): { shapes: Group[]; height: number } {
  if (text === undefined) return { shapes: [], height: 0 };
  const { lane: lineHeight } = lineHeights;
  const look = { lineHeight, maxLines: mostOldLines, style: styles.lane, paint: 'removedInk' } as const;
  const { shapes, height } = paragraph(text, { x: 0, y: 0, width: Math.min(width, widestOld), ...look });
  if (height === 0) return { shapes: [], height };
  return { shapes: [{ kind: 'group', key: 'was', role: 'was', x, y, width, height, shapes }], height: height + 4 };
}

const restWidth = (width: number, index: number) =>
  index === 0 ? width : width - Math.min(scenarioWidth, (width - columnGap) / 2) - columnGap;

/** The type as a pill, and behind it the note, what it rests on and what it revises. */
function typeLine(journey: Journey, x: number, width: number, note: string | undefined): Shape[] {
  const shapes: Shape[] = [];
  const middle = top + pillHeight / 2;
  let textX = x;
  if (journey.type) {
    const { icon, outline } = typeLooks[journey.type];
    const word = t(mapTypeWords[journey.type]);
    const pillWidth = lineWidth(word, styles.captionStrong) + 40;
    const paint = outline ? 'ink' : 'stageInk';
    shapes.push(
      outline
        ? { kind: 'path', d: pillOutline(x, pillWidth), stroke: 'ink', strokeWidth: 1.5, ...outline }
        : { kind: 'box', x, y: top, width: pillWidth, height: pillHeight, radius: pillHeight / 2, fill: 'stage0' },
      { kind: 'icon', name: icon, x: x + 9, y: middle - 7, size: 14, paint },
      line(word, { x: x + 28, middle, style: styles.captionStrong, paint }),
    );
    textX += pillWidth + 12;
  }
  shapes.push(...sources(journey, note, textX, middle, x + width - textX));
  return shapes;
}

/** The outline of a pill, half a line inside its edge. */
function pillOutline(x: number, width: number): string {
  const radius = pillHeight / 2 - 0.75;
  const [left, right] = [x + pillHeight / 2, x + width - pillHeight / 2];
  const arc = `a${radius} ${radius} 0 0 1 0`;
  return `M${left} ${top + 0.75}H${right}${arc} ${2 * radius}H${left}${arc} ${-2 * radius}Z`;
}

const separator = '  ·  ';

/** What the map rests on and what it revises: each to be followed where it leads to the web, or cut where all is too long. */
function sources(journey: Journey, note: string | undefined, left: number, middle: number, width: number): Shape[] {
  const style = styles.lane;
  const pieces = [
    ...(note ? [{ id: 'note', text: note, told: [] }] : []),
    ...journey.evidence.map((evidence) => ({
      ...evidence,
      told: [evidenceSource(evidence), evidence.link].filter(Boolean),
    })),
    ...(journey.revises
      ? [{ id: 'revises', text: t('Revises {journey}', { journey: journey.revises.title }), told: [] }]
      : []),
  ];
  if (pieces.length === 0) return [];
  const all = listed(
    pieces.map(({ text }) => text),
    separator,
  );
  if (lineWidth(all, style) > width) return [line(all, { x: left, middle, width, style, paint: 'ink3' })];
  let x = left;
  return pieces.flatMap(({ id, text, told, ...piece }, index): Shape[] => {
    const href = 'link' in piece && piece.link ? webAddress(piece.link) : undefined;
    const between = index === 0 ? [] : [line('·', { x: x + 5, middle, style, paint: 'ink3' })];
    x += index === 0 ? 0 : 16;
    const at = x;
    const pieceWidth = lineWidth(text, style);
    x += pieceWidth;
    const group: Group = {
      kind: 'group',
      key: `source ${id}`,
      role: 'source',
      ...(told.length > 0 && { title: told.join(', ') }),
      ...(href && { href }),
      x: at,
      y: middle - 10,
      width: pieceWidth,
      height: 20,
      shapes: [line(text, { x: 0, middle: 10, style, paint: 'ink3' })],
    };
    return [...between, group];
  });
}
