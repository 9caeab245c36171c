/** What a new thing of a list starts as: a copy of the last one where that helps, otherwise something harmless. */
import { lastMonth } from '../state/months.ts';
import type { Plan } from '../../shared/plan/types.ts';

type Item = Readonly<Record<string, unknown>>;

/** An id that none of the others has, from a name: lower-case letters, digits, hyphens. */
export function freeId(name: string, others: readonly string[]): string {
  const cleaned = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '');
  const root = cleaned === '' ? 'new' : cleaned.slice(0, 40);
  let id = root;
  for (let number = 2; others.includes(id) || id === 'base'; number += 1) id = `${root}-${number}`;
  return id;
}

export const idsOf = (list: readonly unknown[]): readonly string[] =>
  list.flatMap((item) =>
    typeof item === 'object' && item !== null && 'id' in item ? [String(item.id)] : [],
  );

/** By what one thing of the list is called (`ListField.one`). */
export function newItem(one: string, list: readonly unknown[], plan: Plan): Item {
  const named = (name: string, rest: Item): Item => ({ id: freeId(name, idsOf(list)), name, ...rest });
  switch (one) {
    case 'opening group':
      return { tenureMonths: 12, heads: 1 };
    case 'opening cohort':
      return { ageMonths: 12, customers: 1, arr: 0 };
    case 'assistant role':
      return named('New role', { headsPerAssistant: 4, salary: 0 });
    case 'cost line':
      return named('New cost line', { category: 'ga', monthly: 0, growth: 0, heads: 0 });
    case 'funding round':
      return { month: plan.start, amount: 0 };
    case 'target':
      return { metric: 'arr', month: lastMonth(plan), value: 0, bound: 'atLeast' };
    default:
      throw new Error(`No form adds a ${one}`);
  }
}
