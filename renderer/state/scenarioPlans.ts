/** The plans of the scenarios of the open plan, each worked out once as long as the plan is the same. */
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import type { Plan } from '../../shared/plan/types.ts';

const known = new WeakMap<Plan, Map<string, Plan>>();

/** The plan itself for `base`; undefined for a scenario that the plan does not have. */
export function planOf(base: Plan, scenario: string): Plan | undefined {
  if (scenario === 'base') return base;
  let plans = known.get(base);
  if (plans === undefined) known.set(base, (plans = new Map()));
  const found = plans.get(scenario);
  if (found !== undefined || !base.scenarios.some(({ id }) => id === scenario)) return found;
  const given = planOfScenario(base, scenario);
  // A valid plan gives every one of its scenarios (model.md 1); an edit that breaks one is refused.
  if (!given.ok) throw new Error(`The scenario ${scenario} of a valid plan is faulty`);
  plans.set(scenario, given.value);
  return given.value;
}

/** The scenarios that a scenario stands on, itself first; none for the base plan. */
export function chainOf(base: Plan, scenario: string): Plan['scenarios'] {
  const one = base.scenarios.find(({ id }) => id === scenario);
  return one === undefined ? [] : [one, ...chainOf(base, one.basedOn)];
}
