/** Typing as fast as keys can come, on the largest plan: none is dropped, on the screen or on disk; memory stays flat. */
import { expect, test, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { complaintsOf, enter, field, openExample, saved, section } from './groundplan.ts';
import { asked, makeLargePlan } from './largePlan.ts';

let host: BuiltHost;

test.beforeEach(async () => {
  test.slow();
  host = await startBuiltHost();
});

test.afterEach(async () => {
  expect(await host.stop()).toBe(0);
});

interface OnDisk {
  readonly state: {
    readonly document: { readonly name: string; readonly segments: readonly { readonly acv: number }[] };
  };
}

async function openLarge(page: Page, at: string): Promise<() => Promise<OnDisk['state']['document']>> {
  const planId = await makeLargePlan(page);
  await page.goto(`${host.origin}/#/${planId}/${at}`);
  await expect(section(page, 'Customers')).toBeVisible();
  return async () => (await asked<OnDisk>(page, 'plans.open', { planId })).state.document;
}

/** Presses the keys of a text one right after the other, none waiting for what the one before came to. */
async function typeAtOnce(page: Page, text: string): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  await Promise.all(
    [...text].flatMap((character) => [
      keys.send('Input.dispatchKeyEvent', { type: 'keyDown', text: character, key: character }),
      keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: character }),
    ]),
  );
  await keys.detach();
}

const letters =
  'The quick brown fox jumps over the lazy dog; pack my box with five dozen liquor jugs. 0123456789 Zwölf.';

test('100 characters typed at once into a text field are all there', async ({ context }) => {
  const page = await enter(context, host);
  const complaints = complaintsOf(page);
  const onDisk = await openLarge(page, 'basics');
  const text = letters.slice(0, 100);
  expect(text).toHaveLength(100);
  const name = page.getByRole('textbox', { name: /^(Plan )?name$/iu }).first();
  await name.selectText();
  await typeAtOnce(page, text);
  await expect(name).toHaveValue(text);
  await saved(page);
  expect((await onDisk()).name).toBe(text.trim());
  expect(complaints).toEqual([]);
});

test('digits typed at once into a number field are all there', async ({ context }) => {
  const page = await enter(context, host);
  const onDisk = await openLarge(page, 'customers');
  const acv = field(page, 'Contract value');
  // Ten times ten digits, each a number of its own.
  for (const start of [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) {
    const digits = `${start}23456.789`.slice(0, 10);
    await acv.selectText();
    await typeAtOnce(page, digits);
    await expect(acv).toHaveValue(digits);
    await saved(page);
    expect((await onDisk()).segments[0]?.acv).toBe(Number(digits));
  }
});

test('memory does not grow with the edits that are made', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  await section(page, 'Customers').click();
  await field(page, 'Win rate').focus();
  const devtools = await context.newCDPSession(page);
  const edit = (count: number): Promise<void> =>
    page.evaluate(async (edits) => {
      const input = document.activeElement as HTMLInputElement;
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
      for (let n = 0; n < edits; n += 1) {
        value.set!.call(input, `${10 + (n % 60)}.${n % 10}%`);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve));
        });
      }
    }, count);
  const used = async (): Promise<number> => {
    await saved(page);
    // What waits for a rest after typing has come to pass, too.
    await page.waitForTimeout(1500);
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  // While the first hundreds are made, code is compiled and optimised.
  await edit(400);
  const before = await used();
  await edit(500);
  const grown = (await used()) - before;
  console.log(`500 edits, heap after collection: ${Math.round(grown / 1000)} kB more`);
  // About 2 kB an edit: the parts of a plan that an edit changes are more, its numbers are hundreds.
  expect(grown).toBeLessThan(1_100_000);
});
