/**
 * In Chinese no screen says anything in English, nor does an example that is opened there: every text that is shown or
 * read out is looked at, but for the names of sources. And axe finds as little as in English.
 */
import { expect, test, type Page } from '@playwright/test';
import { benchmarks } from '../../../shared/benchmarks/index.ts';
import { chinese } from '../../../shared/language/zh/index.ts';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { nameRules, overlapRules, violationsOf } from './axe.ts';
import { complaintsOf } from './groundplan.ts';
import { beforeAPlan, throughSections, throughWhatOpens, type Walk } from './screens.ts';

test.use({ locale: 'zh-CN', reducedMotion: 'reduce' });

let host: BuiltHost;

test.beforeEach(async () => {
  host = await startBuiltHost();
});

test.afterEach(async () => {
  expect(await host.stop()).toBe(0);
});

/** What is not ours to translate; the longest first, as some stand in others. */
const others: readonly string[] = [
  ...benchmarks.flatMap(({ source }) => [source, chinese[source] ?? source]),
  // Whom the notes of the example name in few words.
  'SaaS Capital',
  'Bridge Group',
  'Help Scout',
  'BenchSights',
  'revenue.fyi',
  'Roberge',
  'Tunguz',
  'HubSpot',
  'SaaStr',
  'Efti',
  'Groundplan',
  'English',
  'Excel',
  'LibreOffice',
  'Google',
  // Names of keys.
  'Alt',
  'Backspace',
  'Ctrl',
  'Delete',
  'End',
  'Enter',
  'Escape',
  'Home',
  'Shift',
  'Space',
  'Tab',
].toSorted((a, b) => b.length - a.length);

/** What is shown and what is read out, each once. */
const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const read = [
      'aria-label',
      'title',
      'placeholder',
      'aria-description',
      'aria-valuetext',
      'aria-roledescription',
    ];
    const found = new Set<string>([document.title]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement?.closest('script, style') === null) {
        found.add(walker.currentNode.textContent ?? '');
      }
    }
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of read) found.add(element.getAttribute(name) ?? '');
    }
    return [...found];
  });

/** Any word of three small letters: the abbreviations of the field are capitals. */
const isEnglish = (text: string): boolean => /[a-z]{3}/u.test(text);

const englishIn = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) =>
    isEnglish(
      others
        .reduce((left, name) => left.replaceAll(name, ''), text)
        // Names of files.
        .replaceAll(/[\w-]*\.(?:xlsx|csv|json)/gu, ''),
    ),
  );

async function chineseThrough(
  page: Page,
  walks: readonly ((walk: Walk) => Promise<void>)[],
  rules: readonly string[],
): Promise<void> {
  const complaints = complaintsOf(page);
  const found = new Map<string, readonly string[]>();
  const look = async (screen: string): Promise<void> => {
    const english = englishIn(await textsOf(page));
    // The same section, with its charts drawn as tables: those are as in English.
    const violations = screen.endsWith('as tables') ? [] : await violationsOf(page, rules);
    if (english.length + violations.length > 0) found.set(screen, [...english, ...violations]);
  };
  for (const walk of walks) await walk({ page, catalogue: chinese, look });
  expect(Object.fromEntries(found)).toEqual({});
  expect(complaints).toEqual([]);
}

const unlooked: Walk['look'] = async () => {};

test('the library, and every section with its charts as tables', async ({ page }) => {
  test.slow();
  await page.goto(host.address);
  await chineseThrough(page, [beforeAPlan, throughSections], [...nameRules, ...overlapRules]);
});

test('all that opens over a section or beside it', async ({ page }) => {
  test.slow();
  await page.goto(host.address);
  await beforeAPlan({ page, catalogue: chinese, look: unlooked });
  await chineseThrough(page, [throughWhatOpens], nameRules);
});
