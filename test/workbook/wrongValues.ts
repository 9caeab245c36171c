/** The workbook with every cached value wrong, so that none that is right later can be one that was merely kept. */
import type { Cell, Workbook } from '../../shared/workbook/workbook.ts';

export const withWrongValues = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    *rows() {
      for (const { number, cells } of sheet.rows()) yield { number, cells: cells.map(wrong) };
    },
  })),
});

function wrong(cell: Cell): Cell {
  if (cell.formula === undefined) return cell;
  return { ...cell, value: typeof cell.value === 'number' ? cell.value * 1.37 + 12_345 : 'not this' };
}
