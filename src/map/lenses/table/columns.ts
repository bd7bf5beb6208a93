import type { Touchpoint } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import type { IconName } from '../../icons.ts';
import type { Frame } from '../../layout/frame.ts';
import { gainNotes } from '../../layout/gains.ts';
import type { Content } from '../../layout/lane.ts';
import { noteStack } from '../../layout/note.ts';
import { opportunityNotes } from '../../layout/opportunities.ts';
import { painNotes } from '../../layout/pains.ts';
import { cardPadding } from '../../layout/setting.ts';
import { statements } from '../../layout/statements.ts';
import { behindCell } from './behind-cell.ts';
import { feelingsCell } from './feelings-cell.ts';
import { touchpointCell } from './touchpoint-cell.ts';

/** A column of the table. */
export interface TableColumn {
  /** The key of the lane that shows the same on a map, where there is one: its signs are told in the legend. */
  readonly key: string;
  readonly title: () => string;
  readonly icon: IconName;
  /** Its part of the width, beside the others'. */
  readonly share: number;
  /** From the left of the column to the cards in it, in px. */
  readonly gutter: number;
  readonly has: (touchpoint: Touchpoint) => boolean;
  /** What stands in a row, in a frame whose columns are as wide as this one. */
  readonly draw: (touchpoint: Touchpoint, frame: Frame) => Content;
}

/** All columns, from left to right. Those without anything in them are left out of a table. */
export const tableColumns: readonly TableColumn[] = [
  {
    key: 'touchpoint',
    title: () => t('Touchpoints'),
    icon: 'map-pin',
    share: 21,
    gutter: 16,
    has: () => true,
    draw: touchpointCell,
  },
  {
    key: 'emotion',
    title: () => t('Emotion'),
    icon: 'face-slightly-smiling',
    share: 18,
    gutter: 0,
    has: ({ feelings }) => feelings.length > 0,
    draw: feelingsCell,
  },
  {
    key: 'doing',
    title: () => t('What happens'),
    icon: 'footprints',
    share: 20,
    // Texts without a box stand as far in as those in a box do: here there are no boxes.
    gutter: -cardPadding,
    has: (touchpoint) => touchpoint.statements.length > 0,
    draw: (touchpoint, frame) => statements(touchpoint.statements, frame),
  },
  {
    key: 'pain',
    title: () => t('Pains'),
    icon: 'triangle-alert',
    share: 18,
    gutter: 0,
    has: ({ pains }) => pains.length > 0,
    draw: (touchpoint, frame) => noteStack(painNotes(touchpoint, frame), frame.setting),
  },
  {
    key: 'gain',
    title: () => t('Gains'),
    icon: 'circle-plus',
    share: 16,
    gutter: 0,
    has: ({ gains }) => gains.length > 0,
    draw: (touchpoint, frame) => noteStack(gainNotes(touchpoint, frame), frame.setting),
  },
  {
    key: 'opportunity',
    title: () => t('Opportunities'),
    icon: 'lightbulb',
    share: 19,
    gutter: 0,
    has: ({ opportunities, solutions }) => opportunities.length + solutions.length > 0,
    draw: (touchpoint, frame) => noteStack(opportunityNotes(touchpoint, frame), frame.setting),
  },
  {
    key: 'behind',
    title: () => t('What we do'),
    icon: 'settings',
    share: 21,
    gutter: 0,
    has: ({ actions }) => actions.length > 0,
    draw: behindCell,
  },
];
