/**
 * What finance must be able to take for granted in every exported file, held against its XML: no errors, nothing typed
 * but inputs, nothing hidden, nothing that some Excel cannot compute.
 */
import { describe, expect, test } from 'vitest';
import { cases } from '../cases/cases.ts';
import { exported } from './exported.ts';
import { inputFaults } from './inputFaults.ts';
import { faultsOf } from './inspect.ts';
import { smallPlan } from './smallPlans.ts';
import { manyCohorts, manyThings, monthlyTargets } from './stressPlans.ts';
import { readXlsx } from './xlsxFile.ts';

const firstSeed = 20_270_601;
const plans = [
  ...cases
    .filter(({ scenario }) => scenario === 'base')
    .map(({ name, plan }) => ({ name, planOf: () => plan })),
  ...Array.from({ length: 25 }, (_, i) => ({
    name: `seed ${firstSeed + i}`,
    planOf: () => smallPlan(firstSeed + i),
  })),
  { name: 'ten years with a target every month', planOf: monthlyTargets },
  { name: 'a segment with 120 opening cohorts', planOf: manyCohorts },
  { name: 'many segments, teams, channels and cost lines', planOf: manyThings },
];

describe.each(plans)('the file of $name', ({ planOf }) => {
  test('keeps every rule, and has every assumption and no other number on Inputs', async () => {
    const plan = planOf();
    const file = readXlsx(await exported(plan));
    expect(faultsOf(file)).toEqual({});
    expect(inputFaults(file, plan).slice(0, 10)).toEqual([]);
  });
});
