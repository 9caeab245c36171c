/** Random plans short enough that hundreds of their workbooks can be recalculated in minutes. */
import type { Plan } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { randomPlan } from '../property/randomPlan.ts';

/** `randomPlan(seed)`, but 12 to 17 months long; one in ten keeps its length. Without scenarios. */
export function smallPlan(seed: number): Plan {
  const { scenarios: _, ...document } = randomPlan(seed);
  const read = readPlan(seed % 10 === 0 ? document : shortened(document, 12 + (seed % 6)));
  if (!read.ok) throw new Error(`seed ${seed} gives no valid plan: ${JSON.stringify(read.faults[0])}`);
  return read.value;
}

/** A list with a number for every month is the only list of numbers that is as long as the plan. */
function shortened(document: Readonly<Record<string, unknown>>, months: number): unknown {
  const length = document['months'] as number;
  if (length <= months) return document;
  const cut = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const list: readonly unknown[] = value;
      return list.length === length && list.every((item) => typeof item === 'number')
        ? list.slice(0, months)
        : list.map(cut);
    }
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, cut(inside)]))
      : value;
  };
  return { ...(cut(document) as object), months, targets: [] };
}
