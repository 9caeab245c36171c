/**
 * How long a keystroke takes to a painted verdict, on a plan of 60 months and 8 segments. Printed, never a gate: the
 * machine that runs this is shared.
 */
import { expect, test } from '@playwright/test';
import { startBuiltHost } from '../../support/builtHost.ts';
import { enter, section } from './groundplan.ts';
import { makeLargePlan } from './largePlan.ts';

/** Milliseconds since the key went down. */
type Marks = { took?: Promise<Took>; afterwards: (then: () => void) => void };
type Took = { readonly worked: number; readonly painted: number };

test('keystroke to painted verdict', async ({ context }) => {
  const host = await startBuiltHost();
  const page = await enter(context, host);
  const planId = await makeLargePlan(page);
  await page.goto(`${host.origin}/#/${planId}/customers`);
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
