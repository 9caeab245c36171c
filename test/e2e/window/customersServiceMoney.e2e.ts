/** What Customers, Service, Money and Plan basics show of the plan, and that each number and course says why. */
import { expect, test, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { complaintsOf, enter, field, openExample, saved, section, why } from './groundplan.ts';

let host: BuiltHost;
let page: Page;
let complaints: readonly string[];

test.beforeEach(async ({ context }) => {
  host = await startBuiltHost();
  page = await enter(context, host);
  complaints = complaintsOf(page);
  await openExample(page, /ten to twenty/i);
});

test.afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.close();
  expect(await host.stop()).toBe(0);
});

test('what stays, cohorts and ages follow the segment’s rates, and say why', async () => {
  await section(page, 'Customers').click();
  const chart = page.getByRole('region', { name: 'What is left of 100 of ARR' });
  await chart.getByRole('button', { name: /Table/u }).click();
  const year = chart.getByRole('row').nth(13);
  const before = await year.textContent();
  await page.getByRole('textbox', { name: 'Churn, year 1' }).fill('50%');
  await expect(year).not.toHaveText(before ?? '');
  await chart.getByRole('button', { name: /Chart/u }).click();
  await chart.getByRole('button', { name: /arrow keys/u }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(why(page)).toContainText('ARR left at this age');
  await page.keyboard.press('Escape');

  const cohorts = page.getByRole('region', { name: 'ARR by when customers signed' });
  await expect(cohorts.getByText('Before the plan')).toBeVisible();
  await cohorts.getByRole('button', { name: /left and right/u }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(why(page)).toContainText('ARR of the cohort');
});

test('a smaller support team leaves work undone, and that is churn', async () => {
  await section(page, 'Service').click();
  const overview = page.getByRole('region', { name: 'All service teams', exact: true });
  const support = overview.getByRole('row', { name: /Support/u });
  const before = await support.textContent();
  await field(page, 'Handling time').fill('60');
  await expect(support).not.toHaveText(before ?? '');
  const hours = page.getByRole('region', { name: 'Hours needed and hours there' });
  await hours.getByRole('button', { name: /left and right/u }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(why(page)).toContainText('Hours there');
  await page.keyboard.press('Escape');
  for (const team of ['Onboarding', 'Customer success']) {
    await page.getByRole('radio', { name: team }).check({ force: true });
    await expect(page.getByRole('region', { name: `Work left undone, ${team}` })).toBeVisible();
  }
});

test('the statement adds up by quarter and year, and every number says why', async () => {
  await section(page, 'Money').click();
  const statement = page.getByRole('grid', { name: 'Profit and loss' });
  await expect(statement.getByText('Hosting and payment fees')).toBeVisible();
  await page
    .getByRole('radiogroup', { name: /Profit and loss/u })
    .getByRole('radio', { name: 'By year' })
    .check({ force: true });
  const income = statement.getByRole('row', { name: /Operating income/u });
  await expect(income).toContainText('−4,112');
  await income.getByRole('gridcell').first().dblclick();
  await expect(why(page)).toContainText('Operating income');
  // The year is told apart from the month that is explained, and leads to each of its months.
  const year = why(page).getByRole('region', { name: /FY 2027/u });
  await expect(year).toContainText('The sum of its months');
  await expect(year.getByRole('button')).toHaveCount(12);
  await year.getByRole('button').first().click();
  await expect(year.getByRole('button').first()).toHaveAttribute('aria-current', 'true');
  await expect(why(page).getByRole('slider', { name: 'Month' })).toHaveAttribute(
    'aria-valuetext',
    /Jan 2027/u,
  );
  await page.keyboard.press('Escape');
  await expect(page.getByText(/Cash lasts to the end of the plan/u)).toBeVisible();
  await field(page, 'Opening cash').fill('1m');
  await expect(page.getByText(/Cash runs out in/u)).toBeVisible();
  await expect(page.getByRole('row', { name: /LTV:CAC/u })).toContainText('at least 3');
});

test('fewer months say what they cut off; undo brings it back', async () => {
  await section(page, 'Plan basics').click();
  const months = field(page, 'Months');
  await months.fill('12');
  await months.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/series by month lose what stands after the new end/u);
  await expect(dialog).toContainText('Target 2 moves from Dec 2028 to Dec 2027.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(months).toHaveValue('24');
  await months.fill('12');
  await months.press('Enter');
  await dialog.getByRole('button', { name: 'Change the months' }).click();
  await expect(page.getByText('The plan now covers Jan 2027 to Dec 2027.')).toBeVisible();
  await expect(months).toHaveValue('12');
  await saved(page);
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(months).toHaveValue('24');
});
