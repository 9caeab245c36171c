/** A window whose workers do not come up: it stands still now and then, but everything is worked out all the same. */
import { expect, test } from '@playwright/test';
import { startBuiltHost } from '../../support/builtHost.ts';
import { enter, openExample, section } from './groundplan.ts';
import { makeLargePlan } from './largePlan.ts';

test('where no worker comes up, the numbers come all the same', async ({ context }) => {
  test.slow();
  const host = await startBuiltHost();
  const refused = new Set<string>();
  await context.route(/(?:plan|numbers)\.worker/u, (route) => {
    refused.add(/(\w+)\.worker/u.exec(route.request().url())?.[1] ?? '');
    return route.abort();
  });
  const page = await enter(context, host);
  await openExample(page, /Ten to twenty/u);
  await expect(page.getByRole('table', { name: 'From the naive plan to the target' })).toBeVisible();
  await section(page, 'Scenarios').click();
  const table = page.getByRole('region', { name: 'Side by side' }).getByRole('table');
  await expect(table.getByText('working it out …')).toHaveCount(0);
  await expect(table.getByText(/^▼ Short by/u).nth(3)).toBeVisible();

  const planId = await makeLargePlan(page);
  await page.goto(`${host.origin}/#/${planId}/customers`);
  const tabs = page.getByRole('tablist', { name: 'Segments' }).getByRole('tab');
  await expect(tabs).toHaveCount(8);
  await page.getByRole('button', { name: 'Add a segment' }).click();
  await expect(tabs).toHaveCount(9);
  await expect(page.getByRole('status').getByText('Working out the new numbers …')).toBeHidden();
  expect([...refused].toSorted()).toEqual(['numbers', 'plan']);
  await page.close();
  expect(await host.stop()).toBe(0);
});
