/** Why an edit was not taken, in a founder's words. */
import { say } from '../../shared/language/say.ts';
import type { EditRefusal } from '../../shared/plan/edits.ts';
import { labelOf } from '../../shared/plan/labels.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import type { Plan, Scenario } from '../../shared/plan/types.ts';
import type { Fault } from '../../shared/plan/validate.ts';
import { planOf } from './scenarioPlans.ts';

/**
 * `base` is the plan as it still is, `next` what the edit would have made of it, `edited` the scenario that was to be
 * edited, if one was.
 */
export function inWords(base: Plan, refusal: EditRefusal, next?: Plan, edited?: Scenario): string {
  switch (refusal.kind) {
    case 'nowhere':
      return say('This is no longer in the plan.');
    case 'conflict':
      return say('This was changed meanwhile. Look again.');
    case 'invalid': {
      const [fault] = refusal.faults;
      if (fault === undefined) return say('The plan does not allow this.');
      const scenario = scenarioOf(base, fault);
      if (scenario !== undefined && next !== undefined) return ofScenario(base, next, scenario, edited);
      return withMore(faultInWords(base, fault), refusal.faults.length - 1);
    }
    default:
      return refusal satisfies never;
  }
}

const withMore = (said: string, more: number): string =>
  more === 0 ? said : say('{said} And {count} more.', { said, count: more });

const faultInWords = (plan: Plan, { path, expected, found }: Fault): string =>
  say('{what}: expected {expected}; this would be {found}.', { what: labelOf(plan, path), expected, found });

/** The scenario that a fault is about. */
const scenarioOf = (plan: Plan, { path }: Fault): Scenario | undefined =>
  plan.scenarios.find(({ id }) => path.startsWith(`scenarios.${id}.`));

/** A scenario that could not be worked out any more. */
function ofScenario(base: Plan, next: Plan, scenario: Scenario, edited: Scenario | undefined): string {
  const { name } = scenario;
  const given = planOfScenario(next, scenario.id);
  const fault = given.ok ? undefined : given.faults[0];
  const plan = planOf(base, scenario.id) ?? base;
  if (fault === undefined) return say('The scenario “{name}” does not allow this.', { name });
  const nowhere = /\.changes\.(\d+)\.path$/u.exec(fault.path);
  if (nowhere !== null) {
    const lost = scenarioOf(next, fault)?.changes[Number(nowhere[1])]?.path ?? '';
    const what = labelOf(plan, lost);
    return say('The scenario “{name}” changes {what}, which would no longer be there.', { name, what });
  }
  if (scenario.id === edited?.id) return faultInWords(plan, fault);
  const { expected, found, path } = fault;
  return say('In the scenario “{name}”, {what} would be {found}; expected is {expected}.', {
    name,
    what: labelOf(plan, path),
    found,
    expected,
  });
}
