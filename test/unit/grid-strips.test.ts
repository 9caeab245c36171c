/** What of a grid is drawn: whole strips of columns, whatever is in sight, and always the one that has the focus. */
import { assert, integer, nat, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inRuns, perStrip, stripsOf } from '../../renderer/grid/strips.ts';

const runs = { seed: 20270104, numRuns: 300 };
const width = 64;
const header = 200;
const item = (index: number) => ({
  index,
  key: index,
  lane: 0,
  size: width,
  start: header + index * width,
  end: header + (index + 1) * width,
});

const cases = record({
  count: integer({ min: 1, max: 140 }),
  size: integer({ min: 1, max: 8 }),
  overscan: integer({ min: 0, max: 4 }),
}).chain((given) =>
  tuple(nat(given.count - 1), nat(given.count - 1), integer({ min: -1, max: given.count + 2 })).map(
    ([one, other, focused]) => ({
      ...given,
      focused,
      startIndex: Math.min(one, other),
      endIndex: Math.max(one, other),
    }),
  ),
);

const at = (startIndex: number) =>
  inRuns({ startIndex, endIndex: startIndex + 8, overscan: 0, count: 120 }, 4, 0);

describe('what is drawn', () => {
  it('has all that is in sight, a little more, and what has the focus, in whole runs', () => {
    assert(
      property(cases, ({ size, focused, ...range }) => {
        const drawn = inRuns(range, size, focused);
        const low = Math.max(0, range.startIndex - range.overscan);
        const high = Math.min(range.count - 1, range.endIndex + range.overscan);
        for (let index = low; index <= high; index += 1) expect(drawn).toContain(index);
        if (focused >= 0 && focused < range.count) expect(drawn).toContain(focused);
        expect(drawn).toEqual([...new Set(drawn)].toSorted((a, b) => a - b));
        for (const index of drawn) {
          const first = Math.floor(index / size) * size;
          for (let one = first; one < Math.min(range.count, first + size); one += 1)
            expect(drawn).toContain(one);
        }
        expect(drawn.length).toBeLessThan(high - low + 1 + 3 * size);
      }),
      runs,
    );
  });

  it('stays the same while scrolling stays within a run', () => {
    expect(at(9)).toEqual(at(8));
    expect(at(9)).not.toEqual(at(12));
  });
});

describe('strips', () => {
  it('stand where their columns are, with the room of those between that are not drawn', () => {
    assert(
      property(cases, ({ focused, startIndex, endIndex, overscan, count }) => {
        const drawn = inRuns({ startIndex, endIndex, overscan, count }, perStrip, focused);
        const strips = stripsOf(drawn.map(item), header);
        expect(
          strips.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (__, at) => from + at)),
        ).toEqual(drawn);
        let reached = header;
        for (const { from, to, gap } of strips) {
          expect(reached + gap).toBe(item(from).start);
          expect(Math.floor(from / perStrip)).toBe(Math.floor(to / perStrip));
          reached = item(to).end;
        }
      }),
      runs,
    );
  });
});
