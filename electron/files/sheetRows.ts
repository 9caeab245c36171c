/**
 * The rows of a sheet as XML, which is nearly all of a workbook's bytes. Printed here and not by the library: a cell
 * of the library is an object with a style, a type and a history, and 350 000 of them take seven seconds (three with
 * its streaming writer, which knows neither charts nor a recalculation on load). Straight to text takes half of one.
 */
import { columnName } from '../../shared/tables/cells.ts';
import type { AlignedCell, AlignedRow } from './headings.ts';
import { rowHeights } from './look.ts';
import type { SharedStrings } from './sharedStrings.ts';
import type { StyleBook } from './styleBook.ts';
import { cellText, escapeXml } from './text.ts';

/**
 * One `<row>`. The rule under a section's name runs across all `columnCount` columns of the sheet. Throws where a number is not finite: the engine gives none, and the file format cannot hold it. */
export function rowXml(
  row: AlignedRow,
  columnCount: number,
  styles: StyleBook,
  strings: SharedStrings,
): string {
  let xml = `<row r="${row.number}"${heightOf(row)}>`;
  for (const cell of withRule(row.cells, columnCount)) xml += cellXml(cell, row.number, styles, strings);
  return `${xml}</row>`;
}

function withRule(cells: readonly AlignedCell[], columnCount: number): readonly AlignedCell[] {
  const heading = cells.find(({ role }) => role === 'heading');
  if (!heading) return cells;
  const filled = new Map(cells.map((cell) => [cell.column, cell]));
  for (let column = heading.column; column <= columnCount; column++) {
    if (!filled.has(column)) filled.set(column, { column, role: 'heading', value: '' });
  }
  return [...filled.values()].toSorted((a, b) => a.column - b.column);
}

function cellXml(cell: AlignedCell, row: number, styles: StyleBook, strings: SharedStrings): string {
  const { value, formula } = cell;
  const start = `<c r="${columnName(cell.column)}${row}" s="${styles.numberOf(cell)}"`;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${columnName(cell.column)}${row} holds ${value}`);
    // JavaScript's shortest notation is read back as the same double by every spreadsheet.
    return `${start}>${formula === undefined ? '' : formulaXml(formula)}<v>${value}</v></c>`;
  }
  if (formula !== undefined) return `${start} t="str">${formulaXml(formula)}<v>${cellText(value)}</v></c>`;
  if (value === '') return `${start}/>`;
  return `${start} t="s"><v>${strings.numberOf(value)}</v></c>`;
}

const formulaXml = (formula: string): string => `<f>${escapeXml(formula)}</f>`;

/** Rows of headings get air; a row with running text is left to the spreadsheet, since text wraps. */
function heightOf(row: AlignedRow): string {
  let height = 0;
  for (const { role } of row.cells) {
    if (role === 'text') return '';
    height = Math.max(height, rowHeights[role] ?? 0);
  }
  return height === 0 ? '' : ` ht="${height}" customHeight="1"`;
}
