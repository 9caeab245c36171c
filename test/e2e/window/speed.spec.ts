/**
 * How long a keystroke takes to a painted verdict, on a plan of 60 months and 8 segments: typed as fast as people type,
 * and with a key held down. Printed, never a gate: the machine that runs this is shared.
 */
import { expect, test, type Page } from '@playwright/test';
import { startBuiltHost } from '../../support/builtHost.ts';
import { enter, section } from './groundplan.ts';
import { makeLargePlan } from './largePlan.ts';

// Recording the page would cost more than the keystroke itself.
test.use({ trace: 'off' });

/** Milliseconds. */
interface Took {
  /** On the page's thread, from the key's first listener until nothing of its answer is left to run. */
  readonly worked: number;
  /** From when the key went down, waiting for the thread included, to the verdict handed over to be shown. */
  readonly painted: number;
}
type Marks = { took: Took[]; afterwards: (then: () => void) => void };

/** One key each 100 ms is 120 words a minute; a held key comes about thirty times a second. */
const paces = { 'typed fast': 100, 'held down': 33 } as const;

test('keystroke to painted verdict', async ({ context }) => {
  test.setTimeout(180_000);
  const host = await startBuiltHost();
  const page = await enter(context, host);
  const planId = await makeLargePlan(page);
  await page.goto(`${host.origin}/#/${planId}/customers`);
  await expect(section(page, 'Customers')).toBeVisible();
  const winRate = page.getByRole('textbox', { name: 'Win rate', exact: true });
  await winRate.focus();
  await page.waitForTimeout(2_000);
  await measureKeys(page);

  await pressAll(page, Array(10).fill('ArrowUp'), paces['typed fast']);
  const warmedUp = await tookSinceLast(page);
  expect(warmedUp).toHaveLength(10);

  // `21`, `22` … over the selected old value: each of its signs is a value of its own at once.
  const numbers = Array.from({ length: 50 }, (_, n) => String(21 + (n % 30)));
  for (const number of numbers) {
    await winRate.selectText();
    await pressAll(page, [...number], paces['typed fast']);
  }
  tell('typed, one sign in 100 ms', await tookSinceLast(page));
  await expect(winRate).toHaveValue(/^40%?$/u);

  await pressAll(page, Array(60).fill('ArrowUp'), paces['held down']);
  tell('arrow key held, one step in 33 ms', await tookSinceLast(page));
  await expect(winRate).toHaveValue(/^100%?$/u);
  await page.close();
  expect(await host.stop()).toBe(0);
});

async function measureKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const marks = window as unknown as Marks;
    marks.took = [];
    // Runs something once what is under way on the page's thread has ended, without waiting for a timer.
    marks.afterwards = (then) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', then, { once: true });
      port1.start();
      port2.postMessage(null);
    };
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const start = performance.now();
        let worked = 0;
        marks.afterwards(() => (worked = performance.now() - start));
        // A message posted in the callback of a frame is met when that frame has been handed over to be shown.
        requestAnimationFrame(() =>
          marks.afterwards(() => marks.took.push({ worked, painted: performance.now() - timeStamp })),
        );
      },
      { capture: true },
    );
  });
}

/** Each key at its time, whether or not the one before has been answered: that is how people type. */
async function pressAll(page: Page, keys: readonly string[], pace: number): Promise<void> {
  const start = performance.now();
  const pressed: Promise<void>[] = [];
  for (const [index, key] of keys.entries()) {
    const wait = start + (index + 1) * pace - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    pressed.push(page.keyboard.press(key));
  }
  await Promise.all(pressed);
}

async function tookSinceLast(page: Page): Promise<readonly Took[]> {
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as unknown as Marks).took.splice(0));
}

function tell(what: string, times: readonly Took[]): void {
  const at = (share: number, of: (took: Took) => number): string => {
    const sorted = times.map(of).toSorted((a, b) => a - b);
    return (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  };
  const figures = (of: (took: Took) => number): string => `median ${at(0.5, of)} ms, 95 % ${at(0.95, of)} ms`;
  console.log(
    `keystroke on 60 months × 8 segments, ${what} (${times.length} keys): work on the main thread ${figures(({ worked }) => worked)}; to the painted verdict ${figures(({ painted }) => painted)}`,
  );
}
