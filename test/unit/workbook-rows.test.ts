/** Any workbook's sheets as rows, as actuals are read from: dates, gaps, formulas, errors, and what is too much. */
import { Workbook } from '@cj-tech-master/excelts';
import { expect, test } from 'vitest';
import { rowsOf } from '../../electron/services/workbook/rowsOf.ts';

type Cells = readonly (readonly unknown[])[];

async function rowsOfCells(...sheets: readonly Cells[]) {
  const workbook = new Workbook();
  sheets.forEach((cells, index) => {
    const sheet = workbook.addWorksheet(`Sheet ${index + 1}`);
    cells.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null) sheet.getCell(r + 1, c + 1).value = value as never;
      }),
    );
  });
  return rowsOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

test('cells are what they show: dates as days, formulas as what they gave, gaps as nothing', async () => {
  const outcome = await rowsOfCells(
    [],
    [
      ['Month', new Date(Date.UTC(2027, 0, 1)), new Date(Date.UTC(2027, 11, 31))],
      [],
      ['ARR', 1.5, null, { formula: 'B3*2', result: 3 }],
      ['Live?', true, '=1+1', { error: '#REF!' }],
    ],
  );
  expect(outcome).toEqual({
    kind: 'sheets',
    sheets: [
      {
        name: 'Sheet 2',
        rows: [
          ['Month', '2027-01-01', '2027-12-31'],
          [],
          ['ARR', 1.5, null, 3],
          ['Live?', true, '=1+1', '#REF!'],
        ],
      },
    ],
  });
});

test('a workbook without a cell, and one whose table reaches too far, are refused', async () => {
  expect(await rowsOfCells([])).toMatchObject({ kind: 'badFile' });
  const far = Array.from({ length: 600 }, (_, r) => Array.from({ length: 1 }, () => r));
  const wide = [...far, Array.from({ length: 1_000 }, (_, c) => (c === 999 ? 1 : null))];
  expect(await rowsOfCells(wide)).toMatchObject({
    kind: 'badFile',
    reason: expect.stringContaining('column 1000'),
  });
});
