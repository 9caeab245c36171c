/** A scenario of a random plan taken over into the base plan, whole or in part: nobody's numbers move but the base's. */
import { describe, expect, test } from 'vitest';
import { differences, withScenarioApplied } from '../../shared/analysis/applyScenario.ts';
import { applyEdit } from '../../shared/plan/edits.ts';
import { getAt } from '../../shared/plan/paths.ts';
import { editInScenario } from '../../shared/plan/scenarioEdits.ts';
import { scenarioRemoved } from '../../shared/plan/scenarioList.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import type { Plan, Scenario } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { seeded, type Random } from './random.ts';
import { randomPlan } from './randomPlan.ts';

const seeds = Array.from({ length: 60 }, (_, index) => 9_000 + index);

function given(plan: Plan, id: string): object {
  const made = planOfScenario(plan, id);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  const { scenarios: _scenarios, ...rest } = made.value;
  return rest;
}

function wholePlan(document: object): Plan {
  const read = readPlan(document);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

/** A plan with a scenario, and another one that stands on it. */
function planOf(seed: number, random: Random): Plan {
  const empty: Scenario = { id: 'mine', name: 'Mine', basedOn: 'base', changes: [] };
  const scenarios = [empty, { ...empty, id: 'on-it', name: 'On it', basedOn: 'mine' }];
  const bare = { uncertainty: [], notes: {}, actuals: {}, scenarios };
  let plan = wholePlan({ ...wholePlan(randomPlan(seed % 300)), ...bare });
  const paths = [
    ...plan.segments.flatMap(({ id }) => [`segments.${id}.acv`, `segments.${id}.churn`]),
    ...plan.salesTeams.flatMap(({ id }) => ['quota', 'name', 'ramp'].map((key) => `salesTeams.${id}.${key}`)),
    ...plan.channels.map(({ id }) => `channels.${id}.leadsPerSdr`),
    'costs.raise',
    'cash.funding',
    'targets',
  ];
  for (let step = 0; step < 6; step += 1) {
    const path = random.pick(paths);
    const value = getAt(plan, path);
    const other =
      typeof value === 'number'
        ? value * 0.9
        : typeof value === 'string'
          ? `${value}+`
          : (value as readonly unknown[]).slice(0, -1);
    const id = random.pick(['mine', 'mine', 'on-it']);
    const edit = editInScenario(plan, id, [{ path, value: other }], '');
    const made = edit.ok ? applyEdit(plan, edit.value) : undefined;
    if (made?.ok === true) plan = made.value;
  }
  const [team] = plan.salesTeams;
  if (team === undefined) return plan;
  const scaled = plan.scenarios.map((one) => ({
    ...one,
    changes: [...one.changes, { path: `salesTeams.${team.id}.quota`, multiply: 1.5 }],
  }));
  return wholePlan({ ...plan, scenarios: scaled });
}

describe.each(seeds)('seed %i', (seed) => {
  test.each(['keep', 'remove'] as const)('taken over as a whole, then %s', (afterwards) => {
    for (const id of ['mine', 'on-it']) {
      const plan = planOf(seed, seeded(seed));
      const changes = differences(plan, given(plan, id) as Plan);
      const made = wholePlan(withScenarioApplied(plan, id, changes, afterwards)!);
      expect(given(made, 'base')).toEqual(given(plan, id));
      expect(made.scenarios.some((one) => one.id === id)).toBe(afterwards === 'keep');
      if (afterwards === 'keep') expect(given(made, id)).toEqual(given(plan, id));
      if (id === 'mine') expect(given(made, 'on-it')).toEqual(given(plan, 'on-it'));
    }
  });

  test('taken over in part, it gives the plan that it gave', () => {
    const random = seeded(seed);
    const plan = planOf(seed, random);
    for (const id of ['mine', 'on-it']) {
      const changes = differences(plan, given(plan, id) as Plan);
      const chosen = changes.filter(() => random.chance(0.5));
      const next = withScenarioApplied(plan, id, chosen, 'keep');
      const read = readPlan(next);
      if (!read.ok) continue;
      expect(given(read.value, id)).toEqual(given(plan, id));
      const left = differences(given(read.value, 'base') as Plan, given(plan, id) as Plan);
      expect(left.map(({ path }) => path)).toEqual(
        changes.filter((one) => !chosen.includes(one)).map(({ path }) => path),
      );
    }
  });

  test('removed, what stands on it gives the plan that it gave', () => {
    const plan = planOf(seed, seeded(seed));
    expect(given(wholePlan(scenarioRemoved(plan, 'mine', 'keep')), 'on-it')).toEqual(given(plan, 'on-it'));
    expect(scenarioRemoved(plan, 'mine', 'along').scenarios).toEqual([]);
  });
});
