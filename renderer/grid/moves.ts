/** Where the keys that move lead from a selection, in a grid of these rows and columns. */
import type { GridColumn, GridRow } from './model.ts';
import { at, edgeFrom, stepped, within, type Cell, type Selection } from './ranges.ts';
import { valueAt } from './values.ts';

interface Ground {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
}

/** Headings are passed over. */
const isSeries =
  (rows: readonly GridRow[]) =>
  (row: number): boolean =>
    rows[row]?.kind === 'series';

/** The nearest cell that is there: rows come and go while one is in the grid. */
export function nearest({ row, column }: Cell, { rows, columns }: Ground): Cell {
  const low = within(row, 0, Math.max(0, rows.length - 1));
  const stop = isSeries(rows);
  const found = stop(low) ? low : stepped(low, 1, 1, 0, rows.length - 1, stop);
  return {
    row: stop(found) ? found : stepped(low, -1, 1, 0, rows.length - 1, stop),
    column: within(column, -1, columns.length - 1),
  };
}

export const moved = (from: Selection, to: Cell, extend: boolean): Selection =>
  extend ? { anchor: from.anchor, head: to } : at(to.row, to.column);

export function step(
  ground: Ground,
  { row, column }: Cell,
  rows: -1 | 0 | 1,
  columns: -1 | 0 | 1,
  count = 1,
): Cell {
  const down = rows === 0 ? row : stepped(row, rows, count, 0, ground.rows.length - 1, isSeries(ground.rows));
  return { row: down, column: within(column + columns * count, -1, ground.columns.length - 1) };
}

/** To the edge of what is not zero. */
export function jump(
  { rows, columns }: Ground,
  { row, column }: Cell,
  down: -1 | 0 | 1,
  right: -1 | 0 | 1,
): Cell {
  const holds = (position: { readonly row: number; readonly column: number }): boolean => {
    const found = rows[position.row];
    const over = columns[position.column];
    if (found?.kind !== 'series' || over === undefined) return false;
    const value = valueAt(found, over);
    return Number.isFinite(value) && value !== 0;
  };
  if (right !== 0) {
    const to = edgeFrom(column, right, 0, columns.length - 1, (next) => holds({ row, column: next }));
    return { row, column: to };
  }
  if (down !== 0) {
    const positions = rows.flatMap((each, position) => (each.kind === 'series' ? [position] : []));
    const to = edgeFrom(positions.indexOf(row), down, 0, positions.length - 1, (next) =>
      holds({ row: positions[next] ?? 0, column: Math.max(0, column) }),
    );
    return { row: positions[to] ?? row, column };
  }
  return { row, column };
}

/** The next cell as Tab goes: to the end of the row, then the next row; nothing beyond the last. */
export function tabbed(ground: Ground, { row, column }: Cell, back: boolean): Cell | undefined {
  const last = ground.columns.length - 1;
  const next = Math.max(0, column) + (back ? -1 : 1);
  if (column >= 0 && next >= 0 && next <= last) return { row, column: next };
  if (column < 0 && !back) return { row, column: 0 };
  const other = step(ground, { row, column }, back ? -1 : 1, 0).row;
  return other === row ? undefined : { row: other, column: back ? last : 0 };
}

/** The first and the last of the columns one types into; of all where there are none. */
export function ends({ columns }: Ground): { readonly first: number; readonly last: number } {
  const entries = columns.flatMap(({ kind }, position) => (kind === 'entry' ? [position] : []));
  return { first: 0, last: entries.at(-1) ?? columns.length - 1 };
}
