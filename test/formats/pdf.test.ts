import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAsset } from '../../scripts/assets.mjs';
import { findPdfToText } from '../../scripts/poppler.mjs';
import type { ExportOptions } from '../../src/formats/index.ts';
import { pdf } from '../../src/formats/pdf/pdf.ts';
import { leastSheetHeight, sheetsOf } from '../../src/formats/pdf/sheets.ts';
import { type Lens, layout, lensesOf } from '../../src/map/index.ts';
import { type Journey, type Model, touchpointsOf } from '../../src/model/index.ts';
import { journey, model, stage, touchpoint } from '../map/fixtures/build.ts';
import { runningShoes } from '../map/fixtures/running-shoes.ts';
import { supplies } from './node-supplies.ts';

async function bytesOf(drawn: Model, options: ExportOptions): Promise<Uint8Array> {
  return (await pdf(drawn, drawn.journeys[0] as Journey, options)) as Uint8Array;
}

async function documentOf(drawn: Model, options: ExportOptions): Promise<PDFDocumentProxy> {
  return await getDocument({ data: await bytesOf(drawn, options), verbosity: 0 }).promise;
}

/** The text of each page, blanks and line breaks as one blank. */
async function textsOf(document: PDFDocumentProxy): Promise<string[]> {
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()));
  return contents.map(({ items }) =>
    items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replace(/\s+/g, ' '),
  );
}

/** A journey of stages with so many touchpoints each, which are called 1.1, 1.2, 2.1 and so on. */
function long(...counts: number[]): Model {
  const stages = counts.map((count, index) =>
    stage(`Stage ${index + 1}`, {
      touchpoints: Array.from({ length: count }, (_, nth) => touchpoint(`Touchpoint ${index + 1}.${nth + 1}`)),
    }),
  );
  return model({ journeys: [journey('Long', { stages })] });
}

describe('the PDF of a map', () => {
  let folder: string;
  let pdfToText: string;
  beforeAll(async () => {
    pdfToText = await findPdfToText();
    folder = mkdtempSync(join(tmpdir(), 'journey-pdf-'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the words of the map as text that can be found', async () => {
    const texts = await textsOf(await documentOf(runningShoes, supplies()));
    const all = texts.join(' ');
    const words = touchpointsOf(runningShoes.journeys[0] as Journey).flatMap(({ title }) => title.split(' '));
    for (const word of words) expect(all).toContain(word);
  }, 30_000);

  it('is read by Poppler too: every page, and the words in every script of the font', async () => {
    const { journeys } = runningShoes;
    const drawn = { ...runningShoes, journeys: journeys.map((each) => ({ ...each, title: 'Ça, žluť, привет, ΑΒΓ' })) };
    const file = join(folder, 'map.pdf');
    writeFileSync(file, await bytesOf(drawn, supplies()));
    const { stdout, stderr } = await promisify(execFile)(pdfToText, ['-enc', 'UTF-8', file, '-']);
    expect(stderr).toBe('');
    const pages = stdout.split('\f').slice(0, -1);
    expect(pages).toHaveLength((await documentOf(drawn, supplies())).numPages);
    expect(pages[0]).toContain('Ça, žluť, привет, ΑΒΓ');
    const words = touchpointsOf(drawn.journeys[0] as Journey).flatMap(({ title }) => title.split(' '));
    for (const word of words) expect(stdout).toContain(word);
  }, 30_000);

  it('shows the names of the lines of a blueprint whole, on one page each and above what stands beside them', async () => {
    const actions = (['frontstage', 'backstage', 'support'] as const).map((row) => ({
      id: `action/${row}`,
      row,
      text: 'Telephony',
      by: [],
    }));
    const stages = [stage('Apply', { touchpoints: [touchpoint('Calls', { actions })] })];
    const drawn = model({ journeys: [journey('Bank', { stages, type: 'service-blueprint' })] });
    const scene = layout(drawn, drawn.journeys[0] as Journey);
    const names = scene.groups.flatMap(({ y, shapes }) =>
      shapes.flatMap((shape) => (shape.kind === 'group' && shape.role === 'divider' ? [y + shape.y] : [])),
    );
    expect(names).toHaveLength(3);
    const least = leastSheetHeight(scene);
    for (let height = least; height < least + 400; height += 20) {
      const edges = sheetsOf(scene, [{ first: 0, count: 1 }], 1280, height).flatMap(({ pieces }) =>
        pieces.flatMap((piece) => [piece.y, piece.y + piece.height]),
      );
      for (const top of names) expect(edges.filter((edge) => edge > top && edge < top + 26)).toEqual([]);
    }
    const more = Array.from({ length: 12 }, (_, nth) =>
      stage(`Stage ${nth}`, { touchpoints: [touchpoint(`Waits ${nth}`)] }),
    );
    const wide = model({ journeys: [journey('Bank', { stages: [...stages, ...more], type: 'service-blueprint' })] });
    const [text = ''] = (await textsOf(await documentOf(wide, { ...supplies(), page: 'a4' }))).filter((each) =>
      each.includes('Line of internal interaction'),
    );
    expect(text.lastIndexOf('Line of internal')).toBeGreaterThan(text.lastIndexOf('Telephony'));
  });

  it('is one page as large as the map, where that is asked for', async () => {
    const drawn = long(30);
    const { width, height } = layout(drawn, drawn.journeys[0] as Journey);
    const document = await documentOf(drawn, { ...supplies(), page: 'map' });
    expect(document.numPages).toBe(1);
    const page = (await document.getPage(1)).view.map(Math.round);
    expect(page).toEqual([0, 0, Math.round(0.75 * width), Math.round(0.75 * height)]);
  });

  it('breaks between stages, with every touchpoint on one page and the labels on all', async () => {
    const texts = await textsOf(await documentOf(long(5, 4, 3, 20, 1), supplies()));
    const pageOf = (title: string) => texts.flatMap((text, page) => (text.includes(`${title} `) ? [page] : []));
    expect(texts).toHaveLength(5);
    for (const text of texts) expect(text).toMatch(/Stages .*Touchpoints /);
    expect(pageOf('Touchpoint 1.1')).toEqual([0]);
    expect(pageOf('Touchpoint 1.5')).toEqual([0]);
    expect(pageOf('Touchpoint 2.1')).toEqual(pageOf('Touchpoint 2.4'));
    for (let nth = 1; nth <= 20; nth++) expect(pageOf(`Touchpoint 4.${nth}`)).toHaveLength(1);
    expect(texts[4]).toContain('Long · 5 of 5');
  });

  it('breaks a table between rows, with the names of the columns on every page', async () => {
    const drawn = long(12, 30);
    const lens = lensesOf(drawn, drawn.journeys[0] as Journey).find(({ kind }) => kind === 'table') as Lens;
    const texts = await textsOf(await documentOf(drawn, { ...supplies(), layout: { lens } }));
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toContain('Touchpoints');
    for (let nth = 1; nth <= 30; nth++) {
      expect(texts.filter((text) => text.includes(`Touchpoint 2.${nth} `))).toHaveLength(1);
    }
  });

  it('leaves out nothing of two journeys that are compared, from whichever of them', async () => {
    const before = { ...journey('Before', { id: 'before' }), stages: long(3, 20).journeys[0]?.stages ?? [] };
    const stages = [stage('Stage 1', { id: 'now', touchpoints: [touchpoint('Only now', { id: 'only' })] })];
    const after = journey('After', { stages, revises: { key: 'before', title: 'Before' } });
    for (const journeys of [
      [before, after],
      [after, before],
    ]) {
      const drawn = model({ journeys });
      const lens = lensesOf(drawn, drawn.journeys[0] as Journey).find(({ kind }) => kind === 'compare') as Lens;
      const all = (await textsOf(await documentOf(drawn, { ...supplies(), layout: { lens } }))).join(' ');
      expect(all).toContain('Only now');
      for (let nth = 1; nth <= 20; nth++) expect(all).toContain(`Touchpoint 2.${nth} `);
    }
  });

  it('is a single sheet of paper where the map fits one', async () => {
    const document = await documentOf(long(2, 2), { ...supplies(), page: 'a3' });
    expect(document.numPages).toBe(1);
    expect((await document.getPage(1)).view.map(Math.round)).toEqual([0, 0, 1191, 842]);
  });

  it('tells its title, language and stages', async () => {
    const document = await documentOf(runningShoes, supplies());
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: runningShoes.journeys[0]?.title, Language: 'en' });
    const stages = runningShoes.journeys[0]?.stages.map(({ title }) => title) ?? [];
    const marks = (await document.getOutline()).map(({ title }) => title);
    expect(stages).toEqual(expect.arrayContaining(marks));
    expect(marks[0]).toBe(stages[0]);
  }, 30_000);

  it('leads to where evidence and solutions say, and to nowhere but the web', async () => {
    const evidence = [
      { id: 'e1', text: 'Interviews', link: 'https://research.example/12' },
      { id: 'e2', text: 'Report', link: 'javascript:alert(1)' },
    ];
    const touchpoints = [touchpoint('Buys shoes', { evidence })];
    const drawn = model({ journeys: [journey('Linked', { stages: [stage('Buys', { touchpoints })] })] });
    const page = await (await documentOf(drawn, supplies())).getPage(1);
    const links = (await page.getAnnotations()).map(({ url }: { url?: string }) => url);
    expect(links).toEqual(['https://research.example/12']);
  });

  it('sets other scripts in other fonts, what is read from the right in its order', async () => {
    const asked: string[] = [];
    const data = await readAsset('Inter-Italic.ttf');
    const fallbackFonts = async (characters: readonly string[]) => {
      asked.push(...characters);
      return [{ data, characters: new Set(characters) }];
    };
    const drawn = model({ journeys: [journey('אב 12 (x)')] });
    const page = await (await documentOf(drawn, { ...supplies(), fallbackFonts })).getPage(1);
    expect(asked).toEqual(['א', 'ב']);
    const title = (await page.getTextContent()).items.filter((item) => 'str' in item && item.height > 20);
    const [signs, letters] = title.flatMap((item) => ('str' in item ? [item] : []));
    expect(signs?.str).toBe('(x) 12');
    expect(letters?.transform[4]).toBeGreaterThan(signs?.transform[4]);
  });

  it('is the same to the byte whenever it is drawn', async () => {
    const [one, other] = await Promise.all([bytesOf(long(3), supplies()), bytesOf(long(3), supplies())]);
    expect(Buffer.from(one).equals(other)).toBe(true);
  });
});
