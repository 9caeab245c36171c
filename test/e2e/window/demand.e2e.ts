/** Demand: the funnel of a month or a year, and which side limits, in the very words of the model. */
import { expect, test, type Page } from '@playwright/test';
import { compute, type Computed } from '../../../shared/model/index.ts';
import { examples } from '../../../shared/plan/examples/index.ts';
import { readPlan } from '../../../shared/plan/validate.ts';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { complaintsOf, enter, field, openExample, saved, section, why } from './groundplan.ts';

let host: BuiltHost;
let page: Page;
let complaints: readonly string[];

test.beforeEach(async ({ context }) => {
  host = await startBuiltHost();
  page = await enter(context, host);
  complaints = complaintsOf(page);
  await openExample(page, /ten to twenty/i);
  await section(page, 'Demand').click();
});

test.afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.close();
  expect(await host.stop()).toBe(0);
});

function computedExample(): Computed {
  const read = readPlan(examples.find(({ id }) => id === 'ten-to-twenty')?.plan);
  if (!read.ok) throw new Error('the example is no plan');
  return compute(read.value);
}

const funnel = () => page.getByRole('region', { name: 'From leads to customers', exact: true });
const binding = () => page.getByRole('region', { name: 'Which side limits' });

async function choose(period: string): Promise<void> {
  await page.getByRole('button', { name: /Month or year of the funnel/u }).click();
  await page.getByRole('option', { name: period, exact: true }).click();
}

test('the side that limits is the model’s, for months in which each of them does', async () => {
  const computed = computedExample();
  const words = computed.constraints()['mid'] ?? [];
  const shown: Readonly<Record<string, RegExp>> = {
    demand: /Demand limits: [\d.]+ deals to close, sellers for [\d.]+\./u,
    capacity: /Capacity limits: [\d.]+ deals to close, sellers for [\d.]+\./u,
  };
  for (const [t, month] of [
    [0, 'Jan 2027'],
    [8, 'Sep 2027'],
  ] as const) {
    await choose(month);
    await expect(binding()).toContainText(shown[words[t] ?? ''] ?? /never/u);
  }
  expect(new Set([words[0], words[8]])).toEqual(new Set(['demand', 'capacity']));
  await choose('FY 2027');
  const year = words.slice(0, 12);
  const count = (word: string): number => year.filter((one) => one === word).length;
  await expect(binding()).toContainText(
    `Demand limits in ${count('demand')} months, capacity in ${count('capacity')}.`,
  );
});

test('the funnel of a year is the model’s, each step with its rate, and answers why', async () => {
  const computed = computedExample();
  const sum = (series: string): number =>
    Array.from(computed.series(series) ?? [])
      .slice(0, 12)
      .reduce((all, value) => all + value, 0);
  const row = funnel().getByRole('row', { name: /^SQLs/u });
  await expect(row).toContainText(new Intl.NumberFormat('en-GB').format(Math.round(sum('sqls'))));
  await expect(row).toContainText(`${((sum('sqls') / sum('mqls')) * 100).toFixed(1)}%`);
  await row.getByRole('button', { name: /: SQLs, FY 2027/u }).click();
  await expect(why(page)).toContainText('SQLs');
});

test('the last of a budget brings less than the first, and as much where nothing saturates', async () => {
  await page.getByRole('tab', { name: /Paid/u }).click();
  const curve = page.getByRole('region', { name: 'What the budget buys' });
  await expect(curve).toContainText(/The first \$10\sk of a month brings [\d.]+ leads, the last \$10\sk of/u);
  const saturation = field(page, 'Saturation budget');
  await saturation.fill('');
  await expect(curve).toContainText('nothing saturates');
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(curve).toContainText('The first $10');
});
