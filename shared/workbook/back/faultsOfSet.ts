/** Why changes cannot be taken together, each fault tied to the changes that cause it. */
import { say } from '../../language/say.ts';
import { labelOf } from '../../plan/labels.ts';
import { splitPath } from '../../plan/paths.ts';
import type { Plan } from '../../plan/types.ts';
import { readPlan, type Fault } from '../../plan/validate.ts';
import type { InputChange, SetFault } from './review.ts';

/** Every try reads a plan anew; somebody who changed more than this looks at them in the light of the fault’s path. */
const mostTries = 100;

/**
 * A fault often lies elsewhere than the change that causes it: a contract of 13 months is at fault with yearly billing,
 * which nobody touched. The cause is what makes the fault go away when it is left out; where several do it only
 * together, those that touch its path.
 *
 * @param without the changed plan as it is where this change is left out
 */
export function faultsOfSet(
  plan: Plan,
  faults: readonly Fault[],
  changes: readonly InputChange[],
  without: (change: InputChange) => Plan,
): readonly SetFault[] {
  const cured = curedBy(faults, changes, without);
  return faults.map((fault) => {
    const causes = cured.get(keyOf(fault)) ?? [];
    const touching = changes
      .map(({ path }) => path)
      .filter((path) => within(path, fault.path) || within(fault.path, path));
    return {
      path: fault.path,
      changes: causes.length > 0 ? causes : touching,
      text: say('{what}: found {found}, expected {expected}.', {
        what: labelOf(plan, fault.path),
        found: fault.found,
        expected: fault.expected,
      }),
    };
  });
}

/** By fault: the paths of the changes without which there is none. Those of the same part of the plan are tried first. */
function curedBy(
  faults: readonly Fault[],
  changes: readonly InputChange[],
  without: (change: InputChange) => Plan,
): ReadonlyMap<string, readonly string[]> {
  const parts = new Set(faults.map(({ path }) => partOf(path)));
  const isNear = ({ path }: InputChange): boolean => parts.has(partOf(path));
  const takeable = changes.filter(({ fault }) => fault === undefined);
  const tried = [...takeable.filter(isNear), ...takeable.filter((change) => !isNear(change))];
  const cured = new Map<string, string[]>();
  for (const change of tried.slice(0, mostTries)) {
    const read = readPlan(without(change));
    const left = new Set(read.ok ? [] : read.faults.map(keyOf));
    for (const fault of faults) {
      const key = keyOf(fault);
      if (!left.has(key)) cured.set(key, [...(cured.get(key) ?? []), change.path]);
    }
  }
  return cured;
}

/** What was found may differ with what is left out. */
const keyOf = ({ path, expected }: Fault): string => `${path}\n${expected}`;

const partOf = (path: string): string => splitPath(path).slice(0, 2).join('.');

export const within = (path: string, outer: string): boolean =>
  path === outer || path.startsWith(`${outer}.`);
