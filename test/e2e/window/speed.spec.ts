/**
 * How long a keystroke takes to a painted verdict, on a plan of 60 months and 8 segments. Printed, never a gate: the
 * machine that runs this is shared.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startBuiltHost } from '../../support/builtHost.ts';
import { enter, section } from './groundplan.ts';

type Listed = { readonly id: string };
type Bag = Record<string, unknown>;
/** Milliseconds since the key went down. */
type Marks = { took?: Promise<Took>; afterwards: (then: () => void) => void };
type Took = { readonly worked: number; readonly painted: number };

/** The example with its segments, teams and channels repeated until there are eight segments, over five years. */
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

test('keystroke to painted verdict', async ({ context }) => {
  const host = await startBuiltHost();
  const page = await enter(context, host);
  const text = JSON.stringify(largePlan());
  const created = await page.evaluate(
    async (body) => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch('/api/plans.create', { method: 'POST', headers, body });
      return (await answer.json()) as { readonly kind: string; readonly planId: string };
    },
    JSON.stringify({ from: { kind: 'document', text } }),
  );
  expect(created.kind).toBe('created');
  await page.goto(`${host.origin}/#/${created.planId}/customers`);
  await expect(section(page, 'Customers')).toBeVisible();
  const winRate = page.getByRole('textbox', { name: 'Win rate', exact: true });
  await winRate.focus();

  // Runs something once what is under way on the page's thread has ended, without waiting for a timer.
  await page.evaluate(() => {
    (window as unknown as Marks).afterwards = (then) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', then, { once: true });
      port1.start();
      port2.postMessage(null);
    };
  });
  const times: Took[] = [];
  for (let n = 0; n < 40; n += 1) {
    const before = await winRate.inputValue();
    await page.evaluate(() => {
      const marks = window as unknown as Marks;
      marks.took = new Promise((resolve) => {
        const listen = (): void => {
          const start = performance.now();
          let worked = 0;
          marks.afterwards(() => (worked = performance.now() - start));
          // A message posted in the callback of a frame is met when that frame has been handed over to be shown.
          requestAnimationFrame(() =>
            marks.afterwards(() => resolve({ worked, painted: performance.now() - start })),
          );
        };
        document.addEventListener('keydown', listen, { once: true, capture: true });
      });
    });
    await winRate.press('ArrowUp');
    times.push(await page.evaluate(() => (window as unknown as { took: Promise<Took> }).took));
    await expect(winRate).not.toHaveValue(before);
  }
  const at = (share: number, of: (took: Took) => number): string => {
    const sorted = times.map(of).toSorted((a, b) => a - b);
    return (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  };
  const figures = (of: (took: Took) => number): string => `median ${at(0.5, of)} ms, 90 % ${at(0.9, of)} ms`;
  console.log(
    `keystroke on 60 months × 8 segments, work on the main thread: ${figures(({ worked }) => worked)}`,
  );
  console.log(
    `keystroke on 60 months × 8 segments, to the painted verdict: ${figures(({ painted }) => painted)}`,
  );
  await page.close();
  expect(await host.stop()).toBe(0);
});
