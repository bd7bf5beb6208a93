import { strFromU8, unzipSync } from 'fflate';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { ExportOptions } from '../../src/formats/format.ts';
import { html } from '../../src/formats/html/html.tsx';
import { pdf } from '../../src/formats/pdf/pdf.ts';
import { png } from '../../src/formats/png.ts';
import { pptx } from '../../src/formats/pptx/pptx.ts';
import { svg } from '../../src/formats/svg.ts';
import { printTheme } from '../../src/map/index.ts';
import type { Journey } from '../../src/model/index.ts';
import { journey, model, persona, stage, touchpoint } from '../map/fixtures/build.ts';
import { supplies } from './node-supplies.ts';

const vector = (body: string) =>
  `data:image/svg+xml;base64,${btoa(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${body}</svg>`)}`;
const square = vector('<rect width="8" height="8" fill="red"/>');
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
const warning =
  'the picture "box.avif: Opens the box" cannot be drawn here. Save it as a smaller PNG, JPEG or plain SVG.';

describe('pictures', () => {
  it('are in a PDF whether they are pixels or drawings, and one that cannot be drawn is said', async () => {
    const given = supplies();
    const bytes = await pdf(shown, shown.journeys[0] as Journey, { ...given, layout: { pictures } });
    const document = await getDocument({ data: bytes as Uint8Array, verbosity: 0 }).promise;
    const { fnArray } = await (await document.getPage(1)).getOperatorList();
    expect(fnArray.filter((operator) => operator === OPS.paintImageXObject)).toHaveLength(3);
    expect(given.warnings).toEqual([warning]);
  });

  const colours = async (options: ExportOptions, photo: string, drawn = shown) => {
    const layout = { pictures: new Map([...pictures, ['maya.svg', photo]]) };
    const picture = PNG.sync.read(
      Buffer.from(
        (await png(drawn, drawn.journeys[0] as Journey, { ...supplies(), ...options, layout })) as Uint8Array,
      ),
    );
    const found = new Set<string>();
    for (let at = 0; at < picture.data.length; at += 4) found.add(picture.data.toString('hex', at, at + 3));
    return found;
  };

  it('are grey where the map has no colours, in every format', async () => {
    expect(await colours({}, square)).toContain('ff0000');
    const printed = await colours({ theme: printTheme }, square);
    expect([...printed].filter((colour) => colour.slice(0, 2) !== colour.slice(2, 4))).toEqual([]);
    const drawings = await Promise.all(
      [svg, html, pptx].map(async (write) => {
        const bytes = await write(shown, shown.journeys[0] as Journey, {
          ...supplies(),
          theme: printTheme,
          layout: { pictures },
        });
        return typeof bytes === 'string' ? bytes : strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml'] as Uint8Array);
      }),
    );
    expect(drawings).toEqual([
      expect.stringContaining('filter="grayscale(1)"'),
      expect.stringContaining('image{filter:grayscale(1)}'),
      expect.stringContaining('<a:grayscl/>'),
    ]);
  });

  it('that are SVG show their texts in a PNG', async () => {
    const written = vector('<text y="7" font-size="8" font-weight="600" fill="#ff0000">M</text>');
    expect(await colours({ scale: 2 }, written)).toContain('ff0000');
  });

  it('that cannot be drawn in a PNG are said', async () => {
    const given = supplies();
    await png(shown, shown.journeys[0] as Journey, { ...given, layout: { pictures } });
    expect(given.warnings).toEqual([warning]);
  });
});
