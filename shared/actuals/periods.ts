/**
 * Months and quarters as people write them, in the languages that month names come in. A notation in which day and
 * month cannot be told apart is read as `dayFirst` says; `dates.ts` finds out from all headings together.
 */
import { monthNumber, monthText } from '../plan/months.ts';
import type { Month } from '../plan/types.ts';
import { dayOfSerial } from '../tables/cells.ts';
import { isDay, type Cell } from './table.ts';

export type Period =
  | { readonly kind: 'month'; readonly month: Month }
  /** `month` is the last of its three. */
  | { readonly kind: 'quarter'; readonly month: Month }
  /** A year, a fiscal year or a fiscal quarter: which months that means only its company knows. */
  | { readonly kind: 'notUnderstood'; readonly reason: 'year' | 'fiscal' };

/** How it is written, to be shown: `2027-03`, `31.03.2027`. */
export type Notation =
  | 'date'
  | 'serial'
  | 'yearMonth'
  | 'monthYear'
  | 'named'
  | 'dayMonthYear'
  | 'monthDayYear'
  | 'quarter'
  | 'fiscal';

export interface ReadPeriod {
  readonly period: Period;
  readonly notation: Notation;
}

/** Beginnings of month names without accents: English, German, French, Spanish, Italian, Portuguese, Dutch. */
const monthNames: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev'],
  ['mar', 'mrz', 'maa', 'mrt'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mei', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];

/** Whole words: `Margin 2027` is no March. */
const fullNames = new Set(
  (
    'january february march april may june july august september sept october november december ' +
    'januar februar marz maerz mai juni juli oktober dezember janner jaenner feber ' +
    'janvier janv fevrier fevr mars avril juin juillet juil aout septembre octobre novembre decembre ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre sept ' +
    'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre ' +
    'janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro ' +
    'januari februari maart mei augustus'
  ).split(' '),
);

function namedMonth(word: string): number | undefined {
  if (word.length > 3 && !fullNames.has(word)) return undefined;
  const index = monthNames.findIndex((names) => names.some((name) => word.startsWith(name)));
  return index === -1 ? undefined : index + 1;
}

const chineseQuarters = '一二三四';

/** Two digits are of this century. */
const yearOf = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

const isYear = (year: number): boolean => year >= 1900 && year <= 2199;

function monthOf(year: number, month: number, notation: Notation): ReadPeriod | undefined {
  if (!isYear(year) || month < 1 || month > 12) return undefined;
  return { period: { kind: 'month', month: monthText(12 * year + month - 1) }, notation };
}

function quarterOf(year: number, quarter: number): ReadPeriod | undefined {
  if (!isYear(year) || quarter < 1 || quarter > 4) return undefined;
  return {
    period: { kind: 'quarter', month: monthText(12 * year + 3 * quarter - 1) },
    notation: 'quarter',
  };
}

const fiscal: ReadPeriod = { period: { kind: 'notUnderstood', reason: 'fiscal' }, notation: 'fiscal' };
const year: ReadPeriod = { period: { kind: 'notUnderstood', reason: 'year' }, notation: 'fiscal' };

/** The month of a spreadsheet's day number, in those years that plans and actual numbers are of. */
function monthOfSerial(serial: number): Month | undefined {
  const day = dayOfSerial(serial);
  return day !== null && isYear(day.year) ? monthText(12 * day.year + day.month - 1) : undefined;
}

/** What period a heading names; undefined where it names none. Day numbers are for `serialPeriod`. */
export function readPeriod(cell: Cell, dayFirst: boolean): ReadPeriod | undefined {
  if (cell === null || typeof cell === 'boolean') return undefined;
  if (isDay(cell)) return monthOf(cell.year, cell.month, 'date');
  if (typeof cell === 'number') return Number.isInteger(cell) ? readWords(String(cell), dayFirst) : undefined;
  return cell.length > 60 ? undefined : readWords(plain(cell), dayFirst);
}

/** A day number as a month, where a heading is nothing else. */
export function serialPeriod(cell: Cell): ReadPeriod | undefined {
  const number = typeof cell === 'string' && /^\d{5,6}$/u.test(cell.trim()) ? Number(cell) : cell;
  const month = typeof number === 'number' ? monthOfSerial(number) : undefined;
  return month === undefined ? undefined : { period: { kind: 'month', month }, notation: 'serial' };
}

/** Lower case, no accents, single spaces, ordinary hyphens. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim();

type Rule = readonly [RegExp, (found: readonly string[], dayFirst: boolean) => ReadPeriod | undefined];

const at = (found: readonly string[], index: number): string => found[index] ?? '';
const num = (found: readonly string[], index: number): number => Number(at(found, index));

/** Tried in order; the whole heading has to fit. */
const rules: readonly Rule[] = [
  [/^(?:fy|gj|fiscal|exercice|ej)\b.*\d/u, () => fiscal],
  [/^(?:fy|gj)\d.*$/u, () => fiscal],
  [/^.*\b(?:fy|fiscal)\W*\d+.*$/u, () => fiscal],
  [/^(\d{4})年?$/u, (found) => (isYear(num(found, 1)) ? year : undefined)],
  [/^(\d{4})[ ./-]?(?:q|t|kw?)([1-4])$/u, (found) => quarterOf(num(found, 1), num(found, 2))],
  [/^[qt]([1-4])[ ./'-]*(\d{4}|\d{2})$/u, (found) => quarterOf(yearOf(at(found, 2)), num(found, 1))],
  [/^([1-4])[qt][ ./'-]*(\d{4}|\d{2})$/u, (found) => quarterOf(yearOf(at(found, 2)), num(found, 1))],
  [/^([1-4])\. ?quartal (\d{4})$/u, (found) => quarterOf(num(found, 2), num(found, 1))],
  [
    /^(\d{4})年第?([1-4一二三四])季度?$/u,
    (found) => quarterOf(num(found, 1), Number(at(found, 2)) || chineseQuarters.indexOf(at(found, 2)) + 1),
  ],
  [/^(\d{4})年(\d{1,2})月(?:\d{1,2}日)?$/u, (found) => monthOf(num(found, 1), num(found, 2), 'yearMonth')],
  [/^(\d{4})[-/. ](\d{1,2})$/u, (found) => monthOf(num(found, 1), num(found, 2), 'yearMonth')],
  [/^(\d{4})(\d{2})$/u, (found) => monthOf(num(found, 1), num(found, 2), 'yearMonth')],
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?$/u,
    (found) => monthWithDay(found, 1, 2, 3, 'date'),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/u, (found) => monthWithDay(found, 1, 2, 3, 'date')],
  [/^(\d{1,2})[-/. ](\d{4})$/u, (found) => monthOf(num(found, 2), num(found, 1), 'monthYear')],
  [/^(\d{1,2})[/'](\d{2})$/u, (found) => monthOf(yearOf(at(found, 2)), num(found, 1), 'monthYear')],
  [
    /^(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/u,
    (found, dayFirst) =>
      dayFirst ? monthWithDay(found, 3, 2, 1, 'dayMonthYear') : monthWithDay(found, 3, 1, 2, 'monthDayYear'),
  ],
  [/^(\p{L}+)\.?[ ./'-]*(\d{4}|\d{2})$/u, (found) => ofName(at(found, 1), at(found, 2))],
  [/^(\d{4})[ ./-]*(\p{L}+)\.?$/u, (found) => ofName(at(found, 2), at(found, 1))],
  [
    /^\d{1,2}\.?[ ./-](?:de )?(\p{L}+)\.?[ ./-]*(?:de )?(\d{4}|\d{2})$/u,
    (found) => ofName(at(found, 1), at(found, 2)),
  ],
  [/^(\p{L}+)\.? \d{1,2},? (\d{4})$/u, (found) => ofName(at(found, 1), at(found, 2))],
  [/^(\p{L}+) de (\d{4})$/u, (found) => ofName(at(found, 1), at(found, 2))],
];

function readWords(words: string, dayFirst: boolean): ReadPeriod | undefined {
  for (const [pattern, read] of rules) {
    const found = pattern.exec(words);
    const period = found === null ? undefined : read(found, dayFirst);
    if (period !== undefined) return period;
  }
  return undefined;
}

function ofName(name: string, yearText: string): ReadPeriod | undefined {
  const month = namedMonth(name);
  return month === undefined ? undefined : monthOf(yearOf(yearText), month, 'named');
}

function monthWithDay(
  found: readonly string[],
  yearAt: number,
  monthAt: number,
  dayAt: number,
  notation: Notation,
): ReadPeriod | undefined {
  const day = num(found, dayAt);
  if (day < 1 || day > 31) return undefined;
  return monthOf(yearOf(at(found, yearAt)), num(found, monthAt), notation);
}

/** The months of a period in order; none of one that is not understood. */
export function monthsOfPeriod(period: Period): readonly Month[] {
  switch (period.kind) {
    case 'month':
      return [period.month];
    case 'quarter': {
      const last = monthNumber(period.month) ?? 0;
      return [monthText(last - 2), monthText(last - 1), period.month];
    }
    case 'notUnderstood':
      return [];
    default:
      return period satisfies never;
  }
}
