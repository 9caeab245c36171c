/** Scenarios in real Chromium: made from here, edited, compared, bridged, taken over, and all of it taken back. */
import { expect, test, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { violationsOf } from './axe.ts';
import { complaintsOf, enter, field, openExample, saved, section, shortVerdict, why } from './groundplan.ts';

let host: BuiltHost;

// Each computes several plans of several shapes, twice over for axe.
test.slow();

test.beforeEach(async () => {
  host = await startBuiltHost();
});

test.afterEach(async () => {
  expect(await host.stop()).toBe(0);
});

const dialog = (page: Page) => page.getByRole('dialog');
const table = (page: Page) => page.getByRole('region', { name: 'Side by side' }).getByRole('table');
const head = (page: Page, name: string) => table(page).getByRole('columnheader', { name });
const switcher = (page: Page) => page.getByRole('button', { name: /^(?:.* )?Scenario$/u }).first();
const undo = (page: Page) => page.getByRole('button', { name: /^Undo: / });

async function open(page: Page, name: string): Promise<void> {
  await switcher(page).click();
  await page.getByRole('option', { name, exact: true }).click();
}

async function create(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New scenario from here' }).click();
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog(page).getByRole('button', { name: 'Make the scenario' }).click();
  await expect(dialog(page)).toHaveCount(0);
}

async function command(page: Page, scenario: string, item: string): Promise<void> {
  await expect(dialog(page)).toHaveCount(0);
  await page.getByRole('button', { name: `What to do with ${scenario}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** `within`: what of the page is this screen's business. */
async function expectSound(page: Page, within: string): Promise<void> {
  expect(await violationsOf(page, 'usual', within)).toEqual([]);
}

test('what is edited in a scenario changes it alone, is marked, and is put back', async ({ context }) => {
  const page = await enter(context, host);
  const complaints = complaintsOf(page);
  await openExample(page, /Ten to twenty/u);
  const before = await shortVerdict(page);
  await create(page, 'Better sellers');
  expect(await shortVerdict(page)).toBe(before);

  await section(page, 'Sales').click();
  const quota = field(page, 'Quota');
  const was = await quota.inputValue();
  await quota.fill('90k');
  await quota.press('Tab');
  await expect.poll(() => shortVerdict(page)).not.toBe(before);
  const inScenario = await shortVerdict(page);
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Better sellers: .*Quota/u);
  const row = page.locator('[data-path$=".quota"]').first();
  await expect(row).toContainText('Better sellers');

  await open(page, 'Base plan');
  await expect(field(page, 'Quota')).toHaveValue(was);
  expect(await shortVerdict(page)).toBe(before);
  await open(page, 'Better sellers');
  expect(await shortVerdict(page)).toBe(inScenario);
  // What is done in the same place within two seconds counts as the same typing.
  await page.waitForTimeout(2_100);
  await row.getByRole('button', { name: /Put back/u }).click();
  await expect(field(page, 'Quota')).toHaveValue(was);
  await expect.poll(() => shortVerdict(page)).toBe(before);

  await undo(page).click();
  await expect.poll(() => shortVerdict(page)).toBe(inScenario);
  await saved(page);
  expect(complaints).toEqual([]);
});

test('scenarios side by side: verdicts, differences in words, why in their own plan', async ({ context }) => {
  const page = await enter(context, host);
  const complaints = complaintsOf(page);
  await openExample(page, /Ten to twenty/u);
  await section(page, 'Scenarios').click();
  await expect(page.getByText('working it out …')).toHaveCount(0);
  await expect(head(page, 'Leads first, sellers later')).toBeVisible();
  const arr = table(page).getByRole('row', { name: /^ARR \$16\.9/u });
  await expect(arr).toContainText('+2.1%');
  await expect(arr).toContainText('better');
  await expect(
    table(page)
      .getByRole('row', { name: /^SMB account executives/u })
      .first(),
  ).toContainText('× 2 every month');
  await expectSound(page, 'main');

  await table(page)
    .getByRole('button', { name: /^\$17\.3.m: ARR, December 2027, Leads first, sellers later\. Why/u })
    .first()
    .click();
  await expect(why(page)).toContainText('$17,2');
  await expect(switcher(page)).toContainText('Leads first');
  expect(complaints).toEqual([]);
});

test('the bridge between two plans sums to their difference', async ({ context }) => {
  const page = await enter(context, host);
  const complaints = complaintsOf(page);
  await openExample(page, /Ten to twenty/u);
  await section(page, 'Scenarios').click();
  await page.getByRole('button', { name: /Bridge to$/u }).click();
  await page.getByRole('option', { name: 'Twice the sellers, the same leads' }).click();
  const frame = page.getByRole('region', { name: /^From Base plan to Twice the sellers/u });
  await expect(frame).toBeVisible({ timeout: 30_000 });
  // A part leads to what was changed, to be changed there; the bridge follows.
  await frame.getByRole('row').nth(1).getByRole('button').first().click();
  const changed = why(page).getByRole('region', { name: 'Assumptions in it: change them here' });
  await expect(changed.getByRole('textbox').or(changed.getByRole('gridcell')).first()).toBeVisible();
  await why(page).getByRole('button', { name: 'Close (Escape)' }).click();
  await frame.getByRole('button', { name: /^Table/u }).click();
  const cells = await frame.getByRole('row').getByRole('cell').allTextContents();
  const numbers = cells.map((text) => Number(text.replaceAll(/[^\d.−]/gu, '').replace('−', '-')));
  const [from = 0, ...rest] = numbers;
  const to = rest.pop() ?? 0;
  expect(rest.length).toBeGreaterThanOrEqual(4);
  expect(from + rest.reduce((sum, share) => sum + share, 0)).toBeCloseTo(to, -1);
  expect(complaints).toEqual([]);
});

test('a scenario is taken over into the base plan, and everything is taken back', async ({ context }) => {
  const page = await enter(context, host);
  const complaints = complaintsOf(page);
  await openExample(page, /Ten to twenty/u);
  const before = await shortVerdict(page);
  await section(page, 'Scenarios').click();
  await expect(page.getByText('working it out …')).toHaveCount(0);
  await command(page, 'Leads first, sellers later', 'Take over into the base plan …');
  // The second stands on the first, and both on the base plan in the end.
  await expect(dialog(page)).toContainText(
    '“Twice the sellers, the same leads” and “Twice the sellers, nobody new in service” start from the base plan, so their numbers change with it.',
  );
  await expectSound(page, '[role=dialog]');
  await dialog(page).getByRole('radio', { name: 'Remove it' }).check();
  await dialog(page).getByRole('button', { name: 'Take over all' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(() => shortVerdict(page)).not.toBe(before);
  await expect(head(page, 'Leads first, sellers later')).toHaveCount(0);
  await undo(page).click();
  await expect.poll(() => shortVerdict(page)).toBe(before);
  await expect(head(page, 'Leads first, sellers later')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('scenarios are duplicated, renamed, moved and removed, with those that stand on them kept as they are', async ({
  context,
}) => {
  const page = await enter(context, host);
  const complaints = complaintsOf(page);
  await openExample(page, /Ten to twenty/u);
  await section(page, 'Scenarios').click();
  await command(page, 'Leads first, sellers later', 'Duplicate …');
  await dialog(page).getByRole('button', { name: 'Duplicate' }).click();
  await expect(head(page, 'Leads first, sellers later, another way')).toBeVisible();
  await command(page, 'Leads first, sellers later, another way', 'Rename …');
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('Patience');
  await dialog(page).getByRole('button', { name: 'Rename' }).click();
  await expect(head(page, 'Patience')).toBeVisible();
  await command(page, 'Patience', 'Move to the left');
  await expect(table(page).getByRole('columnheader').nth(2)).toContainText('Patience');

  const last = table(page)
    .getByRole('row', { name: /^ARR \$34/u })
    .getByRole('cell')
    .last();
  await expect(last).toContainText('$');
  const shown = await last.textContent();
  await command(page, 'Twice the sellers, the same leads', 'Remove …');
  await expect(dialog(page)).toContainText('stands on it');
  await expectSound(page, '[role=dialog]');
  await dialog(page).getByRole('button', { name: 'Remove it' }).click();
  await expect(head(page, 'Twice the sellers, the same leads')).toHaveCount(0);
  await expect(last).toHaveText(shown ?? '');
  for (const name of ['Twice the sellers, the same leads', 'Leads first, sellers later']) {
    await undo(page).click();
    await expect(head(page, name).first()).toBeVisible();
  }
  await saved(page);
  expect(complaints).toEqual([]);
});

test('all of it by keyboard, from a plan without scenarios', async ({ context }) => {
  const page = await enter(context, host);
  const complaints = complaintsOf(page);
  await openExample(page, /first two sellers/u);
  await section(page, 'Scenarios').press('Enter');
  await expectSound(page, 'main');
  await page.getByRole('main').getByRole('button', { name: 'Make the first scenario' }).press('Enter');
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('A scenario needs a name.');
  await page.keyboard.type('Only me');
  await page.keyboard.press('Enter');
  await expect(head(page, 'Only me')).toBeVisible();
  await expect(table(page)).toContainText('None yet');
  expect(complaints).toEqual([]);
});
