/** Fill, clear and reset: what they write and where they refuse. */
import { describe, expect, test } from 'vitest';
import { clear, emptied, fillDown, fillOn, fillRight, reset, type Writes } from '../../renderer/grid/fill.ts';
import { sameRow, type NameOf } from '../../renderer/grid/model.ts';
import { labelOf, spreadInWords } from '../../renderer/grid/words.ts';
import { seeded } from '../property/random.ts';
import { after, columns, heading, series } from './gridRows.ts';

const rows = [
  series('a'),
  heading('h'),
  series('b', { numbers: Array.from({ length: 24 }, (_, t) => 100 + t) }),
  series('c'),
];

function cellsOf(planned: Writes): readonly string[] {
  if (!planned.ok) return [planned.reason];
  return planned.writes.map(({ row, cells }) =>
    [row.id, ...cells.map(({ t, value }) => `${t}:${value}`)].join(' '),
  );
}

test('right: the first column into the others; of one column, the one before it', () => {
  expect(cellsOf(fillRight(rows, columns, { top: 0, bottom: 2, left: 2, right: 4 }))).toEqual([
    'a 3:2 4:2',
    'b 3:102 4:102',
  ]);
  expect(cellsOf(fillRight(rows, columns, { top: 0, bottom: 0, left: 5, right: 5 }))).toEqual(['a 5:4']);
  // December 2027 into January 2028, past the total.
  expect(cellsOf(fillRight(rows, columns, { top: 0, bottom: 0, left: 13, right: 13 }))).toEqual(['a 12:11']);
  expect(fillRight(rows, columns, { top: 0, bottom: 0, left: 0, right: 0 }).ok).toBe(false);
});

test('down: the first row into the others; of one row, the one before it', () => {
  expect(cellsOf(fillDown(rows, columns, { top: 0, bottom: 3, left: 0, right: 1 }))).toEqual([
    'b 0:0 1:1',
    'c 0:0 1:1',
  ]);
  expect(cellsOf(fillDown(rows, columns, { top: 3, bottom: 3, left: 0, right: 0 }))).toEqual(['c 0:100']);
  expect(fillDown(rows, columns, { top: 0, bottom: 0, left: 0, right: 0 }).ok).toBe(false);
  const small = [series('a'), series('b', { entry: { range: { min: 0, max: 3 }, isConstant: false } })];
  const refused = fillDown(small, columns, { top: 0, bottom: 1, left: 2, right: 5 });
  expect(refused).toMatchObject({ ok: false, at: { row: 1, column: 4 } });
  // The source may be worked out; what is filled may not.
  const source = [series('computed', { entry: undefined }), series('b')];
  expect(cellsOf(fillDown(source, columns, { top: 0, bottom: 1, left: 2, right: 2 }))).toEqual(['b 2:2']);
});

describe('clear', () => {
  test('to nothing, or to the least that is allowed', () => {
    expect(emptied(series('a', { entry: { range: { min: 0 }, isConstant: false } }))).toBe(0);
    expect(emptied(series('a', { entry: { range: { min: 2, max: 9 }, isConstant: false } }))).toBe(2);
    expect(emptied(series('a', { entry: { range: { min: -5 }, isConstant: false } }))).toBe(0);
    expect(cellsOf(clear(rows, columns, { top: 0, bottom: 0, left: 11, right: 13 }))).toEqual([
      'a 11:0 12:0',
    ]);
  });
  test('not where a row of the selection takes nothing', () => {
    const closed = [series('a'), series('b', { entry: undefined })];
    expect(clear(closed, columns, { top: 0, bottom: 1, left: 0, right: 0 })).toMatchObject({
      ok: false,
      at: { row: 1 },
    });
  });
});

test('reset writes what differs from the base plan, and says where nothing does', () => {
  const changed = series('a', { base: Array.from({ length: 24 }, (_, t) => (t === 3 ? 9 : t)) });
  expect(cellsOf(reset([changed, series('b')], columns, { top: 0, bottom: 1, left: 0, right: 25 }))).toEqual([
    'a 3:9',
  ]);
  expect(reset([series('a')], columns, { top: 0, bottom: 0, left: 0, right: 25 }).ok).toBe(false);
});

const turned = (offset: number, length: number): number => ((offset % length) + length) % length;

test('the handle repeats what it is drawn from, in any direction (seeds 1 to 300)', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = seeded(seed);
    const many = Array.from({ length: 6 }, (_, index) =>
      series(`r${index}`, { numbers: Array.from({ length: 24 }, () => random.whole(0, 99)) }),
    );
    const top = random.whole(1, 4);
    const left = random.whole(1, 9);
    const source = { top, bottom: random.whole(top, 4), left, right: random.whole(left, 10) };
    const direction = random.whole(0, 3);
    const block = {
      ...source,
      ...[{ left: 0 }, { right: 11 }, { top: 0 }, { bottom: 5 }][direction],
    };
    const planned = fillOn(many, columns, source, block);
    if (!planned.ok) throw new Error(`seed ${seed}: ${planned.reason}`);
    const height = source.bottom - source.top + 1;
    const width = source.right - source.left + 1;
    for (const [index, row] of many.entries()) {
      const found = after(row, planned.writes.find((write) => write.row === row)?.cells ?? []);
      const expected = found.map((_, t) => {
        const isIn = index >= block.top && index <= block.bottom && t >= block.left && t <= block.right;
        if (!isIn) return row.numbers?.[t];
        return many[source.top + turned(index - source.top, height)]!.numbers?.[
          source.left + turned(t - source.left, width)
        ];
      });
      expect(found, `seed ${seed}, row ${index}`).toEqual(expected);
    }
  }
});

const nameOf: NameOf = ({ label }) => label;

test('says what was done', () => {
  const cells = Array.from({ length: 72 }, (_, t) => ({ t, value: 1 }));
  const hires = series('hires', { label: 'Planned hires' });
  expect(labelOf('paste', [{ row: hires, cells }], nameOf)).toBe('Planned hires: 72 months pasted');
  expect(labelOf('clear', [{ row: hires, cells: cells.slice(0, 1) }], nameOf)).toBe(
    'Planned hires: 1 month cleared',
  );
  const other = series('other', { label: 'Team · Managers' });
  expect(
    labelOf(
      'fillDown',
      [
        { row: hires, cells },
        { row: other, cells },
      ],
      nameOf,
    ),
  ).toBe('Planned hires to Team · Managers: 144 cells filled');
  const constant = series('constant', { label: 'Budget', entry: { range: {}, isConstant: true } });
  expect(spreadInWords([{ row: constant, cells: [{ t: 3, value: 5 }] }])).toBe(
    'Budget is now given month by month.',
  );
  const all = Array.from({ length: 24 }, (_, t) => ({ t, value: 5 }));
  expect(spreadInWords([{ row: constant, cells: all }])).toBeUndefined();
});

test('rows that say the same are the same', () => {
  expect(sameRow(series('a'), series('a'))).toBe(true);
  expect(sameRow(series('a'), series('a', { base: [1] }))).toBe(false);
  expect(
    sameRow(series('a', { numbers: [Number.NaN] }), series('a', { numbers: new Float64Array([Number.NaN]) })),
  ).toBe(true);
  expect(sameRow(series('a'), heading('a'))).toBe(false);
  expect(sameRow(series('a'), series('a', { entry: { range: { min: 0 }, isConstant: true } }))).toBe(false);
});
