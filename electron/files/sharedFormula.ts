/**
 * The text of a shared formula in each of its cells. A file keeps such a formula once, in the first cell, and the
 * others point at it; what it reads there follows by moving every relative reference, as if it had been copied.
 */
import { columnName, columnNumber, lastColumn, lastRow } from '../../shared/tables/cells.ts';
import { scanFormula } from '../../shared/tables/formulaPieces.ts';

/** `formula` as it reads `rows` further down and `columns` further right; a reference that leaves the sheet is `#REF!`. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  // Joined at the end: text put together bit by bit takes several times its own room for as long as it is kept.
  const pieces: string[] = [];
  let done = 0;
  scanFormula(formula, (piece, from, to) => {
    if (piece !== 'cell' && piece !== 'cells' && piece !== 'columns' && piece !== 'rows') return;
    pieces.push(formula.slice(done, from), movedReference(formula.slice(from, to), rows, columns));
    done = to;
  });
  pieces.push(formula.slice(done));
  return pieces.join('');
}

const parts = /^(?:(\$?)([A-Za-z]+))?(?:(\$?)(\d+))?$/;

function movedReference(reference: string, rows: number, columns: number): string {
  const ends = reference.split(':').map((end) => {
    const [, column$ = '', column = '', row$ = '', row = ''] = parts.exec(end) ?? [];
    const movedColumn = column$ === '' && column !== '' ? columnAt(columnNumber(column) + columns) : column;
    const movedRow = row$ === '' && row !== '' ? rowAt(Number(row) + rows) : row;
    return movedColumn === null || movedRow === null ? null : column$ + movedColumn + row$ + movedRow;
  });
  return ends.includes(null) ? '#REF!' : ends.join(':');
}

const columnAt = (column: number): string | null =>
  column >= 1 && column <= lastColumn ? columnName(column) : null;

const rowAt = (row: number): string | null => (row >= 1 && row <= lastRow ? String(row) : null);
