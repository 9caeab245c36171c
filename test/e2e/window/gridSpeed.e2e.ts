/**
 * The grid with 120 months and 200 rows: what a frame costs while one scrolls and while the selection moves. Printed,
 * never a gate: the machine that runs this is shared.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startBuiltHost } from '../../support/builtHost.ts';
import { enter, saved } from './groundplan.ts';

// Recording the page would cost more than the page itself.
test.use({ trace: 'off' });

interface Frames {
  frames?: number[];
}

/** Cost lines enough for two hundred rows, over ten years. */
function largePlan(): string {
  const source = new URL('../../cases/ten-to-twenty.plan.json', import.meta.url);
  const plan = JSON.parse(readFileSync(source, 'utf8')) as Record<string, unknown>;
  const months = 120;
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
  const long = longer(plan) as { costs: Record<string, unknown> } & Record<string, unknown>;
  const lines = Array.from({ length: 100 }, (_, index) => ({
    id: `line-${index}`,
    name: `Cost line ${index + 1}`,
    category: 'ga',
    monthly: Array.from({ length: months }, (__, t) => 1000 + 37 * ((t * (index + 1)) % 60)),
    growth: 0,
    heads: Array.from({ length: months }, (__, t) => (t + index) % 4),
  }));
  return JSON.stringify({ ...long, months, scenarios: [], costs: { ...long.costs, lines } });
}

test('120 months × 200 rows: frames while scrolling and while the selection moves', async ({ context }) => {
  test.setTimeout(300_000);
  const host = await startBuiltHost();
  const page = await enter(context, host);
  const created = await page.evaluate(
    async (body) => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch('/api/plans.create', { method: 'POST', headers, body });
      return (await answer.json()) as { readonly kind: string; readonly planId: string };
    },
    JSON.stringify({ from: { kind: 'document', text: largePlan() } }),
  );
  expect(created.kind).toBe('created');
  await page.goto(`${host.origin}/#/${created.planId}/money`);
  const grid = page.getByRole('grid', { name: 'Cost lines by month' });
  await expect(grid).toHaveAttribute('aria-rowcount', '201');
  await expect(grid).toHaveAttribute('aria-colcount', '131');
  // Only what is in sight is drawn.
  expect(await grid.getByRole('gridcell').count()).toBeLessThan(1200);
  await grid.scrollIntoViewIfNeeded();
  await page.waitForTimeout(1500);

  // Frames as they came on a machine that others use, too, and the time the page's own thread worked for each.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const measured = async (what: string, steps: number, act: () => Promise<void>): Promise<void> => {
    await page.evaluate(() => {
      const marks = window as unknown as Frames;
      marks.frames = [];
      let last = performance.now();
      const frame = (now: number): void => {
        marks.frames?.push(now - last);
        last = now;
        if (marks.frames !== undefined) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    const before = await worked();
    await act();
    const work = (await worked()) - before;
    const frames = await page.evaluate(() => {
      const marks = window as unknown as Frames;
      const found = marks.frames ?? [];
      delete marks.frames;
      return found.slice(2);
    });
    const sorted = frames.toSorted((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
    console.log(
      `grid of 120 months × 200 rows, ${what}: ${(work / steps).toFixed(1)} ms of work a step; frames median ${at(0.5)} ms, 95 % ${at(0.95)} ms`,
    );
  };
  const scroll = (x: number, y: number): Promise<void> =>
    page.evaluate(
      async ([right = 0, down = 0]) => {
        const view = document.querySelector('[role="grid"][aria-rowcount="201"]');
        for (let step = 0; step < 60; step += 1) {
          view?.scrollBy(right, down);
          await new Promise(requestAnimationFrame);
        }
      },
      [x, y],
    );
  await measured('scrolling down', 60, () => scroll(0, 40));
  await measured('scrolling right', 60, () => scroll(60, 0));
  await measured('scrolling back both ways', 60, () => scroll(-60, -40));
  await grid.getByRole('gridcell').first().click();
  await measured('moving the selection', 60, async () => {
    for (let step = 0; step < 60; step += 1)
      await page.keyboard.press(step % 2 === 0 ? 'ArrowRight' : 'ArrowDown');
  });
  await measured('extending the selection', 60, async () => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press(step % 2 === 0 ? 'Shift+ArrowRight' : 'Shift+ArrowDown');
    }
  });
  await expect(grid.locator('[aria-selected="true"]').first()).toBeVisible();
  await measured('filling 24,000 cells right', 1, () =>
    page.keyboard.press('Control+a').then(() => page.keyboard.press('Control+r')),
  );
  await saved(page);
  await page.close();
  expect(await host.stop()).toBe(0);
});
