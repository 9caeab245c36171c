/**
 * There and back: a workbook that LibreOffice only saved has no change in it, and one in which three inputs were typed
 * has exactly those three (issue 3). Whatever else LibreOffice makes of the file is no remark either.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/files/readWorkbook.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { readBack, type ReadBack } from '../../shared/workbook/back/index.ts';
import { cases } from '../cases/cases.ts';
import { seeded } from '../property/random.ts';
import { inputCell, withTyped } from './editCells.ts';
import { exported } from './exported.ts';
import { inFolder } from './inFolder.ts';
import { recalculate } from './libreoffice.ts';
import { someChanges } from './planChanges.ts';
import { smallPlan } from './smallPlans.ts';
import { readXlsx } from './xlsxFile.ts';

const firstSeed = 20_270_701;
const plans = [
  ...cases.filter(({ scenario }) => scenario === 'base').map(({ name, plan }) => ({ name, plan })),
  ...Array.from({ length: 6 }, (_, i) => ({
    name: `seed ${firstSeed + i}`,
    plan: smallPlan(firstSeed + i),
  })),
];

const changesOf = (plan: Plan) => someChanges(plan, 3, seeded(firstSeed));

/** LibreOffice saves fifteen digits. */
const sameAsSaved = (is: unknown, wanted: number | string): boolean =>
  typeof is === 'number' && typeof wanted === 'number'
    ? Math.abs(is - wanted) <= 1e-14 * Math.abs(wanted)
    : is === wanted;

async function back(file: string, plan: Plan): Promise<ReadBack> {
  const reading = await readWorkbook(await readFile(file));
  return reading.ok ? readBack(reading.workbook, plan) : { kind: 'refused', reason: reading.reason };
}

const untouched = new Map<string, ReadBack>();
const edited = new Map<string, ReadBack>();

beforeAll(() =>
  inFolder(async (folder) => {
    const files = plans.flatMap(({ name, plan }, index) => [
      { name, plan, path: join(folder, `${index}.xlsx`), results: untouched, changes: [] },
      { name, plan, path: join(folder, `${index}-edited.xlsx`), results: edited, changes: changesOf(plan) },
    ]);
    for (const { plan, path, changes } of files) {
      const file = readXlsx(await exported(plan));
      const typed = changes
        .flatMap(({ sets }) => sets)
        .map(({ path, to }) => ({ at: inputCell(file, path)!, value: to }));
      await writeFile(path, withTyped(file, 'Inputs', typed));
    }
    // Two starts of LibreOffice beside each other, a half of the files each: it keeps one core busy.
    const halves = [0, 1].map((half) => files.filter((_, index) => index % 4 < 2 === (half === 0)));
    await Promise.all(
      halves.map(async (half, index) => {
        const saved = await recalculate(
          half.map(({ path }) => path),
          join(folder, `saved-${index}`),
        );
        for (const { name, plan, path, results } of half)
          results.set(name, await back(saved.get(path)!, plan));
      }),
    );
  }),
);

describe.each(plans)('$name', ({ name, plan }) => {
  test('saved by LibreOffice, has no change and no remark', () => {
    expect(untouched.get(name)).toMatchObject({ kind: 'review', changes: [], remarks: [] });
  });

  test('with three inputs changed, has exactly those', () => {
    const review = edited.get(name);
    if (review?.kind !== 'review') throw new Error(JSON.stringify(review));
    const wanted = new Map(
      changesOf(plan)
        .flatMap(({ sets }) => sets)
        .map(({ path, to }) => [path, to]),
    );
    expect(review.changes.map(({ path }) => path).toSorted()).toEqual([...wanted.keys()].toSorted());
    for (const { path, is, fault } of review.changes) {
      expect(fault).toBeUndefined();
      expect(sameAsSaved(is, wanted.get(path)!), `${path} is ${String(is)}`).toBe(true);
    }
    expect(review.remarks).toEqual([]);
  });
});
