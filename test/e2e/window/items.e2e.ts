/** Lists of things: adding, naming, copying, ordering and removing them, each undone in one step; by hand and by keys alone. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { violationsOf } from './axe.ts';
import { complaintsOf, enter, openExample, saved, section } from './groundplan.ts';

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

const tabs = (): Locator => page.getByRole('tab');
/** Names alone: details behind them may be shares. */
const names = async (): Promise<readonly string[]> =>
  tabs().evaluateAll((all) => all.map((tab) => tab.firstChild?.textContent ?? ''));
const expectNames = (expected: readonly string[]): Promise<void> => expect.poll(names).toEqual(expected);
const undo = async (): Promise<void> => {
  await saved(page);
  await page.keyboard.press('Control+z');
};

async function command(name: string): Promise<void> {
  await page.getByRole('button', { name: /^What can be done with/u }).click();
  await page.getByRole('menuitem', { name }).click();
}

async function expectSound(part: string): Promise<void> {
  expect(await violationsOf(page, 'usual', part)).toEqual([]);
}

const segments = ['Small business', 'Mid-market', 'Enterprise'];

test('a segment is added, named, copied, moved and removed, and each is one step', async () => {
  await section(page, 'Customers').click();
  await expectNames(segments);

  await page.getByRole('button', { name: 'Add a segment' }).click();
  await expectNames([...segments, 'New segment']);
  await expect(page.getByRole('tab', { name: 'New segment' })).toHaveAttribute('aria-selected', 'true');

  await page.getByRole('tab', { name: 'New segment' }).dblclick();
  const field = page.getByRole('textbox', { name: 'New name of New segment' });
  await field.fill('');
  await expect(page.getByRole('alert')).toHaveText('A few words, please.');
  await field.fill('Public sector');
  await field.press('Enter');
  await expectNames([...segments, 'Public sector']);
  await expect(page.getByRole('tab', { name: 'Public sector' })).toBeFocused();

  await command('Copy');
  await expectNames([...segments, 'Public sector', 'Public sector, copy']);
  await expect(page.getByText(/no channel sends it opportunities/u)).toBeVisible();

  await command('Move left');
  await expectNames([...segments, 'Public sector, copy', 'Public sector']);

  await command('Remove');
  await expectNames([...segments, 'Public sector']);
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expectNames([...segments, 'Public sector, copy', 'Public sector']);

  await undo();
  await expectNames([...segments, 'Public sector', 'Public sector, copy']);
  await undo();
  await expectNames([...segments, 'Public sector']);
  await undo();
  await expectNames([...segments, 'New segment']);
  await undo();
  await expectNames(segments);
});

test('removing what others refer to says what will happen, and does it in one step', async () => {
  await section(page, 'Customers').click();
  await page.getByRole('tab', { name: 'Mid-market' }).click();
  await command('Remove');
  const dialog = page.getByRole('dialog', { name: 'Remove “Mid-market”?' });
  await expect(dialog).toContainText('Sells to it:');
  await expect(dialog).toContainText(/its share of .* goes to the others in proportion/u);
  await expect(dialog).toContainText(/notes? goe?s? with it/u);
  await expectSound('[role="dialog"]');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expectNames(segments);

  await command('Remove');
  await dialog.getByRole('radio', { name: 'Sell to another segment' }).check();
  await dialog.getByRole('button', { name: 'Segment to sell to' }).click();
  await page.getByRole('option', { name: 'Enterprise' }).click();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expectNames(['Small business', 'Enterprise']);
  await saved(page);
  await section(page, 'Sales').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sales' })).toBeVisible();
  const teams = await names();
  expect(teams.length).toBeGreaterThan(1);

  await undo();
  await section(page, 'Customers').click();
  await expectNames(segments);

  await page.getByRole('tab', { name: 'Mid-market' }).click();
  await command('Remove');
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expectNames(['Small business', 'Enterprise']);
  await section(page, 'Sales').click();
  await expect.poll(async () => (await names()).length).toBeLessThan(teams.length);
  await undo();
  await expectNames(teams);
});

test('tabs and rows are dragged into another order', async () => {
  await section(page, 'Demand').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Demand' })).toBeVisible();
  const before = await names();
  const first = await tabs().first().boundingBox();
  const last = await tabs().last().boundingBox();
  await page.mouse.move(first!.x + 10, first!.y + 10);
  await page.mouse.down();
  await page.mouse.move(last!.x + last!.width - 4, last!.y + 10, { steps: 8 });
  await page.mouse.up();
  await expectNames([...before.slice(1), before[0]!]);
  await undo();
  await expectNames(before);

  await section(page, 'Money').click();
  const lines = page.getByRole('table', { name: 'Cost lines' });
  const line = (at: number): Locator => lines.getByRole('row').nth(at).getByRole('textbox').first();
  const [one, two] = [await line(1).inputValue(), await line(2).inputValue()];
  const grip = lines.getByRole('button', { name: /^Move /u });
  await grip.first().scrollIntoViewIfNeeded();
  const from = await grip.first().boundingBox();
  const to = await grip.nth(1).boundingBox();
  await page.mouse.move(from!.x + 4, from!.y + 8);
  await page.mouse.down();
  await page.mouse.move(to!.x + 4, to!.y + to!.height - 2, { steps: 8 });
  await page.mouse.up();
  await expect(line(1)).toHaveValue(two);
  await expect(line(2)).toHaveValue(one);
  await undo();
  await expect(line(1)).toHaveValue(one);
});

test('by keys alone: tabs', async () => {
  await section(page, 'Customers').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Small business' }).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expectNames(['Mid-market', 'Small business', 'Enterprise']);
  await expect(page.getByRole('tab', { name: 'Small business' })).toBeFocused();
  await expect(page.getByText('Small business is now 2 of 3')).toBeAttached();
  await page.keyboard.press('F2');
  await page.keyboard.type('Small firms');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab', { name: 'Small business' })).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('Small firms');
  await page.keyboard.press('Enter');
  await expectNames(['Mid-market', 'Small firms', 'Enterprise']);
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Remove “Small firms”?');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Small firms' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Enterprise' })).toHaveAttribute('aria-selected', 'true');
  await undo();
  await expectNames(['Mid-market', 'Small business', 'Enterprise']);
  await undo();
  await expectNames(segments);
});

test('by keys alone: rows', async () => {
  await section(page, 'Money').click();
  const lines = page.getByRole('table', { name: 'Cost lines' });
  const rows = lines.getByRole('row');
  await page.getByRole('button', { name: 'Add a cost line' }).focus();
  const count = await rows.count();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(count + 1);
  await expect(page.locator(':focus')).toHaveValue('New cost line');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Travel');
  await page.getByRole('button', { name: 'Move Travel: up and down arrow keys' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(
    rows
      .nth(count - 1)
      .getByRole('textbox')
      .first(),
  ).toHaveValue('Travel');
  await expect(page.getByRole('button', { name: 'Move Travel: up and down arrow keys' })).toBeFocused();
  await page.getByRole('button', { name: 'Copy Travel' }).press('Enter');
  await expect(rows).toHaveCount(count + 2);
  await expect(page.locator(':focus')).toHaveValue('Travel, copy');
  await page.getByRole('button', { name: 'Remove Travel, copy' }).press('Enter');
  await expect(rows).toHaveCount(count + 1);
  await undo();
  await expect(rows).toHaveCount(count + 2);
  for (let step = 0; step < 3; step += 1) await undo();
  await undo();
  await expect(rows).toHaveCount(count);
  await expectSound('table[aria-label="Cost lines"]');
});
