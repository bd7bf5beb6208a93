import { describe, expect, it } from 'vitest';
import { contrast, readable } from '../../../src/map/color.ts';
import { stageSteps } from '../../../src/map/palette.ts';
import {
  cssTheme,
  darkTheme,
  highContrastDarkTheme,
  highContrastLightTheme,
  lightTheme,
  type Theme,
  type Token,
  themeCss,
  tokens,
} from '../../../src/map/theme.ts';

const themes: [string, Theme, number, number][] = [
  ['light', lightTheme, 4.5, 3],
  ['dark', darkTheme, 4.5, 3],
  ['high contrast light', highContrastLightTheme, 7, 4.5],
  ['high contrast dark', highContrastDarkTheme, 7, 4.5],
];

/** Text on what it stands on. */
const texts: [Token, Token[]][] = [
  [
    'ink',
    [
      'bg',
      'surface',
      'card',
      'band1',
      'band2',
      'band3',
      'support',
      'customer',
      'painTint',
      'gainTint',
      'opportunityTint',
    ],
  ],
  [
    'ink2',
    ['bg', 'surface', 'card', 'noteTint', 'persona1Bubble', 'persona2Bubble', 'persona3Bubble', 'persona4Bubble'],
  ],
  ['ink3', ['bg', 'surface', 'card', 'band1', 'band2', 'band3', 'customer', 'noteTint']],
  ['persona1Ink', ['bg', 'surface', 'painTint', 'gainTint', 'persona1Bubble']],
  ['persona2Ink', ['bg', 'surface', 'painTint', 'gainTint', 'persona2Bubble']],
  ['persona3Ink', ['bg', 'surface', 'painTint', 'gainTint', 'persona3Bubble']],
  ['persona4Ink', ['bg', 'surface', 'painTint', 'gainTint', 'persona4Bubble']],
  ['painInk', ['bg', 'surface', 'painTint']],
  ['gainInk', ['bg', 'gainTint']],
  ['opportunityInk', ['opportunityTint', 'card']],
  ['waitInk', ['bg', 'surface', 'waitTint']],
  ['addedInk', ['bg', 'addedTint']],
  ['removedInk', ['bg', 'removedTint']],
  ['movedInk', ['bg', 'movedTint']],
  ['tagInk', ['added', 'removed', 'moved']],
  ['bestWord', ['surface', 'bg']],
  ['goodWord', ['surface', 'bg']],
  ['evenWord', ['surface', 'bg']],
  ['badWord', ['surface', 'bg']],
  ['worstWord', ['surface', 'bg']],
];

/** Shapes that mean something, on what they stand on. */
const graphics: [Token, Token[]][] = [
  ['persona1', ['bg', 'surface']],
  ['persona2', ['bg', 'surface']],
  ['persona3', ['bg', 'surface']],
  ['persona4', ['bg', 'surface']],
  ['pain', ['bg', 'painTint']],
  ['gain', ['bg']],
  ['opportunity', ['opportunityTint']],
  ['starBorder', ['bg']],
  ['added', ['bg', 'addedTint']],
  ['removed', ['bg', 'removedTint']],
  ['moved', ['bg', 'movedTint']],
  ['arrow', ['bg', 'band1', 'band2', 'band3']],
  ['bestEdge', ['surface']],
  ['goodEdge', ['surface']],
  ['evenEdge', ['surface']],
  ['badEdge', ['surface']],
  ['worstEdge', ['surface']],
];

describe.each(themes)('the %s theme', (_, theme, textContrast, graphicsContrast) => {
  it.each(texts)('has readable text in %s', (ink, grounds) => {
    for (const ground of grounds)
      expect(contrast(theme[ink], theme[ground]), ground).toBeGreaterThanOrEqual(textContrast);
  });

  it.each(graphics)('has visible shapes in %s', (paint, grounds) => {
    for (const ground of grounds)
      expect(contrast(theme[paint], theme[ground]), ground).toBeGreaterThanOrEqual(graphicsContrast);
  });

  it('has readable text on every stage', () => {
    for (let step = 0; step < stageSteps; step++) {
      const stage = theme[`stage${step}` as Token];
      expect(contrast(theme.stageInk, stage)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.stageInk2, stage)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('draws faces in an ink that is seen on all of them', () => {
    for (const face of ['best', 'good', 'even', 'bad', 'worst'] as const) {
      expect(contrast(theme.faceInk, theme[face])).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('themes as CSS', () => {
  it('defines every variable that the CSS theme uses', () => {
    const css = themeCss(darkTheme, 'body');
    expect(css.startsWith('body{')).toBe(true);
    for (const token of tokens) {
      const [, variable] = /^var\((--jm-[a-z0-9-]+)\)$/.exec(cssTheme[token]) ?? [];
      expect(css).toContain(`${variable}:${darkTheme[token]}`);
    }
  });

  it('has a variable of its own for each token', () => {
    expect(new Set(Object.values(cssTheme)).size).toBe(tokens.length);
  });
});

describe('readable', () => {
  it('leaves a colour that is seen everywhere', () => {
    expect(readable('#3a86c8')).toBe('#3A86C8');
  });

  it.each(['#fff', '#000', '#ffff00', '#12002B', '#F7D7E6'])('moves %s until it is seen on every paper', (color) => {
    const moved = readable(color) ?? '';
    for (const paper of ['#FFFFFF', '#F6F7FA', '#1F1F1F', '#252629'])
      expect(contrast(moved, paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(['red', '#12345', 'url(#x)', ''])('is undefined for %j', (text) => {
    expect(readable(text)).toBeUndefined();
  });
});
