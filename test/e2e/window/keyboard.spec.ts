/** Everything without a pointer: from the library to an edit and back, by keys alone. */
import { expect, test, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
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

let host: BuiltHost;

test.beforeEach(async () => {
  host = await startBuiltHost();
});

test.afterEach(async () => {
  expect(await host.stop()).toBe(0);
});

/** What has the focus, by its label or text; nothing while it is the page as a whole. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    return element.getAttribute('aria-label') ?? element.textContent;
  });

async function tabTo(page: Page, what: RegExp): Promise<void> {
  for (let presses = 0; presses < 240; presses += 1) {
    if (what.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(what)}`);
}

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
