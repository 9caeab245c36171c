/** axe finds nothing at all, on any screen, in any theme; and nothing moves for those who asked for stillness. */
import { expect, test, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { colourRules, highContrastRules, violationsOf } from './axe.ts';
import { complaintsOf, enter } from './groundplan.ts';
import { beforeAPlan, sections, show, throughSections, throughWhatOpens, type Walk } from './screens.ts';

let host: BuiltHost;

test.beforeEach(async () => {
  host = await startBuiltHost();
});

test.afterEach(async () => {
  expect(await host.stop()).toBe(0);
});

test.use({ reducedMotion: 'reduce', colorScheme: 'light' });

const themes = [
  { colorScheme: 'light', contrast: 'no-preference', rules: 'all' },
  { colorScheme: 'dark', contrast: 'no-preference', rules: colourRules },
  { colorScheme: 'light', contrast: 'more', rules: highContrastRules },
  { colorScheme: 'dark', contrast: 'more', rules: highContrastRules },
] as const;
/** High contrast has the same tokens, whatever they are used on. */
const usualThemes = [themes[0], themes[1]] as const;

/** Finds all there is on a walk before it says so. */
async function soundThrough(
  page: Page,
  walks: readonly ((walk: Walk) => Promise<void>)[],
  seenIn: typeof themes | typeof usualThemes,
): Promise<void> {
  const complaints = complaintsOf(page);
  const found = new Map<string, readonly string[]>();
  const look = async (screen: string): Promise<void> => {
    for (const { colorScheme, contrast, rules } of seenIn) {
      await page.emulateMedia({ colorScheme, contrast });
      // The window hears of it with the next frame.
      const contrasts = contrast === 'more' ? 'more' : 'usual';
      await expect(
        page.locator(`html[data-theme="${colorScheme}"][data-contrast="${contrasts}"]`),
      ).toHaveCount(1);
      const violations = await violationsOf(page, rules);
      if (violations.length > 0) found.set(`${screen}, ${colorScheme}, ${contrast}`, violations);
    }
    await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  };
  for (const walk of walks) await walk({ page, catalogue: {}, look });
  expect(Object.fromEntries(found)).toEqual({});
  expect(complaints).toEqual([]);
}

test('the library, and every section with its charts as tables', async ({ context }) => {
  test.setTimeout(300_000);
  await soundThrough(await enter(context, host), [beforeAPlan, throughSections], themes);
});

test('all that opens over a section or beside it', async ({ context }) => {
  test.setTimeout(300_000);
  const page = await enter(context, host);
  await beforeAPlan({ page, catalogue: {}, look: async () => {} });
  await soundThrough(page, [throughWhatOpens], usualThemes);
});

/** Elements whose appearance takes time to change. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        // `0s, 0s`: a duration for each property.
        return /[1-9]/u.test(
          animationName === 'none' ? transitionDuration : animationDuration + transitionDuration,
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

test('nothing moves for those who asked for stillness', async ({ context }) => {
  const page = await enter(context, host);
  await beforeAPlan({ page, catalogue: {}, look: async () => {} });
  const palette = page.getByRole('dialog');
  await page.keyboard.press('Control+k');
  await expect(palette).toBeVisible();
  expect(await moving(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  for (const id of ['verdict', 'sales'] as const) {
    await show(page, id);
    expect(await moving(page)).toEqual([]);
  }
});

for (const { width, height, what } of [
  { width: 900, height: 700, what: 'a narrow window' },
  // 1280 × 800 at 200 %.
  { width: 640, height: 400, what: 'a page at twice its size' },
]) {
  test(`nothing is wider than ${what}`, async ({ context }) => {
    const page = await enter(context, host);
    await beforeAPlan({ page, catalogue: {}, look: async () => {} });
    const planId = new URL(page.url()).hash.split('/')[1] ?? '';
    await page.setViewportSize({ width, height });
    const wide: string[] = [];
    for (const id of Object.keys(sections)) {
      await page.goto(`${host.origin}/#/${planId}/${id}`);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      const over = await page.evaluate(() => {
        const main = document.querySelector('main');
        if (main === null || main.scrollWidth <= main.clientWidth) return [];
        const edge = main.getBoundingClientRect().left + main.clientWidth;
        return (
          [...main.querySelectorAll('*')]
            .filter((element) => element.getBoundingClientRect().right > edge + 1)
            // What is wide in a box that scrolls is at home there.
            .filter((element) => {
              let around = element.parentElement;
              while (around !== null && around !== main && getComputedStyle(around).overflowX === 'visible') {
                around = around.parentElement;
              }
              return around === main;
            })
            .map((element) => element.outerHTML.slice(0, 100))
        );
      });
      if (over.length > 0) wide.push(`${id}: ${over.slice(0, 5).join(' | ')}`);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    expect(wide).toEqual([]);
  });
}
