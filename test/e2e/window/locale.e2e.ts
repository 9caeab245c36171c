/** Numbers are written and read with the signs of the user's system, whatever language the window speaks. */
import { expect, test } from '@playwright/test';
import { startBuiltHost } from '../../support/builtHost.ts';
import { enter, field, openExample, saved, section } from './groundplan.ts';

test.use({ locale: 'de-DE' });

test('a German system in an English window', async ({ context }) => {
  const host = await startBuiltHost();
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  await section(page, 'Sales').click();
  const quota = field(page, 'Quota');
  await quota.fill('31.234,5');
  await quota.press('Tab');
  await expect(quota).toHaveValue(/^31\.234,5/u);
  await saved(page);
  await page.reload();
  await expect(field(page, 'Quota')).toHaveValue(/^31\.234,5/u);
  await page.close();
  expect(await host.stop()).toBe(0);
});
