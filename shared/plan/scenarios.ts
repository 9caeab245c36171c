/** The plan that a scenario gives: its changes made, in order, to the plan it is based on (model.md 1). */
import { changeMade } from './changes.ts';
import { ok, refused, type Result } from './result.ts';
import type { Plan, Scenario } from './types.ts';
import { isObject } from './values.ts';
import { readBase } from './validate/base.ts';
import { FaultList, rendered, type Fault } from './validate/faults.ts';

/**
 * `base` is the plan itself. The scenarios, notes and uncertainty of the plan stay as they are unless a change
 * names them. Of a plan that `readPlan` gave, every scenario succeeds; faults are those of an unknown id, or of a
 * plan that was never validated.
 */
export function planOfScenario(plan: Plan, id: string): Result<Plan, readonly Fault[]> {
  const chain = chainOf(plan, id);
  if (!chain.ok) return chain;
  const faults = new FaultList();
  let document: Readonly<Record<string, unknown>> = { ...plan };
  for (const scenario of chain.value) {
    for (const [index, change] of scenario.changes.entries()) {
      const made = changeMade(document, change);
      if (made.ok) document = made.value;
      else {
        faults.say(`scenarios.${scenario.id}.changes.${index}.path`, made.faults.found, made.faults.expected);
      }
    }
  }
  if (chain.value.length === 0) return ok(plan);
  const { plan: read } = readBase(document, faults, { ...plan });
  if (faults.faults.length > 0 || !isObject(read)) return refused(faults.faults);
  const whole: unknown = read;
  // The walk has just held it against every field of a plan.
  return ok(whole as Plan);
}

/** Outermost first: the scenario based on the plan itself, … , the one asked for. Empty for `base`. */
function chainOf(plan: Plan, id: string): Result<readonly Scenario[], readonly Fault[]> {
  const chain: Scenario[] = [];
  let next = id;
  while (next !== 'base') {
    const wanted = next;
    const scenario = plan.scenarios.find((one) => one.id === wanted);
    if (scenario === undefined || chain.includes(scenario)) {
      const known = ['base', ...plan.scenarios.map((one) => one.id)].join(', ');
      const expected =
        scenario === undefined ? `one of ${known}` : 'scenarios that are not based on each other in a circle';
      return refused([{ path: 'scenarios', found: rendered(wanted), expected }]);
    }
    chain.unshift(scenario);
    next = scenario.basedOn;
  }
  return ok(chain);
}
