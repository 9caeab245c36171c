/**
 * What refers to a thing of the plan stands in the way of taking it out: a scenario whose changes cannot be made is a
 * fault (model.md 1), and so are notes, ranges and actual numbers of what is not there. This finds the changes that
 * stand in the way, and the plan without them; the rest goes along with its thing.
 */
import { placeAt } from './paths.ts';
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

const changeAt = /^scenarios\.([^.]+)\.changes(?:\.(\d+))?(?:\.|$)/u;

/** `document` is a plan but for its scenarios. Undefined where something else is wrong with it, too. */
export function withoutBroken(document: Plan): Repair | undefined {
  const broken: BrokenChange[] = [];
  let plan = withoutOrphans(document);
  for (;;) {
    const read = readPlan(plan);
    if (read.ok) return { plan: read.value, broken };
    const found = new Map<Scenario, Set<number>>();
    for (const { path } of read.faults) {
      const [, id, index] = changeAt.exec(path) ?? [];
      const scenario = plan.scenarios.find((one) => one.id === id);
      if (scenario === undefined) return undefined;
      const at = index === undefined ? clashing(plan, scenario) : Number(index);
      if (scenario.changes[at] === undefined) return undefined;
      found.set(scenario, (found.get(scenario) ?? new Set()).add(at));
    }
    plan = { ...plan, scenarios: plan.scenarios.map((one) => withoutChanges(one, found.get(one), broken)) };
  }
}

/** The change without which the scenario is in order: it clashes with what it does not touch. None: −1. */
function clashing(plan: Plan, scenario: Scenario): number {
  return scenario.changes.findLastIndex((_, index) => {
    const scenarios = plan.scenarios.map((one) =>
      withoutChanges(one, one === scenario ? new Set([index]) : undefined, []),
    );
    const read = readPlan({ ...plan, scenarios });
    return read.ok || !read.faults.some(({ path }) => path.startsWith(`scenarios.${scenario.id}.`));
  });
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

/** Notes, ranges and actual numbers of things that are no longer there. */
function withoutOrphans(plan: Plan): Plan {
  const leads = (path: string): boolean => placeAt(plan, path)?.value !== undefined;
  const notes = Object.entries(plan.notes).filter(([path]) => leads(path));
  const uncertainty = plan.uncertainty.filter(({ path }) => leads(path));
  const actuals = Object.entries(plan.actuals).filter(
    ([series]) => !/\..*\./u.test(series) || leads(series.slice(0, series.lastIndexOf('.'))),
  );
  return {
    ...plan,
    notes: notes.length === Object.keys(plan.notes).length ? plan.notes : Object.fromEntries(notes),
    uncertainty: uncertainty.length === plan.uncertainty.length ? plan.uncertainty : uncertainty,
    actuals: actuals.length === Object.keys(plan.actuals).length ? plan.actuals : Object.fromEntries(actuals),
  };
}
