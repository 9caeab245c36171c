/** What the workbook says of itself: its sheet of checks, each a formula that shows OK or a difference. */
import { placeOf } from './cellGraph.ts';
import type { XlsxFile } from './xlsxFile.ts';

/** Checks that do not show OK, in words; a sheet without any check is a fault, too. */
export function checksThatFail(file: XlsxFile): readonly string[] {
  const sheet = file.sheets.find(({ name }) => name === 'Checks');
  if (sheet === undefined) return ['there is no sheet Checks'];
  const shown = [...sheet.rows.values()].flatMap((row) =>
    [...row.values()].filter(({ formula, kind }) => formula !== undefined && kind === 'text'),
  );
  if (!shown.some(({ value }) => value === 'OK')) return ['no check shows OK'];
  return shown
    .filter(({ value }) => value !== 'OK')
    .map((cell) => `${placeOf(sheet, cell)} shows ${String(cell.value)}`);
}
