/**
 * A walk through every screen of the window, in English or Chinese, for what has to hold on each of them: that it is
 * sound for assistive technology, that it speaks one language.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Catalogue } from '../../../shared/language/say.ts';

/** The address's names of the sections, and what the rail calls them. */
export const sections = {
  verdict: 'Verdict',
  targets: 'Targets',
  sales: 'Sales',
  demand: 'Demand',
  customers: 'Customers',
  service: 'Service',
  money: 'Money',
  checks: 'Checks',
  scenarios: 'Scenarios',
  actuals: 'Actuals',
  history: 'History',
  basics: 'Plan basics',
} as const;

export interface Walk {
  readonly page: Page;
  /** Empty for English. */
  readonly catalogue: Catalogue;
  /** Called on each screen, when it stands there. */
  readonly look: (screen: string) => Promise<void>;
}

/** A text of the window in the language of the walk; `{names}` are left for anything to stand there. */
function text(catalogue: Catalogue, english: string): RegExp {
  const said = catalogue[english] ?? english;
  const pattern = said.replaceAll(/[.*+?^$()|[\]\\]/gu, String.raw`\$&`).replaceAll(/\{\w+\}/gu, '.*');
  return new RegExp(`^${pattern}$`, 'u');
}

interface Hands {
  readonly button: (english: string, within?: Locator) => Locator;
  readonly dialog: Locator;
  readonly main: Locator;
  /** Escape, until nothing lies over the screen any more. */
  readonly leave: () => Promise<void>;
}

function handsOf({ page, catalogue }: Walk): Hands {
  const dialog = page.getByRole('dialog');
  return {
    button: (english, within) =>
      (within ?? page.locator('body')).getByRole('button', { name: text(catalogue, english) }).first(),
    dialog,
    main: page.getByRole('main'),
    leave: async () => {
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(page.getByRole('menu')).toHaveCount(0);
    },
  };
}

/** The library and what opens from it; ends in a copy of the first example. */
export async function beforeAPlan(walk: Walk): Promise<void> {
  const { page, look, catalogue } = walk;
  const { button, dialog, leave } = handsOf(walk);
  await expect(button('Open a copy of {plan}')).toBeVisible();
  await look('library');
  await button('New plan').click();
  await expect(dialog).toBeVisible();
  await look('new plan, the questions');
  await button('Go on').click();
  await expect(button('Back to the questions')).toBeVisible();
  await look('new plan, what is assumed');
  await leave();
  await page.keyboard.press('?');
  await expect(dialog).toBeVisible();
  await look('shortcuts');
  await leave();
  await button('Appearance and language').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await look('appearance and language');
  await leave();
  const example = catalogue['Ten to twenty million'] ?? 'Ten to twenty million';
  await page.getByRole('button', { name: example }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForURL(/#\/[^/]+\/verdict/u);
}

export async function show(page: Page, id: keyof typeof sections): Promise<void> {
  await page.getByRole('navigation').locator(`a[href$="/${id}"]`).click();
  await page.waitForURL(new RegExp(`/${id}$`, 'u'));
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-stale="true"]')).toHaveCount(0);
}

/** Every section of the open plan, with its charts as tables where there are any. */
export async function throughSections(walk: Walk): Promise<void> {
  const { page, look, catalogue } = walk;
  const main = page.getByRole('main');
  for (const id of Object.keys(sections) as (keyof typeof sections)[]) {
    await show(page, id);
    await look(id);
    const charts = main.getByRole('button', { name: text(catalogue, 'Table of {title}') });
    if ((await charts.count()) === 0) continue;
    // Each press makes one fewer of them.
    for (let left = await charts.count(); left > 0; left -= 1) await charts.first().press('Enter');
    await look(`${id}, charts as tables`);
  }
}

/** What opens over the sections of a plan, and beside them. */
export async function throughWhatOpens(walk: Walk): Promise<void> {
  const { page, look, catalogue } = walk;
  const { button, dialog, main, leave } = handsOf(walk);

  await page.keyboard.press('Control+k');
  await expect(dialog).toBeVisible();
  await look('palette');
  await page.keyboard.type('a');
  await look('palette, with something typed');
  await leave();

  for (const item of ['Export workbook…', 'Import workbook…']) {
    await button('Workbook').click();
    await expect(page.getByRole('menu')).toBeVisible();
    if (item === 'Export workbook…') await look('workbook menu');
    await page
      .getByRole('menuitem')
      .nth(item === 'Export workbook…' ? 0 : 1)
      .click();
    await expect(dialog).toBeVisible();
    await look(item);
    await leave();
  }

  await show(page, 'customers');
  await button('About {name}: figures, its note, where it counts', main).click();
  await expect(dialog).toBeVisible();
  await look('an assumption');
  await leave();
  await button('What can be done with {name}', main).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await look('what can be done with a segment');
  await page.getByRole('menuitem').last().click();
  await expect(dialog).toBeVisible();
  await look('removing a segment');
  await leave();

  await show(page, 'targets');
  await button('From a growth rate', main).click();
  await look('targets from a growth rate');

  await show(page, 'checks');
  await button('Silence: {what}', main).click();
  await look('silencing a remark');

  await show(page, 'scenarios');
  await button('New scenario', main).click();
  await expect(dialog).toBeVisible();
  await look('new scenario');
  await leave();
  for (const [index, name] of ['taking a scenario over', 'renaming a scenario'].entries()) {
    await button('What to do with {name}', main).click();
    await page.getByRole('menuitem').nth(index).click();
    await expect(dialog).toBeVisible();
    await look(name);
    await leave();
  }

  await show(page, 'history');
  await button('Approve the plan as it is', main).click();
  await expect(dialog).toBeVisible();
  await look('approving a version');
  await dialog.getByRole('textbox').first().fill('2027');
  await button('Approve', dialog).click();
  await expect(dialog).toHaveCount(0);
  await button('Compare with now: {what}', main).click();
  await expect(button('Go back to this', main)).toBeVisible();
  await look('a version compared with now');
  await button('Go back to this', main).click();
  await expect(dialog).toBeVisible();
  await look('going back');
  await leave();

  await show(page, 'verdict');
  // The gap, and the number that the plan reaches.
  const asked = main.getByRole('heading', { level: 1 }).getByRole('button');
  const why = page.getByRole('complementary');
  await asked.first().click();
  await expect(why).toBeVisible();
  await look('why of a gap');
  await asked.last().click();
  await expect(why.getByRole('slider')).toBeVisible();
  await look('why');
  await why
    .getByRole('region', { name: text(catalogue, 'Compared with') })
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('option').nth(1).click();
  await expect(why.getByRole('table').first()).toBeVisible();
  await look('why, compared');
  await button('What {name} is made of', why).click();
  await look('why, a part opened');
  await button('Close (Escape)', why).click();
  await expect(why).toHaveCount(0);

  await button('All plans').click();
  await expect(button('Open a copy of {plan}')).toBeVisible();
  await look('library with a plan');
}
