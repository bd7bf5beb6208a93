import type { Style } from '../measure.ts';

/** The type of the map. Nothing is smaller than 11. */
export const styles = {
  title: { size: 42, weight: 600, spacing: -0.025 },
  personaName: { size: 18, weight: 600, spacing: -0.01 },
  stage: { size: 17, weight: 600, spacing: -0.008 },
  touchpoint: { size: 14, weight: 600 },
  customer: { size: 15, weight: 600 },
  label: { size: 14, weight: 600 },
  metric: { size: 28, weight: 600, spacing: -0.02, tabular: true },
  scenario: { size: 15 },
  lane: { size: 13 },
  laneMedium: { size: 13, weight: 500 },
  quote: { size: 13, italic: true },
  personaQuote: { size: 13.5, italic: true },
  action: { size: 13.5, weight: 500 },
  support: { size: 14, weight: 500 },
  alert: { size: 12.5, weight: 500 },
  word: { size: 13, weight: 600 },
  figure: { size: 13, weight: 500, tabular: true },
  caption: { size: 12 },
  captionMedium: { size: 12, weight: 500 },
  captionStrong: { size: 12, weight: 600 },
  legend: { size: 12.5 },
  legendTitle: { size: 12.5, weight: 600 },
  caps: { size: 11, weight: 600, spacing: 0.06 },
} as const satisfies Record<string, Style>;

/** Heights of lines, in px. */
export const lineHeights = { title: 48, scenario: 24, touchpoint: 20, customer: 21, lane: 19, note: 18, caption: 16 };

/** How far below the middle of a line its baseline lies, in parts of the font size. */
const baselineShare = 0.364;

/** The baseline of a line around `middle`. */
export function baseline(middle: number, style: Style): number {
  return middle + baselineShare * style.size;
}
