/** "Why?": through time, into the parts, against another scenario, out to the clipboard, by keys. */
import { expect, test, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { violationsOf } from './axe.ts';
import { complaintsOf, enter, field, openExample, section, verdict, why } from './groundplan.ts';

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

const askAboutArr = async (): Promise<void> => {
  await verdict(page)
    .getByRole('button', { name: /: ARR, /u })
    .click();
  await expect(why(page)).toContainText('$16,919,830');
};

test('walks from month to month without losing the way back or the focus', async () => {
  await askAboutArr();
  const earlier = why(page).getByRole('button', { name: 'A month earlier' });
  await earlier.click();
  await expect(why(page)).toContainText('Nov 2027');
  await expect(why(page)).not.toContainText('$16,919,830');
  await expect(earlier).toBeFocused();
  const slider = why(page).getByRole('slider', { name: 'Month' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(why(page)).toContainText('$16,919,830');
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute('aria-valuetext', 'Dec 2027: $16,919,830');
  await page.keyboard.press('Home');
  await expect(why(page)).toContainText('Jan 2027');
  await expect(earlier).toBeDisabled();
});

test('numbers made of others say of which: gaps, shares, sums, remarks, what a spreadsheet says', async () => {
  const main = page.getByRole('main');
  const made = why(page).getByRole('region', { name: 'Made of' });
  await verdict(page)
    .getByRole('button', { name: /Gap to the target: ARR\. Why\?$/u })
    .click();
  await expect(why(page)).toContainText('−$3,080,170');
  await expect(made.getByRole('button')).toHaveText(['ARR$16,919,830', 'Target$20,000,000']);
  await made.getByRole('button', { name: /^ARR/u }).click();
  await expect(why(page).getByRole('slider', { name: 'Month' })).toBeVisible();
  await why(page).getByRole('button', { name: 'Back', exact: true }).click();
  await expect(why(page)).toContainText('−$3,080,170');

  await main.getByRole('button', { name: /: Spreadsheet\. Why\?$/u }).click();
  await expect(why(page)).toContainText('$23,513,155');
  await why(page)
    .getByRole('button', { name: /^Demand/u })
    .click();
  await expect(why(page)).toContainText('How it is measured');
  await why(page)
    .getByRole('button', { name: /: Spreadsheet\. Why\?$/u })
    .click();
  await expect(why(page).getByRole('region', { name: 'From there to the plan' })).toContainText(
    '$16,919,830',
  );

  await section(page, 'Sales').click();
  await main.getByRole('button', { name: /SMB account executives: share of new ARR\. Why\?$/u }).click();
  await expect(made.getByRole('button')).toHaveCount(3);
  await main
    .getByRole('button', { name: /: Heads of all teams\. Why\?$/u })
    .last()
    .click();
  await expect(why(page)).toContainText('These numbers added up.');
  await main.getByRole('button', { name: 'What can be done with SMB account executives' }).click();
  await page.getByRole('menuitem', { name: /^Why \d/u }).click();
  await expect(why(page)).toContainText('SMB account executives: share of Capacity');
  await made.getByRole('button', { name: /^Enterprise/u }).click();
  await expect(why(page).getByRole('slider', { name: 'Month' })).toBeVisible();

  await section(page, 'Demand').click();
  await main.getByRole('button', { name: /MQLs: share of the step before\. Why\?$/u }).click();
  await made.getByRole('button', { name: /^Leads/u }).click();
  await expect(why(page)).toContainText('The sum of its months.');

  await page.getByRole('tab', { name: /Paid/u }).click();
  await main
    .getByRole('button', { name: /: Leads that .* more bring\. Why\?$/u })
    .first()
    .click();
  await expect(why(page)).toContainText('Not the plan on the screen: A trial with another budget');
  await expect(made.getByRole('button')).toHaveCount(2);
  await made.getByRole('button').first().click();
  // A plan that is not on the screen is read, not changed.
  await expect(why(page).getByRole('region', { name: 'Assumptions in it, as they are there' })).toContainText(
    'Base lead growth',
  );
  await expect(why(page).getByRole('textbox')).toHaveCount(0);
  await main.getByRole('radio', { name: 'By year' }).first().click();
  await main
    .getByRole('gridcell', { name: /^Budget, .*: 1,344,000$/u })
    .first()
    .click();
  await expect(why(page)).toContainText('The sum of its months.');
  await expect(why(page)).not.toContainText('Not the plan on the screen');

  await section(page, 'Money').click();
  await main
    .locator('p')
    .getByRole('button', { name: /: Cash, .*Why\?$/u })
    .click();
  await expect(why(page).getByRole('slider', { name: 'Month' })).toBeVisible();

  await page.getByRole('link', { name: /^Checks/u }).click();
  await main
    .getByRole('button', { name: /: Too few deals for the sellers\. Why\?$/u })
    .first()
    .click();
  await expect(made).toContainText('Small business · Deals to close');

  await section(page, 'Scenarios').click();
  await main
    .getByRole('button', { name: /: ARR: difference from Base plan, Leads first, sellers later\. Why\?$/u })
    .click();
  await expect(why(page).getByRole('region', { name: 'Compared with' })).toContainText(
    'What makes the difference',
  );
  await main
    .getByRole('button', { name: /: Leads first, sellers later\. Why\?$/u })
    .first()
    .click();
  await expect(why(page)).toContainText('Gap to the target: ARR');
});

test('parts open in place, one level, and lead further', async () => {
  await askAboutArr();
  const made = why(page).getByRole('region', { name: 'Made of' });
  const open = made.getByRole('button', { name: 'What Mid-market · ARR is made of' });
  await open.click();
  await expect(open).toHaveAttribute('aria-expanded', 'true');
  await expect(made).toContainText('more');
  await made.getByRole('button', { name: /^Mid-market · ARR/u }).click();
  await expect(why(page).getByRole('navigation', { name: 'How you came here' })).toContainText(
    'ARR, Dec 2027',
  );
  await why(page).getByRole('button', { name: 'Back', exact: true }).click();
  await expect(why(page)).toContainText('$16,919,830');
});

test('says how a scenario has it otherwise, and which parts make the difference', async () => {
  await askAboutArr();
  await why(page)
    .getByRole('button', { name: /Compared with/u })
    .click();
  await page.getByRole('option').nth(1).click();
  const compared = why(page).getByRole('region', { name: 'Compared with' });
  await expect(compared.getByRole('row', { name: /^Base plan \$/u })).toContainText('$16,919,830');
  await expect(compared.getByRole('row', { name: / less /u })).toContainText(/[+−]\$/u);
  await compared.getByRole('button', { name: /Mid-market · ARR/u }).click();
  // The comparison goes along.
  await expect(compared.getByRole('row', { name: / less /u })).toContainText(/[+−]\$/u);
});

test('a month without a value says why', async () => {
  await page.getByRole('row', { name: /NRR/u }).first().getByRole('button').first().click();
  await expect(why(page)).toContainText('NRR');
  await why(page).getByRole('slider', { name: 'Month' }).focus();
  await page.keyboard.press('Home');
  await expect(why(page)).toContainText('not defined');
  await expect(why(page)).toContainText('defined from December 2027 on');
});

test('is copied as text', async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await askAboutArr();
  await why(page).getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('The explanation is on the clipboard.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('ARR, Dec 2027: $16,919,830');
  expect(text).toContain('= [Mid-market · ARR, Dec 2027] + [Small business · ARR, Dec 2027]');
});

test('Alt+? asks about the assumption that is being typed, and Escape goes back to it', async () => {
  await section(page, 'Customers').click();
  const winRate = field(page, 'Win rate');
  await winRate.focus();
  await page.keyboard.press('Alt+Shift+Slash');
  await expect(why(page)).toContainText('Small business · Win rate');
  await page.keyboard.press('Escape');
  await expect(why(page)).toBeHidden();
  await expect(winRate).toBeFocused();
});

test('Alt+? asks about the row of a grid, whose note is written there', async () => {
  await section(page, 'Sales').click();
  const grid = page.getByRole('grid', { name: 'By month' }).first();
  await grid
    .getByRole('gridcell', { name: /Planned hires, January 2027/u })
    .first()
    .focus();
  await page.keyboard.press('Alt+Shift+Slash');
  await expect(why(page)).toContainText('Planned hires');
  await why(page)
    .getByRole('button', { name: /^About .*Planned hires/u })
    .click();
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('As offered in October');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(why(page)).toContainText('As offered in October');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing (${colorScheme})`, async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await askAboutArr();
    await why(page)
      .getByRole('button', { name: /Compared with/u })
      .click();
    await page.getByRole('option').nth(1).click();
    await why(page)
      .getByRole('button', { name: /What .* is made of/u })
      .first()
      .click();
    await expect(why(page).getByRole('row', { name: / less /u })).toBeVisible();
    expect(await violationsOf(page, 'usual', '[data-why]')).toEqual([]);
  });
}

test('at 900 pixels it is a sheet over the section', async () => {
  await page.setViewportSize({ width: 900, height: 800 });
  await askAboutArr();
  const box = await why(page).boundingBox();
  expect(box!.x + box!.width).toBeLessThanOrEqual(900);
  expect(box!.height).toBeGreaterThan(780);
});
