/** What stands in cells, compared and said. */
import type { ReadCell } from '../../tables/readWorkbook.ts';

/** What files and spreadsheet programs do not keep of a text: control characters, kinds of line ends, lone surrogates. */
const unkept = /(?!\n)\p{Cc}|\p{Surrogate}|[\uFFFD-\uFFFF]/gu;

/** The most that a cell holds. */
const longestCell = 32_767;

const kept = (text: string): string =>
  text.slice(0, longestCell).replaceAll(/\r\n?/gu, '\n').replaceAll(unkept, '').trimEnd();

export const sameText = (a: string, b: string): boolean => a === b || kept(a) === kept(b);

/** Spreadsheet programs save 15 significant digits; a number that differs in them is another. */
export const sameNumber = (a: number, b: number): boolean =>
  a === b || (Math.abs(a - b) <= 1e-14 * Math.abs(a) && a.toPrecision(15) === b.toPrecision(15));

/** Whether a cell has nothing in it. */
export const isEmpty = (cell: ReadCell | undefined): boolean =>
  cell === undefined || (cell.formula === undefined && (cell.value === null || cell.value === ''));

const longestSaid = 60;

export const short = (text: string): string =>
  text.length <= longestSaid ? text : `${text.slice(0, longestSaid - 1).toWellFormed()}…`;

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
