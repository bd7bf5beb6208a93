import papa from 'papaparse';
import { Fragment } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Export } from './format.ts';
import { formula } from './spreadsheet-text.ts';
import { type Cell, tableOf, usedColumns } from './table.ts';

/** The table of a journey as spreadsheets take it from the clipboard as text: tabs between cells, no text a formula. */
export const tabSeparated: Export = (model, journey) => {
  const { columns, rows } = usedColumns(tableOf(model, journey));
  const lines = [columns, ...rows].map((row) => [...row]);
  return papa.unparse(lines, { delimiter: '\t', newline: '\n', escapeFormulae: formula });
};

/** The same table as documents and spreadsheets take it from the clipboard as HTML: the lines of a cell stay in it. */
export const htmlTable: Export = (model, journey) => {
  const { columns, rows } = usedColumns(tableOf(model, journey));
  return renderToString(
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th>{linesOf(column)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{linesOf(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>,
  );
};

/** Excel makes a row of each line, unless it is told so. */
const sameCell = 'mso-data-placement:same-cell';

function linesOf(cell: Cell) {
  const text = typeof cell === 'string' && formula.test(cell) ? `'${cell}` : String(cell);
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br style={sameCell} />}
      {line}
    </Fragment>
  ));
}
