/**
 * Every series cell of exported workbooks, recalculated by LibreOffice from wrong cached values, is what the engine says
 * (issue 3): of every shared case and scenario, and of 200 random plans.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { compute } from '../../shared/model/index.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { cases } from '../cases/cases.ts';
import { exported } from './exported.ts';
import { complaints, judgeAll, summary, type Judgement } from './judge.ts';
import { smallPlan } from './smallPlans.ts';
import { checksThatFail } from './summaryCells.ts';

const firstSeed = 20_270_101;
const seeds = Array.from({ length: 200 }, (_, i) => firstSeed + i);

const workbookOf = (name: string, plan: Plan, bare: boolean) => ({
  name,
  file: () => exported(plan, { wrong: true, bare }),
  expected: () => compute(plan),
  alsoAsk: checksThatFail,
});

describe('the shared cases', () => {
  const named = cases.map(({ name, scenario, plan }) => ({ name: `${name}, ${scenario}`, plan }));
  let judgements: ReadonlyMap<string, Judgement>;
  beforeAll(async () => {
    judgements = await judgeAll(named.map(({ name, plan }) => workbookOf(name, plan, false)));
    process.stdout.write(`${summary(judgements)}\n`);
  });
  test.each(named)('$name', ({ name }) => {
    expect(complaints(judgements.get(name))).toEqual([]);
  });
});

describe('random plans', () => {
  let judgements: ReadonlyMap<string, Judgement>;
  beforeAll(async () => {
    judgements = await judgeAll(seeds.map((seed) => workbookOf(`seed ${seed}`, smallPlan(seed), true)));
    process.stdout.write(`${summary(judgements)}\n`);
  });
  test.each(seeds)('seed %i', (seed) => {
    expect(complaints(judgements.get(`seed ${seed}`))).toEqual([]);
  });
});
