import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { pdf } from '../../src/formats/pdf/pdf.ts';
import { png } from '../../src/formats/png.ts';
import type { Journey } from '../../src/model/index.ts';
import { journey, model, persona, stage, touchpoint } from '../map/fixtures/build.ts';
import { supplies } from './node-supplies.ts';

const svg = (body: string) =>
  `data:image/svg+xml;base64,${btoa(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${body}</svg>`)}`;
const square = svg('<rect width="8" height="8" fill="red"/>');
const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

const shown = model({
  personas: [persona('maya', 'Maya', { photo: 'maya.svg' })],
  journeys: [
    journey('Shoes', {
      personas: ['maya'],
      stages: [
        stage('Open', {
          touchpoints: [
            touchpoint('Opens the box', {
              images: ['box.png', 'box.svg', 'box.avif'].map((text) => ({ id: text, text })),
            }),
          ],
        }),
      ],
    }),
  ],
});
const pictures = new Map([
  ['maya.svg', square],
  ['box.png', dot],
  ['box.svg', square],
  ['box.avif', 'data:image/avif;base64,AAAAHGZ0eXBhdmlm'],
]);
const warning = 'the picture "box.avif: Opens the box" cannot be drawn here. Save it as PNG, JPEG or SVG.';

describe('pictures', () => {
  it('are in a PDF whether they are pixels or drawings, and one that cannot be drawn is said', async () => {
    const given = supplies();
    const bytes = await pdf(shown, shown.journeys[0] as Journey, { ...given, layout: { pictures } });
    const document = await getDocument({ data: bytes as Uint8Array, verbosity: 0 }).promise;
    const { fnArray } = await (await document.getPage(1)).getOperatorList();
    expect(fnArray.filter((operator) => operator === OPS.paintImageXObject)).toHaveLength(3);
    expect(given.warnings).toEqual([warning]);
  });

  it('that cannot be drawn in a PNG are said', async () => {
    const given = supplies();
    await png(shown, shown.journeys[0] as Journey, { ...given, layout: { pictures } });
    expect(given.warnings).toEqual([warning]);
  });
});
