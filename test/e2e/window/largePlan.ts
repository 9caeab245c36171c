/** The plan that speed is promised for: 60 months and 8 segments, each with its team and its channel. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

type Listed = { readonly id: string };
type Bag = Record<string, unknown>;

/** An example with its segments, teams and channels repeated until there are eight segments, over five years. */
function largePlan(): Bag {
  const source = new URL('../../cases/ten-to-twenty.plan.json', import.meta.url);
  const plan = JSON.parse(readFileSync(source, 'utf8')) as Bag;
  const months = 60;
  const longer = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      if (value.length === plan['months'] && value.every((item) => typeof item === 'number')) {
        return Array.from({ length: months }, (_, t) => (value as number[])[t] ?? value.at(-1));
      }
      return value.map(longer);
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, longer(inside)]));
  };
  const copies = (list: unknown, count: number, change: (copy: Bag, n: number) => Bag): Bag[] => {
    const all = list as (Bag & Listed)[];
    return Array.from({ length: count }, (_, n) => {
      const original = all[n % all.length]!;
      return change({ ...original, id: `${original.id}-${n}` }, n);
    });
  };
  const segments = copies(plan['segments'], 8, (copy) => copy);
  const idOf = (n: number): string => String(segments[n]!['id']);
  return longer({
    ...plan,
    name: 'Eight segments, five years',
    segments,
    salesTeams: copies(plan['salesTeams'], 8, (copy, n) => ({ ...copy, segment: idOf(n) })),
    channels: copies(plan['channels'], 8, (copy, n) => ({ ...copy, segmentMix: { [idOf(n)]: 1 } })),
    scenarios: [],
    months,
  }) as Bag;
}

/** A call as the window makes it, in a page that was let in. */
export const asked = <T>(page: Page, name: string, payload: unknown): Promise<T> =>
  page.evaluate(
    async ({ name: call, body }) => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`/api/${call}`, { method: 'POST', headers, body });
      return (await answer.json()) as T;
    },
    { name, body: JSON.stringify(payload) },
  );

/** Makes the plan in the library; gives its id. */
export async function makeLargePlan(page: Page): Promise<string> {
  const made = await asked<{ readonly planId: string }>(page, 'plans.create', {
    from: { kind: 'document', text: JSON.stringify(largePlan()) },
  });
  return made.planId;
}
