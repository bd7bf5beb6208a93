import type { Group, Shape, Text } from '../../map/scene.ts';
import { dressed, struckOut } from './dress.ts';
import { lineRects, type Rect, topOf } from './rects.ts';
import type { Reviewing } from './review-lane.ts';
import { tagHeight, tagRaise, tagReach } from './tag.ts';

/** The page with tags in its header: at the title for the journey itself, at texts, and at the cards of personas. */
export function markedHeader(groups: readonly Group[], reviewing: Reviewing): Group[] {
  return groups.map((group) => (group.role === 'header' ? headerOf(group, reviewing) : group));
}

function headerOf(header: Group, reviewing: Reviewing): Group {
  const parts = header.shapes.map((shape) => (shape.kind === 'group' ? partOf(shape, reviewing) : shape));
  const marking = reviewing.at.get(header.part ?? '');
  const title = parts.find((shape): shape is Text => shape.kind === 'text' && shape.style.size >= 30);
  if (!marking || !title) return { ...header, shapes: parts };
  const cards = parts.filter((shape) => shape.kind === 'group' && shape.role === 'persona' && shape.y < topOf(title));
  const end = Math.min(header.width - margin, ...cards.map((card) => ('x' in card ? card.x - 8 : header.width)));
  const old = parts.find((shape) => shape.kind === 'group' && shape.role === 'was');
  // Behind the title, or else behind what it was, or above its beginning.
  const places = [...linesOf([title]).slice(-1), ...(old ? linesOf([old]).slice(-1) : [])];
  const begin = linesOf([title])[0] ?? { x: 0, y: 64, width: 0, height: 0 };
  const tags = places.map(({ x, y, width, height }) =>
    reviewing.tagFor(marking, () => x + width * otherFonts + gap, y + (height - tagHeight) / 2),
  );
  const tag =
    tags.find((each) => each.x + each.width <= end) ?? reviewing.tagFor(marking, () => begin.x, begin.y - tagHeight);
  return { ...header, shapes: [...parts, tag] };
}

const gap = 12;
const margin = 40;
/** Where the map's font is not there, titles are a little wider than measured. */
const otherFonts = 1.06;

/** Where the lines of texts are, also in groups. */
function linesOf(shapes: readonly Shape[], x = 0, y = 0): Rect[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return linesOf(shape.shapes, x + shape.x, y + shape.y);
    if (shape.kind !== 'text') return [];
    return lineRects(shape).map((rect) => ({ ...rect, x: rect.x + x, y: rect.y + y }));
  });
}

function partOf(group: Group, reviewing: Reviewing): Shape {
  if (group.role === 'about') return headerOf(group, reviewing);
  if (group.role === 'was') return { ...group, shapes: [...group.shapes, ...struckOut(group.shapes)] };
  const marking = reviewing.at.get(group.part ?? '');
  if (!marking) return group;
  if (group.role === 'persona') {
    const tag = reviewing.tagFor(marking, (width) => group.width - width + tagReach, -tagRaise);
    const card = dressed(group, marking.kind);
    return { ...card, title: tag.title ?? '', shapes: [...card.shapes, tag] };
  }
  const caps = group.shapes.find((shape): shape is Text => shape.kind === 'text');
  const right = Math.max(0, ...(caps ? lineRects(caps).map(({ x, width }) => x + width) : []));
  const tag = reviewing.tagFor(marking, () => right + 8, 1);
  const shapes = group.shapes.map((shape) => (shape.kind === 'group' ? partOf(shape, reviewing) : shape));
  return { ...group, shapes: [...shapes, tag] };
}
