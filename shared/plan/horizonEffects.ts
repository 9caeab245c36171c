/** What another length or first month does to a plan, told before it is done: what is cut off, and what moves. */
import { withHorizon } from './horizon.ts';
import { fieldAt } from './paths.ts';
import type { Field, Fields } from './schema/fields.ts';
import { planFields } from './schema/plan.ts';
import type { Month, Plan, ScenarioChange } from './types.ts';
import { isObject, type Bag } from './values.ts';

export interface HorizonEffects {
  readonly plan: Plan;
  /** Paths of series by month whose last numbers go, and that say something other than what stays. */
  readonly cut: readonly string[];
  /** By position. */
  readonly targets: readonly { readonly index: number; readonly from: Month; readonly to: Month }[];
  /** Notes on months that go, and ranges of them. */
  readonly notes: number;
  /** Scenarios that lose changes of months that go, or the last months of series of their own. */
  readonly scenarios: readonly { readonly name: string; readonly count: number }[];
}

export function effectsOfHorizon(before: Plan, start: Month, months: number): HorizonEffects {
  const plan = withHorizon(before, start, months);
  return {
    plan,
    cut: months < before.months ? cutIn(planFields, { ...before }, '', months) : [],
    targets: before.targets.flatMap(({ month }, index) => {
      const to = plan.targets[index]?.month ?? month;
      return to === month ? [] : [{ index, from: month, to }];
    }),
    notes:
      Object.keys(before.notes).length -
      Object.keys(plan.notes).length +
      before.uncertainty.length -
      plan.uncertainty.length,
    scenarios: before.scenarios.flatMap(({ name, changes }, index) => {
      const gone = changes.length - (plan.scenarios[index]?.changes.length ?? 0);
      const cut = months < before.months ? changes.filter((change) => isCut(change, months)).length : 0;
      return gone + cut === 0 ? [] : [{ name, count: gone + cut }];
    }),
  };
}

/** What a scenario sets is cut like what the plan has. */
function isCut(change: ScenarioChange, months: number): boolean {
  const field = 'set' in change ? fieldAt(change.path) : undefined;
  return field !== undefined && 'set' in change && cutAt(field, change.set, change.path, months).length > 0;
}

const cutIn = (fields: Fields, value: Bag, path: string, months: number): readonly string[] =>
  Object.entries(fields).flatMap(([key, field]) =>
    cutAt(field, value[key], path === '' ? key : `${path}.${key}`, months),
  );

function cutAt(field: Field, value: unknown, path: string, months: number): readonly string[] {
  if (field.kind === 'series' && Array.isArray(value)) {
    const numbers: readonly unknown[] = value;
    // What is cut off and would come back by itself, were the plan longer again, is no loss.
    return numbers.slice(months).some((number) => number !== numbers[months - 1]) ? [path] : [];
  }
  if (field.kind === 'group' && isObject(value)) return cutIn(field.fields, value, path, months);
  if (field.kind === 'list' && Array.isArray(value)) {
    const things: readonly unknown[] = value;
    return things.flatMap((thing, index) =>
      isObject(thing)
        ? cutIn(field.item, thing, `${path}.${typeof thing['id'] === 'string' ? thing['id'] : index}`, months)
        : [],
    );
  }
  return [];
}
