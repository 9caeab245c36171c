/**
 * Taking changes of a workbook into a plan: as one edit of the plan, of the scenario the workbook is of, or as a new
 * scenario. `scenarioId` is that scenario, `base` for the plan itself.
 */
import { say } from '../../language/say.ts';
import type { Edit } from '../../plan/edits.ts';
import { editBetween } from '../../plan/edits.ts';
import { getAt, setAt } from '../../plan/paths.ts';
import { ok, refused, type Result } from '../../plan/result.ts';
import { planOfScenario } from '../../plan/scenarios.ts';
import type { Json, Plan, Scenario, ScenarioChange } from '../../plan/types.ts';
import { readPlan } from '../../plan/validate.ts';
import { faultsOfSet, within } from './faultsOfSet.ts';
import type { InputChange, SetFault } from './review.ts';

/** The plan that the scenario gives with the changes made; those with a fault are left out. */
export function planWithChanges(
  plan: Plan,
  scenarioId: string,
  changes: readonly InputChange[],
): Result<Plan, readonly SetFault[]> {
  const given = planOfScenario(plan, scenarioId);
  if (!given.ok) return refused(faultsOfSet(plan, given.faults, changes, () => plan));
  return changedPlan(given.value, changes);
}

/** The same where the scenario's plan is at hand. */
export function changedPlan(plan: Plan, changes: readonly InputChange[]): Result<Plan, readonly SetFault[]> {
  let changed: Plan = { ...plan, scenarios: [], uncertainty: [], notes: {}, actuals: {} };
  const nowhere: SetFault[] = [];
  for (const change of takeable(changes)) {
    const next = setAt(changed, change.path, change.is);
    if (next) changed = next;
    else {
      nowhere.push({
        path: change.path,
        changes: [change.path],
        text: say('{what}: the plan has no such number any more.', { what: change.label }),
      });
    }
  }
  if (nowhere.length > 0) return refused(nowhere);
  const read = readPlan(changed);
  if (read.ok) return ok(read.value);
  const without = ({ path }: InputChange): Plan => setAt(changed, path, getAt(plan, path)) ?? changed;
  return refused(faultsOfSet(plan, read.faults, changes, without));
}

/** Why these changes cannot be taken together; none where they can. */
export function faultsTogether(
  plan: Plan,
  scenarioId: string,
  accepted: readonly InputChange[],
): readonly SetFault[] {
  const changed = planWithChanges(plan, scenarioId, accepted);
  if (!changed.ok) return changed.faults;
  const whole = readPlan(changedDocument(plan, scenarioId, accepted));
  if (whole.ok) return [];
  const without = (change: InputChange): Plan =>
    changedDocument(
      plan,
      scenarioId,
      accepted.filter((one) => one !== change),
    );
  return faultsOfSet(plan, whole.faults, accepted, without);
}

/**
 * One edit that makes the changes: to the plan itself, or, where the workbook is of a scenario, to that scenario's
 * list of changes. Changes with a fault are left out; `applyEdit` refuses it where `faultsTogether` finds any.
 */
export function editOfAccepted(plan: Plan, scenarioId: string, accepted: readonly InputChange[]): Edit {
  const label = say('From the workbook: {count} inputs', { count: takeable(accepted).length });
  return editBetween(plan, changedDocument(plan, scenarioId, accepted), label);
}

/** A new scenario, based on the workbook's, in which the changes are made. */
export function editAsScenario(
  plan: Plan,
  scenarioId: string,
  name: string,
  accepted: readonly InputChange[],
): Edit {
  const scenario: Scenario = {
    id: freeId(plan, name),
    name,
    basedOn: scenarioId,
    changes: setsOf(accepted),
  };
  return editBetween(
    plan,
    { ...plan, scenarios: [...plan.scenarios, scenario] },
    say('Scenario {name} from the workbook: {count} inputs', { name, count: scenario.changes.length }),
  );
}

const takeable = (changes: readonly InputChange[]): readonly InputChange[] =>
  changes.filter(({ fault }) => fault === undefined);

const setsOf = (changes: readonly InputChange[]): readonly ScenarioChange[] =>
  takeable(changes).map(({ path, is }) => ({ path, set: is as Json }));

/** The plan document with the changes in it; not looked at whether it is valid. */
function changedDocument(plan: Plan, scenarioId: string, accepted: readonly InputChange[]): Plan {
  if (scenarioId === 'base') {
    return takeable(accepted).reduce((changed, { path, is }) => setAt(changed, path, is) ?? changed, plan);
  }
  const sets = setsOf(accepted);
  return {
    ...plan,
    scenarios: plan.scenarios.map((scenario) =>
      scenario.id === scenarioId
        ? { ...scenario, changes: sets.reduce(withSet, scenario.changes) }
        : scenario,
    ),
  };
}

/** In place of the last change of the same path, unless a later one is about the same numbers; else at the end. */
function withSet(changes: readonly ScenarioChange[], set: ScenarioChange): readonly ScenarioChange[] {
  const last = changes.findLastIndex(({ path }) => within(path, set.path) || within(set.path, path));
  return changes[last]?.path === set.path ? changes.with(last, set) : [...changes, set];
}

function freeId(plan: Plan, name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^[^a-z]+|-+$/gu, '')
    .slice(0, 40);
  const wanted = words === '' || words === 'base' ? 'from-workbook' : words;
  const taken = new Set(plan.scenarios.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}
