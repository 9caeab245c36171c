/**
 * A founder who has never seen Groundplan: from the first start to a plan of their own with two teams, two kinds of
 * customers, a scenario and the verdict on a target. Every action is counted; the trace in test-results shows each.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { complaintsOf, saved, section, shortVerdict, verdict } from './groundplan.ts';

/** More would try the patience of somebody who only wants to see whether it is of use. */
const mostActions = 60;

test.use({ trace: 'on' });

let host: BuiltHost;

test.beforeEach(async () => {
  host = await startBuiltHost();
});

test.afterEach(async () => {
  expect(await host.stop()).toBe(0);
});

/** What a person does: one click, one thing typed, one key. */
class Founder {
  readonly page: Page;
  actions = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async open(address: string): Promise<void> {
    this.actions += 1;
    await this.page.goto(address);
  }

  async press(what: Locator): Promise<void> {
    this.actions += 1;
    await what.click();
  }

  /** Into the field of a dialog; Tab on to the next is an action of its own. */
  async type(field: string, text: string): Promise<void> {
    this.actions += 2;
    const box = this.page.getByRole('dialog').getByRole('textbox', { name: field, exact: true });
    await box.fill(text);
    await box.press('Tab');
  }

  async key(key: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(key);
  }
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('from the first start to a plan of one’s own and its verdict', async ({ context }) => {
  test.slow();
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const founder = new Founder(page);

  await founder.open(host.address);
  await founder.press(button(page, 'New plan'));
  await founder.type('Name of the plan', 'Our next year');
  await founder.type('Kind of customer', 'Agencies');
  await founder.type('Paid in a year', '9k');
  await founder.press(button(page, 'Another kind of customer'));
  await founder.type('Other kind of customer', 'Groups');
  await founder.type('Paid in a year, Groups', '48k');
  await founder.type('Customers today, Agencies', '60');
  await founder.type('Customers today, Groups', '5');
  await founder.type('Sellers today, Agencies', '2');
  await founder.type('New customers in a usual month, Agencies', '5');
  await founder.type('New customers in a usual month, Groups', '0.5');
  await founder.press(page.getByRole('radio', { name: 'By themselves' }));
  await founder.type('ARR wanted', '2m');
  await founder.type('Cash', '1.8m');
  await founder.press(button(page, 'Go on'));
  // Every default is named with its source before anything is made.
  const assumed = page.getByRole('region', { name: 'What the plan assumes' });
  await expect(assumed.getByRole('row', { name: /Agencies · Churn/u })).toContainText('Tomasz Tunguz');
  await expect(assumed.getByRole('row', { name: /Agencies · Contract value/u })).toContainText('Your answer');
  await founder.press(button(page, 'Make the plan'));
  await expect(verdict(page)).toContainText(/\$2\sm/u);
  const base = await shortVerdict(page);
  expect(base).toMatch(/Short by|Holds/u);

  await founder.press(section(page, 'Customers'));
  await expect(page.getByRole('tab', { name: /Agencies|Groups/u })).toHaveCount(2);
  await founder.press(section(page, 'Sales'));
  await expect(page.getByRole('tab', { name: /Account executives/u })).toHaveCount(2);

  await founder.press(button(page, 'New scenario from here'));
  await founder.type('Name', 'Better demand');
  await founder.press(button(page, 'Make the scenario'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await founder.key('Control+k');
  founder.actions += 1;
  await page.getByRole('combobox', { name: 'Find anything' }).fill('agencies win rate');
  await founder.key('Enter');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', 'Win rate');
  founder.actions += 1;
  await page.keyboard.type('40%');
  await founder.key('Enter');
  await expect.poll(() => shortVerdict(page)).not.toBe(base);
  await founder.press(section(page, 'Verdict'));
  await expect(verdict(page)).toBeVisible();
  await founder.press(section(page, 'Scenarios'));
  await expect(page.getByRole('main')).toContainText('Better demand');
  await expect(page.getByRole('main')).toContainText('Win rate');
  await saved(page);

  expect(complaints).toEqual([]);
  expect(founder.actions).toBeLessThan(mostActions);
  test.info().annotations.push({ type: 'actions', description: String(founder.actions) });
});
