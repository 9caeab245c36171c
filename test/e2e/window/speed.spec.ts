/**
 * How long a keystroke takes to a painted verdict, on a plan of 60 months and 8 segments: typed as fast as people type,
 * and with a key held down. Printed, never a gate: the machine that runs this is shared.
 */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { startBuiltHost } from '../../support/builtHost.ts';
import { enter, section } from './groundplan.ts';
import { makeLargePlan } from './largePlan.ts';

/** A key each 150 ms is eighty words a minute; a held key comes thirty times a second. */
const pace = { typed: 150, fast: 100, held: 33 } as const;

interface Took {
  /** Milliseconds of the page's thread by its own clock: from the key's task on, the frame that shows the answer included. */
  readonly worked: readonly number[];
  /** Milliseconds from when the key went down, waiting for the thread included, to that frame handed over to be shown. */
  readonly painted: readonly number[];
}

type Marks = { painted: number[] };

const steps = (key: string): readonly string[] => Array.from({ length: 50 }, () => key);

test('keystroke to painted verdict', async ({ context, browser }) => {
  test.setTimeout(180_000);
  const host = await startBuiltHost();
  const page = await enter(context, host);
  const planId = await makeLargePlan(page);
  await page.goto(`${host.origin}/#/${planId}/customers`);
  await expect(section(page, 'Customers')).toBeVisible();
  const winRate = page.getByRole('textbox', { name: 'Win rate', exact: true });
  await winRate.focus();
  await page.waitForTimeout(2_000);
  await markPaints(page);
  const press = (keys: readonly string[], every: number): Promise<Took> =>
    measured(browser, page, () => pressAll(page, keys, every));

  await press(steps('ArrowUp').slice(0, 15), pace.typed);
  // `21`, `22` … each over the old value: each of its signs is a value of its own at once.
  const numbers = Array.from({ length: 40 }, (_, n) => [...String(21 + (n % 30))]);
  for (const [what, every] of [
    ['typed', pace.typed],
    ['typed fast', pace.fast],
  ] as const) {
    const took = await measured(browser, page, async () => {
      for (const signs of numbers) {
        await winRate.selectText();
        await pressAll(page, signs, every);
      }
    });
    tell(`${what}, a sign in ${every} ms`, took);
    await expect(winRate).toHaveValue(/^30%?$/u);
  }
  tell(`held, an arrow in ${pace.held} ms`, await press(steps('ArrowUp'), pace.held));
  await expect(winRate).toHaveValue(/^80%?$/u);
  await page.close();
  expect(await host.stop()).toBe(0);
});

async function markPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const marks = window as unknown as Marks;
    marks.painted = [];
    const { port1, port2 } = new MessageChannel();
    const due: number[] = [];
    port1.addEventListener('message', () => {
      for (const pressed of due.splice(0)) marks.painted.push(performance.now() - pressed);
    });
    port1.start();
    document.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        // A message posted in the callback of a frame is met when that frame has been handed over to be shown.
        requestAnimationFrame(() => {
          due.push(timeStamp);
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });
}

/** Each key at its time, whether or not the one before has been answered: that is how people type. */
async function pressAll(page: Page, keys: readonly string[], every: number): Promise<void> {
  const start = performance.now();
  const pressed: Promise<void>[] = [];
  for (const [index, key] of keys.entries()) {
    const wait = start + (index + 1) * every - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    pressed.push(page.keyboard.press(key));
  }
  await Promise.all(pressed);
}

async function measured(browser: Browser, page: Page, act: () => Promise<void>): Promise<Took> {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await act();
  await page.waitForTimeout(300);
  const trace = JSON.parse(String(await browser.stopTracing())) as {
    readonly traceEvents: readonly Traced[];
  };
  const painted = await page.evaluate(() => (window as unknown as Marks).painted.splice(0));
  return { worked: workOf(trace.traceEvents), painted };
}

/** An event of Chromium's trace, times in microseconds; `tdur` by the clock of its thread. */
interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** For each key what its thread worked, from the task that heard of it to the end of the next frame. */
function workOf(events: readonly Traced[]): readonly number[] {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown');
  const [first] = keys;
  const own = events
    .filter(({ pid, tid }) => pid === first?.pid && tid === first.tid)
    .toSorted((a, b) => a.ts - b.ts);
  const tasks = own.filter(({ name }) => name === 'RunTask');
  const frames = own.filter(({ name }) => name === 'Commit');
  return keys.flatMap((key) => {
    const from = tasks.findLast(({ ts }) => ts <= key.ts);
    const frame = frames.find(({ ts }) => ts > key.ts);
    if (from === undefined || frame === undefined) return [];
    const within = tasks.filter(({ ts }) => ts >= from.ts && ts <= frame.ts);
    return [within.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0)];
  });
}

function figures(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms`;
}

function tell(what: string, { worked, painted }: Took): void {
  expect(worked.length).toBeGreaterThan(40);
  expect(painted.length).toBeGreaterThan(40);
  console.log(
    `keystroke on 60 months × 8 segments, ${what} (${worked.length} keys): work on the main thread ${figures(worked)}; to the painted verdict ${figures(painted)}`,
  );
}
