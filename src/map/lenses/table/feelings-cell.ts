import { type Feeling, feelingAt, type Touchpoint } from '../../../model/index.ts';
import { scorePaint, told } from '../../layout/feeling-cell.ts';
import type { Frame } from '../../layout/frame.ts';
import type { Content } from '../../layout/lane.ts';
import type { PersonaLook } from '../../layout/setting.ts';
import { lineHeights, styles } from '../../layout/styles.ts';
import { line, lineWidth, paragraph, quoted } from '../../layout/text.ts';
import type { Group, Shape } from '../../scene.ts';

const radius = 11;
const rowHeight = 24;
const textX = 2 * radius + 10;
const gap = 8;
const mostLines = 4;

/** How each persona feels at a touchpoint: the face, the emotion in words, whose it is, and what is said. */
export function feelingsCell(touchpoint: Touchpoint, frame: Frame): Content {
  let y = 0;
  const shapes = frame.setting.personas.flatMap((persona): Group[] => {
    const feeling = feelingAt(touchpoint, persona.key);
    if (!feeling || (feeling.score === undefined && feeling.emotion === undefined)) return [];
    const group = drawFeeling(feeling, persona, y, frame);
    y += group.height + gap;
    return [group];
  });
  return { shapes, height: Math.max(0, y - gap) };
}

function drawFeeling(feeling: Feeling, persona: PersonaLook, y: number, frame: Frame): Group {
  const { gutter, textWidth } = frame.setting;
  const width = textWidth - textX;
  const word = feeling.emotion === undefined ? '' : frame.emotion(feeling.emotion);
  const middle = rowHeight / 2;
  const name = frame.setting.personas.length > 1 ? persona.shortTitle : '';
  const wordWidth = lineWidth(word, styles.word, width);
  const nameX = textX + (wordWidth > 0 ? wordWidth + 8 : 0);
  const beside = textX + width - nameX >= Math.min(40, lineWidth(name, styles.captionMedium));
  const shapes: Shape[] = [];
  if (feeling.score !== undefined) {
    shapes.push({ kind: 'face', x: radius + 1, y: middle, radius, outline: persona.outline, score: feeling.score });
  }
  if (word !== '') {
    const paint = feeling.score === undefined ? 'ink2' : scorePaint(feeling.score);
    shapes.push(line(word, { x: textX, middle, width, style: styles.word, paint }));
  }
  let bottom = rowHeight;
  if (name !== '') {
    const at = beside
      ? { x: nameX, middle, width: textX + width - nameX }
      : { x: textX, middle: rowHeight + lineHeights.caption / 2, width };
    shapes.push(line(name, { ...at, style: styles.captionMedium, paint: persona.ink }));
    if (!beside) bottom += lineHeights.caption + 2;
  }
  if (feeling.quote !== undefined) {
    const quote = paragraph(quoted(feeling.quote), {
      x: textX,
      y: bottom,
      width,
      lineHeight: lineHeights.note,
      maxLines: mostLines,
      style: styles.quote,
      paint: 'ink2',
    });
    shapes.push(...quote.shapes);
    bottom += quote.height;
  }
  return {
    kind: 'group',
    key: feeling.id + (persona.key ?? ''),
    role: 'feeling',
    part: feeling.id,
    title: told(persona, word, feeling),
    x: gutter,
    y,
    width: textWidth,
    height: bottom,
    shapes,
  };
}
