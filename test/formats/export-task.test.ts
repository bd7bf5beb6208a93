import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { runExport } from '../../src/formats/export-task.ts';
import { formats } from '../../src/formats/index.ts';
import { darkTheme } from '../../src/map/index.ts';
import { noFilter } from '../../src/model/index.ts';
import { everything, hostile, told } from './fixtures.ts';
import { supplies } from './node-supplies.ts';

describe('an export as a task', { timeout: 60_000 }, () => {
  it('is done in every format, from plain data', async () => {
    const { model } = await told(everything);
    const task = structuredClone({ model, journey: 'buy', formats: formats.map(({ id }) => id), scale: 0.2 });
    const { contents, warnings } = await runExport(task, supplies());
    expect(warnings).toEqual([]);
    const beginnings = contents.map((content) => Buffer.from(content).toString('latin1', 0, 1024));
    for (const [index, { beginning }] of formats.entries()) expect(beginnings[index]).toMatch(beginning);
  });

  it('shows the journey, the lens and the colours that are asked for', async () => {
    const { model } = await told(everything);
    const asked = { model, journey: 'buy', formats: ['svg'] };
    const [map, view, dark, other] = await Promise.all(
      [asked, { ...asked, lens: 'view exec' }, { ...asked, theme: 'dark' as const }, { ...asked, journey: 'next' }].map(
        async (task) => String((await runExport(task, supplies())).contents[0]),
      ),
    );
    expect(view).toContain('For the board');
    expect(map).not.toContain('For the board');
    expect(dark).toContain(darkTheme.bg);
    expect(other).toContain('Next year');
    expect(String((await runExport({ ...asked, lens: 'gone' }, supplies())).contents[0])).toBe(map);
  });

  it('has of the journey what the filter lets through, in pictures and in words', async () => {
    const { model } = await told(everything);
    const formats = ['svg', 'csv', 'json', 'html'];
    const asked = { model, journey: 'buy', formats };
    const all = (await runExport(asked, supplies())).contents.map(String);
    const filter = { ...noFilter, channels: ['toko'], lanes: ['pain'] };
    const some = (await runExport({ ...asked, filter }, supplies())).contents.map(String);
    for (const [index, content] of some.entries()) {
      expect(content).toContain('Asks a friend');
      expect(all[index]).toContain('Nothing yet');
      expect(content).not.toContain('Nothing yet');
    }
    // The page can be filtered further.
    expect(some[3]?.includes('"key":"buy"')).toBe(true);
    expect(some[0]).toContain('Reviews contradict');
    expect(all[0]).toContain('Honest reviews');
    expect(some[0]).not.toContain('Honest reviews');
  });

  it('shows pictures that are handed in', async () => {
    const { model } = await told(everything);
    const picture = 'data:image/png;base64,iVBORw0KGgo=';
    const pictures = new Map([['friend.png', picture]]);
    const { contents } = await runExport({ model, journey: 'buy', formats: ['svg'], pictures }, supplies());
    expect(contents[0]).toContain(picture);
  });

  it('tells what could not be done as asked', async () => {
    const { model } = await told('journey "一" {\n}\n');
    const { warnings } = await runExport({ model, formats: ['png'] }, supplies());
    expect(warnings).toEqual([expect.stringContaining('no font here can draw 一')]);
  });

  it('fails where there is nothing to do', async () => {
    const { model } = await told(everything);
    await expect(runExport({ model, formats: ['gif'] }, supplies())).rejects.toThrow('no format gif');
    await expect(runExport({ model: { ...model, journeys: [] }, formats: ['svg'] }, supplies())).rejects.toThrow(
      'no journey',
    );
  });
});

describe('the table for the clipboard', () => {
  it('has tabs between cells, quotes around lines of a cell, and no formula', async () => {
    const { model } = await told(hostile);
    const { contents } = await runExport({ model, formats: ['tab-separated'] }, supplies());
    const { data } = papa.parse<string[]>(String(contents[0]), { delimiter: '\t' });
    expect(data.map((row) => row[1])).toEqual([
      'Touchpoint',
      'title of the film | pipe',
      'Journey starts: now; #5',
      'section 2',
      '1. List\n- item',
      'style a:#b;',
      '',
    ]);
    expect(data.flat()).toContain("'=1+1\n@SUM(A1)");
    expect(data.flat().filter((cell) => /^[=@＝]/.test(cell))).toEqual([]);
  });

  it('is HTML in which lines of a cell stay in it, and texts stay texts', async () => {
    const { model } = await told(everything);
    const { contents } = await runExport({ model, journey: 'buy', formats: ['html-table'] }, supplies());
    expect(contents[0]).toContain('<th>Stage</th><th>Touchpoint</th>');
    expect(contents[0]).toContain('Toko<br style="mso-data-placement:same-cell"/>Email');
    const attacked = await runExport({ model: (await told(hostile)).model, formats: ['html-table'] }, supplies());
    expect(attacked.contents[0]).not.toMatch(/<(script|img|b)\b|<t[dh]>[=@+]/);
  });
});
