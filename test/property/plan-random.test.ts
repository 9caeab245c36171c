/** Random plans are valid, survive printing, and so do the scenarios they have. */
import { expect, test } from 'vitest';
import { parsePlan, readPlan } from '../../shared/plan/validate.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import { printPlan } from '../../shared/plan/print.ts';
import { randomPlan } from './randomPlan.ts';

const seeds = Array.from({ length: 300 }, (_, seed) => seed);

test('300 random plans are valid, and printed and read again are the same', () => {
  for (const seed of seeds) {
    const read = readPlan(randomPlan(seed));
    if (!read.ok) throw new Error(`seed ${seed}: ${JSON.stringify(read.faults.slice(0, 5))}`);
    const printed = printPlan(read.value);
    const again = parsePlan(printed);
    expect(again, `seed ${seed}`).toStrictEqual({ ok: true, value: read.value });
    if (again.ok) expect(printPlan(again.value), `seed ${seed}`).toBe(printed);
  }
});

test('every scenario of a random plan gives a plan that is valid by itself', () => {
  let scenarios = 0;
  for (const seed of seeds) {
    const read = readPlan(randomPlan(seed));
    if (!read.ok) throw new Error(`seed ${seed}`);
    for (const { id } of read.value.scenarios) {
      const plan = planOfScenario(read.value, id);
      if (!plan.ok) throw new Error(`seed ${seed}, ${id}: ${JSON.stringify(plan.faults)}`);
      expect(plan.value.scenarios, `seed ${seed}`).toBe(read.value.scenarios);
      const alone = readPlan({ ...plan.value, scenarios: [] });
      expect(alone.ok, `seed ${seed}, ${id}`).toBe(true);
      scenarios += 1;
    }
  }
  expect(scenarios).toBeGreaterThan(200);
});

test('the same seed gives the same plan, another seed another', () => {
  expect(randomPlan(7)).toStrictEqual(randomPlan(7));
  expect(randomPlan(7)).not.toStrictEqual(randomPlan(8));
});
