/**
 * How a sheet goes on paper: A4, what identifies rows and columns on every page, and charts on a page of their own
 * instead of cut through.
 */
import type { PageSetup } from '@cj-tech-master/excelts';
import { columnName } from '../../shared/tables/cells.ts';
import type { Sheet } from '../../shared/workbook/workbook.ts';

/** Of A4, in the file format's list of papers. */
const a4 = 9;
/** In inches, as the format has them. */
const margins = { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 } as const;
/** Of a sheet that runs over several pages to the right: small, and readable still. */
const wideScale = 70;

/** Of a row that says nothing else, in points. */
export const rowHeight = 14.5;

export function pageSetupOf(sheet: Sheet): Partial<PageSetup> {
  const { page, printTitles } = sheet;
  return {
    paperSize: a4,
    orientation: page.landscape ? 'landscape' : 'portrait',
    margins,
    showGridLines: false,
    ...scaling(sheet),
    ...(printTitles.rows > 0 ? { printTitlesRow: `1:${printTitles.rows}` } : {}),
    ...(printTitles.columns > 0 ? { printTitlesColumn: `A:${columnName(printTitles.columns)}` } : {}),
  };
}

/** Excel passes over page breaks where it fits pages itself, so a sheet with charts is given the scale that fits. */
function scaling(sheet: Sheet): Partial<PageSetup> {
  if (!sheet.page.fitToWidth) return { scale: wideScale };
  if (sheet.charts.length === 0) return { fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  return { scale: onFirstPage(sheet) ?? widthScale(sheet) };
}

/** A digit of the workbook's font is 7 pixels wide at most, of which 96 make an inch; 5 more are between columns. */
const inches = (characters: number): number => (characters * 7 + 5) / 96;

const paper = (landscape: boolean) =>
  landscape ? { width: 11.69, height: 8.27 } : { width: 8.27, height: 11.69 };

/** In percent. */
function widthScale({ columns, page }: Sheet): number {
  const width = columns.reduce((sum, column) => sum + inches(column.width), 0);
  const space = paper(page.landscape).width - margins.left - margins.right;
  return Math.max(25, Math.min(100, Math.floor((100 * space) / width)));
}

/** The scale at which everything down to the charts is on the first page; `null` where that would be too small. */
function onFirstPage(sheet: Sheet): number | null {
  const space = paper(sheet.page.landscape).height - margins.top - margins.bottom;
  // Some rows are higher than others.
  const height = ((lastChartRow(sheet) + 6) * rowHeight) / 72;
  const fits = Math.floor((100 * space) / height);
  const width = widthScale(sheet);
  return fits >= 0.7 * width ? Math.min(fits, width) : null;
}

const lastChartRow = ({ charts }: Sheet): number => Math.max(...charts.map(({ to }) => to.row)) - 1;

/** The last rows before a new page: in front of the charts, unless all before them fits too, and behind them. */
export function pageBreaks(sheet: Sheet): readonly number[] {
  const { charts, rowCount } = sheet;
  if (charts.length === 0) return [];
  const before = Math.min(...charts.map(({ from }) => from.row)) - 1;
  const breaks = onFirstPage(sheet) === null ? [before, lastChartRow(sheet)] : [lastChartRow(sheet)];
  return breaks.filter((row) => row > 1 && row < rowCount);
}
