/**
 * A scenario taken over into the base plan, whole or assumption by assumption. Its own plan stays exactly what it was:
 * what the base plan now says is no change of it any more, what was left out still is.
 */
import { applyEdit } from '../plan/edits.ts';
import { same } from '../plan/edits/equal.ts';
import { getAt } from '../plan/paths.ts';
import { belongsToDocument, editToPlanInScenario } from '../plan/scenarioEdits.ts';
import { standingOn } from '../plan/scenarioList.ts';
import { planOfScenario } from '../plan/scenarios.ts';
import type { Plan, Scenario } from '../plan/types.ts';
import { changedAssumptions, withChange, type ChangedAssumption } from './bridgeChanges.ts';

const listsOfThings = ['segments', 'salesTeams', 'channels', 'costs.lines'] as const;

/**
 * What a founder would say a scenario has otherwise: the changed assumptions of a bridge, and what no number depends
 * on, names and targets.
 */
export function differences(before: Plan, after: Plan): readonly ChangedAssumption[] {
  const names = listsOfThings.flatMap((list) => {
    const things = (getAt(before, list) ?? []) as readonly { readonly id: string }[];
    return things.map(({ id }) => `${list}.${id}.name`);
  });
  const words = ['targets', ...names].filter((path) => {
    const now = getAt(after, path);
    return now !== undefined && !same(getAt(before, path), now);
  });
  return [
    ...words.map((path): ChangedAssumption => ({ path, kind: 'set' })),
    ...changedAssumptions(before, after),
  ];
}

/** What becomes of a scenario that was taken over as a whole. Of one that was not, what is left stays. */
export type Afterwards = 'keep' | 'remove';

/** Undefined where there is no such scenario. Whether the plan is valid is asked when it is taken. */
export function withScenarioApplied(
  plan: Plan,
  id: string,
  chosen: readonly ChangedAssumption[],
  afterwards: Afterwards,
): Plan | undefined {
  const scenario = plan.scenarios.find((one) => one.id === id);
  const given = planOfScenario(plan, id);
  if (scenario === undefined || !given.ok) return undefined;
  const whole = differences(plan, given.value).every((one) =>
    chosen.some(({ path, kind }) => path === one.path && kind === one.kind),
  );
  if (whole) return wholeApplied(plan, scenario, given.value, afterwards);
  const base = chosen.reduce((made, change) => withChange(made, change, given.value), plan);
  return leftOver(base, scenario, chosen, given.value);
}

function wholeApplied(plan: Plan, scenario: Scenario, given: Plan, afterwards: Afterwards): Plan {
  const document = Object.fromEntries(Object.entries(plan).filter(([name]) => belongsToDocument(name)));
  const base: Plan = { ...given, ...document };
  const { direct } = standingOn(plan, scenario.id);
  return {
    ...base,
    scenarios: plan.scenarios.flatMap((one) => {
      if (one.id === scenario.id) {
        return afterwards === 'remove' ? [] : [{ ...one, basedOn: 'base', changes: [] }];
      }
      // The base plan is now what they stood on.
      return [afterwards === 'remove' && direct.includes(one) ? { ...one, basedOn: 'base' } : one];
    }),
  };
}

/** The scenario with what is left of its changes, so that it gives the plan it gave. */
function leftOver(
  base: Plan,
  scenario: Scenario,
  chosen: readonly ChangedAssumption[],
  given: Plan,
): Plan | undefined {
  const untouched = scenario.changes.filter(({ path }) => !chosen.some((one) => overlap(path, one.path)));
  for (const [basedOn, changes] of [
    [scenario.basedOn, untouched],
    ['base', []],
  ] as const) {
    const next = {
      ...base,
      scenarios: base.scenarios.map((one) => (one.id === scenario.id ? { ...one, basedOn, changes } : one)),
    };
    const edit = editToPlanInScenario(next, scenario.id, given, '');
    const made = edit.ok ? applyEdit(next, edit.value) : undefined;
    if (made?.ok === true) return made.value;
    if (edit.ok && basedOn === 'base') return next;
  }
  return undefined;
}

const overlap = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
