import { type PersonaStatement, type StatementKind, type Touchpoint, titleOf } from '../../model/index.ts';
import { phrase, t } from '../../words/index.ts';
import { oneLine } from '../clean.ts';
import type { IconName } from '../icons.ts';
import type { Group } from '../scene.ts';
import type { Frame } from './frame.ts';
import { type Content, cellLane } from './lane.ts';
import { personaLine } from './persona-tag.ts';
import { cardPadding } from './setting.ts';
import { lineHeights, styles } from './styles.ts';
import { paragraph, quoted } from './text.ts';

const kindWords: Readonly<Record<StatementKind, string>> = {
  does: phrase('Does'),
  thinks: phrase('Thinks'),
  says: phrase('Says'),
};

const gap = 8;
const mostLines = 6;
const tagHeight = 18;

export const doingLane = statementLane(
  'does',
  'doing',
  () => t('Doing'),
  () => t('What they do'),
  'footprints',
);
export const thinkingLane = statementLane(
  'thinks',
  'thinking',
  () => t('Thinking'),
  () => t('In their words'),
  'cloud',
);
export const sayingLane = statementLane(
  'says',
  'saying',
  () => t('Saying'),
  () => t('Out loud'),
  'message-circle',
);

function statementLane(kind: StatementKind, key: string, title: () => string, caption: () => string, icon: IconName) {
  const ofKind = (touchpoint: Touchpoint) => touchpoint.statements.filter((statement) => statement.kind === kind);
  return cellLane({
    key,
    title,
    caption,
    icon,
    has: (touchpoint) => touchpoint.statements.some((statement) => statement.kind === kind),
    draw: (touchpoint, frame) => statements(ofKind(touchpoint), frame),
  });
}

/** Statements one below the other, with whose they are where that is not plain. */
export function statements(all: readonly PersonaStatement[], frame: Frame): Content {
  let y = 1;
  const shapes = all.map((statement, index) => {
    const group = drawStatement(statement, index, y, frame);
    y += group.height + gap;
    return group;
  });
  return { shapes, height: y - gap };
}

/** Who does, thinks or says what, in words. */
function labelOf({ kind, text }: PersonaStatement, persona: string | undefined): string {
  const said = oneLine(text);
  if (!persona) return t('{verb}: {text}', { verb: t(kindWords[kind]), text: said });
  switch (kind) {
    case 'does':
      return t('{persona} does: {text}', { persona, text: said });
    case 'thinks':
      return t('{persona} thinks: {text}', { persona, text: said });
    case 'says':
      return t('{persona} says: {text}', { persona, text: said });
  }
}

function drawStatement(statement: PersonaStatement, index: number, y: number, frame: Frame): Group {
  const { gutter, textWidth: width } = frame.setting;
  const named = statement.persona !== undefined && frame.journey.personas.length > 1;
  const tag = named ? personaLine(statement.persona, frame, { x: 0, middle: tagHeight / 2, width }) : [];
  const top = named ? tagHeight : 0;
  const whose = statement.persona && titleOf(frame.model, 'personas', statement.persona);
  const words = statement.kind === 'does' ? statement.text : quoted(statement.text);
  const { shapes, height } = paragraph(words, {
    x: 0,
    y: top,
    width,
    lineHeight: lineHeights.lane,
    maxLines: mostLines,
    style: statement.kind === 'does' ? styles.lane : styles.quote,
    paint: 'ink2',
  });
  return {
    kind: 'group',
    key: `${index} ${statement.id}`,
    role: 'entry',
    part: statement.id,
    label: labelOf(statement, whose),
    x: gutter + cardPadding,
    y,
    width,
    height: top + height,
    shapes: [...tag, ...shapes],
  };
}
