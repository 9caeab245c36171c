/**
 * Rows that say the same as before stay the very same objects, so that neither are they drawn again nor is anything
 * measured anew that follows from them.
 */
import { useMemo, useState } from 'react';
import { sameRow, type GridRow } from './model.ts';

export function useSteadyRows(given: readonly GridRow[]): readonly GridRow[] {
  const [steady] = useState(steadying);
  return useMemo(() => steady(given), [steady, given]);
}

/** Remembers the rows of the last time; what it gives says what it was given, whatever that was. */
export function steadying(): (given: readonly GridRow[]) => readonly GridRow[] {
  let before: readonly GridRow[] = [];
  return (given) => {
    const rows = given.map((row, index) => {
      const known = before[index];
      return known !== undefined && sameRow(known, row) ? known : owned(row);
    });
    const isSame = rows.length === before.length && rows.every((row, index) => row === before[index]);
    if (!isSame) before = rows;
    return before;
  };
}

/** A series of the model is handed over as it is; its memory is used again once other numbers are shown. */
function owned(row: GridRow): GridRow {
  if (row.kind !== 'series' || row.numbers === undefined || Array.isArray(row.numbers)) return row;
  return { ...row, numbers: Array.from(row.numbers) };
}
