/** The months of a plan, `YYYY-MM`; one array as long as start and length stay the same. */
import { monthAt } from '../../shared/plan/months.ts';
import type { Plan } from '../../shared/plan/types.ts';

let last: { readonly start: string; readonly length: number; readonly months: readonly string[] } | undefined;

export function monthsOf({ start, months: length }: Pick<Plan, 'start' | 'months'>): readonly string[] {
  if (last?.start !== start || last.length !== length) {
    last = { start, length, months: Array.from({ length }, (_, t) => monthAt(start, t)) };
  }
  return last.months;
}

export const lastMonth = ({ start, months }: Pick<Plan, 'start' | 'months'>): string =>
  monthAt(start, months - 1);
