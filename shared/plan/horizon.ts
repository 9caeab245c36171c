/**
 * A plan of another length or first month. Every series by month follows, those that scenarios set too: longer ones go
 * on with their last value, what stood in a month stands as many months after the start, a target beyond the end moves
 * to the last month.
 */
import { isMonth, monthAt, monthsBetween } from './months.ts';
import { fieldAt, splitPath } from './paths.ts';
import type { Field, Fields } from './schema/fields.ts';
import { planFields } from './schema/plan.ts';
import type { Json, Plan, ScenarioChange, Target } from './types.ts';
import { isObject, type Bag } from './values.ts';

/** The plan's own time before, and after. */
interface Times {
  readonly before: string;
  readonly start: string;
  readonly months: number;
}

export function withHorizon(plan: Plan, start: string, months: number): Plan {
  const times: Times = { before: plan.start, start, months };
  const bag: unknown = resizedFields(planFields, { ...plan }, times);
  // Only numbers and months in it have changed.
  const longer = bag as Plan;
  return {
    ...longer,
    start,
    months,
    notes: Object.fromEntries(
      Object.entries(plan.notes).flatMap(([about, note]) => {
        const path = pathAfter(about, times);
        return path === undefined ? [] : [[path, note]];
      }),
    ),
    uncertainty: plan.uncertainty.flatMap((one) => {
      const path = pathAfter(one.path, times);
      return path === undefined ? [] : [{ ...one, path }];
    }),
    scenarios: plan.scenarios.map((scenario) => ({
      ...scenario,
      changes: scenario.changes.flatMap((change) => resizedChange(change, times)),
    })),
  };
}

const resizedFields = (fields: Fields, value: Bag, times: Times): Bag =>
  Object.fromEntries(
    Object.entries(value).map(([key, inside]) => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      return [key, field === undefined ? inside : resized(field, inside, times)];
    }),
  );

function resized(field: Field, value: unknown, times: Times): unknown {
  if (field.kind === 'series' && Array.isArray(value)) {
    const numbers: readonly unknown[] = value;
    return Array.from({ length: times.months }, (_, t) => numbers[t] ?? numbers.at(-1) ?? 0);
  }
  if (field.kind === 'group' && isObject(value)) return resizedFields(field.fields, value, times);
  if (field.kind === 'list' && Array.isArray(value)) {
    const things: readonly unknown[] = value;
    const isTargets = field === planFields['targets'];
    return things.map((item) => {
      if (!isObject(item)) return item;
      const inside = resizedFields(field.item, item, times);
      return isTargets ? { ...inside, month: withinPlan(String(inside['month']), times) } : inside;
    });
  }
  return value;
}

/** The month of a target: the first or last of the plan where it would be outside. */
function withinPlan(month: Target['month'], { start, months }: Times): string {
  const at = monthsBetween(start, month) ?? 0;
  return at < 0 ? start : at >= months ? monthAt(start, months - 1) : month;
}

/** A path to a month of a series leads to the same number, which stands as many months after the start; none where it goes. */
function pathAfter(path: string, times: Times): string | undefined {
  const steps = splitPath(path);
  const [step = '', outer] = [steps.at(-1), steps.slice(0, -1).join('.')];
  if (fieldAt(outer)?.kind !== 'series') return path;
  const at = isMonth(step) ? (monthsBetween(times.before, step) ?? 0) : Number(step);
  if (at >= times.months) return undefined;
  return isMonth(step) ? `${outer}.${monthAt(times.start, at)}` : path;
}

/** None where the change is of a month that the plan no longer has. */
function resizedChange(change: ScenarioChange, times: Times): readonly ScenarioChange[] {
  const path = pathAfter(change.path, times);
  if (path === undefined) return [];
  if (path !== change.path) return [{ ...change, path }];
  const steps = splitPath(change.path);
  const step = steps.at(-1);
  if (!('set' in change)) return [change];
  if (steps[0] === 'targets' && step === 'month' && typeof change.set === 'string') {
    return [{ ...change, set: withinPlan(change.set, times) }];
  }
  const field = fieldAt(change.path);
  return field === undefined ? [change] : [{ ...change, set: resized(field, change.set, times) as Json }];
}
