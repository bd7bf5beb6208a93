import { lineHeights, styles } from '../../map/layout/styles.ts';
import { line, paragraph } from '../../map/layout/text.ts';
import type { Group, Scene, Shape } from '../../map/scene.ts';
import { t } from '../../words/index.ts';
import type { MarkKind } from './looks.ts';
import { tagHeight, tagOf, tagWidthOf } from './tag.ts';

const width = 400;
const padding = 32;
const gap = 18;
const top = 96;
const mostLines = 8;

/** What is listed of a mark. */
export interface Listed {
  readonly number: number;
  readonly kind: MarkKind;
  readonly sentences: readonly string[];
}

/** A scene with the list of all changes at its right, for pictures that stand alone. */
export function withList(scene: Scene, counts: string, marks: readonly Listed[]): Scene {
  const x = scene.width;
  const tagWidth = tagWidthOf(marks.length);
  const left = padding + tagWidth + 14;
  const room = width - left - padding;
  let y = top;
  const items = marks.map(({ number, kind, sentences }): Group => {
    const shapes: Shape[] = [];
    let height = 2;
    for (const sentence of sentences) {
      const text = paragraph(sentence, {
        x: left,
        y: height,
        width: room,
        lineHeight: lineHeights.lane,
        maxLines: mostLines,
        style: styles.lane,
        paint: 'ink',
      });
      shapes.push(...text.shapes);
      height += text.height + 4;
    }
    const { mark: _, title: __, ...tag } = tagOf(kind, number, { x: padding, y: 0, width: tagWidth }, '');
    const at = y;
    const whole = Math.max(tagHeight, height);
    y += whole + gap;
    return {
      kind: 'group',
      key: `listed ${number}`,
      role: 'listed',
      x: 0,
      y: at,
      width,
      height: whole,
      shapes: [tag, ...shapes],
    };
  });
  const height = Math.max(scene.height, y + padding);
  const list: Group = {
    kind: 'group',
    key: 'changes',
    role: 'changes',
    label: t('Changes'),
    x,
    y: 0,
    width,
    height,
    shapes: [
      { kind: 'box', x: 0, y: 0, width, height, fill: 'surface' },
      { kind: 'path', d: `M0.5 0V${height}`, stroke: 'line' },
      line(t('Changes'), { x: padding, middle: 46, style: styles.personaName, paint: 'ink' }),
      line(counts, { x: padding, middle: 70, width: width - 2 * padding, style: styles.lane, paint: 'ink3' }),
      ...items,
    ],
  };
  return { ...scene, width: x + width, height, groups: [...scene.groups, list] };
}
