/** How the rows and columns of a sheet have moved: rows by their names and labels, columns by the row of headings. */
import type { ReadSheet } from '../../tables/receivedWorkbook.ts';
import type { Row } from '../workbook.ts';
import { align, type Alignment } from './alignment.ts';
import type { SheetPair } from './pairSheets.ts';

export interface AlignedSheet extends SheetPair {
  readonly rows: Alignment;
  readonly columns: Alignment;
}

export function alignSheet(pair: SheetPair): AlignedSheet {
  const { expected, found, keyColumn } = pair;
  const rows = align(
    expectedKeys(expected),
    foundKeys(found, (cells) => keyOf(textAt(cells, keyColumn), textAt(cells, keyColumn + 1))),
  );
  return { ...pair, rows, columns: alignColumns(pair, rows) };
}

/** A row is known by its name in column A; where it has none, by its label. */
const keyOf = (name: string | undefined, label: string | undefined): string | undefined =>
  name ?? (label === undefined ? undefined : `\u0000${label}`);

function expectedKeys({ sheet, rows }: SheetPair['expected']): readonly (string | undefined)[] {
  const last = rows.at(-1)?.number ?? 0;
  const keys = Array.from<string | undefined>({ length: Math.max(sheet.rowCount, last) + 1 });
  for (const row of rows) keys[row.number] = keyOf(textIn(row, 1), textIn(row, 2));
  return keys;
}

function textIn(row: Row, column: number): string | undefined {
  const cell = row.cells.find((one) => one.column === column);
  return cell?.formula === undefined && typeof cell?.value === 'string' && cell.value !== ''
    ? cell.value
    : undefined;
}

type FoundRow = ReadSheet['rows'] extends ReadonlyMap<number, infer R> ? R : never;

function textAt(cells: FoundRow | undefined, column: number): string | undefined {
  const cell = cells?.get(column);
  return cell?.formula === undefined && typeof cell?.value === 'string' && cell.value !== ''
    ? cell.value
    : undefined;
}

/** A sheet may have a cell in its last possible row; rows so far down are none of ours. */
const mostRows = 100_000;

function foundKeys(
  { rows }: ReadSheet,
  key: (cells: FoundRow) => string | undefined,
): readonly (string | undefined)[] {
  const keys: (string | undefined)[] = [undefined];
  for (const [row, cells] of rows) {
    if (row > mostRows) break;
    while (keys.length < row) keys.push(undefined);
    keys[row] = key(cells);
  }
  return keys;
}

/** By the row with the most headings; a sheet without any has its columns as they are, moved with the first. */
function alignColumns({ expected, found, keyColumn }: SheetPair, rows: Alignment): Alignment {
  let headings: Row | undefined;
  let most = 0;
  let width = expected.sheet.columns.length;
  for (const row of expected.rows) {
    const count = row.cells.filter(
      ({ role, formula, value }) =>
        role === 'columnHeading' && formula === undefined && typeof value === 'string',
    ).length;
    width = Math.max(width, row.cells.at(-1)?.column ?? 0);
    if (count > most) [headings, most] = [row, count];
  }
  const wanted = Array.from<string | undefined>({ length: width + 1 });
  const there = headings === undefined ? undefined : rows.found(headings.number);
  const cells = there === undefined ? undefined : found.rows.get(there);
  const now: (string | undefined)[] = [undefined];
  if (headings && cells) {
    for (const { column, formula, value } of headings.cells)
      if (formula === undefined && typeof value === 'string' && value !== '') wanted[column] = value;
    for (const column of cells.keys()) {
      while (now.length < column) now.push(undefined);
      now[column] = textAt(cells, column);
    }
  }
  // Where no heading says so, the column of keys does.
  if (wanted[1] === undefined) {
    wanted[1] = firstColumn;
    while (now.length <= keyColumn) now.push(undefined);
    now[keyColumn] = firstColumn;
  }
  return align(wanted, now);
}

const firstColumn = '\u0000A';
