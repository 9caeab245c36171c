/** What was done in a grid, in words: for undo, and for the line under the grid. */
import { say } from '../../shared/language/say.ts';
import { exact, plainText } from '../ui/format.ts';
import type { Act, GridColumn, GridRow, NameOf, RowWrite, SeriesRow } from './model.ts';
import type { Paste } from './paste.ts';
import type { Stats } from './stats.ts';
import { seriesWithin } from './targets.ts';
import type { Block } from './ranges.ts';

/** `Planned hires: 72 months pasted`. */
export function labelOf(act: Act, writes: readonly RowWrite[], nameOf: NameOf): string {
  const count = writes.reduce((sum, { cells }) => sum + cells.length, 0);
  const [first] = writes;
  const last = writes.at(-1);
  if (first === undefined || last === undefined) return '';
  const row = nameOf(first.row);
  return first === last ? ofOneRow(act, row, count) : ofRows(act, row, nameOf(last.row), count);
}

function ofOneRow(act: Act, row: string, count: number): string {
  switch (act) {
    case 'type':
      return row;
    case 'paste':
      return say('{row}: {count} months pasted', { row, count });
    case 'cut':
      return say('{row}: {count} months cut', { row, count });
    case 'clear':
      return say('{row}: {count} months cleared', { row, count });
    case 'fillRight':
    case 'fillDown':
    case 'fill':
      return say('{row}: {count} months filled', { row, count });
    case 'reset':
      return say('{row}: {count} months as without the scenario', { row, count });
    default:
      return act satisfies never;
  }
}

function ofRows(act: Act, first: string, last: string, count: number): string {
  const values = { first, last, count };
  switch (act) {
    case 'type':
      return first;
    case 'paste':
      return say('{first} to {last}: {count} cells pasted', values);
    case 'cut':
      return say('{first} to {last}: {count} cells cut', values);
    case 'clear':
      return say('{first} to {last}: {count} cells cleared', values);
    case 'fillRight':
    case 'fillDown':
    case 'fill':
      return say('{first} to {last}: {count} cells filled', values);
    case 'reset':
      return say('{first} to {last}: {count} cells as without the scenario', values);
    default:
      return act satisfies never;
  }
}

/** Those rows were said once for every month; now each month has its own number. */
export function spreadInWords(writes: readonly RowWrite[]): string | undefined {
  const spread = writes.filter(({ row, cells }) => row.entry?.isConstant === true && !isWhole(row, cells));
  const [first] = spread;
  if (first === undefined) return undefined;
  return spread.length === 1
    ? say('{row} is now given month by month.', { row: first.row.label })
    : say('{count} rows are now given month by month.', { count: spread.length });
}

/** All months the same again. */
const isWhole = ({ numbers }: SeriesRow, cells: RowWrite['cells']): boolean =>
  cells.length === numbers?.length && cells.every(({ value }) => value === cells[0]?.value);

/** What became of a paste that was not simply put where it was meant. */
export function pasteInWords(
  { isTurned, cutRows, cutColumns }: Paste,
  columns: readonly GridColumn[],
): readonly string[] {
  const last = columns.findLast(({ kind }) => kind === 'entry')?.name ?? '';
  return [
    ...(isTurned ? [say('What ran down the sheet runs across here.')] : []),
    ...(cutColumns > 0
      ? [
          say('Left out: {count} months after {month}, where the plan ends.', {
            count: cutColumns,
            month: last,
          }),
        ]
      : []),
    ...(cutRows > 0 ? [say('Left out: {count} rows below the last.', { count: cutRows })] : []),
  ];
}

/** The numbers selected, each with a unit where all have the same. */
export function statsInWords(
  { sum, mean, count }: Stats,
  rows: readonly GridRow[],
  block: Block,
  currency: string,
): { readonly sum: string; readonly mean: string; readonly count: string } {
  const units = new Set(seriesWithin(rows, block.top, block.bottom).map(({ row }) => row.unit));
  const [unit = 'whole'] = units;
  const shared = units.size === 1 ? unit : 'whole';
  return {
    sum: exact(sum, shared, currency),
    mean: exact(mean, shared, currency),
    count: plainText(count, 0),
  };
}
