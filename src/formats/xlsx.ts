import { unzipSync } from 'fflate';
import writeXlsxFile, { type Row, type Sheet, type SheetData } from 'write-excel-file/universal';
import { clean } from '../map/clean.ts';
import { type Journey, type Model, mapTypeWords, statusWords } from '../model/index.ts';
import { t } from '../words/index.ts';
import type { Export } from './format.ts';
import { type Cell, tableOf, usedColumns } from './table.ts';
import { evidenceInWords, wordsOf } from './words.ts';
import { zip } from './zip.ts';

/** The most characters that Excel takes in a cell. */
const longestText = 32_767;
/** Widths in characters. */
const widths = { narrowest: 10, widest: 44 };

/** A journey as an Excel workbook: one row a touchpoint, and a second sheet about the journey. Texts are never formulas. */
export const xlsx: Export = async (model, journey) => {
  const blob = await writeXlsxFile([touchpointSheet(model, journey), journeySheet(model, journey)], {
    fontFamily: 'Calibri',
    fontSize: 11,
  }).toBlob();
  return zip(unzipSync(new Uint8Array(await blob.arrayBuffer())));
};

function touchpointSheet(model: Model, journey: Journey): Sheet<Blob> {
  const { columns, rows } = usedColumns(tableOf(model, journey));
  return {
    sheet: t('Touchpoints'),
    data: [headRow(columns), ...rows.map(textRow)],
    columns: columns.map((title, index) => ({ width: widthOf([title, ...rows.map((row) => row[index] ?? '')]) })),
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
  };
}

function journeySheet(model: Model, journey: Journey): Sheet<Blob> {
  const { persona } = wordsOf(model, journey);
  const facts: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    [t('Journey'), [journey.title]],
    [t('Type'), [journey.type && t(mapTypeWords[journey.type])]],
    [t('For'), journey.personas.map(persona)],
    [t('Scenario'), [journey.scenario]],
    [t('Goals'), journey.goals.map(({ text }) => text)],
    [t('Evidence'), journey.evidence.map(evidenceInWords)],
    [t('Owner'), [journey.owner]],
    [t('Status'), [journey.status && t(statusWords[journey.status])]],
    [t('Updated'), [journey.updated]],
    [t('Revises'), [journey.revises?.title]],
  ];
  const data: SheetData = facts.flatMap(([title, lines]) => {
    const text = lines.flatMap((line) => (line === undefined ? [] : clean(line))).join('\n');
    return text === '' ? [] : [[...headRow([title]), ...textRow([text])]];
  });
  return { sheet: t('Journey'), data, columns: [{ width: 14 }, { width: 90 }] };
}

function headRow(cells: readonly Cell[]): Row {
  return cells.map((value) => ({
    value: shortened(String(value)),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E9EBF1',
    alignVertical: 'top',
    wrap: true,
  }));
}

function textRow(cells: readonly Cell[]): Row {
  return cells.map((value) => {
    if (value === '') return null;
    if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
    return { value: shortened(value), type: String, alignVertical: 'top', wrap: true };
  });
}

/** A text as long as a cell can hold; that it was longer is told by its end. */
function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}

/** The longest line, within limits. */
function widthOf(cells: readonly Cell[]): number {
  const longest = cells.reduce<number>(
    (most, cell) =>
      String(cell)
        .split('\n')
        .reduce((length, line) => Math.max(length, line.length), most),
    widths.narrowest,
  );
  return Math.min(longest + 2, widths.widest);
}
