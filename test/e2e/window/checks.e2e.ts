/** The checks as a founder meets them: what is remarked on, the way to it, silencing it with a reason, mending it. */
import { expect, test, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { violationsOf } from './axe.ts';
import { complaintsOf, enter, openExample, saved } from './groundplan.ts';

let host: BuiltHost;
let page: Page;
let complaints: readonly string[];

test.beforeEach(async ({ context }) => {
  host = await startBuiltHost();
  page = await enter(context, host);
  complaints = complaintsOf(page);
  await openExample(page, /ten to twenty/i);
  await checks().click();
});

test.afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.close();
  expect(await host.stop()).toBe(0);
});

/** Its name ends in how much there is to look at. */
const checks = () => page.getByRole('link', { name: /^Checks/u });
const remark = (name: RegExp) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
const remarks = async (): Promise<number> =>
  Number(((await page.getByRole('main').getByRole('status').first().textContent()) ?? '').split(' ')[0]);

test('a remark says the number, the rule, where it comes from, and leads to the assumption', async () => {
  const group = page.getByRole('region', { name: /Can break the plan/u });
  await expect(group.getByRole('heading', { name: 'Too few deals for the sellers' })).toBeVisible();
  const span = remark(/Too many sellers for a manager/u).first();
  await expect(span).toContainText(/13\.3 people to a manager/u);
  await expect(span).toContainText(
    'Insight Partners: 7 account executives to a manager, inside sales (survey or expert)',
  );
  await span.getByRole('button', { name: /Look at it/u }).click();
  await expect(page.getByRole('tab', { name: /SMB account executives/u })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(page.locator('[data-path="salesTeams.smb-ae.managerDelayMonths"] input')).toBeFocused();
});

test('a remark on a series leads to its row in the table by month', async () => {
  await remark(/Hires that come too late/u)
    .first()
    .getByRole('button', { name: /Look at it/u })
    .click();
  const row = page.locator('[data-row="salesTeams.mid-ae.hires"]');
  // Hires stand in the grid of all teams and in that of the team: either will do.
  await expect(row.first()).toBeVisible();
  await expect(row.locator(':focus')).toHaveCount(1);
});

test('a remark answers why', async () => {
  await remark(/Too few deals/u)
    .getByRole('button', { name: /^Why\?/u })
    .click();
  await expect(page.getByRole('complementary', { name: 'Why?' })).toContainText('Deals to close');
});

test('a remark is silenced with a reason, stays so, and is heard again', async () => {
  const before = await remarks();
  const late = remark(/Hires that come too late/u);
  await expect(late).toHaveCount(2);
  await late
    .first()
    .getByRole('button', { name: /^Silence/u })
    .click();
  const reason = page.getByRole('textbox', { name: 'Why is this fine?' });
  await expect(reason).toBeFocused();
  await reason.fill('They are hired for next year.');
  await reason.press('Enter');
  await expect(late).toHaveCount(1);
  await expect(page.getByRole('main')).toBeFocused();
  await expect.poll(remarks).toBe(before - 1);
  await page.reload();
  await expect(late).toHaveCount(1);
  await page.getByText('1 silenced').click();
  await expect(page.getByText('They are hired for next year.')).toBeVisible();
  await page.getByRole('button', { name: /Hear again/u }).click();
  await expect(late).toHaveCount(2);
  await expect.poll(remarks).toBe(before);
});

test('silencing a remark and hearing it again are taken back where they are told of', async () => {
  const late = remark(/Hires that come too late/u);
  const notices = page.getByRole('region', { name: 'Notices' });
  await late
    .first()
    .getByRole('button', { name: /^Silence/u })
    .click();
  await page.getByRole('textbox', { name: 'Why is this fine?' }).fill('They are for next year.');
  await page.keyboard.press('Enter');
  await expect(late).toHaveCount(1);
  await expect(notices).toContainText('Silenced: Mid-market account executives: Hires that come too late');
  await notices.getByRole('button', { name: 'Hear again' }).click();
  await expect(late).toHaveCount(2);
  await expect(notices).toContainText('Heard again:');
  await notices.getByRole('button', { name: 'Silence again' }).click();
  await expect(late).toHaveCount(1);
  await page.getByText('1 silenced').click();
  await expect(page.getByText('“They are for next year.”')).toBeVisible();
});

test('what is mended is remarked on no more', async () => {
  await remark(/Commission for customers who may not stay/u)
    .getByRole('button', { name: /Look at it/u })
    .click();
  const share = page.locator('[data-path="salesTeams.smb-ae.commission.upfrontShare"] input');
  await expect(share).toBeFocused();
  await share.fill('50%');
  await saved(page);
  await checks().click();
  await expect(remark(/Too few deals/u)).toBeVisible();
  await expect(remark(/Commission for customers/u)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing at all, ${colorScheme}`, async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByText(/rules found nothing/u).click();
    await remark(/Sellers grow/u)
      .getByRole('button', { name: /^Silence/u })
      .click();
    expect(await violationsOf(page, 'usual', 'main')).toEqual([]);
  });
}
