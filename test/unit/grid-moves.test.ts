/** Where keys lead and what is selected: rectangles, edges of data, headings and totals on the way. */
import { describe, expect, test } from 'vitest';
import { commandOf, type Key } from '../../renderer/grid/keys.ts';
import { ends, jump, nearest, step, tabbed } from '../../renderer/grid/moves.ts';
import { at, blockOf, edgeFrom, isOne, stepped } from '../../renderer/grid/ranges.ts';
import { statsOf } from '../../renderer/grid/stats.ts';
import { seeded } from '../property/random.ts';
import { columns, heading, series } from './gridRows.ts';

const rows = [heading('People'), series('a'), series('b'), heading('Money'), series('c')];
const ground = { rows, columns };
const last = columns.length - 1;

const edge = (data: string, from: number, direction: 1 | -1): number =>
  edgeFrom(from, direction, 0, data.length - 1, (position) => data[position] === 'x');

describe('edges', () => {
  test.each([
    ['xxx..', 0, 1, 2],
    ['xxx..', 2, 1, 4],
    ['x..xx', 0, 1, 3],
    ['x..xx', 4, -1, 3],
    ['x..xx', 3, -1, 0],
    ['.....', 1, 1, 4],
    ['.....', 1, -1, 0],
    ['xxxxx', 4, 1, 4],
    ['x', 0, -1, 0],
  ] as const)('%s from %i by %i', (data, from, direction, to) =>
    expect(edge(data, from, direction)).toBe(to),
  );

  test('always goes on, stays inside, and stops where data begins or ends (seeds 1 to 1000)', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const random = seeded(seed);
      const data = Array.from({ length: random.whole(1, 30) }, () => (random.chance(0.5) ? 'x' : '.')).join(
        '',
      );
      const from = random.whole(0, data.length - 1);
      const direction = random.chance(0.5) ? 1 : -1;
      const to = edge(data, from, direction);
      const end = direction === 1 ? data.length - 1 : 0;
      const where = `seed ${seed}: ${data} from ${from} by ${direction} to ${to}`;
      expect(to === from ? from : (to - from) * direction > 0, where).toBe(to === from ? end : true);
      if (to !== end) {
        expect(data[to], where).toBe('x');
        expect(data[to - direction] !== 'x' || data[to + direction] !== 'x', where).toBe(true);
      }
    }
  });
});

describe('moving', () => {
  test('headings are passed over', () => {
    expect(step(ground, { row: 2, column: 5 }, 1, 0)).toEqual({ row: 4, column: 5 });
    expect(step(ground, { row: 1, column: 5 }, -1, 0)).toEqual({ row: 1, column: 5 });
    expect(step(ground, { row: 1, column: 5 }, 1, 0, 99)).toEqual({ row: 4, column: 5 });
    expect(stepped(0, 1, 2, 0, 9, (position) => position % 3 === 0)).toBe(6);
  });
  test('left of the first month is the row’s header, and nothing beyond it', () => {
    expect(step(ground, { row: 1, column: 0 }, 0, -1)).toEqual({ row: 1, column: -1 });
    expect(step(ground, { row: 1, column: -1 }, 0, -1)).toEqual({ row: 1, column: -1 });
    expect(step(ground, { row: 1, column: last }, 0, 1)).toEqual({ row: 1, column: last });
  });
  test('Tab goes to the next row at the end of one, and out at the last', () => {
    expect(tabbed(ground, { row: 2, column: last }, false)).toEqual({ row: 4, column: 0 });
    expect(tabbed(ground, { row: 4, column: 0 }, true)).toEqual({ row: 2, column: last });
    expect(tabbed(ground, { row: 4, column: last }, false)).toBeUndefined();
    expect(tabbed(ground, { row: 1, column: 0 }, true)).toBeUndefined();
    expect(tabbed(ground, { row: 1, column: -1 }, false)).toEqual({ row: 1, column: 0 });
  });
  test('Ctrl and an arrow go to the edge of what is not zero, down columns too', () => {
    const numbers = columns
      .filter(({ kind }) => kind === 'entry')
      .map((_, t) => (t === 3 || t === 4 ? 7 : 0));
    const sparse = {
      columns,
      rows: [
        series('a', { numbers }),
        heading('h'),
        series('b', { numbers: numbers.map(() => 0) }),
        series('c'),
      ],
    };
    expect(jump(sparse, { row: 0, column: 0 }, 0, 1)).toEqual({ row: 0, column: 3 });
    expect(jump(sparse, { row: 0, column: 3 }, 0, 1)).toEqual({ row: 0, column: 4 });
    // The year's total is data.
    expect(jump(sparse, { row: 0, column: 4 }, 0, 1)).toEqual({ row: 0, column: 12 });
    expect(jump(sparse, { row: 0, column: 3 }, 1, 0)).toEqual({ row: 3, column: 3 });
  });
  test('ends, and the nearest cell where rows went away', () => {
    expect(ends(ground)).toEqual({ first: 0, last: last - 1 });
    expect(nearest({ row: 0, column: 99 }, ground)).toEqual({ row: 1, column: last });
    expect(nearest({ row: 99, column: -5 }, ground)).toEqual({ row: 4, column: -1 });
  });
});

test('a selection is a rectangle whichever corner it began in; from a header it is whole rows', () => {
  const size = { rows: 5, columns: 10 };
  const selection = { anchor: { row: 3, column: 7 }, head: { row: 1, column: 2 } };
  expect(blockOf(selection, size)).toEqual({ top: 1, bottom: 3, left: 2, right: 7 });
  expect(blockOf(at(2, -1), size)).toEqual({ top: 2, bottom: 2, left: 0, right: 9 });
  expect(isOne(blockOf(at(2, 2), size))).toBe(true);
});

test('the sum of a selection counts months once, totals alone where nothing else is selected', () => {
  expect(statsOf(rows, columns, { top: 1, bottom: 2, left: 0, right: 12 })).toEqual({
    cells: 24,
    count: 24,
    sum: 132,
    mean: 5.5,
  });
  expect(statsOf(rows, columns, { top: 1, bottom: 1, left: 12, right: 12 })).toMatchObject({
    count: 1,
    sum: 66,
  });
});

const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe('keys', () => {
  test.each([
    [key('ArrowDown', { shiftKey: true }), { kind: 'move', rows: 1, columns: 0, extend: true }],
    [key('ArrowLeft', { metaKey: true }), { kind: 'jump', rows: 0, columns: -1, extend: false }],
    [key('Home', { ctrlKey: true }), { kind: 'start', extend: false }],
    [key('End'), { kind: 'rowEnd', extend: false }],
    [key('PageDown'), { kind: 'page', direction: 1, extend: false }],
    [key('Tab', { shiftKey: true }), { kind: 'tab', back: true }],
    [key('Enter'), { kind: 'enter', back: false }],
    [key('F2'), { kind: 'edit' }],
    [key('Delete'), { kind: 'clear' }],
    [key('Backspace', { ctrlKey: true }), { kind: 'reset' }],
    [key('a', { ctrlKey: true }), { kind: 'selectAll' }],
    [key('D', { ctrlKey: true }), { kind: 'fillDown' }],
    [key('r', { metaKey: true }), { kind: 'fillRight' }],
    [key(' ', { shiftKey: true }), { kind: 'selectRow' }],
    [key(' ', { ctrlKey: true }), { kind: 'selectColumn' }],
    [key('7'), { kind: 'type', text: '7' }],
    [key('='), { kind: 'type', text: '=' }],
    [key('('), { kind: 'type', text: '(' }],
    [key('½'), { kind: 'type', text: '½' }],
  ])('%o', (pressed, command) => expect(commandOf(pressed)).toEqual(command));
  test.each([
    key('?'),
    key(' '),
    key('Shift'),
    key('F5'),
    key('z', { ctrlKey: true }),
    key('c', { ctrlKey: true }),
    key('5', { altKey: true }),
    key('Tab', { ctrlKey: true }),
    key('PageDown', { ctrlKey: true }),
    key('R', { ctrlKey: true, shiftKey: true }),
  ])('%o is left to others', (pressed) => expect(commandOf(pressed)).toBeUndefined());
});
