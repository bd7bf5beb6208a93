import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
// @ts-expect-error: it has no types
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { readFont } from '../../src/formats/brand-font.ts';
import { runExport, runTask } from '../../src/formats/export-task.ts';
import { layout } from '../../src/map/index.ts';
import { journey, model, stage, touchpoint } from '../map/fixtures/build.ts';
import { liberation, liberationFiles, liberationFont } from '../map/fixtures/fonts.ts';
import { supplies } from './node-supplies.ts';

const letters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const as = (targetFormat: 'sfnt' | 'woff' | 'woff2') =>
  subsetFont(Buffer.from(liberation('Regular')), letters, { targetFormat });

/** Liberation Sans lacks the check mark. */
const drawn = model({
  journeys: [journey('Wide Window ✓', { stages: [stage('Wanting', { touchpoints: [touchpoint('Sees it')] })] })],
});
const exported = async (format: string, fonts = {}) => {
  const { contents, warnings } = await runExport({ model: drawn, formats: [format], ...fonts }, supplies());
  return { content: contents[0] ?? '', warnings };
};
const inLiberation = { fonts: liberationFiles };

describe('a font of one’s own', { timeout: 60_000 }, () => {
  it('is read with its name and the widths of its letters', () => {
    const { font, problems } = readFont({ regular: liberation('Regular') });
    expect(problems).toEqual([]);
    expect(font).toMatchObject({ family: 'Liberation Sans', regular: { unitsPerEm: 2048 } });
    const { runs = [] } = font?.regular ?? {};
    const widthOf = (character: string) => {
      const code = character.charCodeAt(0);
      for (let run = 0; run < runs.length; run += 3) {
        if (code >= (runs[run] ?? 0) && code < (runs[run] ?? 0) + (runs[run + 1] ?? 0)) return runs[run + 2];
      }
      return undefined;
    };
    // Those of Arial.
    expect(['i', 'W', '0', 'é'].map(widthOf)).toEqual([455, 1933, 1139, 1139]);
    // Not in it, and not to be seen.
    expect(['下', '\u200b'].map(widthOf)).toEqual([undefined, undefined]);
  });

  it.each(['sfnt', 'woff', 'woff2'] as const)('is read and drawn from a file in %s', async (kind) => {
    const regular = new Uint8Array(await as(kind));
    const { font } = readFont({ regular });
    expect(font?.regular.runs).toEqual(readFont({ regular: new Uint8Array(await as('sfnt')) }).font?.regular.runs);
    const [own, usual] = await Promise.all([exported('png', { fonts: { regular } }), exported('png')]);
    expect(own.warnings).toEqual([]);
    const [one, other] = [own, usual].map(({ content }) => PNG.sync.read(Buffer.from(content as Uint8Array)));
    expect(one?.data.equals(other?.data ?? Buffer.from([]))).toBe(false);
  });

  it('tells what is wrong with a file, and goes on without it', async () => {
    const [regular, broken] = [liberation('Regular'), liberation('Bold').slice(0, 5000)];
    const { font, problems } = readFont({ regular, bold: broken, italic: null });
    expect(font).toMatchObject({ family: 'Liberation Sans' });
    expect(font).not.toHaveProperty('bold');
    expect(problems).toEqual([
      { face: 'bold', message: expect.stringMatching(/^This is no font that can be read/) },
      { face: 'italic', message: 'There is no such file, or it is larger than 5 MB. Check the path.' },
    ]);
    const { warnings, content } = await exported('svg', { fonts: { regular: new Uint8Array(20), bold: regular } });
    expect(warnings).toEqual([
      expect.stringMatching(/^the regular font that journey.config.json names is left out\. /),
    ]);
    expect(content).toContain('font-family="Inter,');
  });

  it('reads nothing into what is no font', () => {
    for (const text of ['', 'wOF2', 'wOFF', 'OTTO', '<svg xmlns="http://www.w3.org/2000/svg"/>']) {
      expect(readFont({ regular: new TextEncoder().encode(text) })).toEqual({ problems: [expect.anything()] });
    }
  });

  it('is read apart for the preview', async () => {
    const read = await runTask({ fonts: liberationFiles }, supplies());
    expect(structuredClone(read)).toMatchObject({ font: { family: 'Liberation Sans' }, problems: [] });
  });

  it('stands in an SVG and a page, with nothing to be fetched', async () => {
    for (const format of ['svg', 'html']) {
      const { content } = await exported(format, inLiberation);
      expect(content).toContain('font-family="&quot;Liberation Sans&quot;, Inter, ');
      expect(String(content).match(/@font-face\{font-family:("|&quot;)Liberation Sans/g)).toHaveLength(3);
      expect(String(content).match(/url\((?!data:|#)/g)).toBeNull();
    }
  });

  it('is that of the letters in a picture, and what it lacks is drawn all the same', async () => {
    const inkOf = async (fonts = {}) => {
      const { content, warnings } = await exported('png', fonts);
      expect(warnings).toEqual([]);
      return PNG.sync.read(Buffer.from(content as Uint8Array));
    };
    const [own, upright] = [await inkOf(inLiberation), await inkOf({ fonts: { regular: liberation('Regular') } })];
    expect(own.data.equals(upright.data)).toBe(false);
    const { font, files } = liberationFont();
    const [first] = drawn.journeys;
    if (!first) throw new Error('There is no journey.');
    expect(layout(drawn, first, { font }).font).toBe(font);
    expect(files.bold?.weight).toBe(700);
  });

  it('is embedded in a PDF, beside the usual one for what it lacks', async () => {
    const { content, warnings } = await exported('pdf', inLiberation);
    const text = Buffer.from(content as Uint8Array).toString('latin1');
    const names = [...text.matchAll(/\/BaseFont \/\w+\+([\w-]+)/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(['LiberationSans', 'LiberationSans-Bold', 'Inter-SemiBold']));
    expect(warnings).toEqual([]);
  });

  it('is named in slides', async () => {
    const { content } = await exported('pptx', inLiberation);
    const files = unzipSync(content as Uint8Array);
    const slide = new TextDecoder().decode(files['ppt/slides/slide1.xml']);
    expect(slide).toContain('typeface="Liberation Sans"');
    expect(slide).not.toContain('"Inter"');
  });

  it('has no name that means something to programs', () => {
    const { font } = liberationFont();
    expect(font.family).toMatch(/^[\p{L}\p{N} ._-]+$/u);
  });
});
