/** What the workbook says of itself: its sheet of checks, each a formula that shows OK or a difference. */
import { placeOf } from './cellGraph.ts';
import type { FileSheets } from './xlsxFile.ts';

const heading = 'Result';

/** Checks that do not show OK, in words: all there is in the column of results. A sheet without any is a fault, too. */
export function checksThatFail(file: FileSheets): readonly string[] {
  const sheet = file.sheets.find(({ name }) => name === 'Checks');
  if (sheet === undefined) return ['there is no sheet Checks'];
  const cells = [...sheet.rows.values()].flatMap((row) => [...row.values()]);
  const column = cells.find(({ value }) => value === heading)?.column;
  const shown = cells.filter((cell) => cell.column === column && cell.value !== heading);
  if (!shown.some(({ value }) => value === 'OK')) return ['no check shows OK'];
  return shown
    .filter(({ value }) => value !== 'OK')
    .map((cell) => `${placeOf(sheet, cell)} shows ${String(cell.value)}`);
}
