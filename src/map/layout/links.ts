import type { Link } from '../../model/index.ts';
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

/** The ways that leave the order of the touchpoints: assists, loops, branches and other journeys. */
export const linksLane: Lane = {
  key: 'link',
  title: 'Links',
  caption: 'Where it goes on',
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
      const other = to?.index ?? from.index;
      return { link, from, to, first: Math.min(from.index, other), last: Math.max(from.index, other) };
    }),
  );
  const tracks = tracksOf(ways);
  const count = tracks.reduce((most, track) => Math.max(most, track + 1), 0);
  return {
    height: 2 * lanePadding + count * trackHeight,
    shapes: ways.map((way, index) => wayGroup(way, lanePadding + (tracks[index] ?? 0) * trackHeight, frame.setting)),
  };
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
  const { columnWidth, gutter, cardWidth } = setting;
  const left = Math.min(from.x, to?.x ?? from.x);
  const right = Math.max(from.x, to?.x ?? from.x) + columnWidth;
  const most = cardWidth - 40;
  const pillWidth = 40 + lineWidth(link.title, styles.captionMedium, most);
  const pillX = to && to.x < from.x ? from.x + columnWidth - gutter - pillWidth - left : from.x + gutter - left;
  const middle = 5 + pillHeight / 2;
  return {
    kind: 'group',
    key: link.id,
    role: 'link',
    part: link.id,
    title: `${link.kind === 'leads-to' ? 'Leads to' : 'Continues in'} ${link.title}`,
    x: left,
    y,
    width: right - left,
    height: trackHeight,
    shapes: [
      ...(to ? [arrow(to.center - left, to.x > from.x ? pillX + pillWidth : pillX, middle)] : []),
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
      line(link.title, { x: pillX + 30, middle, width: most, style: styles.captionMedium, paint: 'ink2' }),
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
