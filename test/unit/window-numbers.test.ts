/** What may be typed into a number field, in two locales, and what every number looks like when it is edited again. */
import { assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unit } from '../../shared/plan/units.ts';
import { editable } from '../../renderer/ui/format.ts';
import { parseNumber, separatorsOf } from '../../renderer/ui/parseNumber.ts';
import { readNumber } from '../../renderer/ui/readNumber.ts';

const english = separatorsOf('en');
const german = separatorsOf('de');

const value = (typed: string, separators = english, percent = false): number | string => {
  const parsed = parseNumber(typed, separators, { percent });
  return parsed.ok ? parsed.value : parsed.reason;
};

describe('numbers as people write them', () => {
  test.each([
    ['12k', 12_000],
    ['1.5m', 1_500_000],
    ['2bn', 2e9],
    ['1,234,567.8', 1_234_567.8],
    ['12,34,567', 1_234_567],
    ['$1,200', 1200],
    ['=4*3', 12],
    ['= (2 + 3) * 1k / 4', 1250],
    ['25%', 0.25],
    ['−7', -7],
    ['--7', 7],
    ['0.1+0.2', 0.3],
    ['.5', 0.5],
  ])('%s', (typed, expected) => expect(value(typed)).toBe(expected));

  test('a percent field takes points and percentages alike', () => {
    expect(value('25', english, true)).toBe(0.25);
    expect(value('25%', english, true)).toBe(0.25);
    expect(value('=20+5', english, true)).toBe(0.25);
    expect(value('=25%*2', english, true)).toBe(0.5);
  });

  test('decimals follow the locale', () => {
    expect(value('1,5', german)).toBe(1.5);
    expect(value('1.234,5', german)).toBe(1234.5);
    expect(value('1 234,5', separatorsOf('fr'))).toBe(1234.5);
  });

  test.each(['', '=', 'twelve', '12kk', '1,5', '3 4', '(2', '2 +', '1/0', '1..2', '5%%'])(
    'refuses %s with a reason',
    (typed) => expect(value(typed)).toBeTypeOf('string'),
  );

  test('never throws, whatever is typed', () => {
    assert(
      property(string(), (typed) => {
        const parsed = parseNumber(typed, english);
        return parsed.ok ? typeof parsed.value === 'number' : parsed.reason !== '';
      }),
    );
  });
});

test('what a field offers for editing reads back as the same number', () => {
  const units: readonly Unit[] = ['money', 'rate', 'people', 'multiple', 'months'];
  const range = { min: -Infinity };
  assert(
    property(
      constantFrom(...units),
      integer({ min: -1e12, max: 1e12 }),
      integer({ min: 0, max: 4 }),
      (unit, digits, places) => {
        const number = Number((digits / 10 ** places).toPrecision(13));
        const read = readNumber(editable(number, unit), { unit, range, currency: 'USD' });
        expect(read).toEqual({ ok: true, value: number === 0 ? 0 : number });
      },
    ),
  );
});
