/** The grid as finance people use it: keys, mouse, the real clipboard, blocks out of LibreOffice Calc, undo. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { tsvFromCalc } from '../../support/calc.ts';
import { violationsOf } from './axe.ts';
import { complaintsOf, enter, openExample, saved, section } from './groundplan.ts';

let host: BuiltHost;
let page: Page;
let complaints: readonly string[];

/** 24 months down, three teams across, some worked out by Calc. */
let fromCalc: string;

test.beforeAll(async () => {
  test.setTimeout(200_000);
  fromCalc = await tsvFromCalc(
    Array.from({ length: 24 }, (_, t) => [t % 3, t % 2 === 0 ? 1200 + t : `=[.A${t + 1}]*2`, 4]),
  );
});

test.beforeEach(async ({ context }) => {
  host = await startBuiltHost();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await enter(context, host);
  complaints = complaintsOf(page);
  await openExample(page, /ten to twenty/i);
  await section(page, 'Sales').click();
  await expect(hires()).toBeVisible();
});

test.afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.close();
  expect(await host.stop()).toBe(0);
});

/** The hiring plan of the three teams: twelve months, the year, twelve months, the year. */
const hires = (): Locator => page.getByRole('grid', { name: 'Hires of every team' });
const smb = 'SMB account executives';
const mid = 'Mid-market account executives';
const ent = 'Enterprise account executives';

const cell = (row: string, month: string): Locator =>
  hires().getByRole('gridcell', { name: new RegExp(`^${row}, ${month}:`, 'u') });
/** A row as its cells show it, wherever it is scrolled to: copied, as anybody would. */
async function row(name: string): Promise<readonly number[]> {
  await hires()
    .getByRole('rowheader', { name: new RegExp(name, 'u') })
    .click({ position: { x: 20, y: 8 } });
  await page.keyboard.press('Control+c');
  const cells = (await clipboard()).split('\t').map(Number);
  return [...cells.slice(0, 12), ...cells.slice(13, 25)];
}
const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const copy = (text: string): Promise<void> =>
  page.evaluate((words) => navigator.clipboard.writeText(words), text);
async function paste(text: string): Promise<void> {
  await copy(text);
  await page.keyboard.press('Control+v');
}
const foot = (): Locator =>
  page.getByRole('region', { name: 'Hires of every team' }).getByRole('paragraph').first();
const refusal = (): Locator => page.getByRole('region', { name: 'Hires of every team' }).getByRole('alert');
const undo = (): Promise<void> => page.keyboard.press('Control+z');

test('types, moves and takes back by keys', async () => {
  await cell(smb, 'January 2027').click();
  await page.keyboard.type('=(1+2)*3');
  await page.keyboard.press('Enter');
  await expect(cell(smb, 'January 2027')).toHaveText('9');
  await expect(cell(mid, 'January 2027')).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await expect(cell(smb, 'January 2027')).toBeFocused();
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('6');
  await page.keyboard.press('Tab');
  await page.keyboard.type('7');
  // Enter goes back under where the Tabs began.
  await page.keyboard.press('Enter');
  await expect(cell(mid, 'January 2027')).toBeFocused();
  await expect(cell(smb, 'February 2027')).toHaveText('6');
  await expect(cell(smb, 'March 2027')).toHaveText('7');
  await page.keyboard.press('ArrowUp');
  // What is typed counts at once, and Escape takes it back.
  await page.keyboard.type('44');
  await expect(hires().getByRole('gridcell', { name: new RegExp(`^${smb}, FY 2027`, 'u') })).not.toHaveText(
    '20',
  );
  await page.keyboard.press('Escape');
  await expect(cell(smb, 'January 2027')).toHaveText('5');
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(cell(smb, 'January 2027')).toHaveText('15');
  await page.keyboard.press('Control+End');
  await expect(cell(ent, 'December 2028')).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(cell(smb, 'January 2027')).toBeFocused();
  await page.keyboard.press('End');
  await expect(cell(smb, 'December 2028')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(cell(smb, 'December 2028')).toHaveText('0');
  await saved(page);
});

test('refuses in place, with the reason, and loses nothing', async () => {
  await cell(mid, 'March 2027').click();
  await page.keyboard.type('many');
  await expect(refusal()).toContainText('“many” is not a number.');
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveValue('many');
  await cell(mid, 'June 2027').click();
  await expect(page.locator(':focus')).toHaveValue('many');
  await page.keyboard.press('Escape');
  await expect(refusal()).toHaveText('');
  // Totals are worked out.
  await page.keyboard.press('ArrowRight');
  const total = hires().getByRole('gridcell', { name: new RegExp(`^${mid}, FY 2027`, 'u') });
  await total.click();
  await expect(page.getByRole('complementary', { name: 'Why?' })).toContainText('The sum of its months.');
  await page.keyboard.press('Escape');
  await expect(total).toBeFocused();
  await page.keyboard.type('5');
  await expect(refusal()).toContainText('Totals are worked out');
  await expect(total).toHaveAttribute('aria-readonly', 'true');
  // An automatic row says what it does instead, and its numbers answer.
  const own = page.getByRole('grid', { name: 'By month' });
  const managers = own.getByRole('gridcell', { name: /^Managers, January 2027/u });
  await managers.scrollIntoViewIfNeeded();
  await managers.click();
  await expect(page.getByRole('complementary', { name: 'Why?' })).toContainText('Managers');
  await page.keyboard.press('Escape');
  await expect(managers).toBeFocused();
  await page.keyboard.type('3');
  await expect(page.getByRole('region', { name: 'By month' }).getByRole('alert')).toContainText(
    'This is automatic',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Why?' })).toContainText('Managers');
});

test('selects by mouse and keys, and says what it comes to', async () => {
  await cell(smb, 'January 2027').hover();
  await page.mouse.down();
  await cell(mid, 'February 2027').hover();
  await cell(ent, 'March 2027').hover();
  await page.mouse.up();
  await expect(hires().locator('[aria-selected="true"]')).toHaveCount(9);
  await expect(cell(smb, 'January 2027')).toBeFocused();
  const region = page.getByRole('region', { name: 'Hires of every team' });
  await expect(region.getByRole('status')).toContainText('9 numbers selected. Sum');
  await cell(mid, 'February 2027').click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(hires().locator('[aria-selected="true"]')).toHaveCount(4);
  await cell(smb, 'April 2027').click({ modifiers: ['Shift'] });
  await expect(hires().locator('[aria-selected="true"]')).toHaveCount(6);
  await page.keyboard.press('Escape');
  await expect(hires().locator('[aria-selected="true"]')).toHaveCount(1);
  await page.keyboard.press('Control+a');
  await expect(region.getByRole('status')).toContainText('72 numbers selected');
  await hires().getByRole('columnheader', { name: 'May 2027' }).click();
  await expect(hires().locator('[aria-selected="true"]')).toHaveCount(3);
  await hires()
    .getByRole('rowheader', { name: /Enterprise/u })
    .click({ position: { x: 20, y: 8 } });
  await expect(region.getByRole('status')).toContainText('24 numbers selected');
});

test('copies, cuts, pastes, fills and clears: each one step to undo', async () => {
  const before = await row(smb);
  await cell(smb, 'January 2027').click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  expect(await clipboard()).toBe('2\t2');

  // One cell into a range, a block that repeats, blank cells.
  await cell(smb, 'March 2027').click();
  await cell(mid, 'June 2027').click({ modifiers: ['Shift'] });
  await paste('7\t8\n');
  for (const name of [smb, mid]) expect((await row(name)).slice(2, 6)).toEqual([7, 8, 7, 8]);
  await undo();
  await expect(cell(smb, 'March 2027')).toHaveText('2');
  expect(await row(smb)).toEqual(before);

  await cell(smb, 'January 2027').click();
  await paste('1\t\t3\r\n');
  expect((await row(smb)).slice(0, 3)).toEqual([1, 2, 3]);
  await undo();

  // A bad cell refuses all of it.
  await cell(smb, 'January 2027').click();
  await paste('4\t5\nsix\t7\n');
  await expect(refusal()).toContainText(
    `Nothing was pasted. ${mid} · Planned hires, January 2027: “six” is not a number.`,
  );
  expect(await row(smb)).toEqual(before);

  // Cut, and fill.
  await cell(smb, 'January 2027').click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+x');
  expect(await clipboard()).toBe('2\t2');
  await expect(cell(smb, 'February 2027')).toHaveText('0');
  await undo();
  await expect(cell(smb, 'February 2027')).toHaveText('2');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await cell(smb, 'January 2027').click();
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+r');
  await expect(cell(smb, 'June 2027')).toHaveText('9');
  await cell(ent, 'February 2027').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+d');
  await expect(cell(ent, 'February 2027')).toHaveText('9');
  await page.keyboard.press('Delete');
  await expect(cell(ent, 'February 2027')).toHaveText('0');
  await expect(page.getByRole('button', { name: /^Undo/u }).first()).toBeEnabled();
  await saved(page);
});

test('pastes a block of 24 × 3 out of LibreOffice Calc, and one undo takes all of it back', async () => {
  const text = fromCalc;
  expect(text.split('\n')).toHaveLength(25);
  expect(text).toContain('1,200');
  const before = [await row(smb), await row(mid), await row(ent)];
  await cell(smb, 'January 2027').click();
  await paste(text);
  await expect(foot()).toContainText('72 cells pasted. What ran down the sheet runs across here.');
  const undoing = page.getByRole('button', { name: /^Undo/u }).first();
  expect(await row(smb)).toEqual(Array.from({ length: 24 }, (_, t) => t % 3));
  expect(await row(mid)).toEqual(
    Array.from({ length: 24 }, (_, t) => (t % 2 === 0 ? 1200 + t : (t % 3) * 2)),
  );
  expect(await row(ent)).toEqual(Array.from({ length: 24 }, () => 4));
  await saved(page);
  await expect(undoing).toBeEnabled();
  await undo();
  await expect(cell(ent, 'January 2027')).not.toHaveText('4');
  expect([await row(smb), await row(mid), await row(ent)]).toEqual(before);

  // Larger than the plan: what has no place is said.
  await cell(ent, 'December 2027').click();
  await paste(Array.from({ length: 2 }, () => Array.from({ length: 20 }, () => '1').join('\t')).join('\n'));
  await expect(foot()).toContainText('Left out: 7 months after December 2028, where the plan ends.');
  await expect(foot()).toContainText('Left out: 1 row below the last.');
});

test('a constant row becomes one by month where a block is pasted, and says so', async () => {
  const own = page.getByRole('grid', { name: 'By month' });
  const mode = own.getByRole('button', { name: /Committed starts: how it is given/u });
  await expect(mode).toContainText('Constant');
  await own.getByRole('gridcell', { name: /^Committed starts, March 2027/u }).click();
  await paste('2\t3');
  await expect(page.getByRole('region', { name: 'By month' })).toContainText(
    'Committed starts is now given month by month.',
  );
  await expect(mode).toContainText('By month');
  await expect(own.getByRole('gridcell', { name: /^Committed starts, April 2027: 3/u })).toBeVisible();
  await undo();
  await expect(mode).toContainText('Constant');
});

test('the handle fills by mouse', async () => {
  await cell(smb, 'January 2027').click();
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await cell(smb, 'January 2027').click();
  await page.keyboard.press('Shift+ArrowRight');
  await hires().locator('[data-handle]').hover();
  await page.mouse.down();
  await cell(smb, 'April 2027').hover();
  await cell(smb, 'June 2027').hover();
  await page.mouse.up();
  expect((await row(smb)).slice(0, 7)).toEqual([3, 4, 3, 4, 3, 4, 1]);
});

test('in a scenario what differs from the base plan is marked, and set back by a key', async () => {
  await page
    .getByRole('button', { name: /^Base plan Scenario/u })
    .or(page.getByRole('button', { name: /Scenario/u }))
    .first()
    .click();
  await page.getByRole('option').nth(1).click();
  await cell(mid, 'January 2027').click();
  const now = (await cell(mid, 'January 2027').textContent()) ?? '';
  await page.keyboard.type(`${Number(now) + 5}`);
  await page.keyboard.press('Enter');
  await expect(cell(mid, 'January 2027')).toHaveAttribute('aria-label', /without the scenario$/u);
  await cell(mid, 'January 2027').click();
  await page.keyboard.press('Control+Backspace');
  await expect(cell(mid, 'January 2027')).not.toHaveAttribute('aria-label', /without the scenario$/u);
});

test('Tab passes the grid by until one does something in it; the way out is Escape, then Tab', async () => {
  await hires().getByRole('gridcell').first().focus();
  await page.keyboard.press('Tab');
  await expect(hires().locator(':focus')).toHaveCount(0);
  await cell(smb, 'January 2027').click();
  await page.keyboard.press('Tab');
  await expect(cell(smb, 'February 2027')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(hires().locator(':focus')).toHaveCount(0);
  // The choice in a row's header is reached from there.
  await cell(smb, 'January 2027').click();
  await page.keyboard.press('ArrowLeft');
  await expect(hires().getByRole('rowheader', { name: /SMB/u })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Constant' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(hires().getByRole('rowheader', { name: /SMB/u })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in it: ${colorScheme}`, async () => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = (): Promise<readonly string[]> =>
      violationsOf(page, 'usual', '[aria-label="Hires of every team"]');
    await cell(smb, 'January 2027').click();
    await cell(mid, 'April 2027').click({ modifiers: ['Shift'] });
    expect(await violations()).toEqual([]);
    await page.keyboard.type('bad');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
  });
}

test('on paper all of it is there, a table a year', async () => {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const tables = page.getByRole('table', { name: 'Hires of every team' });
  await expect(tables).toHaveCount(2);
  await expect(tables.first().getByRole('columnheader')).toHaveCount(15);
  await expect(hires()).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
});
