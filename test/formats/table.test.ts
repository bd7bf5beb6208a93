import { read, utils } from '@e965/xlsx';
import papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { csv } from '../../src/formats/csv.ts';
import { xlsx } from '../../src/formats/xlsx.ts';
import { journey, model, stage, touchpoint } from '../map/fixtures/build.ts';
import { everything, hostile, type Told, told } from './fixtures.ts';

type Row = Readonly<Record<string, string>>;

function csvRows({ model: of, journey: each }: Told): readonly Row[] {
  const { data, errors } = papa.parse<Row>(csv(of, each, {}) as string, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

async function workbook({ model: of, journey: each }: Told) {
  return read(await xlsx(of, each, {}), { type: 'buffer', cellStyles: true });
}

let all: Told;
let odd: Told;
beforeAll(async () => {
  const { model: of } = await told(everything);
  all = { model: of, journey: of.journeys.find(({ key }) => key === 'buy') ?? expect.fail() };
  odd = await told(hostile);
});

const firstRow = {
  Stage: 'Awareness',
  Touchpoint: 'Asks a friend',
  'Feels: Maya Putri': 'Lega',
  'Score: Maya Putri': '1',
  'Words: Maya Putri': 'At last',
  'Feels: Budi': 'Anxious',
  'Score: Budi': '-1.5',
  'Words: Budi': '',
  Tags: 'moment-of-truth',
  Channels: 'Toko\nEmail',
  After: '9 days',
  Takes: '1 hour',
  Does: 'Sends a note',
  Thinks: 'Maya Putri: Which brand?',
  Says: 'Help me',
  Pains: 'Reviews contradict (high severity, for Budi)',
  Gains: 'Trusts the advice (for Maya Putri)',
  Opportunities: 'Honest reviews (high impact, low effort, solves: Reviews contradict)',
  Solutions: 'Verified badge (in progress, delivers: Honest reviews, https://tracker.example/142)',
  'Legal basis': 'Terms, section 2',
  Evidence: 'Chats (measured, 1 Feb 2026)',
  Images: 'friend.png',
  Frontstage: 'Answers (by Order desk, waits: 14 hours, fails: Twice a month)',
  Backstage: 'Looks up',
  Support: 'System',
  'Leads to': 'Pays',
  'Continues in': 'Next year',
  Metrics: 'First answer: 14 hours',
  'Stage goals': 'Know what fits',
  'Stage takes': '2 days',
  'Stage metrics': 'Referral rate: 4.2% (was 3.1%, target 6%)',
};

describe('CSV', () => {
  it('has a row for each touchpoint, and for a stage without', () => {
    const rows = csvRows(all);
    expect(rows[0]).toEqual(firstRow);
    expect(rows.map(({ Stage, Touchpoint }) => [Stage, Touchpoint])).toEqual([
      ['Awareness', 'Asks a friend'],
      ['Awareness', 'Pays'],
      ['Nothing yet', ''],
    ]);
    expect(rows[1]?.['Score: Maya Putri']).toBe('');
  });

  it('is UTF-8 that Excel knows as such, with lines that end as RFC 4180 has it', () => {
    const text = csv(all.model, all.journey, {}) as string;
    expect(text).toMatch(/^\ufeffStage,Touchpoint,/);
    expect(text).toMatch(/\r\n$/);
  });

  it('has nothing that a spreadsheet would run', () => {
    const rows = csvRows(odd);
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@＝]/.test(cell)).map(Number)).toEqual([-1.5, -0.5, -0.5]);
    for (const cell of ["'=1+1\n@SUM(A1)", "'-2+3|cmd (high severity, for", "'+1 like", "'＝1+1"]) {
      expect(
        cells.some((each) => each.startsWith(cell)),
        cell,
      ).toBe(true);
    }
  });

  it('says that a feeling is everybody’s in a journey without personas', () => {
    const of = model({});
    const feelings = [{ id: 'f', score: 1, emotion: 'happy', quote: 'Ah' }];
    const each = journey('J', { stages: [stage('S', { touchpoints: [touchpoint('T', { feelings })] })] });
    expect(csvRows({ model: of, journey: each })[0]).toMatchObject({ Feels: 'Happy', Score: '1', Words: 'Ah' });
  });
});

describe('XLSX', () => {
  it('is opened with the same rows as the CSV, but for columns without anything', async () => {
    const { SheetNames, Sheets } = await workbook(all);
    expect(SheetNames).toEqual(['Touchpoints', 'Journey']);
    const rows = utils.sheet_to_json<Row>(Sheets.Touchpoints ?? {}, { defval: '', raw: false });
    expect(rows[0]).toEqual({ ...firstRow, 'Words: Budi': undefined });
    expect(rows).toHaveLength(3);
  });

  it('tells about the journey on a sheet of its own', async () => {
    const { Sheets } = await workbook(all);
    expect(utils.sheet_to_json(Sheets.Journey ?? {}, { header: 1 })).toEqual([
      ['Journey', 'Buying shoes'],
      ['Type', 'Service blueprint'],
      ['For', 'Maya Putri\nBudi'],
      ['Scenario', 'The old pair wore out'],
      ['Goals', 'Find the gaps'],
      ['Evidence', 'Interviews (observed, 1 Mar 2026, https://reports.example/q1)'],
      ['Owner', 'Rani'],
      ['Status', 'Validated'],
      ['Updated', '2026-04-14'],
      ['Revises', 'Next year'],
    ]);
  });

  it('has scores as numbers, and all else as texts that are no formulas', async () => {
    const { Sheets } = await workbook(odd);
    const cells = Object.entries(Sheets.Touchpoints ?? {}).filter(([name]) => !name.startsWith('!'));
    expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([]);
    const texts = cells.filter(([, cell]) => cell.t === 's').map(([, cell]) => cell.v);
    expect(texts).toContain('=1+1\n@SUM(A1)');
    expect(texts).toContain('مايا 👩‍👩‍👧‍👦'.replace(/^/, 'Feels: '));
    expect(cells.filter(([, cell]) => cell.t === 'n').map(([, cell]) => cell.v)).toContain(-1.5);
  });

  it('shows that a text was longer than a cell can hold', async () => {
    const each = journey('J', { stages: [stage('S', { touchpoints: [touchpoint('x'.repeat(40_000))] })] });
    const { Sheets } = await workbook({ model: model({}), journey: each });
    const text: string = Sheets.Touchpoints?.B2.v;
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('…')).toBe(true);
  });
});
