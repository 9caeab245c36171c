/** What stands behind an assumption: the figure of the field, its note, what the scenario makes of it, where it counts. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { violationsOf } from './axe.ts';
import { complaintsOf, enter, field, openExample, saved, section, why } from './groundplan.ts';

let host: BuiltHost;
let page: Page;
let complaints: readonly string[];

test.beforeEach(async ({ context }) => {
  host = await startBuiltHost();
  page = await enter(context, host);
  complaints = complaintsOf(page);
  await openExample(page, /ten to twenty/i);
  await section(page, 'Customers').click();
});

test.afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.close();
  expect(await host.stop()).toBe(0);
});

const row = (path: string): Locator => page.locator(`main [data-path="${path}"]`).first();
const about = (name: string): Locator =>
  page
    .getByRole('main')
    .getByRole('button', { name: `About ${name}: figures,` })
    .first();
const details = (): Locator => page.getByRole('dialog', { name: /^About / });

test('the figure of the field stands beside the value and marks what is outside of it', async () => {
  const winRate = row('segments.smb.winRate');
  await expect(winRate).toContainText('28%');
  await expect(winRate).toContainText('rule of thumb');
  await expect(winRate).not.toContainText('▲');
  await field(page, 'Win rate').fill('60%');
  await expect(winRate).toContainText('▲');
  await expect(winRate).toContainText('above the field:');
});

test('Escape takes back what was typed into a name, although the plan has taken it already', async () => {
  const name = row('segments.smb.name').getByRole('textbox');
  const before = await name.inputValue();
  await name.fill('Shops');
  await expect(page.getByRole('tab', { name: /^Shops/u })).toBeVisible();
  await name.press('Escape');
  await expect(name).toHaveValue(before);
  await expect(page.getByRole('tab', { name: /^Shops/u })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: new RegExp(`^${before}`, 'u') })).toBeVisible();
});

test('shares typed instead of others go when those others are undone', async () => {
  await section(page, 'Demand').click();
  const shares = page.locator('main [data-path$=".segmentMix"]').first();
  const first = shares.getByRole('textbox').first();
  const before = await first.inputValue();
  await first.fill('90%');
  await shares.getByRole('button', { name: 'Scale to 100%' }).click();
  await expect(shares.getByRole('alert')).toHaveCount(0);
  await saved(page);
  await first.fill('70%');
  await expect(shares.getByRole('alert')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(shares.getByRole('alert')).toHaveCount(0);
  await expect(first).toHaveValue(before);
});

test('a note is written where the assumption is, an edit a field, and goes when it is emptied', async () => {
  await about('Win rate').click();
  await expect(details()).toBeVisible();
  await expect(about('Win rate')).toHaveAttribute('aria-expanded', 'true');
  const note = details().getByRole('textbox', { name: 'Note', exact: true });
  await note.fill('From our CRM, last four quarters.');
  await details().getByRole('textbox', { name: 'Source', exact: true }).fill('CRM export');
  await details().getByRole('button', { name: 'Today' }).click();
  await expect(details().getByLabel('Reviewed')).toHaveValue(/^\d{4}-\d{2}-\d{2}$/u);
  await page.keyboard.press('Escape');
  await expect(details()).toBeHidden();
  await expect(about('Win rate')).toBeFocused();
  await expect(row('segments.smb.winRate')).toContainText('From our CRM, last four quarters. CRM export');
  await expect(row('segments.smb.winRate')).toContainText('reviewed');
  await saved(page);

  // Three edits; those that follow each other at once are one step of undo.
  await expect(async () => {
    await page.keyboard.press('Control+z');
    await expect(row('segments.smb.winRate')).not.toContainText('From our CRM', { timeout: 500 });
  }).toPass();
  await page.keyboard.press('Control+Shift+z');
  await expect(row('segments.smb.winRate')).toContainText('From our CRM');

  await about('Win rate').click();
  await note.fill('');
  await note.blur();
  await page.keyboard.press('Escape');
  await expect(row('segments.smb.winRate')).not.toContainText('From our CRM');
  await saved(page);
});

test('what is typed into a note survives closing; Escape takes it back first', async () => {
  await about('Win rate').click();
  const note = details().getByRole('textbox', { name: 'Note', exact: true });
  await note.fill('A guess');
  await page.keyboard.press('Escape');
  await expect(note).toHaveValue('');
  await note.fill('Still a guess');
  await page.mouse.click(5, 700);
  await expect(details()).toBeHidden();
  await expect(row('segments.smb.winRate')).toContainText('Still a guess');
});

test('it says where the assumption counts, and each answers why', async () => {
  await about('Win rate').click();
  await expect(details()).toContainText('It can move the first target: ARR, Dec 2027.');
  await details().getByRole('button', { name: 'Small business · Winnable deals' }).click();
  await expect(details()).toBeHidden();
  await expect(why(page)).toContainText('Small business · Winnable deals');
  await expect(why(page).getByRole('textbox', { name: /Win rate/u })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(why(page)).toBeHidden();
});

test('the scenario says what it has otherwise, and gives it back', async () => {
  await page
    .getByRole('button', { name: /Scenario/u })
    .first()
    .click();
  await page.getByRole('option').nth(1).click();
  await section(page, 'Customers').click();
  const winRate = row('segments.smb.winRate');
  await field(page, 'Win rate').fill('31%');
  await expect(winRate).toContainText(/has this otherwise; it was 24%/u);
  await winRate.getByRole('button', { name: 'Put back' }).click();
  await expect(winRate).not.toContainText('has this otherwise');
  await expect(field(page, 'Win rate')).toHaveValue('24%');
});

test('by keys alone, and without a fault that axe finds', async () => {
  await field(page, 'Win rate').focus();
  await page.keyboard.press('Tab');
  await expect(about('Win rate')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(details()).toBeVisible();
  expect(await violationsOf(page, 'usual')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(about('Win rate')).toBeFocused();
});
