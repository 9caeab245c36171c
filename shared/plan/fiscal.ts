/** Quarters and fiscal years over months (model.md 10): where each begins and ends. */
import { say } from '../language/say.ts';
import { monthNumber } from './months.ts';
import type { Month } from './types.ts';

export interface Period {
  /** `FY 2027`, after the calendar year in which it ends; `Q1 FY 2027`. */
  readonly label: string;
  /** First and last month, of those given, that belong to it. */
  readonly from: number;
  readonly to: number;
  /** Whether all of its months are there. */
  readonly whole: boolean;
}

/** Fiscal years that months in a row belong to; `fiscalYearStart` is a calendar month, 1 … 12. */
export const fiscalYears = (months: readonly Month[], fiscalYearStart: number): readonly Period[] =>
  periods(months, fiscalYearStart, 12, (year) => say('FY {year}', { year }));

export const fiscalQuarters = (months: readonly Month[], fiscalYearStart: number): readonly Period[] =>
  periods(months, fiscalYearStart, 3, (year, part) =>
    say('Q{quarter} FY {year}', { quarter: part + 1, year }),
  );

/** Runs of months that share a fiscal year and a part of it, each part being `length` months. */
function periods(
  months: readonly Month[],
  fiscalYearStart: number,
  length: 3 | 12,
  name: (year: number, part: number) => string,
): readonly Period[] {
  const found: { label: string; key: number; from: number; to: number }[] = [];
  for (const [t, month] of months.entries()) {
    const number = monthNumber(month) ?? 0;
    const inYear = ((number % 12) + 13 - fiscalYearStart) % 12;
    const year = Math.floor((number + 11 - inYear) / 12);
    const part = Math.floor(inYear / length);
    const key = 4 * year + part;
    const latest = found.at(-1);
    if (latest?.key === key) latest.to = t;
    else found.push({ label: name(year, part), key, from: t, to: t });
  }
  return found.map(({ label, from, to }) => ({ label, from, to, whole: to - from === length - 1 }));
}
