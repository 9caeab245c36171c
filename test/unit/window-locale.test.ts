/** Numbers and months as each language writes them, and read back as they were written. */
import { afterEach, describe, expect, test } from 'vitest';
import { speak } from '../../shared/language/say.ts';
import { chinese } from '../../shared/language/zh/index.ts';
import { dateText } from '../../renderer/ui/dates.ts';
import { calendarMonthName, distance, exact, monthName, short, shown } from '../../renderer/ui/format.ts';
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
    expect(short(14, 'months', 'USD')).toBe('14 个月');
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
