import { expect, test } from 'vitest';
import { fiscalQuarters, fiscalYears } from '../../shared/plan/fiscal.ts';
import { monthAt } from '../../shared/plan/months.ts';

const monthsFrom = (start: string, count: number) =>
  Array.from({ length: count }, (_, t) => monthAt(start, t));

test('calendar years are fiscal years that begin in January', () => {
  expect(fiscalYears(monthsFrom('2027-01', 24), 1)).toEqual([
    { label: 'FY 2027', from: 0, to: 11, whole: true },
    { label: 'FY 2028', from: 12, to: 23, whole: true },
  ]);
});

test('a fiscal year has the name of the calendar year in which it ends, and says when only part of it is there', () => {
  expect(fiscalYears(monthsFrom('2027-03', 14), 2)).toEqual([
    { label: 'FY 2028', from: 0, to: 10, whole: false },
    { label: 'FY 2029', from: 11, to: 13, whole: false },
  ]);
});

test('quarters are those of the fiscal year', () => {
  expect(fiscalQuarters(monthsFrom('2027-03', 8), 2)).toEqual([
    { label: 'Q1 FY 2028', from: 0, to: 1, whole: false },
    { label: 'Q2 FY 2028', from: 2, to: 4, whole: true },
    { label: 'Q3 FY 2028', from: 5, to: 7, whole: true },
  ]);
});
