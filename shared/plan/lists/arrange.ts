/**
 * Rearranging a list of a plan: things come, go or change places, and all that refers to them follows, so that a valid
 * plan is left in which every scenario comes to the same as before, rearranged.
 */
import { placeAt } from '../paths.ts';
import { ok, refused, type Result } from '../result.ts';
import type { Json, Plan, Scenario } from '../types.ts';
import { readPlan, type Fault } from '../validate.ts';
import type { Bag } from '../values.ts';
import { documentAfter, type Arrangement } from './document.ts';
import { pathAfter, relistOf, without, type Relist } from './relist.ts';
import { followScenarios, type FollowedScenario } from './scenarios.ts';

export interface Arranged {
  readonly plan: Plan;
  readonly scenarios: readonly FollowedScenario[];
}

/**
 * @param lenient changes of scenarios that still do not fit are given up. Faults are then those that cannot be mended
 *                by that: of the list itself.
 */
export function arranged(
  plan: Plan,
  arrangement: Arrangement,
  lenient: boolean,
): Result<Arranged, readonly Fault[]> {
  const before: Bag = { ...plan };
  const whole = { ...arrangement, relists: [...arrangement.relists, ...rangesGone(plan, arrangement)] };
  const base = documentAfter(before, whole);
  return settled(plan, base, followScenarios(before, base, plan.scenarios, whole), lenient);
}

/** Positions in `uncertainty` close up where a range goes with what it was about. */
function rangesGone(plan: Plan, { relists }: Arrangement): readonly Relist[] {
  const gone = new Set(
    plan.uncertainty.flatMap(({ path }, index) => (pathAfter(path, relists) === undefined ? [index] : [])),
  );
  const relist = relistOf(plan, 'uncertainty', without(plan.uncertainty.length, gone));
  return gone.size === 0 || relist === undefined ? [] : [relist];
}

/**
 * What still does not fit is given up, the least of it first: a change of a scenario, all of its changes. Plans that
 * people make never come here; a document may replace whole lists by others in ways that nobody foresees.
 */
function settled(
  before: Plan,
  base: Bag,
  followed: readonly FollowedScenario[],
  lenient: boolean,
): Result<Arranged, readonly Fault[]> {
  const scenarios = followed.map(({ scenario }) => scenario);
  const read = readPlan({ ...base, scenarios, notes: notesAfter(before, base, followed) });
  if (read.ok) return ok({ plan: read.value, scenarios: followed });
  const lighter = lenient ? followed.map((one) => lightened(one, read.faults)) : followed;
  return lighter.every((one, index) => one === followed[index])
    ? refused(read.faults)
    : settled(before, base, lighter, lenient);
}

function lightened(one: FollowedScenario, faults: readonly Fault[]): FollowedScenario {
  const path = `scenarios.${one.scenario.id}.changes`;
  const own = faults.filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`));
  if (own.length === 0 || one.changes.length === 0) return one;
  const named = new Set(own.map((fault) => Number(fault.path.slice(path.length + 1).split('.')[0] || NaN)));
  const some = one.changes.filter((_, index) => !named.has(index));
  const changes = some.length === one.changes.length ? [] : some;
  return { scenario: { ...one.scenario, changes: changes.map(({ change }) => change) }, changes };
}

/** Notes may be about a change of a scenario, too; those on nothing go. */
function notesAfter(before: Plan, base: Bag, followed: readonly FollowedScenario[]): Json {
  const relists = followed.flatMap(({ scenario, changes }): readonly Relist[] => {
    const was = before.scenarios.find(({ id }) => id === scenario.id)?.changes.length ?? 0;
    const slots = changes.map(({ origin }) => origin);
    if (slots.length === was) return [];
    return [{ list: `scenarios.${scenario.id}.changes`, ids: [], slots }];
  });
  const scenarios: readonly Scenario[] = followed.map(({ scenario }) => scenario);
  const document = { ...base, scenarios };
  return Object.fromEntries(
    Object.entries(base['notes'] as Readonly<Record<string, Json>>).flatMap(([about, note]) => {
      const path = pathAfter(about, relists);
      if (path === undefined || placeAt(document, path)?.value === undefined) return [];
      return [[path, note]];
    }),
  );
}
