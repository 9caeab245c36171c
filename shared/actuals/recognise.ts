/**
 * What a table of actual numbers is: which way it lies, which cells are months, what its rows or columns are called,
 * how it writes dates and numbers. Everything found is shown to the founder, and what is in doubt can be chosen.
 */
import { ok, refused, type Result } from '../plan/result.ts';
import { findAxis, type Axis, type Direction } from './axis.ts';
import { findLocale, isBlank, looksLikeNumber, type FoundLocale, type NumberLocale } from './numbers.ts';
import type { Notation, Period } from './periods.ts';
import { cellText, columnName, type Cell, type Place, type Table, type TableFault } from './table.ts';

export type { Direction } from './axis.ts';

/** What the founder has chosen; what is left out is found out. */
export interface Choices {
  readonly direction?: Direction;
  readonly dayFirst?: boolean;
  readonly locale?: NumberLocale;
}

export interface Recognised {
  readonly direction: Direction;
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

/** Headings of several rows are told apart by this. */
const between = ' · ';
const headingRows = 3;

export function recognise(table: Table, choices: Choices = {}): Result<Recognised, TableFault> {
  const axis = findAxis(table, choices);
  if (axis === undefined) {
    return refused({
      found: 'no months',
      expected: 'a row or a column of months, such as 2027-03, Mar 2027, 31/03/2027 or 2027Q1',
    });
  }
  const across = axis.direction === 'across';
  const at = (along: number, line: number): Cell =>
    (across ? table.rows[line]?.[along] : table.rows[along]?.[line]) ?? null;
  const placeOf = (along: number, line: number): Place =>
    across ? { row: line + 1, column: along + 1 } : { row: along + 1, column: line + 1 };

  const lines: Line[] = [];
  const count = across ? table.rows.length : widthOf(table);
  const numbers: Cell[] = [];
  for (let line = 0; line < count; line += 1) {
    if (line === axis.line) continue;
    const cells = axis.periods.map(({ along, period }) => ({
      period,
      cell: at(along, line),
      place: placeOf(along, line),
    }));
    const filled = cells.filter(({ cell }) => !isBlank(cell));
    if (!filled.some(({ cell }) => looksLikeNumber(cell))) continue;
    for (const { cell } of filled) numbers.push(cell);
    const { heading, along } = headingOf(at, axis, line);
    lines.push({
      heading: heading === '' ? (across ? `Row ${line + 1}` : `Column ${columnName(line + 1)}`) : heading,
      place: placeOf(along, line),
      cells,
    });
  }
  if (lines.length === 0) {
    return refused({
      found: 'months, but no numbers beside them',
      expected: 'a number for each month in its row or column',
    });
  }
  return ok({
    direction: axis.direction,
    dayFirst: axis.dayFirst,
    notations: axis.notations,
    locale:
      choices.locale === undefined
        ? findLocale(numbers, expectedLocale(table))
        : { locale: choices.locale, certain: true },
    lines,
    unread: unreadOf(table, axis, count, at, placeOf),
    comments: table.comments,
  });
}

/** Where semicolons part the cells, commas usually part the decimals. */
const expectedLocale = (table: Table): NumberLocale =>
  table.delimiter === ';' ? { decimal: ',', group: '.' } : { decimal: '.', group: ',' };

const widthOf = (table: Table): number => table.rows.reduce((widest, row) => Math.max(widest, row.length), 0);

type At = (along: number, line: number) => Cell;

/** The texts before the first month, the nearest last. */
function headingOf(at: At, axis: Axis, line: number): { readonly heading: string; readonly along: number } {
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

/** At most so many are said one by one. */
const mostUnread = 200;

function unreadOf(
  table: Table,
  axis: Axis,
  lines: number,
  at: At,
  placeOf: (along: number, line: number) => Place,
): readonly Unread[] {
  const first = axis.periods[0]?.along ?? 0;
  const known = new Set(axis.periods.map(({ along }) => along));
  const reasons = new Map(axis.notUnderstood.map(({ along, reason }) => [along, reason]));
  const end = axis.direction === 'across' ? widthOf(table) : table.rows.length;
  const unread: Unread[] = [];
  for (let along = first; along < end && unread.length < mostUnread; along += 1) {
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
