/**
 * Month arithmetic without clocks or time zones: a month is the text `"YYYY-MM"` in documents and paths, and a
 * whole number (12 · year + month − 1) where it is reckoned with.
 */
import { phrase, say } from '../language/say.ts';
import type { Month } from './types.ts';

const pattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

const short = [
  phrase('Jan'),
  phrase('Feb'),
  phrase('Mar'),
  phrase('Apr'),
  phrase('May'),
  phrase('Jun'),
  phrase('Jul'),
  phrase('Aug'),
  phrase('Sep'),
  phrase('Oct'),
  phrase('Nov'),
  phrase('Dec'),
] as const;

const long = [
  phrase('January'),
  phrase('February'),
  phrase('March'),
  phrase('April'),
  phrase('May'),
  phrase('June'),
  phrase('July'),
  phrase('August'),
  phrase('September'),
  phrase('October'),
  phrase('November'),
  phrase('December'),
] as const;

/** The last month that `YYYY-MM` can write. */
export const lastMonthNumber = 12 * 9999 + 11;

/** Whether a value can be the number of months of a plan (model.md 1). */
export const isPlanLength = (months: unknown): months is number =>
  typeof months === 'number' && Number.isInteger(months) && months >= 12 && months <= 120;

/** `null` where the text is no month. */
export function monthNumber(text: string): number | null {
  const found = pattern.exec(text);
  return found === null ? null : 12 * Number(found[1]) + Number(found[2]) - 1;
}

export const isMonth = (text: string): boolean => pattern.test(text);

export function monthText(month: number): Month {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String(month - 12 * year + 1).padStart(2, '0')}`;
}

/** The month `t` months after `start`; `start` has to be a month. */
export const monthAt = (start: Month, t: number): Month => monthText((monthNumber(start) ?? 0) + t);

/** How many months after `start` a month is: 0 for `start` itself; `null` where either is no month. */
export function monthsBetween(start: Month, month: Month): number | null {
  const from = monthNumber(start);
  const to = monthNumber(month);
  return from === null || to === null ? null : to - from;
}

/** 1 … 12. */
export const calendarMonth = (start: Month, t: number): number => {
  const month = (monthNumber(start) ?? 0) + t;
  return month - 12 * Math.floor(month / 12) + 1;
};

/** `2027-03` → `Mar 2027`, in the language that is spoken; text that is no month stays as it is. */
export function monthLabel(month: Month): string {
  const number = monthNumber(month);
  return number === null
    ? month
    : say('{month} {year}', { month: say(short[number % 12] ?? ''), year: Math.floor(number / 12) });
}

/** 1 … 12 → January … December. */
export const calendarMonthName = (month: number): string => say(long[month - 1] ?? String(month));
