/** Where the months of a table are: the row or column with the most of them, and how it writes its dates. */
import { monthNumber } from '../plan/months.ts';
import {
  monthsOfPeriod,
  readPeriod,
  serialPeriod,
  type Notation,
  type Period,
  type ReadPeriod,
} from './periods.ts';
import { isDay, type Cell, type Table } from './table.ts';

/** Months one below the other, or one beside the other. */
export type Direction = 'down' | 'across';

export interface Axis {
  readonly direction: Direction;
  /** The column whose months run down, or the row whose months run across; from 0. */
  readonly line: number;
  readonly periods: readonly { readonly along: number; readonly period: Period }[];
  readonly notUnderstood: readonly { readonly along: number; readonly reason: 'year' | 'fiscal' }[];
  readonly dayFirst: { readonly value: boolean; readonly certain: boolean } | undefined;
  readonly notations: readonly Notation[];
}

interface AxisChoices {
  readonly direction?: Direction;
  readonly dayFirst?: boolean;
}

/** Months stand near the upper left corner; further in are numbers, which are many. */
const looked = 40;
/** As many headings of a line tell whether it is the one. */
const sampled = 400;

export function findAxis(table: Table, choices: AxisChoices): Axis | undefined {
  const directions: readonly Direction[] =
    choices.direction === undefined ? ['down', 'across'] : [choices.direction];
  let best: { readonly axis: Axis; readonly score: number } | undefined;
  for (const direction of directions) {
    for (let line = 0; line < looked; line += 1) {
      const sample = lineOf(table, direction, line, sampled);
      const score = distinct(read(sample, choices.dayFirst).found);
      if (score === 0 || (best !== undefined && score < best.score)) continue;
      const axis = axisOf(table, direction, line, choices.dayFirst);
      if (best === undefined || score > best.score || isPlainer(axis, best.axis)) best = { axis, score };
    }
  }
  return best?.axis;
}

/** A single month is the heading of what lies beside it in the first column, of what lies below it in the first row. */
const isPlainer = (axis: Axis, other: Axis): boolean =>
  axis.direction === 'across' && other.direction === 'down' && axis.line === 0 && other.line > 0;

/** The cells of a row or column up to so many. */
function lineOf(table: Table, direction: Direction, line: number, most: number): readonly Cell[] {
  if (direction === 'across') return table.rows[line]?.slice(0, most) ?? [];
  return table.rows.slice(0, most).map((row) => row[line] ?? null);
}

function axisOf(table: Table, direction: Direction, line: number, chosen: boolean | undefined): Axis {
  const cells = lineOf(table, direction, line, Infinity);
  const { found, dayFirst } = read(cells, chosen);
  const all = [...found];
  const understood = all.filter(([, { period }]) => period.kind !== 'notUnderstood');
  return {
    direction,
    line,
    periods: understood.map(([along, { period }]) => ({ along, period })),
    notUnderstood: all.flatMap(([along, { period }]) =>
      period.kind === 'notUnderstood' ? [{ along, reason: period.reason }] : [],
    ),
    dayFirst,
    notations: [...new Set(understood.map(([, { notation }]) => notation))],
  };
}

type Found = ReadonlyMap<number, ReadPeriod>;

/** What the cells of a line say, read the way that makes most of them months. */
function read(
  cells: readonly Cell[],
  chosen: boolean | undefined,
): Pick<Axis, 'dayFirst'> & { readonly found: Found } {
  const serial = readSerials(cells);
  const monthFirst = readAll(cells, false);
  if (distinct(serial) > distinct(monthFirst)) return { found: serial, dayFirst: undefined };
  const dayFirst = readAll(cells, true);
  const isOpen = [...monthFirst.values(), ...dayFirst.values()].some(
    ({ notation }) => notation === 'dayMonthYear' || notation === 'monthDayYear',
  );
  if (!isOpen) return { found: monthFirst, dayFirst: undefined };
  if (chosen !== undefined)
    return { found: chosen ? dayFirst : monthFirst, dayFirst: { value: chosen, certain: true } };
  const more = dayFirst.size - monthFirst.size || distinct(dayFirst) - distinct(monthFirst);
  // Dots are written with the day first wherever they are written; strokes are not.
  const hasDots = cells.some(
    (cell) => typeof cell === 'string' && /^\s*\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}/u.test(cell),
  );
  const value = more > 0 || (more === 0 && hasDots);
  return { found: value ? dayFirst : monthFirst, dayFirst: { value, certain: more !== 0 || hasDots } };
}

function readAll(cells: readonly Cell[], dayFirst: boolean): Found {
  const found = new Map<number, ReadPeriod>();
  for (const [along, cell] of cells.entries()) {
    const period = mayBePeriod(cell) ? readPeriod(cell, dayFirst) : undefined;
    if (period !== undefined) found.set(along, period);
  }
  return found;
}

/** Saves looking closely at numbers, which most cells are. */
const mayBePeriod = (cell: Cell): boolean =>
  typeof cell === 'number'
    ? Number.isInteger(cell) && (cell < 10_000 || cell > 190_000)
    : isDay(cell) || (typeof cell === 'string' && /\d/u.test(cell));

/** Day numbers a month or a quarter apart are dates that have lost their format; other numbers are numbers. */
function readSerials(cells: readonly Cell[]): Found {
  const found = new Map<number, ReadPeriod>();
  let before: number | undefined;
  for (const [along, cell] of cells.entries()) {
    const period = serialPeriod(cell);
    if (period === undefined) continue;
    const step = before === undefined ? 30 : Number(cell) - before;
    before = Number(cell);
    if (!isStep(step)) return new Map();
    found.set(along, period);
  }
  return found.size > 1 ? found : new Map();
}

const isStep = (days: number): boolean => (days >= 28 && days <= 31) || (days >= 89 && days <= 92);

/** How many different months are understood. */
function distinct(found: Found): number {
  const months = new Set<number | null>();
  for (const { period } of found.values()) {
    for (const month of monthsOfPeriod(period)) months.add(monthNumber(month));
  }
  return months.size;
}
