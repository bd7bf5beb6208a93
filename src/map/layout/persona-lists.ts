import type { Persona } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import type { Shape } from '../scene.ts';
import type { Paint } from '../theme.ts';
import { lineHeights, styles } from './styles.ts';
import { line, paragraph } from './text.ts';

const gap = 16;
const mostItems = 3;
const mostLines = 3;

interface List {
  readonly caps: string;
  readonly items: readonly string[];
  readonly dot: Paint;
}

function listsOf(persona: Persona): List[] {
  return [
    { caps: t('Goals'), items: persona.goals.map((each) => each.text), dot: 'gain' as const },
    { caps: t('Frustrations'), items: persona.frustrations.map((each) => each.text), dot: 'pain' as const },
    { caps: t('Expectations'), items: persona.expectations.map((each) => each.text), dot: 'opportunity' as const },
  ].filter((list) => list.items.length > 0);
}

/** What a persona wants, fears and expects, side by side below a line; nothing where nothing is said. */
export function personaLists(
  persona: Persona | undefined,
  y: number,
  width: number,
  padding: number,
): { shapes: Shape[]; bottom: number } | undefined {
  const lists = persona ? listsOf(persona) : [];
  if (lists.length === 0) return undefined;
  const each = (width - 2 * padding + gap) / Math.max(2, lists.length) - gap;
  const shapes: Shape[] = [{ kind: 'path', d: `M${padding} ${y + 7.5}H${width - padding}`, stroke: 'line' }];
  let bottom = y;
  lists.forEach(({ caps, items, dot }, index) => {
    const x = padding + index * (each + gap);
    shapes.push(line(caps.toUpperCase(), { x, middle: y + 29, width: each, style: styles.caps, paint: 'ink3' }));
    let itemY = y + 43;
    for (const [position, item] of items.slice(0, mostItems).entries()) {
      const more = position === mostItems - 1 && items.length > mostItems ? ` (+${items.length - mostItems})` : '';
      const body = paragraph(item + more, {
        x: x + 14,
        y: itemY + 2,
        width: each - 14,
        lineHeight: lineHeights.note,
        maxLines: mostLines,
        style: styles.lane,
        paint: 'ink2',
        hugs: true,
      });
      if (body.height === 0) continue;
      shapes.push(
        { kind: 'marker', x: x + 3, y: itemY + 11.5, radius: 2.5, outline: 'circle', fill: dot },
        ...body.shapes,
      );
      itemY += body.height + 6;
    }
    bottom = Math.max(bottom, itemY);
  });
  return { shapes, bottom: bottom + 16 };
}
