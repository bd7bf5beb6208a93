import type { Evidence, EvidenceKind } from '../../model/index.ts';
import type { IconName } from '../icons.ts';
import type { Group, Shape } from '../scene.ts';
import { date } from './format.ts';
import { type Content, cellLane } from './lane.ts';
import { noteStack } from './note.ts';
import { cardPadding, type Setting } from './setting.ts';
import { lineHeights, styles } from './styles.ts';
import { line, lineWidth, paragraph } from './text.ts';

const kindWords: Readonly<Record<EvidenceKind, string>> = {
  assumed: 'Assumed',
  observed: 'Observed',
  measured: 'Measured',
};

export const evidenceLane = cellLane({
  key: 'evidence',
  title: 'Evidence',
  caption: (frame) => (frame.setting.blueprint ? 'What they see or hold' : 'How we know'),
  icon: 'file-text',
  has: (touchpoint) => touchpoint.evidence.length > 0,
  ingredients: (touchpoint, frame) => touchpoint.channels.slice(0, 1).map((key) => frame.channel(key).icon),
  draw: (touchpoint, frame) => {
    const [channel] = touchpoint.channels;
    if (frame.setting.blueprint) {
      return tangible(
        touchpoint.evidence,
        channel === undefined ? 'file-text' : frame.channel(channel).icon,
        frame.setting,
      );
    }
    return noteStack(
      touchpoint.evidence.map((evidence) => {
        const sources = sourceLines(evidence, frame.setting.cardWidth - 2 * cardPadding);
        return {
          part: evidence.id,
          text: evidence.text,
          fill: 'noteTint',
          edge: 'noteEdge',
          ink: 'ink2',
          ...(sources.length > 0 && {
            below: {
              height: sources.length * lineHeights.caption,
              draw: ({ x, y, width }) =>
                sources.map((source, index) => {
                  const middle = y + (index + 0.5) * lineHeights.caption;
                  return line(source, { x, middle, width, style: styles.caption, paint: 'ink3' });
                }),
            },
          }),
        };
      }),
      frame.setting,
    );
  },
});

/** How and when it came to be known. */
function sourceOf({ kind, date: day }: Evidence): string {
  return [...(kind ? [kindWords[kind]] : []), ...(day ? [date(day)] : [])].join(', ');
}

/** The same on one line where it fits, else how and when on a line each. */
function sourceLines(evidence: Evidence, width: number): string[] {
  const source = sourceOf(evidence);
  if (source === '') return [];
  return lineWidth(source, styles.caption) <= width ? [source] : source.split(', ');
}

const iconSize = 16;
const padding = 14;
const gap = 8;
const lowest = 58;

/** What the customer sees or holds, in a blueprint: a card with the icon of the channel. */
function tangible(all: readonly Evidence[], icon: IconName, { gutter, cardWidth }: Setting): Content {
  const x = padding + iconSize + 12;
  const width = cardWidth - x - padding;
  let y = 0;
  const shapes = all.map((evidence, index): Group => {
    const source = sourceOf(evidence);
    const sourceHeight = source === '' ? 0 : lineHeights.caption + 2;
    const text = { x, width, lineHeight: lineHeights.note, maxLines: 4, style: styles.lane, paint: 'ink2' as const };
    const { height } = paragraph(evidence.text, { ...text, y: 0 });
    const boxHeight = Math.max(lowest, height + sourceHeight + 22);
    const top = (boxHeight - height - sourceHeight) / 2;
    const inside: Shape[] = [
      {
        kind: 'box',
        x: 0,
        y: 0,
        width: cardWidth,
        height: boxHeight,
        radius: 8,
        fill: 'surface',
        stroke: 'noteEdge',
        strokeWidth: 1.5,
      },
      { kind: 'icon', name: icon, x: padding, y: boxHeight / 2 - iconSize / 2, size: iconSize, paint: 'ink3' },
      ...paragraph(evidence.text, { ...text, y: top }).shapes,
    ];
    if (source !== '')
      inside.push(line(source, { x, middle: top + height + 10, width, style: styles.caption, paint: 'ink3' }));
    const group: Group = {
      kind: 'group',
      key: `${index} ${evidence.id}`,
      role: 'note',
      part: evidence.id,
      x: gutter,
      y,
      width: cardWidth,
      height: boxHeight,
      shapes: inside,
    };
    y += boxHeight + gap;
    return group;
  });
  return { shapes, height: y - gap };
}
