/**
 * Everything of a workbook but the rows of its sheets, made by the library: styles, notes, rules, charts, page setup. Its sheets hold only what the library needs to see: a cell a style, so that the styles get the numbers that
 * the rows were printed with, a cell a note, and the values that charts keep a copy of.
 */
import { Note as LibraryNote, Workbook as LibraryWorkbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { cutText } from '../../shared/tables/cells.ts';
import type { Sheet, Workbook } from '../../shared/workbook/workbook.ts';
import { chartOptions, chartPlace } from './charts.ts';
import { font, fontSize, type FullLook, highlights, tabColours } from './look.ts';
import { pageBreaks, pageSetupOf, rowHeight } from './pageSetup.ts';
import type { Note, SheetFacts } from './sheetFacts.ts';
import { printable } from './text.ts';

export interface FrameContent {
  readonly workbook: Workbook;
  readonly facts: ReadonlyMap<Sheet, SheetFacts>;
  /** In the order of their numbers, from 1. */
  readonly looks: readonly FullLook[];
  readonly created: Date;
}

const author = 'Groundplan';

/** The bytes of a workbook without its rows. */
export async function frameOf({ workbook, facts, looks, created }: FrameContent): Promise<Uint8Array> {
  installChartSupport();
  const frame = new LibraryWorkbook();
  frame.creator = author;
  frame.lastModifiedBy = author;
  frame.title = printable(workbook.title);
  frame.created = created;
  frame.modified = created;
  frame.defaultFont = { name: font, size: fontSize, family: 2 };
  frame.views = [
    { x: 0, y: 0, width: 28_800, height: 17_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  // What the app computed is a copy: Excel works all of it out anew when it opens the file.
  frame.calcProperties.fullCalcOnLoad = true;
  workbook.sheets.forEach((sheet, index) => {
    const page = addSheet(frame, sheet, workbook.title);
    if (index === 0) addStyles(page, looks);
    addFacts(page, facts.get(sheet));
    for (const chart of sheet.charts) page.addChart(chartOptions(chart), chartPlace(chart));
    addHighlights(page, sheet);
  });
  const bytes = await frame.xlsx.writeBuffer({
    // Packed again with the rows; and the library's look at its own work costs more than the work.
    zip: { level: 0, modTime: created },
    validate: false,
  });
  return new Uint8Array(bytes);
}

function addSheet(frame: LibraryWorkbook, sheet: Sheet, title: string): Worksheet {
  const { frozen } = sheet;
  const freezes = frozen.rows > 0 || frozen.columns > 0;
  const deepest = Math.max(0, ...sheet.columns.map(({ level }) => level ?? 0));
  const worksheet = frame.addWorksheet(sheet.name, {
    properties: {
      tabColor: { argb: `FF${tabColours[sheet.kind]}` },
      defaultRowHeight: rowHeight,
      outlineLevelCol: deepest,
    },
    views: [
      freezes
        ? {
            state: 'frozen',
            xSplit: frozen.columns,
            ySplit: frozen.rows,
            showGridLines: false,
            zoomScale: 90,
          }
        : { state: 'normal', showGridLines: false, zoomScale: 90 },
    ],
    pageSetup: pageSetupOf(sheet),
    headerFooter: {
      oddHeader: pageHeader(title, sheet.name),
      oddFooter: `&L${small}Groundplan&R${small}Page &P of &N`,
    },
  });
  sheet.columns.forEach(({ width, level }, index) => {
    const column = worksheet.getColumn(index + 1);
    column.width = width;
    if (level !== undefined && level > 0) column.outlineLevel = level;
  });
  for (const row of pageBreaks(sheet)) worksheet.rowBreaks.push({ id: row, max: 16_383, man: 1 });
  return worksheet;
}

/** 8 points; the space keeps a title that begins with digits from becoming part of the size. */
const small = `&"${font},Regular"&8 `;

/** The most that a header holds, codes and all; Excel calls a file with a longer one damaged. */
const longestHeader = 255;

/** The title to the left, cut where there is no room for it beside the sheet's name. */
function pageHeader(title: string, sheet: string): string {
  const right = `&R${small}${pageText(sheet, longestHeader)}`;
  const left = `&L${small}`;
  return `${left}${pageText(title, Math.min(80, longestHeader - left.length - right.length))}${right}`;
}

/** Text in a header, `&` doubled, since it begins a code there; at most so long, and never cut between the two. */
function pageText(text: string, most: number): string {
  const line = printable(text).replaceAll('\n', ' ');
  for (let length = most; ; length--) {
    const written = cutText(line, length).replaceAll('&', '&&');
    if (written.length <= most) return written;
  }
}

function addStyles(page: Worksheet, looks: readonly FullLook[]): void {
  looks.forEach((look, index) => {
    const cell = page.getCell(1, index + 1);
    // A text among them, so that there is a part for texts.
    cell.value = index === 0 ? author : 0;
    cell.style = {
      numFmt: look.format,
      font: {
        name: font,
        size: look.size,
        family: 2,
        color: { argb: `FF${look.colour}` },
        ...(look.bold ? { bold: true } : {}),
        ...(look.italic ? { italic: true } : {}),
      },
      ...(look.fill === undefined
        ? {}
        : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${look.fill}` } } }),
      alignment: {
        vertical: look.vertical === 'top' ? 'top' : look.vertical === 'center' ? 'middle' : 'bottom',
        ...(look.align === undefined ? {} : { horizontal: look.align }),
        ...(look.wrap ? { wrapText: true } : {}),
      },
      border: {
        ...(look.above
          ? { top: { style: look.above.style, color: { argb: `FF${look.above.colour}` } } }
          : {}),
        ...(look.below
          ? { bottom: { style: look.below.style, color: { argb: `FF${look.below.colour}` } } }
          : {}),
      },
    };
  });
}

function addFacts(page: Worksheet, facts: SheetFacts | undefined): void {
  if (!facts) return;
  for (const { row, column, value } of facts.charted) {
    // The first row of the first sheet is that of the styles; a chart's copy of a value may lack.
    if (row > 1 && value !== '')
      page.getCell(row, column).value = typeof value === 'string' ? printable(value) : value;
  }
  for (const note of facts.notes) page.getCell(note.row, note.column).comment = noteOf(note);
  for (const { range, rule } of facts.validations.finish()) page.dataValidations.add(range, rule);
}

/** A box as large as its text: about 46 characters a line of 12 points. */
function noteOf({ text }: Note): LibraryNote {
  const shown = printable(cutText(text, 5_000));
  const lines = shown.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 46)), 0);
  return new LibraryNote(
    {
      texts: [{ text: shown, font: { name: font, size: 9, family: 2 } }],
      width: 220,
      height: Math.min(400, 16 + lines * 12),
    },
    author,
  );
}

function addHighlights(page: Worksheet, sheet: Sheet): void {
  sheet.highlights.forEach(({ range, when, as }, index) => {
    const { colour, fill } = highlights[as];
    page.addConditionalFormatting({
      ref: range,
      rules: [
        {
          type: 'expression',
          formulae: [when],
          priority: index + 1,
          style: {
            font: { color: { argb: `FF${colour}` } },
            fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${fill}` } },
          },
        },
      ],
    });
  });
}
