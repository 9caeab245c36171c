/** The columns of tables by month, what their cells say, and what is said once for all rows. */
import { describe, expect, test } from 'vitest';
import { monthColumns } from '../../renderer/grid/columns.ts';
import { headerWidthOf, widthsOf } from '../../renderer/grid/sizes.ts';
import { unitWordsOf } from '../../renderer/grid/unitWords.ts';
import { styleOf, valueAt, written } from '../../renderer/grid/values.ts';
import { heading, monthsFrom, series } from './gridRows.ts';

const numbers = Array.from({ length: 24 }, (_, t) => t);

describe('columns', () => {
  test('months are followed by the total of their fiscal year', () => {
    const columns = monthColumns(monthsFrom('2027-01', 24), 2);
    expect(columns.map(({ kind }) => (kind === 'entry' ? '.' : 'T')).join('')).toBe(
      '.T............T...........T',
    );
    // January 2027 ends the fiscal year 2027, which the plan holds in part; labels need their calendar year.
    expect(columns[0]).toMatchObject({ label: 'Jan', detail: '2027', band: 'FY 2027', from: 0, to: 0 });
    expect(columns[1]).toMatchObject({ detail: 'part', from: 0, to: 0, band: 'FY 2027' });
    expect(columns[14]).toMatchObject({ from: 1, to: 12, band: 'FY 2028' });
    expect(monthColumns(monthsFrom('2027-01', 24), 1)[0]?.detail).toBeUndefined();
  });
  test('quarters and years hold every month once', () => {
    for (let start = 1; start <= 12; start += 1) {
      for (const span of ['quarters', 'years'] as const) {
        const columns = monthColumns(monthsFrom('2027-03', 30), start, span);
        const parts = columns.filter(({ isPart }) => isPart === true);
        const months = parts.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => from + at),
        );
        expect(months).toEqual(Array.from({ length: 30 }, (_, t) => t));
        expect(columns.every(({ kind }) => kind === 'total')).toBe(true);
      }
    }
  });
  test('are the very same for the same calendar', () => {
    const months = monthsFrom('2027-01', 24);
    expect(monthColumns(months, 1)).toBe(monthColumns(months, 1));
  });
});

describe('what a cell says', () => {
  const [, quarter] = monthColumns(monthsFrom('2027-01', 24), 1, 'quarters');
  test('flows are summed, balances are the last', () => {
    expect(valueAt(series('a', { numbers }), quarter!)).toBe(3 + 4 + 5);
    expect(valueAt(series('a', { numbers, gather: 'last' }), quarter!)).toBe(5);
    expect(valueAt(series('a', { numbers: [0, 1, 2, Number.NaN, 4, 5] }), quarter!)).toBeNaN();
    expect(valueAt(series('a', { numbers: undefined }), quarter!)).toBeNaN();
  });
  test('a row writes all of its numbers with the same digits', () => {
    const typed = styleOf(series('a', { numbers: [1, 2.5, 3.25] }), false);
    expect([1, 2.5, 3.25, -0.001, Number.NaN].map((value) => written(value, typed))).toEqual([
      '1.00',
      '2.50',
      '3.25',
      '0.00',
      '–',
    ]);
    expect(written(2, styleOf(series('a', { numbers: [1, 2, 3] }), false))).toBe('2');
    expect(written(0.255, styleOf(series('a', { unit: 'rate', numbers: [0.255, 0.1] }), false))).toBe(
      '25.5%',
    );
    expect(written(-1234, styleOf(series('a', { unit: 'money', numbers: [-1234] }), false))).toBe('−1,234');
  });
  test('large money that is worked out is in thousands, typed money as it was typed', () => {
    const computed = series('a', { unit: 'money', numbers: [12_345_678], entry: undefined });
    expect(written(12_345_678, styleOf(computed, true))).toBe('12,346');
    expect(written(-400, styleOf(computed, true))).toBe('0');
    expect(written(12_345_678, styleOf(series('a', { unit: 'money', numbers: [12_345_678] }), true))).toBe(
      '12,345,678',
    );
  });
});

describe('units', () => {
  const money = series('Revenue', { unit: 'money', entry: undefined });
  test('are said once where all rows have the same', () => {
    const words = unitWordsOf([heading('h'), money, series('Margin', { unit: 'rate' })], true, 'USD');
    expect(words.shared).toBe('$ thousand');
    expect(words.of(money)).toBe('');
  });
  test('and beside each row where they differ, unless its name says it', () => {
    const leads = series('Base leads', { unit: 'leads' });
    const people = series('Heads');
    const words = unitWordsOf([money, people, leads], false, 'USD');
    expect([words.shared, words.of(money), words.of(people), words.of(leads)]).toEqual([
      '',
      '$',
      'people',
      '',
    ]);
  });
});

const none = (): string => '';

test('columns are as wide as the longest number, headers as the longest name where there is room', () => {
  const columns = monthColumns(monthsFrom('2027-01', 24), 1);
  const narrow = widthsOf([series('a', { numbers: numbers.map(() => 1) })], columns, false);
  const wide = widthsOf([series('a', { numbers: numbers.map(() => -1_234_567) })], columns, false);
  expect(wide.entry).toBeGreaterThan(narrow.entry);
  expect(wide.total).toBeGreaterThanOrEqual(wide.entry);
  const long = headerWidthOf([series('A very long name of a team that sells')], none, true, 1000);
  expect(long).toBeGreaterThan(headerWidthOf([series('Team')], none, true, 1000));
  expect(headerWidthOf([series('A very long name of a team that sells')], none, true, 400)).toBeLessThan(150);
});
