/** A plan's workbook out of the window and back in, tables as CSV: real downloads and uploads in real Chromium. */
import { readFileSync } from 'node:fs';
import { expect, test, type Download, type Page } from '@playwright/test';
import { startBuiltHost, type BuiltHost } from '../../support/builtHost.ts';
import { withInputs, workbookOf } from '../../support/editedWorkbook.ts';
import { violationsOf } from './axe.ts';
import { complaintsOf, enter, field, openExample, saved, section, shortVerdict } from './groundplan.ts';

let host: BuiltHost;

test.beforeEach(async () => {
  host = await startBuiltHost();
});

test.afterEach(async () => {
  expect(await host.stop()).toBe(0);
});

const menu = async (page: Page, item: RegExp): Promise<void> => {
  await page.getByRole('button', { name: 'Workbook', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const dialog = (page: Page) => page.getByRole('dialog');
const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

async function exported(page: Page, scenario?: string): Promise<{ name: string; bytes: Buffer }> {
  await menu(page, /^Export workbook/u);
  if (scenario !== undefined) {
    await dialog(page)
      .getByRole('button', { name: /Scenario to export/u })
      .click();
    await page.getByRole('option', { name: scenario }).click();
  }
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Export', exact: true }).click();
  const got = await download;
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  return { name: got.suggestedFilename(), bytes: await bytesOf(got) };
}

async function imported(page: Page, name: string, buffer: Buffer): Promise<void> {
  await menu(page, /^Import workbook/u);
  const chooser = page.waitForEvent('filechooser');
  await dialog(page).getByRole('button', { name: 'Choose a workbook' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function expectSound(page: Page, screen: string): Promise<void> {
  expect(await violationsOf(page, 'usual'), screen).toEqual([]);
}

test('an export is a workbook with the latest edit in it, of the plan or of a scenario', async ({
  context,
}) => {
  const page = await enter(context, host);
  const complaints = complaintsOf(page);
  await openExample(page, /ten to twenty/i);
  await section(page, 'Customers').click();
  await field(page, 'Win rate').fill('33%');
  const { name, bytes } = await exported(page);
  expect(name).toMatch(/^Ten to twenty million - \d{4}-\d\d-\d\d\.xlsx$/u);
  const { sheets } = await workbookOf(bytes);
  const inputs = sheets.find((sheet) => sheet.name === 'Inputs');
  const row = [...(inputs?.rows.values() ?? [])].find(
    (cells) => cells.get(1)?.value === 'segments.smb.winRate',
  );
  expect([...(row?.values() ?? [])].map(({ value }) => value)).toContain(0.33);

  expect((await exported(page, 'Leads first, sellers later')).name).toContain('Leads first, sellers later');
  expect(complaints).toEqual([]);
});

test('an import shows exactly what was changed, takes what is accepted, and is undone in one step', async ({
  context,
}) => {
  const page = await enter(context, host);
  const complaints = complaintsOf(page);
  await openExample(page, /ten to twenty/i);
  const before = await shortVerdict(page);
  const { bytes } = await exported(page);
  const edits = { 'segments.smb.winRate': 0.4, 'cash.opening': 1_000, 'support.occupancy': 7 };
  await imported(page, 'Edited.xlsx', await withInputs(bytes, edits));

  await expect(dialog(page).getByRole('heading', { name: '3 inputs were changed' })).toBeVisible();
  const rows = dialog(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: 'Win rate' })).toContainText('24%40%');
  const faulty = rows.filter({ hasText: 'Occupancy' });
  await expect(faulty.getByRole('checkbox')).toBeDisabled();
  await expect(faulty).toContainText('7 stands where');
  await expectSound(page, 'review');

  await dialog(page)
    .getByRole('checkbox', { name: /^Accept Cash/u })
    .uncheck();
  await dialog(page).getByRole('button', { name: 'Take one input' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect.poll(() => shortVerdict(page)).not.toBe(before);
  await saved(page);
  await section(page, 'Customers').click();
  await expect(field(page, 'Win rate')).toHaveValue('40%');
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Win rate')).toHaveValue('24%');
  await expect.poll(() => shortVerdict(page)).toBe(before);
  expect(complaints).toEqual([]);
});

test('what was changed in the plan since the export stands beside what the workbook says', async ({
  context,
}) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  const { bytes } = await exported(page);
  await section(page, 'Customers').click();
  await field(page, 'Win rate').fill('28%');
  await page.keyboard.press('Enter');
  await saved(page);
  await imported(
    page,
    'Edited.xlsx',
    await withInputs(bytes, { 'segments.smb.winRate': 0.4, 'cash.opening': 1 }),
  );
  await expect(dialog(page).getByRole('columnheader', { name: 'Plan today' })).toBeVisible();
  const row = (name: string) => dialog(page).getByRole('row').filter({ hasText: name });
  await expect(row('Win rate').getByRole('cell', { name: /%/u })).toHaveText(['24%', '40%', '28%']);
  await expect(row('Opening cash')).toContainText('as exported');
  await expectSound(page, 'review of a plan that went on');
});

test('changes that are valid only together say so, and which of them stand in the way', async ({
  context,
}) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  const { bytes } = await exported(page);
  const mix = 'channels.inbound.segmentMix';
  await imported(page, 'Shares.xlsx', await withInputs(bytes, { [`${mix}.smb`]: 0.7, [`${mix}.mid`]: 0.28 }));
  const take = dialog(page).getByRole('button', { name: /^Take/u });
  const row = (name: string) => dialog(page).getByRole('row').filter({ hasText: name });
  await expect(dialog(page).getByText('not valid on its own')).toHaveCount(2);
  await expect(take).toBeEnabled();

  await row('Small business').getByRole('checkbox').uncheck();
  await expect(dialog(page).getByRole('alert')).toContainText('shares that sum to 1');
  await expect(row('Mid-market')).toContainText('Does not fit with the rest');
  await expect(row('Small business')).not.toContainText('Does not fit');
  await expect(take).toBeDisabled();
  await expectSound(page, 'review of changes that clash');

  await row('Small business').getByRole('checkbox').check();
  await expect(dialog(page).getByRole('alert')).toHaveCount(0);
  await take.click();
  await expect(dialog(page)).toBeHidden();
  await saved(page);
});

test('an import can become a scenario of its own', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  const { bytes } = await exported(page);
  await imported(page, 'Edited.xlsx', await withInputs(bytes, { 'segments.smb.winRate': 0.4 }));
  await dialog(page).getByRole('radio', { name: 'New scenario' }).check();
  await dialog(page).getByRole('textbox', { name: 'Name of the new scenario' }).fill('From finance');
  await dialog(page).getByRole('button', { name: 'Take one input' }).click();
  await expect(page.getByRole('button', { name: /From finance/u }).first()).toBeVisible();
  await section(page, 'Customers').click();
  await expect(field(page, 'Win rate')).toHaveValue('40%');
});

test('a workbook in which nothing was changed says so', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  const { bytes } = await exported(page);
  await imported(page, 'Same.xlsx', bytes);
  await expect(dialog(page).getByRole('heading', { name: 'No input was changed' })).toBeVisible();
  await expectSound(page, 'nothing changed');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('a file that is no workbook, and one of another plan, are refused with the reason', async ({
  context,
}) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  const { bytes } = await exported(page);
  await imported(page, 'junk.xlsx', Buffer.from('not a workbook'));
  await expect(dialog(page).getByRole('alert')).toContainText('This is not an Excel workbook');
  await expectSound(page, 'refused');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'All plans' }).click();
  await page.getByRole('button', { name: /first two sellers/iu }).click();
  await imported(page, 'Other.xlsx', bytes);
  await expect(dialog(page).getByRole('alert')).toContainText('of the plan “Ten to twenty million”');
});

test('a workbook can be dropped onto the plan', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['not a workbook'], 'dropped.xlsx'));
    return transfer;
  });
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
  await expect(dialog(page)).toContainText('dropped.xlsx');
});

test('tables are saved as CSV with every digit, with Excel’s mark when it was chosen', async ({
  context,
}) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  const save = async (of: string, how: RegExp) => {
    await page
      .getByRole('button', { name: `CSV of ${of}` })
      .first()
      .click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitemradio', { name: how }).click();
    const got = await download;
    return { name: got.suggestedFilename(), text: (await bytesOf(got)).toString('utf8') };
  };
  const plain = await save('Key measures', /^CSV Every/u);
  expect(plain.name).toBe('Ten to twenty million - Key measures.csv');
  const [head = '', arr = ''] = plain.text.split('\r\n');
  expect(head).toMatch(/^,2027-01,2027-02,/u);
  expect(arr).toMatch(/^ARR,\d+\.\d{5,},/u);

  await section(page, 'Sales').click();
  const marked = await save('By month', /^CSV for Excel/u);
  expect(marked.text.startsWith('\u{FEFF}Path,Label,Unit,2027-01,')).toBe(true);
  expect(marked.text).toContain('salesTeams.smb-ae.hires,Planned hires,people,2,2,2,');
});

test('both dialogs open by their keys, one at a time', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  await page.keyboard.press('Control+Shift+E');
  await expect(dialog(page).getByRole('heading', { name: 'Export workbook' })).toBeVisible();
  await page.keyboard.press('Control+o');
  await expect(dialog(page).getByRole('heading', { name: 'Export workbook' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+o');
  await expect(dialog(page).getByRole('heading', { name: 'Import workbook' })).toBeVisible();
});

test('an export is made and ended by keys alone', async ({ context }) => {
  const page = await enter(context, host);
  await openExample(page, /ten to twenty/i);
  await page.getByRole('button', { name: 'Workbook', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await expectSound(page, 'export');
  await dialog(page).getByRole('button', { name: 'Export', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: /^(Export|Done)$/u })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});
