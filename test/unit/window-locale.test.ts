/** Numbers and months as each language writes them, and read back as they were written. */
import { afterEach, describe, expect, test } from 'vitest';
import { speak } from '../../shared/language/say.ts';
import { chinese } from '../../shared/language/zh/index.ts';
import { dateText } from '../../renderer/ui/dates.ts';
import {
  calendarMonthName,
  distance,
  exact,
  monthName,
  short,
  shortAmong,
  shown,
} from '../../renderer/ui/format.ts';
import type { Unit } from '../../shared/plan/units.ts';
import { readNumber } from '../../renderer/ui/readNumber.ts';

afterEach(() => speak('en', {}));

const thin = '\u202f';
const usd = (value: number): string => short(value, 'money', 'USD');

test('English counts by thousands', () => {
  expect([16_919_830, 20_000_000, 12_345, 950, -3_081_000, 2.5e9].map(usd)).toEqual([
    `$16.9${thin}m`,
    `$20${thin}m`,
    `$12${thin}k`,
    '$950',
    `−$3.1${thin}m`,
    `$2.5${thin}bn`,
  ]);
  expect(monthName('2027-03')).toBe('Mar 2027');
  expect(distance(0.031, 'rate', 'USD')).toBe('3.1 points');
  expect(distance(0.01, 'rate', 'USD')).toBe('1 point');
  expect(distance(1, 'customers', 'USD')).toBe('1 customer');
});

const among = (values: readonly number[], unit: Unit): readonly string[] =>
  values.map(shortAmong(values, unit, 'USD'));

describe('numbers among others have the decimals of the one that needs most', () => {
  test('of the same scale, each scale by itself', () => {
    expect(among([8.6e6, 3e6, 120e6, -2e6, 604_000, 9_500], 'money')).toEqual([
      `$8.6${thin}m`,
      `$3.0${thin}m`,
      `$120.0${thin}m`,
      `−$2.0${thin}m`,
      `$604${thin}k`,
      '$9,500',
    ]);
    expect(among([2.25e9, 2e9, 1.24e6], 'money')).toEqual([
      `$2.25${thin}bn`,
      `$2.00${thin}bn`,
      `$1.2${thin}m`,
    ]);
    expect(among([0.965, 0.87, 1], 'rate')).toEqual(['96.5%', '87.0%', '100.0%']);
    expect(among([29.1, 25, 1_052.3, -4], 'customers')).toEqual(['29.1', '25.0', '1,052.3', '−4.0']);
    expect(among([1.25, 3], 'multiple')).toEqual(['1.25×', '3.00×']);
    expect(among([2.5, 14], 'months')).toEqual([`2.5${thin}mo`, `14.0${thin}mo`]);
  });

  test('none where all are whole, also once they are rounded', () => {
    expect(among([3e6, 8.000_01e6], 'money')).toEqual([`$3${thin}m`, `$8${thin}m`]);
    expect(among([25, 1_052.3], 'customers')).toEqual(['25', '1,052']);
    expect(among([0.87, 0.960_01], 'rate')).toEqual(['87%', '96%']);
  });

  test('nothing stays 0 and what is not defined a dash', () => {
    expect(among([29.1, 0, 0.001, -0.001, NaN], 'customers')).toEqual(['29.1', '0', '0', '0', '–']);
    expect(among([8.25, 0], 'money')).toEqual(['$8.25', '$0']);
    expect(among([0.965, 0], 'rate')).toEqual(['96.5%', '0%']);
    expect(among([], 'money')).toEqual([]);
  });

  test('in Chinese by 万 and 亿', () => {
    speak('zh-CN', chinese);
    expect(among([604_000, 300_000, 12_500_000, 150_000_000, 200_000_000], 'money')).toEqual([
      '$60.4万',
      '$30.0万',
      '$1,250.0万',
      '$1.5亿',
      '$2.0亿',
    ]);
  });
});

describe('Chinese', () => {
  test('counts by 万 and 亿', () => {
    speak('zh-CN', chinese);
    expect([16_919_830, 99_994_999, 99_995_000, 12_345, 9_999, -3_081_000, 2.5e9, 3e11].map(usd)).toEqual([
      '$1,692万',
      '$9,999万',
      '$1亿',
      '$1.2万',
      '$9,999',
      '−$308万',
      '$25亿',
      '$3,000亿',
    ]);
    expect(short(123_456, 'leads', 'USD')).toBe('12.3万');
    expect(short(14, 'months', 'USD')).toBe('14\u00a0个月');
    expect(exact(16_919_830.05, 'money', 'USD')).toBe('$16,919,830');
    expect(shown(0.25, 'rate', 'USD')).toBe('25%');
    expect(distance(0.031, 'rate', 'USD')).toBe('3.1 个百分点');
  });

  test('writes months with their signs, and forgets them when the language changes', () => {
    expect(monthName('2027-03', 'long')).toBe('March 2027');
    speak('zh-CN', chinese);
    expect(monthName('2027-03', 'long')).toBe('2027年3月');
    expect(monthName('2027-03')).toBe('2027年3月');
    expect(monthName('2027-03', 'tiny')).toBe('3');
    expect(calendarMonthName(3)).toBe('3月');
    expect(dateText('2027-03-01T00:00:00Z', 'calendarDay')).toBe('2027年3月1日');
    speak('en', {});
    expect(monthName('2027-03', 'long')).toBe('March 2027');
    expect(usd(16_919_830)).toBe(`$16.9${thin}m`);
  });

  test.each([
    ['1,692万', 16_920_000],
    ['1.2亿', 120_000_000],
    ['￥１２，０００', 12_000],
    ['＝（２＋３）＊４', 20],
    ['5 万', 50_000],
    ['5千', 5_000],
  ])('reads %s', (typed, value) => {
    const read = readNumber(typed, { unit: 'money', range: { min: 0 }, currency: 'CNY' });
    expect(read).toEqual({ ok: true, value });
  });

  test('says what is wrong in Chinese', () => {
    speak('zh-CN', chinese);
    const read = readNumber('２５０％', { unit: 'rate', range: { min: 0, max: 1 }, currency: 'CNY' });
    expect(read).toEqual({ ok: false, reason: '须在 0% 与 100% 之间。' });
  });
});
