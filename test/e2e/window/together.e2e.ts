/** Two windows on one plan at the same time: nothing is lost or overwritten, whoever types, undoes, or is cut off. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { complaintsOf, enter, field, openExample, saved, section } from './groundplan.ts';
import { asked } from './largePlan.ts';

let host: BuiltHost;

test.beforeEach(async () => {
  // Two windows, each with a whole plan to open.
  test.slow();
  host = await startBuiltHost();
});

test.afterEach(async () => {
  expect(await host.stop()).toBe(0);
});

/** Both on the customers of one plan. */
async function twoWindows(context: BrowserContext): Promise<readonly [Page, Page]> {
  const one = await enter(context, host);
  await openExample(one, /ten to twenty/i);
  const two = await context.newPage();
  await two.goto(one.url());
  for (const page of [one, two]) await section(page, 'Customers').click();
  return [one, two];
}

interface OnDisk {
  readonly state: {
    readonly revision: number;
    readonly document: { readonly segments: readonly { readonly winRate: number; readonly acv: number }[] };
  };
}

const planIdOf = (page: Page): string => new URL(page.url()).hash.split('/')[1] ?? '';
const onDisk = async (page: Page) => {
  const { state } = await asked<OnDisk>(page, 'plans.open', { planId: planIdOf(page) });
  const [segment] = state.document.segments;
  return { winRate: segment?.winRate, acv: segment?.acv };
};

/** Window two hears and says nothing until what is returned is called. */
async function cutOff(page: Page): Promise<() => Promise<void>> {
  await page.route('**/api/**', (route) => route.abort());
  return () => page.unroute('**/api/**');
}

test('typing in both at once, in different fields: every keystroke of both is in', async ({ context }) => {
  const [one, two] = await twoWindows(context);
  const complaints = [complaintsOf(one), complaintsOf(two)];
  await Promise.all([
    field(one, 'Win rate').pressSequentially('31.25', { delay: 15 }),
    field(two, 'Contract value').pressSequentially('12345', { delay: 15 }),
  ]);
  for (const page of [one, two]) {
    await saved(page);
    await page.locator(':focus').blur();
  }
  for (const page of [one, two]) {
    await expect(field(page, 'Win rate')).toHaveValue('31.25%');
    await expect(field(page, 'Contract value')).toHaveValue('$12,345');
  }
  expect(await onDisk(one)).toEqual({ winRate: 0.3125, acv: 12_345 });
  expect(complaints.flat()).toEqual([]);
});

test('typing in both at once, in the same field: both windows end up with the same, and it is on disk', async ({
  context,
}) => {
  const [one, two] = await twoWindows(context);
  await Promise.all([
    field(one, 'Win rate').pressSequentially('31', { delay: 20 }),
    field(two, 'Win rate').pressSequentially('42', { delay: 20 }),
  ]);
  for (const page of [one, two]) {
    await saved(page);
    await page.locator(':focus').blur();
    await saved(page);
  }
  await expect(async () => {
    const values = await Promise.all([one, two].map((page) => field(page, 'Win rate').inputValue()));
    expect(values[0]).toBe(values[1]);
    expect(`${((await onDisk(one)).winRate ?? 0) * 100}%`).toBe(values[0]);
  }).toPass();
});

test('what comes into a field where one is about to type is written over, not gone on with', async ({
  context,
}) => {
  const [one, two] = await twoWindows(context);
  await field(two, 'Win rate').focus();
  await field(one, 'Win rate').fill('31');
  await expect(field(two, 'Win rate')).toHaveValue('31%');
  await two.keyboard.type('42');
  await expect(field(two, 'Win rate')).toHaveValue('42');
  await saved(two);
  await expect(field(one, 'Win rate')).toHaveValue('42%');
});

test('undo takes back the latest edit of the plan, whichever window made it, and both see it', async ({
  context,
}) => {
  const [one, two] = await twoWindows(context);
  await field(one, 'Win rate').fill('30%');
  await saved(one);
  await expect(field(two, 'Win rate')).toHaveValue('30%');
  await field(two, 'Contract value').fill('7k');
  await saved(two);
  await expect(field(one, 'Contract value')).toHaveValue('$7,000');
  for (const page of [one, two]) await page.locator(':focus').blur();
  await one.getByRole('button', { name: /^Undo/u }).click();
  for (const page of [one, two]) {
    await expect(field(page, 'Contract value')).toHaveValue('$6,000');
    await expect(field(page, 'Win rate')).toHaveValue('30%');
  }
  await two.getByRole('button', { name: /^Undo/u }).click();
  for (const page of [one, two]) await expect(field(page, 'Win rate')).toHaveValue('24%');
  await one.getByRole('button', { name: /^Redo/u }).click();
  for (const page of [one, two]) await expect(field(page, 'Win rate')).toHaveValue('30%');
});

test('a window that was cut off for a while keeps its edits and takes those of the other', async ({
  context,
}) => {
  const [one, two] = await twoWindows(context);
  const backOnLine = await cutOff(two);
  await field(one, 'Win rate').fill('31%');
  await saved(one);
  await field(two, 'Contract value').fill('8k');
  await expect(two.getByText(/Not saved yet/u)).toBeVisible();
  await field(one, 'Win rate').fill('32%');
  await saved(one);
  await field(two, 'Contract value').fill('9k');
  await backOnLine();
  // It tries again by itself, after eight seconds at most.
  await expect(two.getByText('Saved', { exact: true })).toBeVisible({ timeout: 30_000 });
  for (const page of [one, two]) {
    await page.locator('main').click({ position: { x: 5, y: 5 } });
    await expect(field(page, 'Win rate')).toHaveValue('32%');
    await expect(field(page, 'Contract value')).toHaveValue('$9,000');
  }
  expect(await onDisk(two)).toEqual({ winRate: 0.32, acv: 9000 });
  await expect(two.getByText('Both changes are in.')).toBeVisible();
});

test('an edit heard of while an earlier state of the plan is on its way is not missed', async ({
  context,
}) => {
  const [one, two] = await twoWindows(context);
  const fetched = Promise.withResolvers<undefined>();
  const held = Promise.withResolvers<undefined>();
  await two.route('**/api/plans.open', async (route) => {
    const response = await route.fetch();
    fetched.resolve(undefined);
    await held.promise;
    await route.fulfill({ response });
  });
  await field(one, 'Win rate').fill('30%');
  await saved(one);
  await fetched.promise;
  const heard = two.waitForEvent('console', { predicate: (message) => message.text() === 'heard' });
  await two.evaluate(() => {
    new EventSource('/api/events').addEventListener('message', () => console.log('heard'));
  });
  await field(one, 'Contract value').fill('7k');
  await saved(one);
  await heard;
  held.resolve(undefined);
  await expect(field(two, 'Contract value')).toHaveValue('$7,000');
  await expect(field(two, 'Win rate')).toHaveValue('30%');
  await two.unrouteAll({ behavior: 'wait' });
});

test('the history open in one window follows the edits of the other', async ({ context }) => {
  const [one, two] = await twoWindows(context);
  await section(two, 'History').click();
  await expect(two.getByText('Nothing has been edited yet')).toBeVisible();
  await field(one, 'Win rate').fill('30%');
  await saved(one);
  const edit = two.getByRole('listitem').filter({ hasText: 'Win rate: 24% → 30%' });
  await expect(edit).toBeVisible();
  await expect(edit).toContainText('another window');
  await one.getByRole('button', { name: /^Undo/u }).click();
  await expect(edit).toContainText('undone');
  await expect(two.getByRole('listitem').filter({ hasText: 'Win rate: 30% → 24%' })).toContainText('Undo');
  // And a version approved there shows here.
  await section(one, 'History').click();
  await one.getByRole('button', { name: 'Approve the plan as it is' }).click();
  await one.getByRole('textbox', { name: 'Name' }).fill('Board');
  await one.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(one.getByRole('dialog')).toHaveCount(0);
  await expect(two.getByRole('button', { name: 'Compare with now: Board' })).toBeVisible();
});

test('a scenario removed in one window is left in the other with a word', async ({ context }) => {
  const [one, two] = await twoWindows(context);
  await two
    .getByRole('button', { name: /^(?:.* )?Scenario$/u })
    .first()
    .click();
  await two.getByRole('option', { name: 'Leads first, sellers later' }).click();
  await expect(two.getByRole('banner').getByText('Leads first, sellers later')).toBeVisible();
  await section(one, 'Scenarios').click();
  await one.getByRole('button', { name: 'What to do with Leads first, sellers later' }).click();
  await one.getByRole('menuitem', { name: /^Remove/u }).click();
  const dialog = one.getByRole('dialog');
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: /^Remove/u }).click();
  await expect(two.getByText('The scenario that was open is no longer in the plan.')).toBeVisible();
  await expect(two.getByRole('banner').getByText('Leads first, sellers later')).toHaveCount(0);
});
