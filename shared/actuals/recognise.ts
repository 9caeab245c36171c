/**
 * What a table of actual numbers is: which way it lies, which cells are months, what its rows or columns are called,
 * how it writes dates and numbers. Everything found is shown to the founder, and what is in doubt can be chosen.
 */
import { say } from '../language/say.ts';
import { ok, refused, type Result } from '../plan/result.ts';
import { findAxis, type Direction } from './axis.ts';
import { gridOf, headingOf, type Grid } from './grid.ts';
import { linesOfLongTable } from './longTable.ts';
import { findLocale, looksLikeNumber, type FoundLocale, type NumberLocale } from './numbers.ts';
import { readPeriod, type Notation, type Period } from './periods.ts';
import { columnName } from '../tables/cells.ts';
import { cellText, type Cell, type Place, type Table, type TableFault } from './table.ts';

export type { Direction } from './axis.ts';

/** What the founder has chosen; what is left out is found out. */
export interface Choices {
  readonly direction?: Direction;
  readonly dayFirst?: boolean;
  readonly locale?: NumberLocale;
}

export interface Recognised {
  readonly direction: Direction;
  /** Each row says what its number is, so that months come again and again. */
  readonly oneNumberARow: boolean;
  /** Undefined where no heading has a day and a month that could be each other. */
  readonly dayFirst: { readonly value: boolean; readonly certain: boolean } | undefined;
  readonly notations: readonly Notation[];
  readonly locale: FoundLocale;
  readonly lines: readonly Line[];
  /** Rows or columns with numbers whose heading names no month that is understood. */
  readonly unread: readonly Unread[];
  readonly comments: readonly string[];
}

/** A column of a table whose months run down, or a row of one whose months run across. */
export interface Line {
  /** What it is called in the file. */
  readonly heading: string;
  readonly place: Place;
  readonly cells: readonly LineCell[];
}

export interface LineCell {
  readonly period: Period;
  readonly cell: Cell;
  readonly place: Place;
}

export interface Unread {
  readonly place: Place;
  readonly text: string;
  readonly reason: 'year' | 'fiscal' | 'unknown';
}

export function recognise(table: Table, choices: Choices = {}): Result<Recognised, TableFault> {
  const axis = findAxis(table, choices);
  if (axis === undefined) {
    const fiscal = fiscalHeading(table);
    return refused({
      found:
        fiscal === undefined
          ? say('no months')
          : say('fiscal periods such as “{period}”, and no months', { period: fiscal }),
      expected: say('a row or a column of months, such as 2027-03, Mar 2027, 31/03/2027 or 2027Q1'),
    });
  }
  const grid = gridOf(table, axis);
  const long = linesOfLongTable(grid);
  const lines = long ?? linesOf(grid);
  if (lines.length === 0) {
    return refused({
      found: say('months, but no numbers beside them'),
      expected: say('a number for each month in its row or column'),
    });
  }
  return ok({
    direction: axis.direction,
    oneNumberARow: long !== undefined,
    dayFirst: axis.dayFirst,
    notations: axis.notations,
    locale:
      choices.locale === undefined
        ? findLocale(cellsOf(lines), expectedLocale(table))
        : { locale: choices.locale, certain: true },
    lines,
    unread: unreadOf(grid),
    comments: table.comments,
  });
}

/** A heading such as `FY27 Q1`, which says something to its company alone. */
function fiscalHeading(table: Table): string | undefined {
  for (const row of table.rows.slice(0, 40)) {
    for (const cell of row.slice(0, 40)) {
      const read = typeof cell === 'string' ? readPeriod(cell, true) : undefined;
      if (read?.period.kind === 'notUnderstood' && read.period.reason === 'fiscal')
        return cellText(cell).slice(0, 40);
    }
  }
  return undefined;
}

/** Where semicolons part the cells, commas usually part the decimals. */
const expectedLocale = (table: Table): NumberLocale =>
  table.delimiter === ';' ? { decimal: ',', group: '.' } : { decimal: '.', group: ',' };

const cellsOf = (lines: readonly Line[]): readonly Cell[] =>
  lines.flatMap(({ cells }) => cells.map(({ cell }) => cell));

/** Every row or column with a number, each a line. */
function linesOf(grid: Grid): readonly Line[] {
  const { axis, at, placeOf } = grid;
  const lines: Line[] = [];
  for (let line = 0; line < grid.lines; line += 1) {
    if (line === axis.line) continue;
    const cells = axis.periods.map(({ along, period }) => ({
      period,
      cell: at(along, line),
      place: placeOf(along, line),
    }));
    if (!cells.some(({ cell }) => looksLikeNumber(cell))) continue;
    const { heading, along } = headingOf(grid, line);
    const unnamed =
      axis.direction === 'across'
        ? say('Row {row}', { row: line + 1 })
        : say('Column {column}', { column: columnName(line + 1) });
    lines.push({ heading: heading === '' ? unnamed : heading, place: placeOf(along, line), cells });
  }
  return lines;
}

/** At most so many are said one by one. */
const mostUnread = 200;

function unreadOf({ axis, lines, length, at, placeOf }: Grid): readonly Unread[] {
  const first = axis.periods[0]?.along ?? 0;
  const known = new Set(axis.periods.map(({ along }) => along));
  const reasons = new Map(axis.notUnderstood.map(({ along, reason }) => [along, reason]));
  const unread: Unread[] = [];
  for (let along = first; along < length && unread.length < mostUnread; along += 1) {
    if (known.has(along)) continue;
    let hasNumber = false;
    for (let line = 0; line < lines && !hasNumber; line += 1) {
      hasNumber = line !== axis.line && looksLikeNumber(at(along, line));
    }
    if (!hasNumber) continue;
    unread.push({
      place: placeOf(along, axis.line),
      text: cellText(at(along, axis.line)).slice(0, 80),
      reason: reasons.get(along) ?? 'unknown',
    });
  }
  return unread;
}
