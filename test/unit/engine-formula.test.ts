/** The notation of formulas: what it reads, and that a fault in it is loud. */
import { describe, expect, test } from 'vitest';
import { parseFormula } from '../../shared/engine/parse.ts';
import { apply, ceilWhole, modulo, Op, power, ratio } from '../../shared/engine/operations.ts';

const number = (value: number) => ({ kind: 'number', value });
const name = (text: string) => ({ kind: 'reference', name: text, places: [] });

describe('a formula', () => {
  test('binds as arithmetic does', () => {
    expect(parseFormula('1 + 2 * 3 ^ 2')).toEqual({
      kind: 'binary',
      operator: '+',
      left: number(1),
      right: {
        kind: 'binary',
        operator: '*',
        left: number(2),
        right: { kind: 'binary', operator: '^', left: number(3), right: number(2) },
      },
    });
    expect(parseFormula('a - b - c')).toEqual(parseFormula('(a - b) - c'));
    expect(parseFormula('a > 0 and b > 0 or c = 1')).toEqual(
      parseFormula('((a > 0) and (b > 0)) or (c = 1)'),
    );
  });

  test('reads months, places, sums and units', () => {
    expect(parseFormula('arr[t-1]')).toEqual({
      kind: 'reference',
      name: 'arr',
      places: [],
      month: { kind: 'binary', operator: '-', left: name('t'), right: number(1) },
    });
    expect(parseFormula('gap[team: support, 3]')).toEqual({
      kind: 'reference',
      name: 'gap',
      places: [{ dimension: 'team', at: name('support') }],
      month: number(3),
    });
    expect(parseFormula('sum(salesTeam of segment: x)')).toEqual({
      kind: 'aggregate',
      combine: 'sum',
      over: 'salesTeam',
      of: 'segment',
      body: name('x'),
    });
    expect(parseFormula('1{people}')).toEqual({ kind: 'number', value: 1, unit: 'people' });
    expect(parseFormula('1e-9')).toEqual(number(1e-9));
  });

  test.each(['', '1 +', '(1', 'sum(x)', 'unknown(1)', 'if(1, 2)', 'a $ b', 'a b', 'x[', 'lag(1, 2)'])(
    'that is «%s» throws with the place',
    (text) => {
      expect(() => parseFormula(text)).toThrow(/formula/);
    },
  );
});

describe('operations', () => {
  test('round up as model.md does', () => {
    expect([2, 2 + 1e-10, 2.001, 0, -0.5].map(ceilWhole)).toEqual([2, 2, 3, 0, 0]);
  });

  test('give null as NaN where a denominator says nothing', () => {
    expect(ratio(1, 1e-6)).toBeNaN();
    expect(ratio(1, 2e-6)).toBe(5e5);
    expect(ratio(1, -1)).toBeNaN();
    expect(ratio(NaN, 1)).toBeNaN();
    expect(apply(Op.known, NaN, 0, 0)).toBe(0);
  });

  test('take remainders and powers as spreadsheets do', () => {
    expect(modulo(-1, 12)).toBe(11);
    expect(modulo(24, 12)).toBe(0);
    expect([power(0, 0), power(0, 2), power(1, NaN), power(2, 0.5) ** 2]).toEqual([
      1, 0, 1, 2.0000000000000004,
    ]);
  });
});
