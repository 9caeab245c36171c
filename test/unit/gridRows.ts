/** A small grid for the tests of its parts: rows by month over two calendar years, typed into and worked out. */
import { monthColumns } from '../../renderer/grid/columns.ts';
import type { GridRow, SeriesRow } from '../../renderer/grid/model.ts';
import { monthAt } from '../../shared/plan/months.ts';

export const monthsFrom = (start: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, t) => monthAt(start, t));

/** 12 months, the total of 2027, 12 months, the total of 2028. */
export const columns = monthColumns(monthsFrom('2027-01', 24), 1);

export const series = (id: string, more: Partial<SeriesRow> = {}): SeriesRow => ({
  kind: 'series',
  id,
  label: id,
  unit: 'people',
  numbers: Array.from({ length: 24 }, (_, t) => t),
  gather: 'sum',
  entry: { range: { min: 0 }, isConstant: false },
  ...more,
});

export const heading = (label: string): GridRow => ({ kind: 'heading', id: label, label });

/** What a row holds after writes, as the plan would have it. */
export function after(
  row: SeriesRow,
  cells: readonly { readonly t: number; readonly value: number }[],
): number[] {
  const numbers = Array.from(row.numbers ?? []);
  for (const { t, value } of cells) numbers[t] = value;
  return numbers;
}
