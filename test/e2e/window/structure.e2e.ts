/**
 * A change that gives a large plan another shape: about a second of work, in which the window does not stand still,
 * says so, and loses nothing that is done meanwhile.
 */
import { expect, test } from '@playwright/test';
import { startBuiltHost } from '../../support/builtHost.ts';
import { enter, saved, section } from './groundplan.ts';
import { asked, makeLargePlan } from './largePlan.ts';

interface Marks {
  gaps: number[];
}

test('another shape of a large plan is worked out beside the screen', async ({ context }) => {
  test.setTimeout(120_000);
  const host = await startBuiltHost();
  const page = await enter(context, host);
  const planId = await makeLargePlan(page);
  await page.goto(`${host.origin}/#/${planId}/customers`);
  await expect(section(page, 'Customers')).toBeVisible();
  const tabs = page.getByRole('tablist', { name: 'Segments' }).getByRole('tab');
  await expect(tabs).toHaveCount(8);

  await page.evaluate(() => {
    const marks = window as unknown as Marks;
    marks.gaps = [];
    let last = performance.now();
    const frame = (now: number): void => {
      marks.gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const add = page.getByRole('button', { name: 'Add a segment' });
  await add.click();
  const working = page.getByRole('status').getByText('Working out the new numbers …');
  await expect(working).toBeVisible();
  await expect(tabs).toHaveCount(8);
  // What is done meanwhile: a number counts, a second change of the list waits.
  const winRate = page.getByRole('textbox', { name: 'Win rate', exact: true });
  await winRate.fill('31%');
  await winRate.blur();
  await add.click();
  await expect(page.getByText('One moment: the last change is still being worked out.')).toBeVisible();

  await expect(tabs).toHaveCount(9);
  await expect(working).toBeHidden();
  const gaps = await page.evaluate(() => (window as unknown as Marks).gaps.toSorted((a, b) => b - a));
  console.log(
    `another shape of 60 months × 8 segments: the window stood still for ${(gaps[0] ?? 0).toFixed(0)} ms at most`,
  );
  await expect(tabs.last()).toHaveAttribute('aria-selected', 'true');
  await saved(page);
  const kept = await asked<{ readonly state: { readonly document: { segments: { winRate: number }[] } } }>(
    page,
    'plans.open',
    { planId },
  );
  const { segments } = kept.state.document;
  expect(segments).toHaveLength(9);
  expect(segments[0]!.winRate).toBe(0.31);

  // Both steps are undone one after the other, back to the shape that is known.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(tabs).toHaveCount(8);
  await expect(working).toBeHidden();
  await page.close();
  expect(await host.stop()).toBe(0);
});
