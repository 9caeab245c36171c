/** Cells by letter and number, as the file format names them, and by numbers from 1, as everything else here does. */

import { columnNumber, lastColumn, lastRow } from '../../shared/tables/cells.ts';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The place of `B12`, with or without `$`; `null` when it is no address or lies outside the largest sheet there is. */
export function parseAddress(text: string): Place | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!parts) return null;
  const [, name = '', number = ''] = parts;
  const column = columnNumber(name);
  const row = Number(number);
  return column <= lastColumn && row >= 1 && row <= lastRow ? { row, column } : null;
}

export interface SheetRange {
  readonly sheet: string;
  readonly from: Place;
  /** Inclusive. */
  readonly to: Place;
}

/** `'Q1 ''27'!$A$1:$A$9` or `Sheet!A1`; `null` for anything else. */
export function parseSheetRange(text: string): SheetRange | null {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^:]+)(?::([^:]+))?$/.exec(text);
  if (!parts) return null;
  const [, quoted, plain, first = '', second = first] = parts;
  const from = parseAddress(first);
  const to = parseAddress(second);
  if (!from || !to) return null;
  return { sheet: quoted === undefined ? (plain ?? '') : quoted.replaceAll("''", "'"), from, to };
}
