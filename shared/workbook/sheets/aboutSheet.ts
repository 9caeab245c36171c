/** The About sheet: how to read the workbook, what is fixed in it, and what Groundplan needs to read it back. */
import { originLines, type Origin } from '../origin.ts';
import type { Row, Sheet } from '../workbook.ts';

const paragraphs: readonly (readonly [heading: string, ...text: string[]])[] = [
  [
    'What this is',
    'The revenue plan as a model: every number is a formula, back to the assumptions on Inputs. Change an assumption and everything follows, killers aside.',
    'Killers are the one exception. They come from 64 computations of the plan and stand as values, with the inputs they were computed from; when an input has changed since, the sheet says so.',
  ],
  [
    'How to read it',
    'Months run across, one column a month, the same on every sheet of the model. To their right stand fiscal quarters and years: flows are summed, balances and measures are those of the last month. The outline buttons 1, 2 and 3 above the columns show years, quarters or months.',
    'Column A names each series as Groundplan does. Rest the mouse on a label to read what the row means. An empty cell in a row of measures: not defined in that month.',
    'Blue cells on Inputs may be changed. Rates are shares (25 % is 0.25); money is in the currency named. What is annual and what monthly, the note on each label says.',
  ],
  [
    'What is fixed in it',
    'The number of months, segments, teams, channels, cost lines, opening groups and cohorts; the length of a ramp and of lists by year; which teams hire “auto”, who is billed annually, where costs count. To change these, change the plan in Groundplan and export again.',
  ],
  [
    'Sending it back',
    'Save it as .xlsx and import it in Groundplan: changed inputs are listed with their effect on the targets, and each is taken or left. Other changes are reported. Excel, LibreOffice and Google Sheets may all be used.',
  ],
];

export function aboutSheet(name: string, origin: Origin): Sheet {
  const rows = rowsOf(origin);
  return {
    name,
    kind: 'about',
    columns: [{ width: 110 }],
    rowCount: rows.at(-1)!.number,
    rows: () => rows,
    frozen: { rows: 0, columns: 0 },
    printTitles: { rows: 0, columns: 0 },
    page: { landscape: false, fitToWidth: true },
    charts: [],
    highlights: [],
  };
}

function rowsOf(origin: Origin): readonly Row[] {
  const rows: Row[] = [];
  let number = 1;
  const put = (role: 'title' | 'heading' | 'text' | 'machine', value: string): void => {
    rows.push({ number: number++, cells: [{ column: 1, role, value }] });
  };
  put('title', 'About this workbook');
  for (const [heading, ...text] of paragraphs) {
    number++;
    put('heading', heading);
    for (const paragraph of text) put('text', paragraph);
  }
  number++;
  put('heading', 'The plan as it was exported');
  put('text', 'Read by Groundplan when the workbook comes back. No formula uses it.');
  for (const line of originLines(origin)) put('machine', line);
  return rows;
}
