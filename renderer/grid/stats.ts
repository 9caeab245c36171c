/** What the numbers of a selection come to: for the line under the grid. */
import type { GridColumn, GridRow } from './model.ts';
import type { Block } from './ranges.ts';
import { seriesWithin } from './targets.ts';
import { valueAt } from './values.ts';

export interface Stats {
  /** Cells selected, with a number or without. */
  readonly cells: number;
  /** Numbers among them. */
  readonly count: number;
  readonly sum: number;
  readonly mean: number;
}

/** Totals count only where nothing but totals is selected: months would count twice. */
export function statsOf(rows: readonly GridRow[], columns: readonly GridColumn[], block: Block): Stats {
  const selected = columns.slice(block.left, block.right + 1);
  const entries = selected.filter(({ kind }) => kind === 'entry');
  const counted = entries.length > 0 ? entries : selected;
  let count = 0;
  let sum = 0;
  const series = seriesWithin(rows, block.top, block.bottom);
  for (const { row } of series) {
    for (const column of counted) {
      const value = valueAt(row, column);
      if (!Number.isFinite(value)) continue;
      count += 1;
      sum += value;
    }
  }
  return { cells: series.length * counted.length, count, sum, mean: count === 0 ? Number.NaN : sum / count };
}
