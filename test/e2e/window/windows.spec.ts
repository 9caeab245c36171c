/** Two windows on one plan, and a line that breaks: nobody's edit is lost. */
import { expect, test } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { complaintsOf, enter, field, openExample, saved, section } from './groundplan.ts';

let host: BuiltHost;

test.beforeEach(async () => {
  host = await startBuiltHost();
});

test.afterEach(async () => {
  expect(await host.stop()).toBe(0);
});

test('two windows see each other’s edits', async ({ context }) => {
  const one = await enter(context, host);
  const complaints = complaintsOf(one);
  await openExample(one, /ten to twenty/i);
  const two = await context.newPage();
  await two.goto(one.url());
  for (const page of [one, two]) await section(page, 'Customers').click();
  await field(one, 'Win rate').fill('30%');
  await saved(one);
  await expect(field(two, 'Win rate')).toHaveValue('30%');
  await field(two, 'Contract value').fill('7k');
  await saved(two);
  await expect(field(one, 'Contract value')).toHaveValue('$7,000');
  expect(complaints).toEqual([]);
});

test('what could not be saved is shown as such, kept, and saved when the line is back', async ({
  context,
}) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  await section(page, 'Customers').click();
  await page.route('**/api/plans.edit', (route) => route.abort());
  await field(page, 'Win rate').fill('31%');
  await expect(page.getByText(/Not saved yet/u)).toBeVisible();
  await field(page, 'Win rate').fill('33%');
  await expect(field(page, 'Win rate')).toHaveValue('33%');
  await page.unroute('**/api/plans.edit');
  await saved(page);
  await page.reload();
  await expect(field(page, 'Win rate')).toHaveValue('33%');
});

test('an edit made while another window changed the same field wins, and neither breaks', async ({
  context,
}) => {
  const one = await enter(context, host);
  await openExample(one, /ten to twenty/i);
  const two = await context.newPage();
  await two.goto(one.url());
  for (const page of [one, two]) await section(page, 'Customers').click();
  // Window two hears nothing of the first edit before it makes its own.
  await two.route('**/api/plans.open', (route) => route.abort());
  await two.route('**/api/events', (route) => route.abort());
  await field(one, 'Win rate').fill('30%');
  await saved(one);
  await field(two, 'Win rate').fill('40%');
  await saved(two);
  await expect(field(one, 'Win rate')).toHaveValue('40%');
  await two.unrouteAll();
});

test('the library: new, rename, duplicate, delete, undo', async ({ context }) => {
  const page = await enter(context, host);
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Our year');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(page.getByRole('link', { name: 'Verdict', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'All plans' }).click();

  const plans = page.getByRole('list', { name: 'Your plans' });
  const choose = async (plan: string, command: string): Promise<void> => {
    await plans.getByRole('button', { name: `More for ${plan}`, exact: true }).click();
    await page.getByRole('menuitem', { name: command }).click();
  };
  await choose('Our year', 'Rename');
  await page.getByRole('textbox', { name: 'New name' }).fill('Next year');
  await page.keyboard.press('Enter');
  await expect(plans.getByRole('button', { name: 'Next year', exact: true })).toBeVisible();
  await choose('Next year', 'Duplicate');
  await expect(plans.getByRole('listitem')).toHaveCount(2);
  await choose('Next year', 'Delete');
  await expect(plans.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(plans.getByRole('listitem')).toHaveCount(2);
});
