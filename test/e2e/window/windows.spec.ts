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

test('edits that are on their way when a plan is left arrive, and are there when it is opened again', async ({
  context,
}) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  await section(page, 'Customers').click();
  await page.route('**/api/plans.edit', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await field(page, 'Win rate').fill('31%');
  await field(page, 'Contract value').fill('7k');
  await field(page, 'Win rate').fill('33%');
  await page.getByRole('button', { name: 'All plans' }).click();
  await page
    .getByRole('list', { name: 'Your plans' })
    .getByRole('button', { name: 'Ten to twenty million', exact: true })
    .click();
  await section(page, 'Customers').click();
  await expect(field(page, 'Win rate')).toHaveValue('33%');
  await expect(field(page, 'Contract value')).toHaveValue('$7,000');
  await saved(page);
  await page.reload();
  await expect(field(page, 'Win rate')).toHaveValue('33%');
  await expect(field(page, 'Contract value')).toHaveValue('$7,000');
  await page.unrouteAll();
});

test('an edit made just before the window closes is on disk', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  const address = page.url().replace('verdict', 'customers');
  await section(page, 'Customers').click();
  await field(page, 'Win rate').focus();
  // In one go, so that nothing is painted between the keystroke and the end of the page.
  await page.evaluate(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true }),
    );
    location.replace('about:blank');
  });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.waitForURL('about:blank');
  const again = await context.newPage();
  await again.goto(address);
  await expect(field(again, 'Win rate')).toHaveValue('25%');
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
  await page.getByRole('textbox', { name: 'Name of the plan' }).fill('Our year');
  await page.getByRole('button', { name: 'Go on' }).click();
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
