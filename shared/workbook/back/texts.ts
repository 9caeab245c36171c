/** What stands in cells, compared and said. */
import { say } from '../../language/say.ts';
import { cutText, longestCell } from '../../tables/cells.ts';
import type { ReadCell } from '../../tables/receivedWorkbook.ts';

/** What files and spreadsheet programs do not keep of a text: control characters, kinds of line ends, lone surrogates. */
const unkept = /(?!\n)\p{Cc}|\p{Surrogate}|[\uFFFD-\uFFFF]/gu;

export const keptText = (text: string): string =>
  cutText(text, longestCell).replaceAll(/\r\n?/gu, '\n').replaceAll(unkept, '').trimEnd();

export const sameText = (a: string, b: string): boolean => a === b || keptText(a) === keptText(b);

/** Spreadsheet programs and libraries save 15 to 17 significant digits, rounding up or down. */
const savedAlike = 1e-14;

/** Whether `found` is what is left of `exported` in a saved file; one that differs by more is another number. */
export const sameNumber = (exported: number, found: number): boolean =>
  exported === found || Math.abs(exported - found) <= savedAlike * Math.abs(exported);

/** Whether a cell has nothing in it. */
export const isEmpty = (cell: ReadCell | undefined): boolean =>
  cell === undefined || (cell.formula === undefined && (cell.value === null || cell.value === ''));

const longestSaid = 60;

export const short = (text: string): string =>
  text.length <= longestSaid ? text : `${cutText(text, longestSaid - 1).toWellFormed()}…`;

/** A cell's content as it is shown to a person: `=B7*2`, `12.5`, `“Hires”`, `empty`. */
export function said(cell: ReadCell | undefined): string {
  if (cell?.formula !== undefined) return short(`=${cell.formula}`);
  if (cell === undefined || cell.value === null || cell.value === '') return say('empty');
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
