/** The Summary sheet: who it is from, whether the targets hold, the key measures, and pictures of the plan. */
import type { TargetVerdict } from '../../analysis/index.ts';
import type { Row, Sheet } from '../workbook.ts';
import type { Book } from './book.ts';
import type { KillersSheet } from './killersSheet.ts';
import { chartRows, charts, monthRows } from './summaryCharts.ts';
import { measureCount, measureRows, summaryPeriods } from './summaryMeasures.ts';
import { targetsRow, type TargetRow } from './summaryPlaces.ts';
import { targetRows, verdictHighlights } from './summaryTargets.ts';

/** Where each block begins. */
const placesOf = ({ plan }: Book) => {
  const pictures = targetsRow + plan.targets.length + 4;
  const measures = pictures + 2 * (chartRows + 1) + 1;
  return { pictures, measures, months: measures + measureCount + 4 };
};

export function summarySheet(
  book: Book,
  verdicts: readonly TargetVerdict[],
  targetRow: TargetRow,
  overallCheck: string,
  bridge: KillersSheet['bridge'],
): Sheet {
  const { measures, pictures, months } = placesOf(book);
  const { plan, names, heading, date } = book;
  const head: readonly Row[] = [
    { number: 1, cells: [{ column: 1, role: 'title', value: plan.name }] },
    { number: 2, cells: [{ column: 1, role: 'subtitle', value: heading }] },
    {
      number: 3,
      cells: [
        {
          column: 1,
          role: 'subtitle',
          value: `Exported on ${date} from Groundplan. Every number is a formula back to Inputs.`,
        },
      ],
    },
    {
      number: 4,
      cells: [
        { column: 1, role: 'subtitle', value: 'All checks' },
        { column: 2, role: 'check', value: 'OK', formula: overallCheck },
      ],
    },
  ];
  return {
    name: names.summary,
    kind: 'summary',
    columns: [
      { width: 34 },
      { width: 18 },
      ...Array.from({ length: Math.max(8, summaryPeriods(plan).length) }, () => ({ width: 14 })),
    ],
    rowCount: months + 1 + plan.months,
    rows: function* () {
      yield* head;
      yield* targetRows(book, verdicts, targetRow, targetsRow);
      yield* measureRows(book, measures);
      yield* monthRows(book, verdicts, targetRow, months);
    },
    frozen: { rows: 0, columns: 1 },
    printTitles: { rows: 0, columns: 1 },
    page: { landscape: true, fitToWidth: true },
    charts: charts(book, pictures, months, bridge),
    highlights: verdictHighlights(targetsRow, plan.targets.length),
  };
}
