/** Random edits of random plans' workbooks are found, exactly those; junk is refused or reported and never throws. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../shared/plan/types.ts';
import type { ReadCell, ReadSheet, ReadValue } from '../../shared/tables/receivedWorkbook.ts';
import {
  editOfAccepted,
  effectOf,
  faultsTogether,
  readBack,
  type Review,
} from '../../shared/workbook/back/index.ts';
import { applyEdit } from '../../shared/plan/edits.ts';
import { monthsBetween } from '../../shared/plan/months.ts';
import { exportedBook, type EditedBook } from '../unit/workbook-back-book.ts';
import { applied, someChanges, type PlanChange } from '../workbook/planChanges.ts';
import { smallPlan } from '../workbook/smallPlans.ts';
import { seeded, type Random } from './random.ts';

const firstSeed = 20_271_122;
const seeds = Array.from({ length: 25 }, (_, i) => firstSeed + i);

/** The same object for a seed each time, so that its workbook is printed once. */
const plans = new Map(seeds.map((seed) => [seed, smallPlan(seed)]));
const planOf = (seed: number): Plan => plans.get(seed)!;

function reviewOf(edited: EditedBook, plan: Plan): Review {
  const read = readBack(edited.book, plan);
  if (read.kind === 'refused') throw new Error(read.reason);
  return read;
}

/** A month or position stands in the row of its list. */
function typeAt(edited: EditedBook, plan: Plan, path: string, value: number | string): void {
  const cut = path.lastIndexOf('.');
  const [list, step] = [path.slice(0, cut), path.slice(cut + 1)];
  const position = /^\d+$/.test(step) ? Number(step) : monthsBetween(plan.start, step);
  const stands = [...edited.sheet('Inputs').rows.values()].some((cells) => cells.get(1)?.value === list);
  if (stands && position !== null) edited.typeInput(list, value, { position });
  else edited.typeInput(path, value);
}

const setsOf = (changes: readonly PlanChange[]) =>
  changes.flatMap(({ sets }) => sets).map(({ path, to }) => [path, to] as const);

const sorted = (pairs: readonly (readonly [string, unknown])[]) =>
  pairs.toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('random edits', () => {
  test.each(seeds)('are found, and taken they give the edited plan (seed %i)', (seed) => {
    const random = seeded(seed);
    const plan = planOf(seed);
    const changes = someChanges(plan, random.whole(1, 15), random);
    const edited = exportedBook(plan);
    for (const [path, to] of setsOf(changes)) typeAt(edited, plan, path, to);
    const review = reviewOf(edited, plan);
    expect(review.remarks).toEqual([]);
    expect(sorted(review.changes.map(({ path, is }) => [path, is]))).toEqual(sorted(setsOf(changes)));
    expect(faultsTogether(plan, 'base', review.changes)).toEqual([]);
    const made = applyEdit(plan, editOfAccepted(plan, 'base', review.changes));
    expect(made).toEqual({ ok: true, value: applied(plan, changes) });
    expect(effectOf(plan, 'base', review.changes).together).toHaveLength(plan.targets.length);
  });

  test.each(seeds)('are found between rows, columns and sheets that moved (seed %i)', (seed) => {
    const random = seeded(seed + 1000);
    const plan = planOf(seed);
    const changes = someChanges(plan, 5, random);
    const edited = exportedBook(plan);
    for (const [path, to] of setsOf(changes)) typeAt(edited, plan, path, to);
    const inserted = Array.from({ length: 4 }, () => disturbed(edited, random));
    const review = reviewOf(edited, plan);
    expect(sorted(review.changes.map(({ path, is }) => [path, is])), inserted.join('; ')).toEqual(
      sorted(setsOf(changes)),
    );
    const others = review.remarks.filter(
      ({ what }) => what !== 'rowsInserted' && what !== 'columnsInserted' && what !== 'sheetRenamed',
    );
    expect(others, inserted.join('; ')).toEqual([]);
    expect(review.remarks.length).toBeGreaterThan(0);
  });
});

/** Rows or columns inserted where there is something on both sides, or another name. */
function disturbed(edited: EditedBook, random: Random): string {
  const { name, rows } = random.pick(edited.book.sheets);
  const how = random.whole(0, 2);
  if (how === 0) {
    const at = random.pick([...rows.keys()]);
    edited.insertRows(name, at, random.whole(1, 3));
    return `rows into ${name} at ${at}`;
  }
  if (how === 1) {
    const at = random.whole(1, 3);
    edited.insertColumns(name, at, random.whole(1, 2));
    return `columns into ${name} at ${at}`;
  }
  edited.rename(name, `${name} ${random.whole(1, 999)}`);
  return `${name} renamed`;
}

const values = (random: Random): ReadValue =>
  random.pick<ReadValue>([
    null,
    true,
    NaN,
    Infinity,
    -0,
    1e308,
    '',
    'groundplan-workbook/1 1 0000000000000000',
    "='",
    '\u0000',
    { error: '#REF!' },
    random.next(),
  ]);
const formulas = [
  "'",
  '"',
  "'x'!",
  'A1:',
  ':',
  '#',
  '#REF!',
  '((',
  "''!A1",
  '1E',
  '.',
  'SUM(A:A)',
  'A1048577',
  '$$A$1',
];

describe('junk', () => {
  test.each(seeds)('in any cells is reported (seed %i)', (seed) => {
    const random = seeded(seed + 2000);
    const plan = planOf(seed);
    const edited = exportedBook(plan);
    for (let i = 0; i < 300; i++) {
      const { name, rows } = random.pick(edited.book.sheets);
      if (name === 'About') continue;
      const row = random.chance(0.9) ? random.pick([...rows.keys()]) : random.whole(1, 1_048_576);
      const column = random.chance(0.9) ? random.whole(1, 20) : random.whole(1, 16_384);
      edited.type(
        name,
        row,
        column,
        random.chance(0.3) ? { formula: random.pick(formulas), value: values(random) } : values(random),
        random.chance(0.2),
      );
    }
    const read = readBack(edited.book, plan);
    expect(read.kind).toBe('review');
    if (read.kind === 'review') {
      expect(read.remarks.length).toBeGreaterThan(0);
      effectOf(plan, 'base', read.changes);
      faultsTogether(plan, 'base', read.changes);
      expect(() => JSON.stringify(read)).not.toThrow();
    }
  });

  test('by the million takes seconds and a few remarks', () => {
    const plan = planOf(firstSeed);
    const edited = exportedBook(plan);
    const rows = new Map(
      Array.from({ length: 100_000 }, (_, i) => [
        i + 1,
        new Map(Array.from({ length: 10 }, (__, j): [number, ReadCell] => [j + 1, junkCell(i + 1, j + 1)])),
      ]),
    );
    const junk: ReadSheet = {
      name: 'Junk',
      hidden: false,
      rows,
      hiddenRows: [],
      hiddenColumns: [],
      comments: [],
      merged: [],
    };
    for (const [row, cells] of [...rows].slice(0, 50_000)) {
      const there = edited.sheet('Money').rows.get(row + 500);
      if (!there) edited.sheet('Money').rows.set(row + 500, cells);
    }
    edited.book.sheets.push({ ...junk, rows, hiddenRows: [], hiddenColumns: [] });
    const { remarks, changes } = reviewOf(edited, plan);
    expect(changes).toEqual([]);
    expect(remarks.length).toBeLessThan(300);
    expect(remarks.map(({ what }) => what)).toContain('sheetAdded');
  });

  test('that looks like a record is refused', () => {
    const plan = planOf(firstSeed);
    for (const text of ['groundplan-workbook/1 ', 'groundplan-workbook/1 9999 0123456789abcdef']) {
      const rows = new Map([[1, new Map<number, ReadCell>([[1, { row: 1, column: 1, value: text }]])]]);
      const sheet = {
        name: 'About',
        hidden: false,
        rows,
        hiddenRows: [],
        hiddenColumns: [],
        comments: [],
        merged: [],
      };
      const read = readBack({ sheets: [sheet], names: [], macros: false, externalLinks: false }, plan);
      expect(read).toMatchObject({ kind: 'refused' });
    }
    expect(readBack({ sheets: [], names: [], macros: false, externalLinks: false }, plan)).toMatchObject({
      kind: 'refused',
    });
  });
});

/** The same text in every row, and a formula that leads nowhere. */
const junkCell = (row: number, column: number): ReadCell =>
  column % 2 === 0
    ? { row, column, value: 'the same' }
    : { row, column, value: 1, formula: `${"'Nowhere'!A1+".repeat(3)}1` };
