import type { Group, Shape, Text } from '../../map/scene.ts';
import { dressed } from './dress.ts';
import { lineRects } from './rects.ts';
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
  const lines = lineRects(title);
  const last = lines.at(-1);
  const cards = parts.filter((shape) => shape.kind === 'group' && shape.role === 'persona');
  const end = Math.min(header.width - 8, ...cards.map((card) => ('x' in card ? card.x - 8 : header.width)));
  const middle = last ? last.y + last.height / 2 : 64;
  const tag = reviewing.tagFor(
    marking,
    (width) => Math.max(0, Math.min((last?.x ?? 0) + (last?.width ?? 0) + 12, end - width)),
    middle - tagHeight / 2,
  );
  const free = last && tag.x >= last.x + last.width ? tag : { ...tag, x: 0, y: (lines[0]?.y ?? 0) - tagHeight };
  return { ...header, shapes: [...parts, free] };
}

function partOf(group: Group, reviewing: Reviewing): Shape {
  if (group.role === 'about') return headerOf(group, reviewing);
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
  return { ...group, shapes: [...group.shapes, tag] };
}
