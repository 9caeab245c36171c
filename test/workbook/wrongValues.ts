/** Workbooks made harder and quicker for LibreOffice: wrong cached values, and nothing that only a reader looks at. */
import type { Cell, Workbook } from '../../shared/workbook/workbook.ts';

const withCells = (workbook: Workbook, change: (cell: Cell) => Cell): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    *rows() {
      for (const { number, cells } of sheet.rows()) yield { number, cells: cells.map(change) };
    },
  })),
});

/** Every cached value is wrong, so that none that is right later can be one that was merely kept. */
export const withWrongValues = (workbook: Workbook): Workbook =>
  withCells(workbook, (cell) => {
    if (cell.formula === undefined) return cell;
    return { ...cell, value: typeof cell.value === 'number' ? cell.value * 1.37 + 12_345 : 'not this' };
  });

/**
 * Without notes, charts, validation and print titles: LibreOffice takes three seconds over those of a small workbook,
 * and one over all of its formulas. The shared cases keep them.
 */
export function onlyCells(workbook: Workbook): Workbook {
  const { sheets } = withCells(workbook, ({ column, role, value, formula, format }) => ({
    column,
    role,
    value,
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && { format }),
  }));
  return {
    ...workbook,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      charts: [],
      highlights: [],
      printTitles: { rows: 0, columns: 0 },
    })),
  };
}
