/** The window as a person uses it, for the suites in real Chromium: open it, open an example, read the verdict. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { BuiltHost } from '../../support/builtHost.ts';

/** What went wrong in a page without anybody seeing it: console errors and uncaught exceptions. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** The library, in a context that was not let in before. */
export async function enter(context: BrowserContext, host: BuiltHost): Promise<Page> {
  const page = await context.newPage();
  await page.goto(host.address);
  await expect(page.getByRole('heading', { name: 'Start from an example' })).toBeVisible();
  return page;
}

/** Opens a copy of an example and waits until its verdict and killers stand there. */
export async function openExample(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  await settled(page);
}

export const verdict = (page: Page) => page.getByRole('heading', { level: 1, name: /^Verdict:/u });
export const shortVerdicts = (page: Page) => page.getByRole('banner').getByRole('listitem');
/** What the first target's verdict in a few words says now. */
export const shortVerdict = async (page: Page): Promise<string> =>
  (await shortVerdicts(page).first().textContent()) ?? '';
export const section = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
export const why = (page: Page) => page.getByRole('complementary', { name: 'Why?' });
export const field = (page: Page, label: string) =>
  page.getByRole('textbox', { name: label, exact: true }).first();

export async function settled(page: Page): Promise<void> {
  await expect(verdict(page)).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Spreadsheet' })).toBeVisible();
}

export const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();
