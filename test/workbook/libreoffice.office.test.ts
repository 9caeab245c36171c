/** That LibreOffice recalculates for us at all, and that it does so because of the setting we give it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handmade } from './handmade.ts';
import { recalculate, recalculatedValues, toPdf, type Recalculation } from './libreoffice.ts';
import { inFolder } from './inFolder.ts';
import { readValues } from './valuesFile.ts';
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

test('values come back as what they are: numbers in full, texts, nothing, truths and errors', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'kinds.xlsx');
    writeFileSync(
      file,
      handmade([
        { name: 'Small business', cells: { A1: 1, C1: { formula: 'A1/3', value: 99 } } },
        {
          name: 'Other-one',
          cells: {
            A1: { formula: '-1E-12/3', value: 99 },
            B1: { formula: 'IF(TRUE,"","no")', value: 'wrong' },
            C1: 'a "quoted", divided\ntext',
            D1: { formula: '1/0', value: 1 },
            E1: { formula: 'TRUE', value: 2 },
            F1: { formula: 'NoSuchName+1', value: 3 },
            A3: '12',
            B3: { formula: '"1,5%"', value: '' },
            C3: { formula: '2^70', value: 3 },
          },
        },
      ]),
    );
    const sheets = (await recalculatedValues([file], join(folder, 'values'))).get(file)!;
    expect([...sheets.keys()].toSorted()).toEqual(['Other-one', 'Small business']);
    const cells = (name: string): readonly unknown[] =>
      [...readValues(name, sheets.get(name)!).rows.values()].flatMap((row) =>
        [...row.values()].map(({ row, column, kind, value }) => [row, column, kind, value]),
      );
    expect(cells('Small business')).toEqual([
      [1, 1, 'number', 1],
      [1, 3, 'number', 0.333333333333333],
    ]);
    expect(cells('Other-one')).toEqual([
      // Fifteen digits, but no more than twenty places.
      [1, 1, 'number', -3.3333333e-13],
      [1, 2, 'text', ''],
      [1, 3, 'text', 'a "quoted", divided\ntext'],
      [1, 4, 'error', '#DIV/0!'],
      [1, 5, 'boolean', true],
      [1, 6, 'error', '#NAME?'],
      [3, 1, 'text', '12'],
      [3, 2, 'text', '1,5%'],
      [3, 3, 'number', 1.18059162071741e21],
    ]);
  }));

test('a workbook is printed', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'wrong.xlsx');
    writeFileSync(file, wrong);
    const pdf = readFileSync(await toPdf(file, folder));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  }));
