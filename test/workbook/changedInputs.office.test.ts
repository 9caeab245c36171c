/**
 * Inputs changed in the workbook itself, by the path in column A of Inputs, recalculated by LibreOffice, and held
 * against the engine given the same change (issue 3): one of every kind alone, and many at once in random plans.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { compute } from '../../shared/model/index.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { planOfCase } from '../cases/cases.ts';
import { seeded } from '../property/random.ts';
import { inputCell, withTyped } from './editCells.ts';
import { exported } from './exported.ts';
import { complaints, judgeAll, summary, type Case, type Judgement } from './judge.ts';
import { applied, changeWords, oneOfEachKind, someChanges, type PlanChange } from './planChanges.ts';
import { smallPlan } from './smallPlans.ts';
import { readXlsx, type XlsxFile } from './xlsxFile.ts';

const firstSeed = 20_270_401;

/** The workbook of a plan, made once for many changes. */
const workbookOf = (plan: Plan): (() => Promise<XlsxFile>) => {
  let file: Promise<XlsxFile> | undefined;
  return () => (file ??= exported(plan, { wrong: true, bare: true }).then(readXlsx));
};

function changedCase(
  name: string,
  plan: Plan,
  workbook: () => Promise<XlsxFile>,
  changes: readonly PlanChange[],
): Case {
  return {
    name,
    file: async () => {
      const file = await workbook();
      const typed = changes
        .flatMap(({ sets }) => sets)
        .map(({ path, to }) => {
          const at = inputCell(file, path);
          if (at === undefined) throw new Error(`${name}: no cell on Inputs is ${path}`);
          return { at, value: to };
        });
      return withTyped(file, 'Inputs', typed);
    },
    expected: () => compute(applied(plan, changes)!),
  };
}

/** So many at a time; where they do not go together, one at a time. */
function groupsOf(
  plan: Plan,
  changes: readonly PlanChange[],
  size: number,
): readonly (readonly PlanChange[])[] {
  const groups = Array.from({ length: Math.ceil(changes.length / size) }, (_, i) =>
    changes.slice(i * size, (i + 1) * size),
  );
  return groups.flatMap((group) => (applied(plan, group) ? [group] : group.map((change) => [change])));
}

/** Judges all of them before the first test, and prints the worst difference. */
function judged(all: readonly Case[]): { readonly of: (name: string) => Judgement | undefined } {
  let judgements: ReadonlyMap<string, Judgement> = new Map();
  beforeAll(async () => {
    judgements = await judgeAll(all);
    process.stdout.write(`${summary(judgements)}\n`);
  });
  return { of: (name) => judgements.get(name) };
}

describe('one change of each kind, each in a workbook of its own', () => {
  const plan = planOfCase('first-hires');
  const workbook = workbookOf(plan);
  const changes = oneOfEachKind(plan, seeded(firstSeed));
  const all = changes.map((change) => changedCase(changeWords([change]), plan, workbook, [change]));
  const { of } = judged(all);

  test('there are at least 40 kinds', () => expect(changes.length).toBeGreaterThanOrEqual(40));
  test.each(all.map(({ name }) => name))('%s', (name) => {
    expect(complaints(of(name))).toEqual([]);
  });
});

describe('every kind again where there is one of everything, five to a workbook', () => {
  const plan = planOfCase('random-2');
  const workbook = workbookOf(plan);
  const changes = oneOfEachKind(plan, seeded(firstSeed));
  const all = groupsOf(plan, changes, 5).map((group) =>
    changedCase(changeWords(group), plan, workbook, group),
  );
  const { of } = judged(all);

  test.each(all.map(({ name }) => name))('%s', (name) => {
    expect(complaints(of(name))).toEqual([]);
  });
});

describe('many changes at once', () => {
  const seeds = Array.from({ length: 30 }, (_, i) => firstSeed + i);
  const shared = ['ten-to-twenty', 'product-led', 'outrun', 'random-1'].map((name) => planOfCase(name));
  const all = [
    ...shared.flatMap((plan) => {
      const workbook = workbookOf(plan);
      return [0, 1].map((round) => {
        const changes = someChanges(plan, 12, seeded(firstSeed + 1000 * round));
        return changedCase(`${plan.name}: ${changeWords(changes)}`, plan, workbook, changes);
      });
    }),
    ...seeds.map((seed) => {
      const plan = smallPlan(seed);
      const changes = someChanges(plan, 12, seeded(seed));
      return changedCase(`seed ${seed}: ${changeWords(changes)}`, plan, workbookOf(plan), changes);
    }),
  ];
  const { of } = judged(all);
  test.each(all.map(({ name }) => name))('%s', (name) => {
    expect(complaints(of(name))).toEqual([]);
  });
});
