/** Cells and ranges as spreadsheets write them. */
import { columnName, cutText } from '../../tables/cells.ts';

export interface CellPlace {
  /** Which of the model's sheets; `inputsSheet` for Inputs. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** What stays when a formula is copied to another cell; nothing unless said. */
  readonly fixed?: 'column' | 'row' | 'both';
}

export const inputsSheet = -1;

/** `'Money'!`; a sheet's name may hold anything that `sheetName` lets through. */
export const sheetPrefix = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

/** `'Money'!$E$7:$AB$7`. */
export const absoluteRange = (
  sheet: string,
  from: { readonly row: number; readonly column: number },
  to: { readonly row: number; readonly column: number },
): string =>
  `${sheetPrefix(sheet)}$${columnName(from.column)}$${from.row}:$${columnName(to.column)}$${to.row}`;

/** `'Money'!$E$7`. */
export const absoluteCell = (sheet: string, row: number, column: number): string =>
  `${sheetPrefix(sheet)}$${columnName(column)}$${row}`;

const longestSheetName = 31;

/**
 * A name that every spreadsheet program takes for a sheet: without `[]:*?/\`, no quotation marks at its ends, at most
 * 31 characters, different from those in `taken` (which it joins) whatever the case of letters.
 */
export function sheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted
    .replaceAll(/[[\]:*?/\\\p{Cc}\p{Noncharacter_Code_Point}]/gu, ' ')
    // The file format's escape for a character: programs do not agree on whether it is one in a name.
    .replaceAll(/_(?=x[0-9a-f]{4}_)/giu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .toWellFormed();
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const name = (trimmed(cutText(trimmed(clean), longestSheetName - suffix.length)) || 'Sheet') + suffix;
    const key = name.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

/** No spreadsheet program takes a quotation mark at either end. */
const trimmed = (text: string): string => text.replaceAll(/^['\s]+|['\s]+$/gu, '');

/** `$E7`: inside a sheet. */
export function cellText({ row, column, fixed }: CellPlace): string {
  const dollarColumn = fixed === 'column' || fixed === 'both' ? '$' : '';
  const dollarRow = fixed === 'row' || fixed === 'both' ? '$' : '';
  return `${dollarColumn}${columnName(column)}${dollarRow}${row}`;
}
