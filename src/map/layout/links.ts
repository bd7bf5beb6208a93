import type { Link } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import type { Group, Shape } from '../scene.ts';
import type { Frame, TouchpointPlace } from './frame.ts';
import { type Band, type Lane, lanePadding } from './lane.ts';
import { memory } from './memory.ts';
import type { Setting } from './setting.ts';
import { styles } from './styles.ts';
import { line, lineWidth } from './text.ts';
import { tracksOf } from './tracks.ts';

const pillHeight = 26;
const trackHeight = 36;
const head = 5;
const radius = 8;
/** Of a pill, around its text. */
const chrome = 40;

/** The ways that leave the order of the touchpoints: assists, loops, branches and other journeys. */
export const linksLane: Lane = {
  key: 'link',
  title: () => t('Links'),
  caption: () => t('Where it goes on'),
  icon: 'corner-down-right',
  used: (frame) => frame.touchpoints.some(({ touchpoint }) => touchpoint.links.length > 0),
  layout: layoutLinks,
};

interface Way {
  readonly link: Link;
  readonly from: TouchpointPlace;
  /** Absent where it leaves the map. */
  readonly to: TouchpointPlace | undefined;
  readonly first: number;
  readonly last: number;
}

function layoutLinks(frame: Frame): Band {
  const byKey = new Map<string, TouchpointPlace>();
  for (const place of frame.touchpoints) if (!byKey.has(place.touchpoint.key)) byKey.set(place.touchpoint.key, place);
  const ways = frame.touchpoints.flatMap((from) =>
    from.touchpoint.links.map((link): Way => {
      const target = link.kind === 'leads-to' ? byKey.get(link.target) : undefined;
      const to = target === from ? undefined : target;
      return { link, from, to, ...spanOf(link, from, to, frame) };
    }),
  );
  const tracks = tracksOf(ways);
  const count = tracks.reduce((most, track) => Math.max(most, track + 1), 0);
  return {
    height: 2 * lanePadding + count * trackHeight,
    shapes: ways.map((way, index) => wayGroup(way, lanePadding + (tracks[index] ?? 0) * trackHeight, frame.setting)),
  };
}

/** The room that a way takes up: its columns from where it starts to where it leads, and what its pill reaches into. */
function spanOf(link: Link, from: TouchpointPlace, to: TouchpointPlace | undefined, { setting }: Frame) {
  const { x, width } = pillOf(link, from, to, setting);
  const [left, right] = [Math.min(from.x, to?.x ?? from.x), Math.max(from.x, to?.x ?? from.x) + setting.columnWidth];
  return { first: Math.min(left, x), last: Math.max(right, x + width) - 1 };
}

const widest = 300;

/** The pill below the touchpoint that a way starts from: as wide as its title asks for, up to where its arrow turns. */
function pillOf({ title }: Link, from: TouchpointPlace, to: TouchpointPlace | undefined, setting: Setting) {
  const { columnWidth, gutter, pageWidth, margin } = setting;
  const left = from.x + gutter;
  const right = from.x + columnWidth - gutter;
  const back = to ? to.x < from.x : left + widest > pageWidth - margin;
  const room = Math.min(widest, to ? (back ? right - to.center : to.center - left) - 2 * radius : widest);
  const width = chrome + lineWidth(title, styles.captionMedium, room - chrome);
  return { x: back ? right - width : left, width, back };
}

const groups = memory<Link, Group>();

function wayGroup({ link, from, to }: Way, y: number, setting: Setting): Group {
  return groups(link, [setting, from.x, to?.x, y], () => drawWay(link, from, to, y, setting));
}

/** A pill below the touchpoint it starts from, and an arrow up to the one it leads to. */
function drawWay(
  link: Link,
  from: TouchpointPlace,
  to: TouchpointPlace | undefined,
  y: number,
  setting: Setting,
): Group {
  const { columnWidth } = setting;
  const pill = pillOf(link, from, to, setting);
  const left = Math.min(from.x, to?.x ?? from.x, pill.x);
  const right = Math.max(Math.max(from.x, to?.x ?? from.x) + columnWidth, pill.x + pill.width);
  const pillX = pill.x - left;
  const pillWidth = pill.width;
  const middle = 5 + pillHeight / 2;
  return {
    kind: 'group',
    key: link.id,
    role: 'link',
    part: link.id,
    title: t(link.kind === 'leads-to' ? 'Leads to {title}' : 'Continues in {title}', { title: link.title }),
    x: left,
    y,
    width: right - left,
    height: trackHeight,
    shapes: [
      ...(to ? [arrow(to.center - left, pill.back ? pillX : pillX + pillWidth, middle)] : []),
      {
        kind: 'box',
        x: pillX + 0.5,
        y: 5.5,
        width: pillWidth - 1,
        height: pillHeight - 1,
        radius: 12.5,
        fill: 'bg',
        stroke: 'line',
      },
      {
        kind: 'icon',
        name: link.kind === 'leads-to' ? 'corner-down-right' : 'arrow-right',
        x: pillX + 10,
        y: middle - 7,
        size: 14,
        paint: 'ink3',
      },
      line(link.title, {
        x: pillX + 30,
        middle,
        width: pillWidth - chrome + 0.01,
        style: styles.captionMedium,
        paint: 'ink2',
      }),
    ],
  };
}

function arrow(x: number, start: number, y: number): Shape {
  const before = x > start ? x - radius : x + radius;
  const top = 3;
  return {
    kind: 'path',
    d: `M${start} ${y}H${before}Q${x} ${y} ${x} ${y - radius}V${top}M${x - head} ${top + head}L${x} ${top}L${x + head} ${top + head}`,
    stroke: 'arrow',
    strokeWidth: 1.75,
    cap: 'round',
  };
}
