/** What axe finds on a screen as it stands: nothing, if all is well. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a theme changes: the other rules see the same page in each. */
export const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** The same where contrast is to be higher: who has seven to one has the usual four and a half. */
export const highContrastRules: readonly string[] = ['color-contrast-enhanced', 'link-in-text-block'];

/** Whether things have a name of their own: another language may have left one out. */
export const nameRules: readonly string[] = [
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-progressbar-name',
  'aria-toggle-field-name',
  'aria-tooltip-name',
  'button-name',
  'document-title',
  'empty-heading',
  'empty-table-header',
  'html-has-lang',
  'html-lang-valid',
  'label',
  'landmark-unique',
  'link-name',
  'select-name',
  'svg-img-alt',
  'valid-lang',
];

/** What else words of another length change: what lies over or close to what. These take most of the time. */
export const overlapRules: readonly string[] = ['color-contrast', 'target-size'];

/** `usual` is what axe looks at unasked. */
type Rules = 'all' | 'usual' | readonly string[];

function rulesToRun(rules: Rules): Pick<Options, 'runOnly' | 'rules'> {
  if (rules === 'usual') return {};
  return rules === 'all'
    ? { runOnly: { type: 'tag', values: [...tags] }, rules: { 'target-size': { enabled: true } } }
    : { runOnly: { type: 'rule', values: [...rules] } };
}

type Options = Parameters<AxeBuilder['options']>[0];

/** What is wrong on the page, or `within` a part of it. */
export async function violationsOf(
  page: Page,
  rules: Rules = 'all',
  within?: string,
): Promise<readonly string[]> {
  // Once it is in a page, axe is not sent and read again: that takes as long as to look at a small screen.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'undefined' }) })
    // There are no frames, and nobody reads what was right: both would cost several times as much.
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...rulesToRun(rules) });
  if (within !== undefined) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 140)} (${any[0]?.message ?? ''})`).join(' | ')}`,
  );
}
