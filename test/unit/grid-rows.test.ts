/** Rows that say the same stay the same objects: what is drawn and measured of them is kept. */
import { expect, test } from 'vitest';
import type { SeriesRow } from '../../renderer/grid/model.ts';
import { steadying } from '../../renderer/grid/useSteadyRows.ts';
import { heading, series } from './gridRows.ts';

const before = (): SeriesRow =>
  series('b', {
    meaning: 'what it is',
    base: [1, 2],
    texts: ['one'],
    entry: { range: { min: 0, whole: true }, isConstant: false, refusal: 'not now' },
  });

test('made anew with the same in them, they are the ones from before, and so is the list', () => {
  const steady = steadying();
  const rows = steady([heading('A'), before(), series('c')]);
  expect(steady([heading('A'), before(), series('c')])).toBe(rows);
});

test.each<[string, Partial<SeriesRow>]>([
  ['a number', { numbers: Array.from({ length: 24 }, (_, t) => (t === 7 ? -1 : t)) }],
  ['the number of numbers', { numbers: [0, 1] }],
  ['no number', { numbers: undefined, words: 'worked out' }],
  ['the name', { label: 'other' }],
  ['the meaning', { meaning: undefined }],
  ['the unit', { unit: 'money' }],
  ['what totals show', { gather: 'last' }],
  ['the base plan', { base: [1, 3] }],
  ['a text', { texts: ['two'] }],
  ['whether it takes anything', { entry: undefined }],
  ['why it takes nothing', { entry: { range: { min: 0, whole: true }, isConstant: false } }],
  ['what it takes', { entry: { range: { min: 0 }, isConstant: false, refusal: 'not now' } }],
  ['being constant', { entry: { range: { min: 0, whole: true }, isConstant: true, refusal: 'not now' } }],
  ['its series', { series: 'arr' }],
  ['being a sum', { isSum: true }],
])('a row that differs in %s is another, those beside it are not', (_, change) => {
  const steady = steadying();
  const first = steady([heading('A'), before(), series('c')]);
  const changed = { ...before(), ...change };
  const then = steady([heading('A'), changed, series('c')]);
  expect(then[1]).not.toBe(first[1]);
  expect(then[1]).toEqual(changed);
  expect([then[0], then[2]]).toEqual([first[0], first[2]]);
  expect(then[0]).toBe(first[0]);
  expect(then[2]).toBe(first[2]);
});

test('the memory of a series of the model may be used again: what is shown stays', () => {
  const steady = steadying();
  const memory = Float64Array.of(1, 2, 3);
  const [row] = steady([series('a', { numbers: memory })]);
  memory[1] = 9;
  expect(row?.kind === 'series' && row.numbers).toEqual([1, 2, 3]);
  const [next] = steady([series('a', { numbers: memory })]);
  expect(next?.kind === 'series' && next.numbers).toEqual([1, 9, 3]);
});

test('rows that come, go and move are those that were given', () => {
  const steady = steadying();
  steady([series('a'), series('b')]);
  expect(steady([series('b'), series('a'), series('c')]).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  expect(steady([series('c')]).map(({ id }) => id)).toEqual(['c']);
  expect(steady([])).toEqual([]);
});
