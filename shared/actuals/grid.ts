/** A table seen along its months, whichever way they run. Positions count from 0. */
import type { Axis } from './axis.ts';
import { cellText, type Cell, type Place, type Table } from './table.ts';

export interface Grid {
  readonly axis: Axis;
  /** How many lines there are beside each other, that of the months included. */
  readonly lines: number;
  /** How far they reach. */
  readonly length: number;
  readonly at: (along: number, line: number) => Cell;
  readonly placeOf: (along: number, line: number) => Place;
}

export function gridOf(table: Table, axis: Axis): Grid {
  const { rows } = table;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (axis.direction === 'across') {
    return {
      axis,
      lines: rows.length,
      length: width,
      at: (along, line) => rows[line]?.[along] ?? null,
      placeOf: (along, line) => ({ row: line + 1, column: along + 1 }),
    };
  }
  return {
    axis,
    lines: width,
    length: rows.length,
    at: (along, line) => rows[along]?.[line] ?? null,
    placeOf: (along, line) => ({ row: along + 1, column: line + 1 }),
  };
}

/** Headings of several rows are told apart by this. */
const between = ' · ';
const headingRows = 3;

/** The texts of a line before the first month, and where the nearest of them stands. */
export function headingOf(
  { axis, at }: Grid,
  line: number,
): { readonly heading: string; readonly along: number } {
  const texts: string[] = [];
  const first = axis.periods[0]?.along ?? 0;
  let nearest = Math.max(0, first - 1);
  for (let along = first - 1; along >= 0 && texts.length < headingRows; along -= 1) {
    const text = cellText(at(along, line)).replaceAll(/\s+/gu, ' ').slice(0, 200);
    if (text === '' || texts.includes(text)) continue;
    if (texts.length === 0) nearest = along;
    texts.unshift(text);
  }
  return { heading: texts.join(between), along: nearest };
}
