/** Targets: typed, copied, reordered, removed; and made from a rate of growth that one looks at first. */
import { expect, test, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { complaintsOf, enter, field, openExample, saved, section, shortVerdicts } from './groundplan.ts';

let host: BuiltHost;
let page: Page;
let complaints: readonly string[];

test.beforeEach(async ({ context }) => {
  host = await startBuiltHost();
  page = await enter(context, host);
  complaints = complaintsOf(page);
  await openExample(page, /ten to twenty/i);
  await section(page, 'Targets').click();
});

test.afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.close();
  expect(await host.stop()).toBe(0);
});

const rows = () => page.getByRole('main').locator('[data-row]');

test('targets are copied, reordered and removed, each undone in one step', async () => {
  await expect(rows()).toHaveCount(2);
  await page.getByRole('button', { name: 'Copy target 1' }).click();
  await expect(rows()).toHaveCount(3);
  await field(page, 'Target 2, ARR').fill('21m');
  await expect(shortVerdicts(page).nth(1)).toContainText('$21');
  await page.getByRole('button', { name: 'Move target 2 up' }).click();
  await expect(field(page, 'Target 1, ARR')).toHaveValue('$21,000,000');
  // The focus went along with the target, to the tool that can still be pressed.
  await expect(page.getByRole('button', { name: 'Move target 1 down' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove target 1' }).click();
  await expect(rows()).toHaveCount(2);
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(rows()).toHaveCount(3);
  await expect(field(page, 'Target 1, ARR')).toHaveValue('$21,000,000');
});

test('25 % a quarter becomes targets once they have been looked at', async () => {
  await page.getByRole('button', { name: 'From a growth rate' }).click();
  const panel = page.getByRole('region', { name: 'Targets from a growth rate' });
  await panel.getByRole('button', { name: '25% a quarter' }).click();
  const preview = panel.getByRole('region', { name: 'The targets that would be taken' });
  await expect(preview.getByRole('row')).toHaveCount(9);
  await expect(preview.getByRole('row', { name: /^Mar 2027/u })).toContainText('$12.5');
  await expect(preview.getByRole('row', { name: /^Dec 2027/u })).toContainText('Short by');
  await panel.getByRole('textbox', { name: 'Rate of growth' }).fill('10%');
  await expect(preview.getByRole('row', { name: /^Mar 2027/u })).toContainText('$11');
  // Nothing is in the plan yet.
  await expect(rows()).toHaveCount(2);
  await panel.getByRole('button', { name: 'Take 8 targets' }).click();
  await expect(rows()).toHaveCount(8);
  await expect(page.getByRole('region', { name: 'ARR and its targets' })).toBeVisible();
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(rows()).toHaveCount(2);
});

test('customers and year by year factors; what is nothing does not grow', async () => {
  await page.getByRole('button', { name: 'From a growth rate' }).click();
  const panel = page.getByRole('region', { name: 'Targets from a growth rate' });
  // Announced only where it stands there before it says something.
  const remark = panel.locator('> output');
  await expect(remark).toHaveText('');
  await panel.getByRole('button', { name: 'Triple, triple, double, double' }).click();
  await expect(panel.getByRole('textbox', { name: /^Times as much in year/u })).toHaveCount(4);
  await panel.getByRole('button', { name: /What grows/u }).click();
  await page.getByRole('option', { name: 'Customers', exact: true }).click();
  await panel.getByRole('textbox', { name: 'Opening value' }).fill('100');
  const preview = panel.getByRole('region', { name: 'The targets that would be taken' });
  await expect(preview.getByRole('row', { name: /^Dec 2027/u })).toContainText('300');
  await expect(preview.getByRole('row', { name: /^Dec 2028/u })).toContainText('900');
  await panel.getByRole('button', { name: 'Take 2 targets' }).click();
  await expect(rows()).toHaveCount(4);
  await expect(page.getByRole('region', { name: 'Customers and its targets' })).toBeVisible();
});
