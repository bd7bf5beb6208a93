import { type Evidence, type EvidenceKind, evidenceWords } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import { oneLine } from '../clean.ts';
import type { IconName } from '../icons.ts';
import type { Group, Shape } from '../scene.ts';
import { date } from './format.ts';
import { type Content, cellLane } from './lane.ts';
import { noteStack } from './note.ts';
import { addressRow, type NoteRow, rowsBelow } from './note-rows.ts';
import { cardPadding, type Setting } from './setting.ts';
import { lineHeights, styles } from './styles.ts';
import { line, lineWidth, paragraph } from './text.ts';

/** Nobody looked, somebody looked, something was counted. */
const kindIcons: Readonly<Record<EvidenceKind, IconName>> = {
  assumed: 'circle-dashed',
  observed: 'eye',
  measured: 'chart-no-axes-column',
};

export const evidenceLane = cellLane({
  key: 'evidence',
  title: () => t('Evidence'),
  caption: (frame) => (frame.setting.blueprint ? t('What they see or hold') : t('How we know')),
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
      touchpoint.evidence.map((evidence) => ({
        part: evidence.id,
        what: evidenceLabel(evidence),
        text: evidence.text,
        fill: 'noteTint',
        edge: 'noteEdge',
        ink: 'ink2',
        ...rowsBelow([
          ...sourceRows(evidence, frame.setting.cardWidth - 2 * cardPadding),
          ...(evidence.link ? [addressRow(evidence.link)] : []),
        ]),
      })),
      frame.setting,
    );
  },
});

/** How and when it came to be known. */
export function sourceOf({ kind, date: day }: Evidence): string {
  return [...(kind ? [t(evidenceWords[kind])] : []), ...(day ? [date(day)] : [])].join(', ');
}

/** What it is, in words. */
const evidenceLabel = (evidence: Evidence): string => [t('Evidence'), sourceOf(evidence)].filter(Boolean).join(', ');

/** The same on one line where it fits, else how and when on a line each. */
function sourceLines(evidence: Evidence, width: number): readonly string[] {
  const source = sourceOf(evidence);
  if (source === '') return [];
  return lineWidth(source, styles.caption) <= width ? [source] : source.split(', ');
}

/** The same beside a sign of how sure it is. */
function sourceRows(evidence: Evidence, width: number): NoteRow[] {
  const { kind } = evidence;
  const indent = kind ? 18 : 0;
  return sourceLines(evidence, width - indent).map((each, index) => ({
    height: lineHeights.caption + 2,
    draw: ({ x, y, width: room }) => {
      const middle = y + lineHeights.caption / 2 + 1;
      const text = line(each, { x: x + indent, middle, width: room - indent, style: styles.caption, paint: 'ink3' });
      if (!kind || index > 0) return [text];
      return [{ kind: 'icon', name: kindIcons[kind], x, y: middle - 6, size: 12, paint: 'ink3' }, text];
    },
  }));
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
    const source = sourceLines(evidence, width);
    const sourceHeight = source.length === 0 ? 0 : source.length * lineHeights.caption + 2;
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
    for (const [row, words] of source.entries()) {
      const middle = top + height + 10 + row * lineHeights.caption;
      inside.push(line(words, { x, middle, width, style: styles.caption, paint: 'ink3' }));
    }
    const group: Group = {
      kind: 'group',
      key: `${index} ${evidence.id}`,
      role: 'note',
      part: evidence.id,
      label: `${evidenceLabel(evidence)}: ${oneLine(evidence.text)}`,
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
