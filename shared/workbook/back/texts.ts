/** What stands in cells, compared and said. */
import { cutText, longestCell } from '../../tables/cells.ts';
import type { ReadCell } from '../../tables/receivedWorkbook.ts';

/** What files and spreadsheet programs do not keep of a text: control characters, kinds of line ends, lone surrogates. */
const unkept = /(?!\n)\p{Cc}|\p{Surrogate}|[\uFFFD-\uFFFF]/gu;

const kept = (text: string): string =>
  cutText(text, longestCell).replaceAll(/\r\n?/gu, '\n').replaceAll(unkept, '').trimEnd();

export const sameText = (a: string, b: string): boolean => a === b || kept(a) === kept(b);

/**
 * Spreadsheet programs save 15 significant digits. `found` is the same number where it is `exported` rounded to them,
 * up or down where that lies in the middle; one that differs in them, or was typed with more of them, is another.
 */
export function sameNumber(exported: number, found: number): boolean {
  if (exported === found) return true;
  const distance = Math.abs(exported - found);
  // Most numbers are far from each other, and this is asked of all.
  if (!(distance <= 1e-14 * Math.abs(exported))) return false;
  const exponent = Number(exported.toExponential().split('e')[1]);
  // Both numbers and their distance are themselves rounded, to one in 2^52.
  const most = 0.5 * 10 ** (exponent - 14) + 2 ** -51 * Math.abs(exported);
  return Number(found.toPrecision(15)) === found && distance <= most;
}

/** Whether a cell has nothing in it. */
export const isEmpty = (cell: ReadCell | undefined): boolean =>
  cell === undefined || (cell.formula === undefined && (cell.value === null || cell.value === ''));

const longestSaid = 60;

export const short = (text: string): string =>
  text.length <= longestSaid ? text : `${cutText(text, longestSaid - 1).toWellFormed()}…`;

/** A cell's content as it is shown to a person: `=B7*2`, `12.5`, `“Hires”`, `empty`. */
export function said(cell: ReadCell | undefined): string {
  if (cell?.formula !== undefined) return short(`=${cell.formula}`);
  if (cell === undefined || cell.value === null || cell.value === '') return 'empty';
  return saidValue(cell.value);
}

export function saidValue(value: Exclude<ReadCell['value'], null>): string {
  switch (typeof value) {
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'string':
      return `“${short(value)}”`;
    case 'object':
      return value.error;
    default:
      return value satisfies never;
  }
}
