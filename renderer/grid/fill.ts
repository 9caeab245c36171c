/** What fill, clear and reset write: pure arithmetic on rows and columns, nothing of the screen. */
import { say } from '../../shared/language/say.ts';
import type { GridColumn, GridRow, RowWrite, SeriesRow } from './model.ts';
import type { Block } from './ranges.ts';
import { entriesWithin, seriesWithin, targetsOf, type Planned } from './targets.ts';

export type Writes = Planned<{ readonly writes: readonly RowWrite[] }>;

/** What an emptied cell holds: nothing, or the least that the row allows. */
export function emptied({ entry }: SeriesRow): number {
  const { min = -Infinity, above = -Infinity, max = Infinity, below = Infinity } = entry?.range ?? {};
  if (min <= 0 && above < 0 && max >= 0 && below > 0) return 0;
  if (Number.isFinite(min)) return min;
  return 0;
}

export function clear(rows: readonly GridRow[], columns: readonly GridColumn[], block: Block): Writes {
  const targets = targetsOf(rows, columns, block);
  if (!targets.ok) return targets;
  return {
    ok: true,
    writes: targets.rows.map(({ row }) => ({
      row,
      cells: targets.columns.map((column) => ({ t: columns[column]!.from, value: emptied(row) })),
    })),
  };
}

/** The first column selected, into the others; of one column, the column before it. */
export function fillRight(rows: readonly GridRow[], columns: readonly GridColumn[], block: Block): Writes {
  const targets = targetsOf(rows, columns, block);
  if (!targets.ok) return targets;
  const [first = 0, ...others] = targets.columns;
  const before = entriesWithin(columns, 0, first - 1).at(-1);
  const [from, into] = others.length > 0 ? [first, others] : [before, [first]];
  if (from === undefined) {
    const at = { row: block.top, column: first };
    return { ok: false, reason: say('Nothing stands left of the first month.'), at };
  }
  const t = columns[from]!.from;
  return {
    ok: true,
    writes: targets.rows.map(({ row }) => ({
      row,
      cells: into.map((column) => ({ t: columns[column]!.from, value: row.numbers?.[t] ?? 0 })),
    })),
  };
}

/** The first row selected, into the others; of one row, the row before it. Its numbers have to be allowed in each. */
export function fillDown(rows: readonly GridRow[], columns: readonly GridColumn[], block: Block): Writes {
  const first = seriesWithin(rows, block.top, block.bottom)[0];
  const isOneRow = seriesWithin(rows, block.top, block.bottom).length === 1;
  const source = isOneRow ? seriesWithin(rows, 0, block.top - 1).at(-1) : first;
  const targets = targetsOf(
    rows,
    columns,
    isOneRow || first === undefined ? block : { ...block, top: first.position + 1 },
  );
  if (!targets.ok) return targets;
  const at = { row: block.top, column: block.left };
  if (source === undefined) return { ok: false, reason: say('Nothing stands above the first row.'), at };
  if (source.row.numbers === undefined)
    return { ok: false, reason: say('Nothing can be copied from there.'), at };
  const { numbers } = source.row;
  return checked(
    targets.rows.map(({ row }) => ({
      row,
      cells: targets.columns.map((column) => {
        const t = columns[column]!.from;
        return { t, value: numbers[t] ?? 0 };
      }),
    })),
    rows,
    columns,
  );
}

/** What stands in `source`, over and over, into the rest of `block`, which goes on from it to one side. */
export function fillOn(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  source: Block,
  block: Block,
): Writes {
  const targets = targetsOf(rows, columns, block);
  if (!targets.ok) return targets;
  const from = {
    rows: seriesWithin(rows, source.top, source.bottom),
    columns: entriesWithin(columns, source.left, source.right),
  };
  const firstRow = targets.rows.findIndex(({ position }) => position >= source.top);
  const firstColumn = targets.columns.findIndex((column) => column >= source.left);
  const isInside = (position: number, column: number): boolean =>
    position >= source.top && position <= source.bottom && column >= source.left && column <= source.right;
  const writes = targets.rows.flatMap(({ position, row }, r) => {
    const model = from.rows[again(r, firstRow, from.rows.length)]?.row;
    const cells = targets.columns.flatMap((column, c) => {
      const t = columns[from.columns[again(c, firstColumn, from.columns.length)] ?? column]!.from;
      return isInside(position, column)
        ? []
        : [{ t: columns[column]!.from, value: model?.numbers?.[t] ?? 0 }];
    });
    return cells.length === 0 ? [] : [{ row, cells }];
  });
  return checked(writes, rows, columns);
}

/** The position in what is repeated, `first` being where it begins; before it, too. */
const again = (index: number, first: number, count: number): number =>
  (((index - first) % count) + count) % count;

/** Those cells that differ from the base plan, as the base plan has them. */
export function reset(rows: readonly GridRow[], columns: readonly GridColumn[], block: Block): Writes {
  const entries = entriesWithin(columns, block.left, block.right);
  const writes = seriesWithin(rows, block.top, block.bottom).flatMap(({ row }) => {
    const { base, numbers, entry } = row;
    if (base === undefined || numbers === undefined || entry === undefined) return [];
    const cells = entries.flatMap((column) => {
      const t = columns[column]!.from;
      const value = base[t];
      return value === undefined || value === numbers[t] ? [] : [{ t, value }];
    });
    return cells.length === 0 ? [] : [{ row, cells }];
  });
  if (writes.length > 0) return { ok: true, writes };
  const at = { row: block.top, column: block.left };
  return { ok: false, reason: say('No scenario changes anything here.'), at };
}

/** Rows may allow different numbers: what comes from another row is held against this one's range. */
function checked(
  writes: readonly RowWrite[],
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): Writes {
  for (const { row, cells } of writes) {
    const bad = cells.find(({ value }) => !isAllowed(row, value));
    if (bad === undefined) continue;
    const at = {
      row: rows.indexOf(row),
      column: columns.findIndex(({ kind, from }) => kind === 'entry' && from === bad.t),
    };
    return { ok: false, reason: say('{row} does not allow what would come here.', { row: row.label }), at };
  }
  return { ok: true, writes };
}

function isAllowed({ entry }: SeriesRow, value: number): boolean {
  const { min = -Infinity, above = -Infinity, max = Infinity, below = Infinity, whole } = entry?.range ?? {};
  if (!Number.isFinite(value) || (whole === true && !Number.isInteger(value))) return false;
  return (
    value >= min &&
    value <= max &&
    (above === -Infinity || value > above) &&
    (below === Infinity || value < below)
  );
}
