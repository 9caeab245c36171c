/**
 * A table as it came out of a file, before anything in it is understood. Rows and columns are counted from 1, as a
 * spreadsheet program shows them, comment lines and empty lines included, so that a place can be found again.
 */
import { say } from '../language/say.ts';
import { ok, refused, type Result } from '../plan/result.ts';
import { columnName, type CivilDay } from '../tables/cells.ts';

/** `null`: nothing in the cell. A day is without a time zone, as a spreadsheet's date cell holds one. */
export type Cell = string | number | boolean | CivilDay | null;

export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** Lines that begin with `#`, without it: they often say the unit. */
  readonly comments: readonly string[];
  /** What stood between the cells of a text; undefined for a spreadsheet. */
  readonly delimiter: Delimiter | undefined;
}

export type Delimiter = ',' | ';' | '\t' | '|';

/** A cell of the file, both counted from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** More than these is no table of a plan's months, and would only make the window wait. */
export const tableLimits = { characters: 20_000_000, rows: 100_000, columns: 1000 } as const;

/** Why a file is no table, in words. */
export interface TableFault {
  readonly found: string;
  readonly expected: string;
  readonly row?: number;
}

/** Said in the language that is spoken when they are read. */
export const tooMany = {
  rows: {
    get found() {
      return say('more than 100,000 rows');
    },
    get expected() {
      return say('a table with a row or a column for each month');
    },
  },
  columns: {
    get found() {
      return say('more than 1,000 columns');
    },
    get expected() {
      return say('a table with a row or a column for each month');
    },
  },
} as const satisfies Record<string, TableFault>;

/** A spreadsheet's cells as a table. Refused where it is too big or holds nothing. */
export function tableOfCells(rows: readonly (readonly unknown[])[]): Result<Table, TableFault> {
  if (rows.length > tableLimits.rows) return refused(tooMany.rows);
  const read: (readonly Cell[])[] = [];
  let some = false;
  for (const row of rows) {
    if (row.length > tableLimits.columns) return refused(tooMany.columns);
    // `Array.from` visits holes, which sparse rows of a spreadsheet have.
    const cells = Array.from(row, cellOf);
    some ||= cells.some((cell) => cell !== null);
    read.push(cells);
  }
  return some ? ok({ rows: read, comments: [], delimiter: undefined }) : refused(nothing);
}

export const nothing: TableFault = {
  get found() {
    return say('nothing but empty cells');
  },
  get expected() {
    return say('months and numbers');
  },
};

/** What a cell may be; anything else counts as empty. A `Date` is read in UTC, as spreadsheet libraries give it. */
function cellOf(value: unknown): Cell {
  switch (typeof value) {
    case 'string':
      return value.trim() === '' ? null : value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'boolean':
      return value;
    case 'object':
      return value === null ? null : dayOf(value);
    default:
      return null;
  }
}

function dayOf(value: object): CivilDay | null {
  if ('year' in value && 'month' in value && 'day' in value) {
    const { year, month, day } = value;
    const whole = [year, month, day].every((part) => Number.isInteger(part));
    return whole ? { year: Number(year), month: Number(month), day: Number(day) } : null;
  }
  const text = 'toISOString' in value ? isoText(value) : undefined;
  const found = text === undefined ? null : /^(\d{4})-(\d{2})-(\d{2})T/u.exec(text);
  return found === null ? null : { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

function isoText(value: { readonly toISOString: unknown }): string | undefined {
  try {
    const text: unknown = typeof value.toISOString === 'function' ? value.toISOString() : undefined;
    return typeof text === 'string' ? text : undefined;
  } catch {
    // A date that is none.
    return undefined;
  }
}

export const isDay = (cell: Cell): cell is CivilDay => typeof cell === 'object' && cell !== null;

/** `B7`: how a spreadsheet program names a place. */
export const placeName = ({ row, column }: Place): string => `${columnName(column)}${row}`;

const two = (part: number): string => String(part).padStart(2, '0');

/** What stands in a cell, as text. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (!isDay(cell)) return String(cell).trim();
  return `${cell.year}-${two(cell.month)}-${two(cell.day)}`;
}
