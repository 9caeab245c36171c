/** What ways of writing months are called; `say`d on the screen. */
import { phrase } from '../../../shared/language/say.ts';
import type { Recognised } from '../../../shared/actuals/index.ts';

export const notationWords: Readonly<Record<Recognised['notations'][number], string>> = {
  date: phrase('dates, 2027-03-31'),
  serial: phrase('day numbers of a spreadsheet'),
  yearMonth: phrase('year and month, 2027-03'),
  monthYear: phrase('month and year, 03/2027'),
  named: phrase('names, Mar 2027'),
  dayMonthYear: phrase('day first, 31/12/2027'),
  monthDayYear: phrase('month first, 12/31/2027'),
  quarter: phrase('quarters, 2027Q1'),
  fiscal: phrase('fiscal periods'),
};
