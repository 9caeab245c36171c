/** Everything without a pointer: from the library through every screen, by keys alone, and always seeing where one is. */
import { expect, test } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { focused, tabThrough, tabTo } from './focus.ts';
import {
  enter,
  openExample,
  saved,
  section,
  shortVerdict,
  shortVerdicts,
  verdict,
  why,
} from './groundplan.ts';
import { sections } from './screens.ts';

test.use({ reducedMotion: 'reduce' });

let host: BuiltHost;

test.beforeEach(async () => {
  host = await startBuiltHost();
});

test.afterEach(async () => {
  expect(await host.stop()).toBe(0);
});

test('from the library to an edit and back', async ({ context }) => {
  const page = await enter(context, host);
  await tabTo(page, /ten to twenty/i);
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toBeVisible();

  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeVisible();
  await tabTo(page, /^Win rate$/u);
  const before = await shortVerdict(page);
  await page.keyboard.type('35%');
  await expect(shortVerdicts(page).first()).not.toHaveText(before);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(':focus')).toHaveValue('36%');
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(shortVerdicts(page).first()).toHaveText(before);
});

test('a plan is made', async ({ context }) => {
  const page = await enter(context, host);
  await tabTo(page, /^New plan$/u);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the plan' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('By keys');
  expect(await tabThrough(page, 12)).toEqual([]);
  await tabTo(page, /^Go on/u);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Make the plan' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toBeVisible();
  await expect(page).toHaveTitle(/By keys/u);
});

test('every section by its shortcut, and all that is in it by Tab', async ({ context }) => {
  // Some hundred stops a section, each looked at.
  test.setTimeout(240_000);
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  const wrong = new Map<string, readonly string[]>();
  for (const [index, [id, name]] of Object.entries(sections).entries()) {
    if (index < 10) await page.keyboard.press(`Alt+${(index + 1) % 10}`);
    else {
      await section(page, name).focus();
      await page.keyboard.press('Enter');
    }
    await page.waitForURL(new RegExp(`/${id}$`, 'u'));
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('main').focus();
    const faults = await tabThrough(page, 160);
    if (faults.length > 0) wrong.set(id, faults);
  }
  expect(Object.fromEntries(wrong)).toEqual({});
});

test('a grid is entered, edited, and left', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Sales' })).toBeVisible();
  const grid = page.getByRole('grid', { name: 'By month' });
  for (let presses = 0; presses < 240; presses += 1) {
    if ((await grid.locator(':focus').count()) > 0) break;
    await page.keyboard.press('Tab');
  }
  await expect(grid.locator(':focus')).toHaveCount(1);
  // Tab passes a grid by until one has done something in it.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await saved(page);
  await expect(page.getByRole('button', { name: /^Undo: /u })).toBeEnabled();
  await page.keyboard.press('Tab');
  await expect(grid.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  for (let presses = 0; presses < 4 && (await grid.locator(':focus').count()) > 0; presses += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(grid.locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
});

test('a ramp is drawn', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Sales' })).toBeVisible();
  await tabTo(page, /^Productivity in month 2 of tenure$/u);
  const before = await page.locator(':focus').getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(':focus')).not.toHaveAttribute('aria-valuetext', before ?? '');
  await saved(page);
  await expect(page.getByRole('button', { name: /^Undo: .*ramp/iu })).toBeEnabled();
});

test('the palette, a menu and a dialog give the focus back', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  await tabTo(page, /^Workbook$/u);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe('Workbook');

  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Workbook');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').last()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Export workbook' })).toBeVisible();
  // The focus stays in the dialog.
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await dialog.locator(':focus').count()).toBe(1);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe('Workbook');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('win rate');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeVisible();
  await expect.poll(() => focused(page)).toMatch(/Win rate/u);
  await page.keyboard.press('?');
  // In a field a sign is typed, and shows no page of shortcuts.
  await expect(dialog).toHaveCount(0);
});

test('why, and the way back to where one was', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  await tabTo(page, /ARR, December 2027\. Why\?/u);
  await page.keyboard.press('Enter');
  await expect(why(page)).toBeVisible();
  expect(await focused(page)).toBe('Why?');
  await tabTo(page, /Mid-market · ARR/u);
  await page.keyboard.press('Enter');
  await expect(why(page)).toContainText('Mid-market · ARR');
  await page.keyboard.press('Escape');
  await expect(why(page)).toBeHidden();
  expect(await focused(page)).toMatch(/ARR, December 2027\. Why\?/u);
});

test('the constraint strip and the skip link', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  await section(page, 'Verdict').focus();
  await tabTo(page, /Small business, January 2027/u);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toMatch(/Mid-market, February 2027: Capacity/u);
  await page.keyboard.press('Enter');
  await expect(why(page)).toContainText('Mid-market · New ARR');
  await page.keyboard.press('Escape');

  await page.reload();
  await expect(verdict(page)).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to the section');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
