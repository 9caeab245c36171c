/** The frame of the window: find anything, keys, languages, themes, the library, where one was, narrow windows, paper. */
import { expect, test, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { violationsOf } from './axe.ts';
import { complaintsOf, enter, openExample, section, verdict, why } from './groundplan.ts';

let host: BuiltHost;

test.beforeEach(async () => {
  host = await startBuiltHost();
});

test.afterEach(async () => {
  expect(await host.stop()).toBe(0);
});

async function expectSound(page: Page): Promise<void> {
  expect(await violationsOf(page, 'usual')).toEqual([]);
}

const search = (page: Page) => page.getByRole('combobox', { name: 'Find anything' });
const chosen = (page: Page) => page.getByRole('option', { selected: true });

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await search(page).fill(words);
}

test('anything is found by a few letters: a team’s assumption, a number’s reason, a section, an action', async ({
  context,
}) => {
  const page = await enter(context, host);
  const complaints = complaintsOf(page);
  await openExample(page, /ten to twenty/i);

  await find(page, 'mid attain');
  await expect(chosen(page)).toContainText('Mid-market account executives · Attainment');
  await expectSound(page);
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', 'Attainment');
  await expect(page.locator('[data-path="salesTeams.mid-ae.attainment"] :focus')).toBeVisible();

  // A series by month stands in the grid.
  await find(page, 'enterprise planned hires');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-row="salesTeams.ent-ae.hires"] :focus')).toBeVisible();

  await find(page, 'mid-market nrr');
  await expect(chosen(page)).toContainText('Mid-market · NRR');
  await page.keyboard.press('Escape');
  await find(page, 'ltv:cac');
  await expect(chosen(page)).toContainText(/in Dec 2027/u);
  await page.keyboard.press('Enter');
  await expect(why(page)).toBeVisible();

  // The arrows go through what was found; nothing is called that.
  await find(page, 'cust');
  const first = await chosen(page).textContent();
  await page.keyboard.press('ArrowDown');
  expect(await chosen(page).textContent()).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await chosen(page).textContent()).toBe(first);
  await search(page).fill('xyzzy');
  await expect(page.getByText('Nothing is called that.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search(page)).toBeHidden();

  await find(page, 'service');
  await page
    .getByRole('group', { name: 'Go to' })
    .getByRole('option', { name: /Service/u })
    .click();
  await expect(section(page, 'Service')).toHaveAttribute('aria-current', 'page');
  await find(page, 'twice');
  await page.getByRole('option', { name: /Twice the sellers, the same leads/u }).click();
  await expect(page.getByRole('banner')).toContainText('Twice the sellers, the same leads');
  expect(complaints).toEqual([]);
});

test('the page of shortcuts lists the keys that work, and a letter typed in a field stays a letter', async ({
  context,
}) => {
  const page = await enter(context, host);
  await page.keyboard.press('?');
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(shortcuts).toContainText('Ctrl+K');
  await expectSound(page);
  await page.keyboard.press('Escape');
  await expect(shortcuts).toBeHidden();
  await page.keyboard.press('Control+Alt+n');
  await page.getByRole('textbox', { name: 'Name of the plan' }).fill('Why');
  await page.keyboard.type('?');
  await expect(page.getByRole('textbox', { name: 'Name of the plan' })).toHaveValue('Why?');
  await expect(shortcuts).toBeHidden();
  // The first takes back what was typed, the second leaves the questions.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Name of the plan' })).toHaveValue(/^Plan/u);
  await page.keyboard.press('Escape');
  await openExample(page, /ten to twenty/i);
  await page.keyboard.press('Alt+3');
  await expect(section(page, 'Sales')).toHaveAttribute('aria-current', 'page');
});

test('the language changes at once and stays: menus, numbers, months', async ({ context }) => {
  const page = await enter(context, host);
  const complaints = complaintsOf(page);
  await openExample(page, /ten to twenty/i);
  await page.getByRole('button', { name: 'Appearance and language' }).click();
  await page.getByRole('menuitemradio', { name: '简体中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('$1,692万');
  await expect(page.getByRole('banner')).toContainText('2027年12月');
  // What was named in English before is named anew.
  await expect(page.getByRole('rowheader', { name: 'Customers' })).toHaveCount(0);
  await expect(page.getByRole('rowheader', { name: '客户', exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: '销售' })).toBeVisible();
  await page.getByRole('button', { name: '外观与语言' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('link', { name: 'Sales' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\$16\.9\sm/u);
  expect(complaints).toEqual([]);
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the window never shows English first', async ({ context }) => {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => seen.push(document.body.textContent)).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    await page.goto(host.address);
    await expect(page.getByRole('heading', { name: '从示例开始' })).toBeVisible();
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.filter((text) => /New plan|Plans|Opening/u.test(text))).toEqual([]);
  });
});

test('themes: light, dark and high contrast, chosen or as the system asks', async ({ context }) => {
  test.slow();
  const page = await enter(context, host);
  const html = page.locator('html');
  const choose = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Appearance and language' }).click();
    await page.getByRole('menuitemradio', { name, exact: true }).click();
  };
  await expect(html).toHaveAttribute('data-theme', 'light');
  await choose('Dark');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await choose('High contrast');
  await expect(html).toHaveAttribute('data-contrast', 'more');
  await expectSound(page);
  await page.reload();
  await expect(html).toHaveAttribute('data-contrast', 'more');
  await choose('Light');
  await expect(html).toHaveAttribute('data-contrast', 'usual');
  await page.getByRole('button', { name: 'Appearance and language' }).click();
  await page.getByRole('menuitemradio', { name: 'As the system' }).first().click();
  await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
  await expect(html).toHaveAttribute('data-contrast', 'more');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await openExample(page, /ten to twenty/i);
  await expectSound(page);
});

test('many plans are searched; each says whether its target holds; the one looked at last comes first', async ({
  context,
}) => {
  const page = await enter(context, host);
  for (let made = 0; made < 9; made += 1) {
    await page.evaluate(async () => {
      await fetch('/api/plans.create', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Groundplan-Client': 'test' },
        body: JSON.stringify({ from: { kind: 'example', example: 'first-hires' } }),
      });
    });
  }
  await openExample(page, /ten to twenty/i);
  await page.getByRole('button', { name: 'All plans' }).click();
  const plans = page.getByRole('list', { name: 'Your plans' });
  await expect(plans.getByRole('listitem')).toHaveCount(10);
  await expect(plans.getByRole('listitem').first()).toContainText('Ten to twenty million');
  await expect(plans.getByRole('listitem').first()).toContainText('Does not hold');
  await page.getByRole('textbox', { name: 'Search plans' }).fill('twenty');
  await expect(plans.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('textbox', { name: 'Search plans' }).fill('nowhere');
  await expect(page.getByText('No plan is called that.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Search plans' }).fill('');
  await expectSound(page);
});

test('one comes back to where one was: the plan, its section, its team, how far it was scrolled', async ({
  context,
}) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  await section(page, 'Sales').click();
  await page.getByRole('tab', { name: /Enterprise/u }).click();
  const main = page.getByRole('main');
  await main.evaluate((element) => element.scrollTo(0, 600));
  await section(page, 'Verdict').click();
  await expect(verdict(page)).toBeVisible();
  await section(page, 'Sales').click();
  await expect.poll(() => main.evaluate((element) => element.scrollTop)).toBeGreaterThan(550);
  await page.close();

  const again = await context.newPage();
  await again.goto(host.origin);
  await expect(section(again, 'Sales')).toHaveAttribute('aria-current', 'page');
  await expect(again.getByRole('tab', { name: /Enterprise/u })).toHaveAttribute('aria-selected', 'true');
});

test('a narrow window has a bar and a menu of sections', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  await page.setViewportSize({ width: 900, height: 700 });
  const menu = page.getByRole('button', { name: 'Verdict', exact: true });
  await expect(section(page, 'Demand')).toBeHidden();
  await menu.click();
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await menu.click();
  await section(page, 'Demand').click();
  await expect(page.getByRole('button', { name: 'Demand', exact: true })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await expectSound(page);
});

test('on paper there is the section, light, without what is pressed', async ({ context }) => {
  const page = await enter(context, host);
  await page.emulateMedia({ colorScheme: 'dark' });
  await openExample(page, /ten to twenty/i);
  await page.evaluate(() => {
    Object.assign(window, {
      print: () => {
        document.title = `printed at ${document.querySelector('main')?.clientWidth} px`;
      },
    });
  });
  await page.keyboard.press('Control+p');
  await expect(page).toHaveTitle(/^printed at (6[5-9]\d|70\d) px$/u);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: /CSV/u }).first()).toBeHidden();
  await expect(verdict(page)).toBeVisible();
  const paper = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--paper').trim(),
  );
  expect(paper).toBe('#fff');
});
