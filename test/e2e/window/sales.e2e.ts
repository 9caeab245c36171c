/** Sales: the teams side by side, and the ramp as a curve that mouse and keys drag in one step of undo. */
import { expect, test, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import {
  complaintsOf,
  enter,
  openExample,
  saved,
  section,
  shortVerdict,
  shortVerdicts,
  why,
} from './groundplan.ts';

let host: BuiltHost;
let page: Page;
let complaints: readonly string[];

test.beforeEach(async ({ context }) => {
  host = await startBuiltHost();
  page = await enter(context, host);
  complaints = complaintsOf(page);
  await openExample(page, /ten to twenty/i);
  await section(page, 'Sales').click();
  await page.getByRole('tab', { name: /Mid-market/u }).click();
});

test.afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.close();
  expect(await host.stop()).toBe(0);
});

const handle = (month: number) =>
  page.getByRole('slider', { name: `Productivity in month ${month} of tenure`, exact: true });

test('a point of the ramp is dragged: the verdict follows, and undo takes back the whole drag', async () => {
  const point = handle(2);
  await point.scrollIntoViewIfNeeded();
  const before = await shortVerdict(page);
  const start = await point.getAttribute('aria-valuetext');
  const box = await point.boundingBox();
  if (box === null) throw new Error('the handle is not on the screen');
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 6; step += 1) await page.mouse.move(x, y - step * 8);
  // The verdict has moved while the button is still down.
  await expect(shortVerdicts(page).first()).not.toHaveText(before);
  // Longer than typing may pause and still be one step.
  await page.waitForTimeout(2_300);
  for (let step = 7; step <= 9; step += 1) await page.mouse.move(x, y - step * 8);
  await page.mouse.up();
  await expect(point).not.toHaveAttribute('aria-valuetext', start ?? '');
  await saved(page);

  await page.keyboard.press('Control+z');
  await expect(point).toHaveAttribute('aria-valuetext', start ?? '');
  await expect(shortVerdicts(page).first()).toHaveText(before);
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();
});

test('undo during a drag takes the drag back and ends it, and leaves the step before alone', async () => {
  const before = handle(1);
  await before.press('End');
  await saved(page);
  const point = handle(2);
  const start = (await point.getAttribute('aria-valuetext')) ?? '';
  const box = await point.boundingBox();
  if (box === null) throw new Error('the handle is not on the screen');
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 40, { steps: 4 });
  await expect(point).not.toHaveAttribute('aria-valuetext', start);
  await page.keyboard.press('Control+z');
  await expect(point).toHaveAttribute('aria-valuetext', start);
  await expect(before).toHaveAttribute('aria-valuenow', '100');
  // The button is still down.
  await page.mouse.move(x, y - 60, { steps: 4 });
  await page.mouse.up();
  await saved(page);
  await expect(point).toHaveAttribute('aria-valuetext', start);

  // One that has moved nothing is no step, either.
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.keyboard.press('Control+z');
  await page.mouse.up();
  await saved(page);
  await expect(before).toHaveAttribute('aria-valuenow', '100');
  await page.keyboard.press('Control+z');
  await expect(before).not.toHaveAttribute('aria-valuenow', '100');
});

test('keys move a point by five percent, with Shift by one; the typed values say the same', async () => {
  const point = handle(1);
  await point.focus();
  const start = Number(await point.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowUp');
  await expect(point).toHaveAttribute('aria-valuenow', String(start + 5));
  await page.keyboard.press('Shift+ArrowDown');
  await expect(point).toHaveAttribute('aria-valuenow', String(start + 4));
  await expect(point).toHaveAttribute('aria-valuetext', `${start + 4}% of full productivity`);
  await expect(page.getByRole('textbox', { name: /^Ramp, month 1/iu }).first()).toHaveValue(`${start + 4}%`);
  await page.keyboard.press('End');
  await expect(point).toHaveAttribute('aria-valuenow', '100');
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(point).toHaveAttribute('aria-valuenow', String(start));
});

test('a ramp of the field is taken with its source in sight', async () => {
  await page.getByRole('button', { name: 'Use a typical ramp' }).click();
  const five = page.getByRole('menuitem', { name: /^Five months/u });
  await expect(five).toContainText('revenue.fyi');
  await five.click();
  await expect(page.getByRole('slider')).toHaveCount(5);
  await expect(handle(3)).toHaveAttribute('aria-valuetext', '50% of full productivity');
  await page.getByRole('button', { name: 'Use a typical ramp' }).click();
  await page.getByRole('menuitem', { name: /^No ramp/u }).click();
  await expect(page.getByRole('slider')).toHaveCount(0);
});

test('the teams stand side by side, lead to each other and answer why', async () => {
  const overview = page.getByRole('region', { name: 'All teams', exact: true });
  await expect(overview.getByRole('row')).toHaveCount(5);
  await overview.getByRole('button', { name: /^Enterprise/u }).click();
  await expect(page.getByRole('tab', { name: /Enterprise/u })).toHaveAttribute('aria-selected', 'true');
  await overview
    .getByRole('button', { name: /Capacity, FY 2027\. Why, in December 2027\?/u })
    .first()
    .click();
  await expect(why(page)).toContainText('Capacity');
  // One stop of Tab for all of its numbers: arrow keys go from one to the next.
  await page.keyboard.press('Escape');
  const grid = overview.getByRole('grid', { name: 'All teams' });
  expect(await grid.locator('button[tabindex="0"]').count()).toBe(1);
  await grid.getByRole('button', { name: /^SMB account/u }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveAccessibleName(/Heads, January 2027\. Why\?$/u);
});

test('a chart is read with the keys and answers why', async () => {
  const chart = page.getByRole('region', { name: 'Hires and heads', exact: true });
  const months = chart.getByRole('button', { name: /^Months of Hires and heads/u });
  await months.focus();
  await page.keyboard.press('Home');
  await expect(chart.locator('[aria-live]')).toHaveText(/^January 2027: Heads .*, Effective heads /u);
  await page.keyboard.press('ArrowDown');
  await expect(chart.locator('[aria-live]')).toHaveText(/^January 2027: Effective heads /u);
  await page.keyboard.press('Enter');
  await expect(why(page)).toContainText('Effective heads');
  await page.keyboard.press('Escape');
  await chart.getByRole('button', { name: 'Table of Hires and heads' }).click();
  await expect(chart.getByRole('columnheader', { name: 'Starts' })).toBeVisible();
  await expect(chart.getByRole('row')).toHaveCount(25);
});
