/** Which cells of a selection an edit is about: rows of numbers, columns of entries; and why not, where it cannot be. */
import { phrase, say } from '../../shared/language/say.ts';
import type { GridColumn, GridRow, SeriesRow } from './model.ts';
import type { Block, Cell } from './ranges.ts';

export interface Refusal {
  readonly reason: string;
  /** Where it is said. */
  readonly at: Cell;
}

export type Planned<T> = ({ readonly ok: true } & T) | ({ readonly ok: false } & Refusal);

export const totalsAreSums = phrase('Totals are worked out. Choose months to change.');

/** Why this row takes nothing; nothing where it does. */
export function refusalOf(row: SeriesRow): string | undefined {
  if (row.entry === undefined) return say('This is worked out, not typed.');
  return row.entry.refusal;
}

/** Positions of the columns between two that can be typed into. */
export const entriesWithin = (
  columns: readonly GridColumn[],
  left: number,
  right: number,
): readonly number[] =>
  columns.flatMap(({ kind }, position) =>
    kind === 'entry' && position >= left && position <= right ? [position] : [],
  );

export interface TargetRow {
  readonly position: number;
  readonly row: SeriesRow;
}

export const seriesWithin = (rows: readonly GridRow[], top: number, bottom: number): readonly TargetRow[] =>
  rows.flatMap((row, position) =>
    row.kind === 'series' && position >= top && position <= bottom ? [{ position, row }] : [],
  );

interface Targets {
  readonly rows: readonly TargetRow[];
  /** Positions of columns. */
  readonly columns: readonly number[];
}

/** Everything that is selected and can be typed into; refused where something selected cannot. */
export function targetsOf(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  block: Block,
): Planned<Targets> {
  const found = seriesWithin(rows, block.top, block.bottom);
  const entries = entriesWithin(columns, block.left, block.right);
  const first = { row: block.top, column: block.left };
  if (found.length === 0) return { ok: false, reason: say('Choose cells with numbers.'), at: first };
  for (const { position, row } of found) {
    const reason = refusalOf(row);
    if (reason !== undefined) {
      return {
        ok: false,
        reason: found.length === 1 ? reason : `${row.label}: ${reason}`,
        at: { row: position, column: block.left },
      };
    }
  }
  if (entries.length === 0) return { ok: false, reason: say(totalsAreSums), at: first };
  return { ok: true, rows: found, columns: entries };
}
