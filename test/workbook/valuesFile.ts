/**
 * The values of a workbook as LibreOffice recalculated it, from the CSV of each of its sheets. Writing them and reading
 * them back takes half the time of a whole xlsx; where the model is only held against the engine, nothing else is read.
 */
import type { FileCell, FileSheet, FileValue } from './xlsxFile.ts';

/** The sheet of a CSV in which every text is quoted, and nothing else is; cells without anything in them are left out. */
export function readValues(name: string, csv: string): FileSheet {
  const rows = new Map<number, Map<number, FileCell>>();
  let cellCount = 0;
  let row = 1;
  let column = 1;
  let cells = new Map<number, FileCell>();
  const put = (value: FileValue): void => {
    cells.set(column, { row, column, ...value });
    cellCount++;
  };
  let at = 0;
  while (at < csv.length) {
    const character = csv[at]!;
    if (character === ',') {
      column++;
      at++;
    } else if (character === '\n') {
      if (cells.size > 0) rows.set(row, cells);
      cells = new Map();
      row++;
      column = 1;
      at++;
    } else if (character === '"') {
      const end = endOfText(csv, at);
      put(quotedValue(csv.slice(at + 1, end).replaceAll('""', '"')));
      at = end + 1;
    } else {
      const end = endOfPlain(csv, at);
      put(plainValue(csv.slice(at, end)));
      at = end;
    }
  }
  if (cells.size > 0) rows.set(row, cells);
  return { name, state: 'visible', rows, hiddenRows: [], hiddenColumns: [], cellCount };
}

/** Where the closing quote stands. */
function endOfText(csv: string, from: number): number {
  let end = csv.indexOf('"', from + 1);
  while (end >= 0 && csv[end + 1] === '"') end = csv.indexOf('"', end + 2);
  if (end < 0) throw new Error(`a text is not closed: ${csv.slice(from, from + 80)}`);
  return end;
}

function endOfPlain(csv: string, from: number): number {
  let end = from;
  while (end < csv.length && csv[end] !== ',' && csv[end] !== '\n') end++;
  return end;
}

const aNumber = /^-?\d+(?:\.\d*)?(?:E[+-]?\d+)?(%?)$/i;

const anError = /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d+)$/;

/** Errors are quoted, too. A text that only looks like one is none that a plan has: it is taken for the worse. */
const quotedValue = (value: string): FileValue => ({ kind: anError.test(value) ? 'error' : 'text', value });

/** A share is written as it would be typed, `12.5%`. What is neither a number nor true or false is an error. */
function plainValue(said: string): FileValue {
  const number = aNumber.exec(said);
  if (number !== null)
    return { kind: 'number', value: Number.parseFloat(said) / (number[1] === '%' ? 100 : 1) };
  if (said === 'TRUE' || said === 'FALSE') return { kind: 'boolean', value: said === 'TRUE' };
  return { kind: 'error', value: said };
}
