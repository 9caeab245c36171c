/** What ways of writing months are called on the screen. */
import type { Recognised } from '../../../shared/actuals/index.ts';

export const notationWords: Readonly<Record<Recognised['notations'][number], string>> = {
  date: 'dates, 2027-03-31',
  serial: 'day numbers of a spreadsheet',
  yearMonth: 'year and month, 2027-03',
  monthYear: 'month and year, 03/2027',
  named: 'names, Mar 2027',
  dayMonthYear: 'day first, 31/12/2027',
  monthDayYear: 'month first, 12/31/2027',
  quarter: 'quarters, 2027Q1',
  fiscal: 'fiscal periods',
};
