/**
 * The rows of any workbook's sheets, as one would copy them out: what actuals are read from. Nothing in the file is
 * run or followed; a formula gives what the program that saved the file last computed.
 */
import { say } from '../../../shared/language/say.ts';
import type { SheetRows } from '../../../shared/ipc/fileValues.ts';
import type { ReadCell, ReadSheet } from '../../../shared/tables/receivedWorkbook.ts';
import { dayText } from '../../../shared/tables/cells.ts';
import { readWorkbook } from '../../files/readWorkbook.ts';
import type { BadFile } from './jobs.ts';

/** More than these is no table of a plan's months; the window would only wait for them. */
const most = { rows: 100_000, columns: 1_000, cells: 500_000 } as const;

type Value = SheetRows['rows'][number][number];

/** Hidden sheets and rows are among them; sheets without a cell are not. */
export async function rowsOf(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly kind: 'sheets'; readonly sheets: readonly SheetRows[] } | BadFile> {
  const reading = await readWorkbook(bytes);
  if (!reading.ok) return { kind: 'badFile', reason: reading.reason };
  const sheets = reading.workbook.sheets.filter(({ rows }) => rows.size > 0);
  let cells = 0;
  for (const sheet of sheets) {
    const { rows, columns } = extentOf(sheet);
    cells += rows * columns;
    if (rows > most.rows || columns > most.columns || cells > most.cells) {
      return {
        kind: 'badFile',
        reason: `The sheet “${sheet.name.slice(0, 40)}” reaches to row ${rows} and column ${columns}, which is more than a table of a plan’s months. Copy the table into a workbook of its own.`,
      };
    }
  }
  if (sheets.length === 0) return { kind: 'badFile', reason: say('There is nothing in this workbook.') };
  return { kind: 'sheets', sheets: sheets.map((sheet) => ({ name: sheet.name, rows: rowsOfSheet(sheet) })) };
}

function extentOf({ rows }: ReadSheet): { readonly rows: number; readonly columns: number } {
  let lastRow = 0;
  let lastColumn = 0;
  for (const [row, cells] of rows) {
    lastRow = Math.max(lastRow, row);
    for (const column of cells.keys()) lastColumn = Math.max(lastColumn, column);
  }
  return { rows: lastRow, columns: lastColumn };
}

/** As in the sheet: empty rows above and between are rows, empty cells are `null`. */
function rowsOfSheet(sheet: ReadSheet): Value[][] {
  return Array.from({ length: extentOf(sheet).rows }, (_, index) => {
    const cells = sheet.rows.get(index + 1);
    if (cells === undefined) return [];
    const last = Math.max(...cells.keys());
    return Array.from({ length: last }, (__, column) => valueOf(cells.get(column + 1)));
  });
}

function valueOf(cell: ReadCell | undefined): Value {
  if (cell === undefined || cell.value === null) return null;
  if (typeof cell.value === 'object') return cell.value.error;
  return typeof cell.value === 'number' && cell.date ? (dayText(cell.value) ?? cell.value) : cell.value;
}
