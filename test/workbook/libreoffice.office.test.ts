/** That LibreOffice recalculates for us at all, and that it does so because of the setting we give it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handmade } from './handmade.ts';
import { recalculate, toPdf, type Recalculation } from './libreoffice.ts';
import { inFolder } from './inFolder.ts';
import { readXlsx } from './xlsxFile.ts';

/** Every cached value is wrong. */
const wrong = handmade([
  {
    name: 'Wrong',
    cells: {
      A1: 2,
      B1: { formula: 'A1*3', value: 99 },
      C1: { formula: 'IF(A1>1,"<yes>","no")', value: 'wrong' },
      D1: { formula: 'B1+1', value: '#REF!' },
    },
  },
]);

async function saved(folder: string, recalculation: Recalculation): Promise<readonly unknown[]> {
  const file = join(folder, 'wrong.xlsx');
  writeFileSync(file, wrong);
  const files = await recalculate([file], join(folder, recalculation), recalculation);
  const row = readXlsx(readFileSync(files.get(file)!)).sheets[0]!.rows.get(1)!;
  return [...row.values()].map(({ value }) => value);
}

test('wrong cached values come back right', () =>
  inFolder(async (folder) => {
    expect(await saved(folder, 'always')).toEqual([2, 6, '<yes>', 7]);
  }));

test('and would not without the setting', () =>
  inFolder(async (folder) => {
    expect((await saved(folder, 'believe'))[1]).toBe(99);
  }));

test('a file that is no workbook is an error that says so', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'broken.xlsx');
    writeFileSync(file, wrong.subarray(0, 500));
    await expect(recalculate([file], join(folder, 'out'))).rejects.toThrow(/did not write broken\.xlsx/);
  }));

test('a workbook is printed', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'wrong.xlsx');
    writeFileSync(file, wrong);
    const pdf = readFileSync(await toPdf(file, folder));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  }));
