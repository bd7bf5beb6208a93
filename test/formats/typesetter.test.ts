import { expect, it } from 'vitest';
import { byFace } from '../../src/formats/fonts.ts';
import { runsOf, type Typesetter } from '../../src/formats/typesetter.ts';

const typesetter: Typesetter<string> = {
  faces: byFace((face) => face),
  fallbacks: [
    { font: 'marks', characters: new Set(['\u0321']) },
    { font: 'letters', characters: new Set(['\u0916', '\u093E']) },
  ],
  missing: new Set(),
};
const set = (text: string) => runsOf(text, { size: 13 }, typesetter, false);

it('keeps letters, their marks and the blanks behind them in one run', () => {
  expect(set('\u0916\u093E a')).toEqual([
    { text: '\u0916\u093E ', font: 'letters', level: 0 },
    { text: 'a', font: 'regular', level: 0 },
  ]);
});

it('takes a mark that the font of its letter lacks from the font that has it', () => {
  expect(set('a\u0300z\u0321').map(({ font }) => font)).toEqual(['regular', 'marks']);
});
