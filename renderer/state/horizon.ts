/**
 * Another length or first month of a plan. Every series by month has to follow: longer ones go on with their last
 * value, and a target beyond the end moves to the last month.
 */
import { monthsBetween } from '../../shared/plan/months.ts';
import type { Field, Fields } from '../../shared/plan/schema/fields.ts';
import { planFields } from '../../shared/plan/schema/plan.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { changeDocument, type Refusal } from './changes.ts';
import { lastMonth } from './months.ts';

type Bag = Readonly<Record<string, unknown>>;

function withHorizon(plan: Plan, start: string, months: number): Plan {
  const longer = resizedFields(planFields, plan as unknown as Bag, months) as unknown as Plan;
  const end = lastMonth({ start, months });
  return {
    ...longer,
    start,
    months,
    targets: plan.targets.map((target) => {
      const at = monthsBetween(start, target.month) ?? 0;
      return at < 0 ? { ...target, month: start } : at >= months ? { ...target, month: end } : target;
    }),
  };
}

export const changeHorizon = (plan: Plan, start: string, months: number, label: string): Refusal =>
  changeDocument(withHorizon(plan, start, months), label);

const resizedFields = (fields: Fields, value: Bag, months: number): Bag =>
  Object.fromEntries(
    Object.entries(value).map(([key, inside]) => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      return [key, field === undefined ? inside : resized(field, inside, months)];
    }),
  );

function resized(field: Field, value: unknown, months: number): unknown {
  if (field.kind === 'series' && Array.isArray(value)) {
    const numbers = value as readonly number[];
    return Array.from({ length: months }, (_, t) => numbers[t] ?? numbers.at(-1) ?? 0);
  }
  if (field.kind === 'group' && value !== null) return resizedFields(field.fields, value as Bag, months);
  if (field.kind === 'list' && Array.isArray(value)) {
    return value.map((item: Bag) => resizedFields(field.item, item, months));
  }
  return value;
}
