/**
 * A plan may not have a scenario whose changes cannot be made (model.md 1): what a scenario changes cannot be taken out
 * of the base plan under it. This finds the changes that stand in the way, and the plan without them.
 */
import type { Plan, Scenario, ScenarioChange } from './types.ts';
import { readPlan } from './validate.ts';

/** A change that has to go. */
export interface BrokenChange {
  readonly scenario: Scenario;
  readonly change: ScenarioChange;
}

export interface Repair {
  readonly plan: Plan;
  readonly broken: readonly BrokenChange[];
}

const changeAt = /^scenarios\.([^.]+)\.changes\.(\d+)(?:\.|$)/u;

/** `document` is a plan but for its scenarios. Undefined where something else is wrong with it, too. */
export function withoutBroken(document: Plan): Repair | undefined {
  const broken: BrokenChange[] = [];
  let plan = document;
  for (;;) {
    const read = readPlan(plan);
    if (read.ok) return { plan: read.value, broken };
    const found = new Map<Scenario, Set<number>>();
    for (const { path } of read.faults) {
      const [, id, index] = changeAt.exec(path) ?? [];
      const scenario = plan.scenarios.find((one) => one.id === id);
      if (scenario?.changes[Number(index)] === undefined) return undefined;
      found.set(scenario, (found.get(scenario) ?? new Set()).add(Number(index)));
    }
    plan = { ...plan, scenarios: plan.scenarios.map((one) => withoutChanges(one, found.get(one), broken)) };
  }
}

function withoutChanges(
  scenario: Scenario,
  gone: ReadonlySet<number> | undefined,
  broken: BrokenChange[],
): Scenario {
  if (gone === undefined) return scenario;
  broken.push(...[...gone].map((index) => ({ scenario, change: scenario.changes[index]! })));
  return { ...scenario, changes: scenario.changes.filter((_, index) => !gone.has(index)) };
}
