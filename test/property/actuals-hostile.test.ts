/** Whatever a file holds, reading it gives a table or a reason, soon, and what is proposed can be stored. */
import { describe, expect, test } from 'vitest';
import {
  importEdit,
  previewImport,
  proposeMapping,
  recognise,
  remarkText,
  seriesOfPlan,
  tableOfCells,
  tableOfText,
} from '../../shared/actuals/index.ts';
import { applyEdit } from '../../shared/plan/edits.ts';
import { planOfCase } from '../cases/cases.ts';
import { seeded, type Random } from './random.ts';

const plan = planOfCase('ten-to-twenty');
const known = seriesOfPlan(plan);

const pieces = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  '#',
  ' ',
  '\u00A0',
  '\uFEFF',
  '-',
  '(',
  ')',
  '%',
  '€',
  '1',
  '1,234.5',
  '1.234,5',
  '2027-01',
  '2027-02',
  'Q1 2027',
  '01/02/2027',
  'FY27',
  'ARR',
  'Revenue (k$)',
  'n/a',
  '=1+1',
  '__proto__',
  'constructor',
  '😀',
  '\uD800',
  'é',
  '9'.repeat(400),
  'a'.repeat(300),
  '1e308',
  'k',
  '46477',
];

const hostile = (random: Random): string =>
  random.list(random.whole(1, 120), () => random.pick(pieces)).join('');

const cells = (random: Random): unknown[][] =>
  random.list(random.whole(0, 20), () =>
    random.list(random.whole(0, 8), () =>
      random.pick<unknown>([
        null,
        undefined,
        5,
        NaN,
        -0,
        1e300,
        true,
        new Date(NaN),
        new Date(0),
        {},
        [],
        ...pieces,
      ]),
    ),
  );

describe('hostile tables', () => {
  test('never throw, and what is stored is a valid plan', () => {
    let stored = 0;
    for (let seed = 1; seed <= 1500; seed += 1) {
      const random = seeded(seed);
      const table = random.chance(0.5) ? tableOfText(hostile(random)) : tableOfCells(cells(random));
      if (!table.ok) continue;
      const found = recognise(table.value, random.chance(0.2) ? { dayFirst: true, direction: 'down' } : {});
      if (!found.ok) continue;
      const mapping = proposeMapping(plan, known, found.value).map((line) =>
        random.chance(0.5) ? { ...line, series: random.pick(known).name } : line,
      );
      const preview = previewImport(plan, known, found.value, mapping);
      expect(
        preview.remarks.map((remark) => remarkText(remark)).every((text) => text !== ''),
        `seed ${seed}`,
      ).toBe(true);
      const made = applyEdit(plan, importEdit(plan, { preview, mapping, mode: 'merge', file: '“x”.csv' }));
      expect(made.ok ? [] : [seed, made.faults]).toEqual([]);
      if (preview.series.length > 0) stored += 1;
    }
    expect(stored).toBeGreaterThan(100);
  });

  test.each([
    ['one endless row', 'no months', '"'.repeat(2_000_000)],
    [
      'only quotes and commas',
      'more than 1,000 columns',
      '"",'.repeat(900) + '\n' + '"a""b",'.repeat(200_000),
    ],
    ['a hundred thousand rows of junk', 'no months', '9,9.9.9,((((((,----,Q9\n'.repeat(99_999)],
    ['months by the hundred thousand', 'more', '2027-01,1\n'.repeat(99_999)],
    [
      'long cells of digits and spaces',
      'months, but no numbers beside them',
      `Month,ARR\n2027-01,${'1 '.repeat(1_000_000)}`,
    ],
  ])('%s', (_, outcome, text) => {
    const table = tableOfText(text);
    const found = table.ok ? recognise(table.value) : table;
    if (!found.ok) {
      expect(found.faults.found).toBe(outcome);
      return;
    }
    const mapping = found.value.lines.map(
      ({ heading }) => ({ heading, series: 'arr', scale: 1, negate: false }) as const,
    );
    const { remarks } = previewImport(plan, known, found.value, mapping);
    expect(remarks.at(-1)?.kind).toBe(outcome);
  });
});
