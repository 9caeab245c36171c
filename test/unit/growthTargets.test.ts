/** Targets from rates of growth: what founders and boards say, and what must hold for any rate. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { grownBy, grownByMonth, growthTargets, type GrowthInput } from '../../shared/plan/growthTargets.ts';

const input: GrowthInput = {
  metric: 'arr',
  bound: 'atLeast',
  opening: { value: 10_000_000, t: -1 },
  growth: { kind: 'times', factor: 2, months: 12 },
  cadence: 'year',
  start: '2027-01',
  months: 24,
  fiscalYearStart: 1,
};

test('double in a year is twice as much at the year’s end, and twice that a year later', () => {
  expect(growthTargets(input)).toEqual([
    { metric: 'arr', month: '2027-12', value: 20_000_000, bound: 'atLeast' },
    { metric: 'arr', month: '2028-12', value: 40_000_000, bound: 'atLeast' },
  ]);
});

test('25 % a quarter, at the ends of fiscal quarters, the last cut short by the plan', () => {
  const targets = growthTargets({
    ...input,
    growth: { kind: 'rate', rate: 0.25, every: 'quarter' },
    cadence: 'quarter',
    months: 13,
  });
  expect(targets.map(({ month }) => month)).toEqual(['2027-03', '2027-06', '2027-09', '2027-12', '2028-01']);
  expect(targets.map(({ value }) => value).slice(0, 4)).toEqual([
    12_500_000, 15_630_000, 19_530_000, 24_410_000,
  ]);
});

test('triple, triple, double runs by years of the plan, and the last factor goes on', () => {
  const targets = growthTargets({
    ...input,
    opening: { value: 1_000_000, t: -1 },
    growth: { kind: 'years', factors: [3, 3, 2] },
    months: 48,
  });
  expect(targets.map(({ value }) => value)).toEqual([3_000_000, 9_000_000, 18_000_000, 36_000_000]);
});

test('fiscal years that begin in July end in June, and the plan’s last month is asked for too', () => {
  const months = growthTargets({ ...input, fiscalYearStart: 7 }).map(({ month }) => month);
  expect(months).toEqual(['2027-06', '2028-06', '2028-12']);
});

test('what is nothing or less does not grow; what is known at the end of a month begins with the next', () => {
  expect(growthTargets({ ...input, opening: { value: 0, t: -1 } })).toEqual([]);
  expect(growthTargets({ ...input, opening: { value: -5, t: -1 } })).toEqual([]);
  const monthly = growthTargets({ ...input, opening: { value: 100, t: 0 }, cadence: 'month' });
  expect(monthly[0]).toMatchObject({ month: '2027-02', value: 105.9 });
});

test('growth over two spans is the growth over both, for every rate', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -0.5, max: 2, noNaN: true }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 60 }),
      (rate, first, second) => {
        const growth = { kind: 'rate', rate, every: 'quarter' } as const;
        const both = grownBy(growth, first + second);
        expect((grownBy(growth, first) * grownBy(growth, second)) / both).toBeCloseTo(1, 9);
      },
    ),
    { seed: 4 },
  );
});

test('by years it never leaps: each month lies between its neighbours', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 1, maxLength: 5 }),
      (factors) => {
        const values = grownByMonth({ ...input, growth: { kind: 'years', factors }, months: 60 });
        for (let t = 1; t < values.length; t += 1) {
          expect(values[t]).toBeGreaterThanOrEqual(values[t - 1] ?? Infinity);
        }
      },
    ),
    { seed: 4 },
  );
});
