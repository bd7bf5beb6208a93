import papa from 'papaparse';
import type { Export } from './format.ts';
import { formula } from './spreadsheet-text.ts';
import { tableOf } from './table.ts';

/** By which spreadsheets know that the text is UTF-8. */
const byteOrderMark = '\ufeff';

/** A journey as CSV after RFC 4180, one row a touchpoint. Texts that spreadsheets would run begin with an apostrophe. */
export const csv: Export = (model, journey) => {
  const { columns, rows } = tableOf(model, journey);
  const lines = [columns, ...rows].map((row) => [...row]);
  return `${byteOrderMark}${papa.unparse(lines, { escapeFormulae: formula, newline: '\r\n' })}\r\n`;
};
