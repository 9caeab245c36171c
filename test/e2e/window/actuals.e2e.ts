/** Actual numbers from a file to a re-forecast: imported, looked at, undone, remembered, gone on from. */
import { planFromAnswers } from '../../../shared/plan/newPlan/planFromAnswers.ts';
import { completed } from '../../../shared/plan/newPlan/suggestions.ts';
import { printPlan } from '../../../shared/plan/print.ts';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { writeWorkbook } from '../../../electron/files/writeWorkbook.ts';
import type { Sheet } from '../../../shared/workbook/workbook.ts';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { violationsOf } from './axe.ts';
import { complaintsOf, enter, openExample, saved, section, settled, verdict, why } from './groundplan.ts';

let host: BuiltHost;
let page: Page;
let complaints: readonly string[];

test.beforeEach(async ({ context }) => {
  host = await startBuiltHost();
  page = await enter(context, host);
  complaints = complaintsOf(page);
});

test.afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.close();
  expect(await host.stop()).toBe(0);
});

const books = [
  'Month;Closing ARR;New ARR;New customers;S&M;Cash at bank;Weather',
  'Jan 2027;10.400.000,50;430.000;22;−400.000;13.500.000;3',
  'Feb 2027;10.800.000;450.000;23;−460.000;13.000.000;4',
  'Feb 2027;10.800.000;450.000;23;−460.000;13.000.000;4',
  'Mar 2027;11.100.000;500.000;25;−550.000;keine;5',
  'Q2 total;1;1;1;1;1;1',
].join('\r\n');

async function choose(name: string, text: string): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function openActuals(): Promise<void> {
  await openExample(page, /ten to twenty/i);
  await section(page, 'Actuals').click();
  await expect(page.getByRole('heading', { name: 'Bring in what really happened' })).toBeVisible();
}

const comparison = () => page.getByRole('region', { name: 'Actual against plan', exact: true });
const store = (count: number) => page.getByRole('button', { name: `Store ${count} numbers` });

async function expectSound(screen: string): Promise<void> {
  expect(await violationsOf(page), screen).toEqual([]);
}

/** The lines of a table saved as CSV. */
async function save(of: RegExp): Promise<readonly string[]> {
  await page.getByRole('button', { name: of }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitemradio', { name: /^CSV Every/u }).click();
  return readFileSync(await (await download).path(), 'utf8').split('\r\n');
}

test('what is compared can be saved with every digit', async () => {
  await openActuals();
  await choose('books.csv', 'Month;ARR\nJan 2027;10.400.000,50\nFeb 2027;10.800.000');
  await store(2).click();
  await expect(comparison()).toBeVisible();
  const [head = '', actual = '', plan = '', variance = ''] = await save(/^CSV of Actual against plan/u);
  expect(head).toMatch(/^Series,Label,Unit,What,To date,2027-01,2027-02,/u);
  expect(actual).toMatch(/^arr,ARR,USD,Actual,10800000,10400000.5,10800000,,/u);
  expect(plan).toMatch(/^arr,ARR,USD,Plan,\d+\.\d{5,},/u);
  expect(variance).toMatch(/^arr,ARR,USD,Variance,-?\d+\.\d{4,},/u);
  const [courseHead, january] = await save(/^CSV of ARR, month by month/u);
  expect(courseHead).toBe(',Actual,Plan,Variance');
  expect(january).toMatch(/^2027-01,10400000.5,\d+\.\d{5,},/u);
  const parts = await save(/^CSV of What made the difference/u);
  expect(parts.at(-2)).toMatch(/^Variance,-?\d+\.\d{4,}$/u);
});

test('a file is understood, previewed with its doubts, stored, undone, and known the next time', async () => {
  await openActuals();
  await choose('books.csv', books);
  await expect(page.getByRole('button', { name: /Numbers are written/u })).toContainText('1.234,5');
  await expect(page.getByRole('button', { name: /S&M: sign/u })).toContainText('turned');
  await expect(page.getByRole('button', { name: /Weather: series/u })).toContainText('Leave out');
  const remarks = page.getByRole('listitem');
  await expect(
    remarks.filter({ hasText: 'F5: “keine” is no number, so Cash has none there.' }),
  ).toBeVisible();
  await expect(remarks.filter({ hasText: 'A6: “Q2 total” names no month' })).toBeVisible();
  await expect(
    remarks.filter({ hasText: 'ARR of Feb 2027 stands twice, in B3 and B4' }).first(),
  ).toBeVisible();
  // By keyboard: another series for a line.
  const weather = page.getByRole('button', { name: /Weather: series/u });
  await weather.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Leads');
  await page.keyboard.press('Enter');
  await expect(weather).toContainText('Leads');
  await store(17).click();

  await expect(comparison().getByRole('rowheader', { name: /^ARR/u })).toBeVisible();
  await expect(comparison().getByRole('row', { name: /Sales and marketing/u })).toContainText(/\$1\.4\sm/u);
  await saved(page);
  await page.reload();
  await expect(comparison()).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'Bring in what really happened' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(comparison()).toBeVisible();

  await choose('later.csv', 'Month;Weather;S&M\nApr 2027;7;−600.000');
  await expect(page.getByRole('button', { name: /Weather: series/u })).toContainText('Leads');
  await expect(page.getByRole('button', { name: /S&M: sign/u })).toContainText('turned');
  await store(2).click();
  await expect(comparison().getByRole('columnheader', { name: 'Apr 2027' })).toBeVisible();
});

test('cells are pasted; what is no table is refused with the reason', async () => {
  await openActuals();
  const paste = (text: string) =>
    page.evaluate((cells) => {
      const data = new DataTransfer();
      data.setData('text/plain', cells);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, text);
  await paste('hello');
  await expect(page.getByRole('region', { name: 'Import of pasted cells' })).toContainText('holds no months');
  await page.getByRole('button', { name: 'Cancel' }).first().click();
  await paste('\tJan 2027\tFeb 2027\nARR\t10,100,000\t10,300,000');
  await expect(page.getByRole('radio', { name: 'across' })).toBeChecked();
  await store(2).click();
  await expect(comparison()).toBeVisible();
  await choose('book.xlsx', 'PK\u0003\u0004');
  await expect(page.getByRole('alert')).toContainText('The file is damaged');
});

test('what is dropped or pasted into a dialog is no table of actual numbers', async () => {
  await openActuals();
  await page.getByRole('button', { name: 'Workbook', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Import workbook/u }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('or drop the .xlsx file here')).toBeVisible();
  await dialog.getByText('or drop the .xlsx file here').evaluate((place, text) => {
    const cells = new DataTransfer();
    cells.setData('text/plain', text);
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: cells, bubbles: true }));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'books.csv', { type: 'text/csv' }));
    place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, books);
  await expect(dialog.getByText('books.csv')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { name: 'Bring in what really happened' })).toBeVisible();
});

test('the variance is split by driver, and the plan goes on from here in the library', async () => {
  await openActuals();
  await choose('books.csv', books);
  await page.getByRole('button', { name: /^Store/u }).click();
  const bridge = page.getByRole('table', { name: 'Variance of ARR by driver' });
  await expect(bridge.getByRole('rowheader', { name: 'New customers' })).toBeVisible();
  await expect(bridge.getByRole('rowheader', { name: 'Not split further' })).toBeVisible();
  await expect(page.getByText(/Import these as well/u)).toContainText('Expansion ARR');
  const cash = comparison().getByRole('button', { name: 'Cash', exact: true });
  await expect(cash).toHaveAccessibleDescription('Money in the bank at the end of the month.');
  await cash.click();
  const course = page.getByRole('region', { name: 'Cash, month by month' });
  await expect(course).toContainText('Money in the bank at the end of the month.');
  // A month that is read is announced, and announced once: what the button is called stays.
  const months = course.getByRole('button', { name: /^Months of the chart/u });
  await months.focus();
  await page.keyboard.press('Home');
  await expect(course.locator('[aria-live]')).toHaveText(/^January 2027: plan .*, actual /u);
  await expect(months).toHaveAccessibleName(/what it is\.$/u);
  await page.getByRole('button', { name: /Re-forecast from Apr 2027/u }).click();
  await expect(page.getByRole('rowheader', { name: 'ARR, Mar 2027' })).toBeVisible();
  const target = page
    .getByRole('table', { name: 'Where it begins' })
    .getByRole('row', { name: /^ARR, Dec 2028/u });
  await expect(target).toContainText('▼');
  await expect(target).toContainText(/Short by/u);
  await target.getByRole('button').nth(1).click();
  await expect(why(page)).toContainText('Not the plan on the screen: The plan from here');
  await expect(why(page)).toContainText('Dec 2028');
  await why(page).getByRole('button', { name: 'Close (Escape)' }).click();
  // Announced only where it stands there before it says something.
  const done = page.getByRole('region', { name: 'Re-forecast' }).locator('output');
  await expect(done).toHaveText('');
  await page.getByRole('button', { name: 'Put it in the library' }).click();
  await expect(done).toHaveText(/is in the library/u);
  await page.getByRole('button', { name: 'Open it' }).click();
  await settled(page);
  await expect(verdict(page)).toBeVisible();
  await expect(page.getByText('Apr 2027 to Dec 2028, USD')).toBeVisible();
  await section(page, 'Actuals').click();
  await expect(page.getByText(/months before the plan are kept/u)).toBeVisible();
});

test('six years of a public company’s quarters, against a plan that begins with them', async () => {
  const file = fileURLToPath(new URL('../../facts/hubspot-quarterly.csv', import.meta.url));
  const made = planFromAnswers(completed({ name: 'A public company', kinds: [{}] }, '2012-06'));
  const text = made.ok ? printPlan(made.value) : '';
  const planId = await page.evaluate(async (text) => {
    const reply = await fetch('/api/plans.create', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Groundplan-Client': 'test' },
      body: JSON.stringify({ from: { kind: 'document', text } }),
    });
    return String(((await reply.json()) as Record<string, unknown>)['planId']);
  }, text);
  await page.goto(`${host.origin}/#/${planId}/actuals`);
  await choose('hubspot-quarterly.csv', readFileSync(file, 'utf8'));
  await expect(page.getByText('quarters, 2027Q1')).toBeVisible();
  await expect(page.getByRole('button', { name: /revenue: scale/u }).first()).toContainText('in thousands');
  await expect(
    page.getByText('Revenue: 24 quarters, each spread evenly over its three months.'),
  ).toBeVisible();
  // The plan has 24 months: the rest of the file is not in it.
  await expect(page.getByText(/48 months between Jan 2015 and Dec 2018: not in the plan/u)).toBeVisible();
  await expect(page.getByText('A number in italics is a third of its quarter’s.')).toBeVisible();
  await store(66).click();
  await expect(comparison().getByRole('row', { name: /^Revenue/u })).toContainText(/\$194\sm/u);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('axe finds nothing at all', async () => {
      test.slow();
      await openActuals();
      await expectSound('empty');
      await choose('books.csv', books);
      await expect(page.getByRole('heading', { name: 'What each line is' })).toBeVisible();
      await expectSound('mapping');
      await page.getByRole('button', { name: /^Store/u }).click();
      await expect(comparison()).toBeVisible();
      await page.getByRole('button', { name: /Re-forecast from/u }).click();
      await expect(page.getByRole('button', { name: 'Put it in the library' })).toBeVisible();
      await expectSound('comparison and re-forecast');
    });
  });
}

test('a workbook is read sheet by sheet, with its dates; one that cannot be read says why', async () => {
  await openActuals();
  const written = await writeWorkbook(
    {
      title: 'Books',
      names: [],
      sheets: [
        sheetOf('Cover', [['Books of the company']]),
        sheetOf('Ledger', [
          ['', '2027-01', '2027-02', '2027-03'],
          ['ARR', 10_400_000, 10_800_000, 11_100_000],
          ['New customers', 22, 23, 25],
        ]),
      ],
    },
    { created: new Date('2027-04-01T00:00:00Z') },
  );
  if (written.kind !== 'written') throw new Error('nobody cancelled the writing');
  const input = page.locator('input[type="file"]');
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const bytes = Buffer.from(written.bytes);
  await input.setInputFiles({ name: 'broken.xlsx', mimeType, buffer: bytes.subarray(0, 2000) });
  await expect(page.getByRole('alert')).toContainText('broken.xlsx');
  await input.setInputFiles({ name: 'books.xlsx', mimeType, buffer: bytes });
  await expect(store(6)).toBeVisible();
  await store(6).click();
  await saved(page);
  await expect(comparison()).toContainText('11');
});

function sheetOf(name: string, rows: readonly (readonly (string | number)[])[]): Sheet {
  return {
    name,
    kind: 'part',
    columns: [{ width: 20 }, { width: 12 }, { width: 12 }, { width: 12 }],
    rowCount: rows.length,
    rows: () =>
      rows.map((values, row) => ({
        number: row + 1,
        cells: values.flatMap((value, column) =>
          value === ''
            ? []
            : [{ column: column + 1, role: typeof value === 'number' ? 'number' : 'label', value } as const],
        ),
      })),
    frozen: { rows: 0, columns: 0 },
    printTitles: { rows: 0, columns: 0 },
    page: { landscape: true, fitToWidth: true },
    charts: [],
    highlights: [],
  };
}
