/** From the library to a verdict, an edit, and the answer to it: what a founder does first. */
import { expect, test, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import {
  complaintsOf,
  enter,
  field,
  openExample,
  saved,
  section,
  settled,
  shortVerdict,
  shortVerdicts,
  verdict,
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
});

test.afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.close();
  expect(await host.stop()).toBe(0);
});

test('the example says whether its target holds, and what stands in the way', async () => {
  await expect(verdict(page)).toContainText(/Short by \$3\.1\sm/u);
  await expect(verdict(page)).toContainText(/reaches \$16\.9\sm ARR by December 2027, not \$20\sm/u);
  await expect(page.getByRole('row', { name: /Demand/u }).first()).toContainText(/−\$3\.4\sm/u);
  await expect(page.getByRole('grid', { name: /What limits the sale/u })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'NRR' })).toBeVisible();
  // The other target.
  await shortVerdicts(page).nth(1).getByRole('button').click();
  await expect(verdict(page)).toContainText(/December 2028, not \$34\sm/u);
});

test('an edit changes the verdict at once, is on disk, and can be undone and redone', async () => {
  await section(page, 'Sales').click();
  await page.getByRole('tab', { name: /Mid-market/u }).click();
  const before = await shortVerdict(page);
  await field(page, 'Attainment').fill('120%');
  await expect(shortVerdicts(page).first()).not.toHaveText(before);
  const after = await shortVerdict(page);
  await saved(page);

  await page.reload();
  await expect(shortVerdicts(page).first()).toHaveText(after);
  await page.getByRole('tab', { name: /Mid-market/u }).click();
  await expect(field(page, 'Attainment')).toHaveValue('120%');

  await page.keyboard.press('Control+z');
  await expect(field(page, 'Attainment')).toHaveValue('75%');
  await expect(shortVerdicts(page).first()).toHaveText(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(field(page, 'Attainment')).toHaveValue('120%');
  await saved(page);
});

test('numbers are typed as people write them, and bad ones are refused in place', async () => {
  await section(page, 'Customers').click();
  const value = field(page, 'Contract value');
  await value.fill('12k');
  await value.blur();
  await expect(value).toHaveValue('$12,000');
  await value.fill('=4*3000 + 1.5k');
  await value.blur();
  await expect(value).toHaveValue('$13,500');
  await value.fill('cheap');
  await value.blur();
  await expect(value).toHaveValue('cheap');
  await expect(page.getByRole('alert')).toContainText('The plan still uses $13,500');
  await value.fill('0');
  await expect(page.getByRole('alert')).toContainText('More than $0');
  await value.press('Escape');
  await expect(value).toHaveValue('13500');
  await value.fill('25%');
  await value.fill('6000');
  await value.blur();
  await expect(value).toHaveValue('$6,000');
});

test('a series is edited by month in its table', async () => {
  await section(page, 'Sales').click();
  const grid = page.getByRole('grid', { name: 'By month' });
  const january = grid.getByRole('gridcell', { name: /Planned hires, January 2027/u });
  await january.focus();
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await expect(january).toHaveText('7');
  await expect(grid.getByRole('gridcell', { name: /Planned hires, February 2027/u })).toBeFocused();
  await page.keyboard.type('many');
  await page.keyboard.press('=');
  await page.keyboard.press('Escape');
  await expect(grid.getByRole('gridcell', { name: /Planned hires, February 2027: 2/u })).toBeVisible();
  await saved(page);
});

test('every number answers why, down to an assumption that is changed there', async () => {
  await verdict(page)
    .getByRole('button', { name: /: ARR, /u })
    .click();
  await expect(why(page)).toContainText('$16,919,830');
  // ARR, a segment's, that of those who signed this month, what they paid: and there the price is typed.
  for (const part of [/^Mid-market · ARR/u, /signed Dec 2027/u, /Contract value now/u]) {
    await why(page)
      .getByRole('region', { name: 'Made of' })
      .getByRole('button', { name: part })
      .last()
      .click();
  }
  const assumption = why(page).getByRole('textbox').first();
  await assumption.focus();
  const before = await assumption.inputValue();
  await assumption.press('ArrowUp');
  await expect(assumption).not.toHaveValue(before);
  await saved(page);
  await why(page).getByRole('button', { name: 'Back', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(why(page)).toBeHidden();
});

test('a scenario is looked at, and what it changes is marked', async () => {
  await page.getByRole('button', { name: /Scenario/u }).click();
  await page.getByRole('option').nth(1).click();
  await settled(page);
  await expect(verdict(page)).not.toContainText(/\$16\.9\sm/u);
  await section(page, 'Sales').click();
  const changed = page
    .getByRole('gridcell', { name: /Planned hires/u })
    .and(page.locator('[data-changed="true"]'));
  await expect(changed.first()).toBeVisible();
  await page
    .getByRole('button', { name: /Scenario/u })
    .first()
    .click();
  await page.getByRole('option', { name: 'Base plan' }).click();
  await expect(changed).toHaveCount(0);
});
