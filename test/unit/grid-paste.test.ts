/** Where a pasted block goes and what it means there; and that a cell that cannot be taken leaves all as it was. */
import { describe, expect, test } from 'vitest';
import type { GridRow, RowWrite, SeriesRow } from '../../renderer/grid/model.ts';
import { paste, plainNumber, readCell } from '../../renderer/grid/paste.ts';
import type { Block } from '../../renderer/grid/ranges.ts';
import { readTsv } from '../../renderer/grid/tsv.ts';
import { parseNumber, separatorsOf } from '../../renderer/ui/parseNumber.ts';
import type { Read } from '../../renderer/ui/readNumber.ts';
import { seeded } from '../property/random.ts';
import { after, columns, heading, series } from './gridRows.ts';

const one = (row: number, column: number): Block => ({ top: row, bottom: row, left: column, right: column });

const nameOf = ({ label }: SeriesRow): string => label;

const readAs =
  (locale: string, words: readonly string[] = []) =>
  (text: string, row: SeriesRow): Read => {
    const parsed = readCell(text, words, (plain) =>
      parseNumber(plain, separatorsOf(locale), { percent: row.unit === 'rate' }),
    );
    if (!parsed.ok || parsed.value === null) return parsed;
    return parsed.value < (row.entry?.range.min ?? -Infinity) ? { ok: false, reason: '0 or more.' } : parsed;
  };

const pasted = (rows: readonly GridRow[], selection: Block, text: string, read = readAs('en')) =>
  paste({ rows, columns, selection, cells: readTsv(text), read, nameOf });

const good = (...parameters: Parameters<typeof pasted>) => {
  const planned = pasted(...parameters);
  if (!planned.ok) throw new Error(planned.reason);
  return planned;
};
const cellsOf = (writes: readonly RowWrite[]) =>
  writes.map(({ row, cells }) => [row.id, ...cells.map(({ t, value }) => `${t}:${value}`)].join(' '));

const rows = [heading('h'), series('a'), series('b'), series('c')];

describe('where it goes', () => {
  test('a block goes in whole from the first cell, past the totals between the months', () => {
    const { writes, area } = good(rows, one(1, 10), '1\t2\t3\n4\t5\t6\n');
    // November, December 2027, January 2028: the total of 2027 stands between.
    expect(cellsOf(writes)).toEqual(['a 10:1 11:2 12:3', 'b 10:4 11:5 12:6']);
    expect(area).toEqual({ top: 1, bottom: 2, left: 10, right: 13 });
  });
  test('one cell fills the selection', () => {
    const { writes } = good(rows, { top: 1, bottom: 2, left: 0, right: 1 }, '7');
    expect(cellsOf(writes)).toEqual(['a 0:7 1:7', 'b 0:7 1:7']);
  });
  test('a block repeats where the selection is a multiple of it', () => {
    const { writes } = good(rows, { top: 1, bottom: 2, left: 0, right: 3 }, '1\t2');
    expect(cellsOf(writes)).toEqual(['a 0:1 1:2 2:1 3:2', 'b 0:1 1:2 2:1 3:2']);
  });
  test('a block goes in once where the selection is no multiple of it', () => {
    const { writes } = good(rows, { top: 1, bottom: 2, left: 0, right: 2 }, '1\t2');
    expect(cellsOf(writes)).toEqual(['a 0:1 1:2']);
  });
  test('what goes beyond the plan is left out and counted', () => {
    const { writes, cutColumns, cutRows } = good(rows, one(3, 23), '1\t2\t3\t4\n5\t6\t7\t8\n');
    expect(cellsOf(writes)).toEqual(['c 22:1 23:2']);
    expect({ cutColumns, cutRows }).toEqual({ cutColumns: 2, cutRows: 1 });
    // Blank ones are no loss.
    expect(good(rows, one(3, 24), '1\t\t\n\t\t\n')).toMatchObject({ cutColumns: 0, cutRows: 0 });
  });
  test('months that run down are turned, where they would not go in as they are', () => {
    const down = Array.from({ length: 24 }, (_, t) => `${t}\t${t + 100}\t${t + 200}`).join('\r\n');
    const { writes, isTurned, cutColumns, cutRows } = good(rows, one(1, 0), down);
    expect(isTurned).toBe(true);
    expect(writes.map(({ row, cells }) => [row.id, cells.length, cells.at(-1)?.value])).toEqual([
      ['a', 24, 23],
      ['b', 24, 123],
      ['c', 24, 223],
    ]);
    expect({ cutColumns, cutRows }).toEqual({ cutColumns: 0, cutRows: 0 });
    expect(good(rows, one(1, 0), '1\n2\n3').isTurned).toBe(false);
    expect(good(rows, { top: 1, bottom: 1, left: 0, right: 2 }, '1\n2\n3').isTurned).toBe(true);
  });
  test('blank cells leave what stands there', () => {
    expect(cellsOf(good(rows, one(1, 0), '1\t\t3\n').writes)).toEqual(['a 0:1 2:3']);
  });
});

describe('what it refuses, whole', () => {
  test.each([
    ['a cell that is no number', 'x\t2', /^Nothing was pasted\. a, January 2027: “x” is not a number\./u],
    ['a number out of range', '1\t-2', /a, February 2027: “-2” cannot stand here\. 0 or more\./u],
    ['nothing', '\t\n', /nothing to paste/u],
  ])('%s', (_, text, reason) => {
    const planned = pasted(rows, one(1, 0), text);
    expect(planned.ok ? '' : planned.reason).toMatch(reason);
  });
  test('a row that takes nothing, unless nothing comes there', () => {
    const closed = series('auto', { entry: { range: {}, isConstant: false, refusal: 'It is automatic.' } });
    const among = [series('a'), closed, series('worked out', { entry: undefined })];
    const planned = pasted(among, one(0, 4), '1\n2');
    expect(planned).toMatchObject({ ok: false, at: { row: 1, column: 4 } });
    expect(planned.ok ? '' : planned.reason).toContain('It is automatic.');
    expect(cellsOf(good(among, one(0, 4), '1\t2\n\t\n').writes)).toEqual(['a 4:1 5:2']);
    expect(pasted(among, one(2, 0), '1')).toMatchObject({ ok: false });
  });
  test('totals alone', () => expect(pasted(rows, one(1, 12), '1')).toMatchObject({ ok: false }));
});

describe('numbers as programs write them', () => {
  const dollars = ['US$', 'USD', '$'];
  test.each([
    ['1,234.50', 1234.5],
    ['$1,234.50', 1234.5],
    ['-$1,234', -1234],
    ['$-1,234', -1234],
    ['($1,234)', -1234],
    [' (1,234.5) ', -1234.5],
    ['USD 1,200', 1200],
    ['1,200-', -1200],
    ['$ -   ', 0],
    ['–', 0],
    ["'12", 12],
    ['12\u00a0000', 12_000],
    ['€5', 5],
    ['1.5E3', undefined],
    ['12k', 12_000],
    ['25%', 0.25],
    ['(25%)', -0.25],
    ['Jan', undefined],
  ])('%s', (text, value) => {
    const parsed = parseNumber(plainNumber(text, dollars), separatorsOf('en'));
    expect(parsed.ok ? parsed.value : undefined).toBe(value);
  });
  test.each(['2027-03', '3/4/2027', '12-05', '1 - 2', '(3)(4)+1'])('%s is no number of a sheet', (text) => {
    expect(pasted(rows, one(1, 0), text)).toMatchObject({ ok: false });
  });
  test('a formula is worked out all the same', () =>
    expect(cellsOf(good(rows, one(1, 0), '=4*3').writes)).toEqual(['a 0:12']));
  test('with the decimal comma of the locale', () => {
    expect(parseNumber(plainNumber('1.234,50 €', ['€']), separatorsOf('de'))).toEqual({
      ok: true,
      value: 1234.5,
    });
    expect(parseNumber(plainNumber('1 234,5', []), separatorsOf('fr'))).toEqual({ ok: true, value: 1234.5 });
  });
});

test('writes what a spreadsheet would, never beyond the plan (seeds 1 to 400)', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const random = seeded(seed);
    const height = random.whole(1, 4);
    const width = random.whole(height, 30);
    const cells = Array.from({ length: height }, () =>
      Array.from({ length: width }, () => (random.chance(0.1) ? '' : String(random.whole(1, 99)))),
    );
    const many = Array.from({ length: random.whole(1, 5) }, (_, index) => series(`r${index}`));
    const row = random.whole(0, many.length - 1);
    const t = random.whole(0, 23);
    const column = columns.findIndex(({ kind, from }) => kind === 'entry' && from === t);
    const planned = paste({
      rows: many,
      columns,
      selection: one(row, column),
      cells,
      read: readAs('en'),
      nameOf,
    });
    const isEmpty = cells.every((line) => line.every((text) => text === ''));
    expect(planned.ok, `seed ${seed}`).toBe(!isEmpty);
    if (!planned.ok) continue;
    for (const [index, each] of many.entries()) {
      const found = after(each, planned.writes.find((write) => write.row === each)?.cells ?? []);
      const expected = Array.from({ length: 24 }, (_, month) => {
        const text = cells[index - row]?.[month - t];
        return text === undefined || text === '' ? month : Number(text);
      });
      expect(found, `seed ${seed}, row ${index}`).toEqual(expected);
    }
  }
});
