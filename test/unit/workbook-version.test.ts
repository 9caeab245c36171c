/**
 * A workbook that comes back is compared with what would be printed now, so one that an older printer made has to be
 * told apart: what an example prints is pinned beside the printer's version. When this test fails because something is
 * laid out, printed or worded in another way, raise `printerVersion` (shared/workbook/origin.ts) if workbooks of the
 * version before have been given to anybody, and pin the new print.
 */
import { expect, test } from 'vitest';
import { fingerprint } from '../../shared/workbook/fingerprint.ts';
import { printerVersion } from '../../shared/workbook/origin.ts';
import { printWorkbook } from '../../shared/workbook/printWorkbook.ts';
import { planOfCase } from '../cases/cases.ts';

test('the printer’s version says what it prints', () => {
  const workbook = printWorkbook(planOfCase('first-hires'), {
    scenario: { id: 'base', name: 'Base plan' },
    date: '2026-11-22',
  });
  const printed = workbook.sheets
    .filter(({ kind }) => kind !== 'about')
    .map(({ name, rows }) => [
      name,
      [...rows()].map(({ number, cells }) => [
        number,
        // Numbers are the plan’s, or the engine’s, whose last digit may differ between machines.
        cells.map(({ column, formula, value }) => [
          column,
          formula ?? (typeof value === 'number' ? 'a number' : value),
        ]),
      ]),
    ]);
  expect({ version: printerVersion, print: fingerprint(JSON.stringify(printed)) }).toEqual({
    version: 1,
    print: '4c0b0b8d13499b98',
  });
});
