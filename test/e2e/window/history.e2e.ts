/** History: edits in words, points and versions, comparing, going back, and what is said when it cannot be read. */
import { expect, test, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { violationsOf } from './axe.ts';
import { complaintsOf, enter, field, openExample, saved, section, shortVerdict, why } from './groundplan.ts';
import { asked } from './largePlan.ts';

let host: BuiltHost;

test.beforeEach(async () => {
  test.slow();
  host = await startBuiltHost();
});

test.afterEach(async () => {
  expect(await host.stop()).toBe(0);
});

const edits = (page: Page) => page.getByRole('region', { name: 'Edits' }).getByRole('listitem');
const planIdOf = (page: Page): string => new URL(page.url()).hash.split('/')[1] ?? '';

/** Each edit is a step of its own. */
async function edit(page: Page, label: string, value: string): Promise<void> {
  await field(page, label).fill(value);
  await page.keyboard.press('Enter');
  await saved(page);
}

/** An example with two edits, at its history. */
async function edited(page: Page): Promise<void> {
  await openExample(page, /ten to twenty/i);
  await section(page, 'Customers').click();
  await edit(page, 'Win rate', '30%');
  await edit(page, 'Contract value', '7k');
  await section(page, 'History').click();
  await expect(edits(page)).toHaveCount(2);
}

test('edits stand in words, newest first; what is undone is marked, and undo and redo are edits too', async ({
  context,
}) => {
  const page = await enter(context, host);
  const complaints = complaintsOf(page);
  await edited(page);
  await expect(edits(page).nth(0)).toContainText('Small business · Contract value: 6,000 → 7,000');
  await expect(edits(page).nth(1)).toContainText('Small business · Win rate: 24% → 30%');
  await expect(edits(page).nth(0)).toContainText('this window');
  await expect(page.getByText('The plan as it was made', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/u }).click();
  await expect(edits(page)).toHaveCount(3);
  await expect(edits(page).nth(0)).toContainText('UndoSmall business · Contract value: 7,000 → 6,000');
  await expect(edits(page).nth(1)).toContainText('undone');
  await page.getByRole('button', { name: /^Redo/u }).click();
  await expect(edits(page)).toHaveCount(4);
  await expect(edits(page).nth(2)).not.toContainText('undone');
  expect(complaints).toEqual([]);
});

test('going back shows what would change, is one edit, and undo takes it back', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  const before = await shortVerdict(page);
  await section(page, 'Customers').click();
  await edit(page, 'Win rate', '30%');
  await edit(page, 'Contract value', '7k');
  const after = await shortVerdict(page);
  expect(after).not.toBe(before);
  await section(page, 'History').click();
  await page.getByRole('button', { name: /^More: The plan as it was made/u }).click();
  await page.getByRole('menuitem', { name: 'Go back to here' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Small business · Win rate: 30% → 24%')).toBeVisible();
  await expect(dialog.getByText('Small business · Contract value: 7,000 → 6,000')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /ARR, Dec 2027/u })).toContainText('of $20');
  await dialog.getByRole('button', { name: 'Go back' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: before }).first()).toBeVisible();
  await expect(edits(page).nth(0)).toContainText('Restored');
  await expect(edits(page)).toHaveCount(3);
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: after }).first()).toBeVisible();
  await expect(edits(page).nth(1)).toContainText('undone');
});

test('a version is approved, never changes, is compared with now, and opens as a plan of its own', async ({
  context,
}) => {
  const page = await enter(context, host);
  const complaints = complaintsOf(page);
  await edited(page);
  await expect(page.getByText(/None yet/u)).toBeVisible();
  await page.getByRole('button', { name: 'Approve the plan as it is' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/never changes: it cannot be edited/u)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Board, March');
  await dialog.getByRole('textbox', { name: 'Approved by (optional)' }).fill('The board');
  await dialog.getByRole('textbox', { name: 'Note (optional)' }).fill('Subject to hires.');
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/^Approved .* by The board$/u)).toBeVisible();
  await expect(edits(page).nth(0)).toContainText('Board, March');

  await section(page, 'Customers').click();
  await edit(page, 'Win rate', '20%');
  await section(page, 'History').click();
  await page.getByRole('button', { name: 'Compare with now: Board, March' }).click();
  await expect(page.getByRole('heading', { name: 'Board, March, compared with now' })).toBeFocused();
  await expect(page.getByText('Small business · Win rate: 30% → 20%')).toBeVisible();
  const measures = page.getByRole('table', { name: 'Key measures' });
  await expect(measures.getByRole('row', { name: /^ARR [^p]/u })).toContainText('−');
  const bridge = page.getByRole('table', { name: 'From then to now' });
  await expect(bridge.getByRole('row', { name: /Win rate/u })).toContainText('−');
  await bridge
    .getByRole('row', { name: /Win rate/u })
    .getByRole('button')
    .click();
  await expect(why(page).getByRole('textbox', { name: /Win rate/u })).toHaveValue('20%');
  // What it was then answers as well, from the plan as it was, which nobody can change.
  await measures
    .getByRole('row', { name: /^ARR [^p]/u })
    .getByRole('button')
    .first()
    .click();
  await expect(why(page)).toContainText('Not the plan on the screen: Board, March');
  await expect(why(page).getByRole('region', { name: /^Compared with/u })).toContainText(
    'What makes the difference',
  );
  const made = why(page).getByRole('region', { name: 'Made of' });
  await made.getByRole('button', { name: /^Mid-market · ARR/u }).click();
  await expect(why(page).getByRole('region', { name: 'How it comes about' })).toBeVisible();
  await why(page).getByRole('button', { name: 'Close (Escape)' }).click();
  // It follows what is edited while it is looked at.
  await page.getByRole('button', { name: /^Undo/u }).click();
  await expect(page.getByText('Nothing: both are the same.')).toBeVisible();
  await expect(page.getByText('No assumption differs')).toBeVisible();

  await page.getByRole('button', { name: 'Open as a new plan' }).click();
  await expect(page).toHaveTitle(/as of Board, March/u);
  await section(page, 'Customers').click();
  await expect(field(page, 'Win rate')).toHaveValue('30%');
  expect(complaints).toEqual([]);
});

test('a point is named, renamed, removed and brought back', async ({ context }) => {
  const page = await enter(context, host);
  await edited(page);
  await page.getByRole('button', { name: /^More: Small business · Win rate/u }).click();
  await page.getByRole('menuitem', { name: 'Name this point' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Before prices');
  await page.keyboard.press('Enter');
  const points = page.getByRole('region', { name: 'Named points' });
  await expect(points.getByText('Before prices')).toBeVisible();
  await expect(edits(page).nth(1)).toContainText('Before prices');
  const choose = async (command: string): Promise<void> => {
    await points.getByRole('button', { name: /^More for/u }).click();
    await page.getByRole('menuitem', { name: command }).click();
  };
  await choose('Rename');
  await page.getByRole('textbox', { name: 'Name' }).fill('Prices');
  await page.getByRole('button', { name: 'Keep the name' }).click();
  await expect(points.getByText('Prices', { exact: true })).toBeVisible();
  await choose('Remove the name');
  await expect(points).toHaveCount(0);
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(points.getByText('Prices', { exact: true })).toBeVisible();
});

test('hundreds of edits: read as one gets there, down to the first', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  const planId = planIdOf(page);
  // Two places by turns, so that each is a step.
  await page.evaluate(async (plan) => {
    const headers = { 'Content-Type': 'application/json', 'X-Groundplan-Client': 'many' };
    const call = async (name: string, body: unknown): Promise<unknown> =>
      (await fetch(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    const opened = (await call('plans.open', { planId: plan })) as {
      state: { document: { cash: { opening: number }; costs: { recruitingPerHire: number } } };
    };
    const { cash, costs } = opened.state.document;
    const last = { 'cash.opening': cash.opening, 'costs.recruitingPerHire': costs.recruitingPerHire };
    for (let revision = 0; revision < 700; revision += 1) {
      const path = revision % 2 === 0 ? 'cash.opening' : 'costs.recruitingPerHire';
      const edit = { label: path, changes: [{ kind: 'set', path, from: last[path], to: revision }] };
      last[path] = revision;
      await call('plans.edit', { planId: plan, baseRevision: revision, edit });
    }
  }, planId);
  await section(page, 'History').click();
  await expect(
    edits(page)
      .filter({ hasText: /: 697 → 699/u })
      .first(),
  ).toBeVisible();
  const made = page.getByText('The plan as it was made', { exact: true });
  await expect(async () => {
    await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await expect(made).toBeVisible({ timeout: 300 });
  }).toPass();
  // Only what is near what is in sight is in the document.
  expect(await edits(page).count()).toBeLessThan(300);
  await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
  await expect(
    edits(page)
      .filter({ hasText: /: 697 → 699/u })
      .first(),
  ).toBeVisible();
});

test('a history that cannot be read says so, and is read when the line is back', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  await page.route('**/api/plans.history', (route) => route.abort());
  await section(page, 'History').click();
  await expect(page.getByRole('heading', { name: 'The history could not be read' })).toBeVisible();
  await page.unroute('**/api/plans.history');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/Nothing has been edited yet/u)).toBeVisible();
  await expect(page.getByText('The history could not be read')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('axe finds nothing on any screen of the history', async ({ context }) => {
      const page = await enter(context, host);
      await edited(page);
      const planId = planIdOf(page);
      await asked(page, 'versions.approve', {
        planId,
        revision: 1,
        name: 'Board',
        note: 'A note',
        by: 'All',
      });
      await asked(page, 'points.name', { planId, revision: 2, name: 'Point' });
      await page.getByRole('button', { name: /^Undo/u }).click();
      await expect(edits(page).nth(1)).toContainText('undone');
      const sound = async (screen: string): Promise<void> => {
        expect(await violationsOf(page, 'usual', 'main, [role="dialog"]'), screen).toEqual([]);
      };
      await sound('list');
      await page.getByRole('button', { name: 'Approve the plan as it is' }).click();
      await sound('approve');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Compare with now: Board' }).click();
      await expect(page.getByText('No assumption differs')).toBeVisible();
      await page.getByRole('button', { name: /^Redo/u }).click();
      await expect(page.getByRole('table', { name: 'From then to now' })).toBeVisible();
      await sound('compare');
      await page.getByRole('button', { name: 'Go back to this' }).click();
      await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
      await sound('go back');
    });
  });
}
