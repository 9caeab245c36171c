/** axe finds nothing serious on any screen, in either theme. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { complaintsOf, enter, openExample, section, verdict, why } from './groundplan.ts';

let host: BuiltHost;

test.beforeEach(async () => {
  host = await startBuiltHost();
});

test.afterEach(async () => {
  expect(await host.stop()).toBe(0);
});

async function expectSound(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${screen}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(serious).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('library and new plan', async ({ context }) => {
      const page = await enter(context, host);
      await expectSound(page, 'library');
      await page.getByRole('button', { name: 'New plan' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectSound(page, 'new plan');
    });

    test('every section, "Why?" and the tables behind charts', async ({ context }) => {
      // Eleven screens, each walked through by axe.
      test.slow();
      const page = await enter(context, host);
      const complaints = complaintsOf(page);
      await openExample(page, /ten to twenty/i);
      for (const name of [
        'Verdict',
        'Targets',
        'Sales',
        'Demand',
        'Customers',
        'Service',
        'Money',
        'Plan basics',
      ]) {
        await section(page, name).click();
        await expect(page.getByRole('main')).toBeVisible();
        await expectSound(page, name);
      }
      await section(page, 'Verdict').click();
      for (const name of [
        'ARR against the target',
        'What eats the plan',
        'What limits the sale',
        'Key measures',
      ]) {
        await page.getByRole('button', { name: `Table of ${name}` }).click();
      }
      await expectSound(page, 'tables');
      await verdict(page).getByRole('button').first().click();
      await expect(why(page)).toBeVisible();
      await expectSound(page, 'why');
      expect(complaints).toEqual([]);
    });
  });
}
