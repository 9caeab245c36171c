/** How one plan's measure differs from another's, in words: signs, points, percent, and which way is good. */
import { expect, test } from 'vitest';
import { differenceOf, verdictWord } from '../../renderer/features/scenarios/measures.ts';

const said = (series: string, unit: 'money' | 'rate' | 'multiple' | 'people', from: number, to: number) => {
  const difference = differenceOf(series, unit, 'USD', from, to);
  return difference && [difference.amount, difference.share, verdictWord(difference)];
};

test('money has its amount and its share', () => {
  expect(said('arr', 'money', 10e6, 12e6)).toEqual(['+$2\u202fm', '+20%', 'better']);
  expect(said('cash', 'money', 10e6, 9.5e6)).toEqual(['−$500\u202fk', '−5%', 'worse']);
});

test('a share of nothing, or of a debt, says nothing', () => {
  expect(said('cash', 'money', -1e6, 1e6)).toEqual(['+$2\u202fm', undefined, 'better']);
  expect(said('arr', 'money', 0, 1e6)).toEqual(['+$1\u202fm', undefined, 'better']);
});

test('rates differ by points', () => {
  expect(said('nrr', 'rate', 0.9, 1.025)).toEqual(['+12.5 points', undefined, 'better']);
});

test('of some measures less is better, of some neither', () => {
  expect(said('burnMultiple', 'multiple', 2, 1)).toEqual(['−1×', '−50%', 'better']);
  expect(said('employees', 'people', 100, 110)).toEqual(['+10', '+10%', undefined]);
});

test('what nobody would see is no difference, and neither is what is not defined', () => {
  expect(said('arr', 'money', 10e6, 10e6 + 1)).toBeUndefined();
  expect(said('nrr', 'rate', 0.91249, 0.91251)).toBeUndefined();
  expect(said('nrr', 'rate', NaN, 1)).toBeUndefined();
});
