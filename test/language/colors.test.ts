import { beforeEach, expect, it } from 'vitest';
import { colorsIn, presentColor } from '../../src/language/lsp/decorations/colors.ts';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile, createServices } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

/** The colours of a text: the digits, and what they mean from 0 to 255. */
async function swatches(text: string): Promise<string[]> {
  const document = await addFile(services, text);
  return colorsIn(document).map(({ range, color }) => {
    const { red, green, blue, alpha } = color;
    const parts = [red, green, blue].map((part) => part * 255);
    return `${document.textDocument.getText(range)} ${parts.join(' ')} ${alpha}`;
  });
}

it.each([
  ['color #0072B2', ['#0072B2 0 114 178 1']],
  ['color #0af', ['#0af 0 170 255 1']],
  ['color #12345', []],
  ['color #0072B2FF', []],
  ['color', []],
  ['role "#0072B2"', []],
])('%s', async (line, expected) => {
  expect(await swatches(`persona maya {\n  ${line}\n}\n`)).toEqual(expected);
});

it('tags are no colours', async () => {
  expect(await swatches('journey {\n  stage s #fab {\n    touchpoint t #0072B2\n  }\n}\n')).toEqual([]);
});

it('a picked colour is written as the language writes it', () => {
  expect(presentColor({ red: 0, green: 114 / 255, blue: 178 / 255, alpha: 0.5 })).toEqual([{ label: '#0072B2' }]);
  expect(presentColor({ red: 1, green: 2, blue: -1, alpha: 1 })).toEqual([{ label: '#FFFF00' }]);
});
