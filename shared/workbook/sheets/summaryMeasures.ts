/** The key measures on the Summary sheet, by fiscal year and quarter. */
import type { Plan } from '../../plan/types.ts';
import { periodColumns, type PeriodColumn } from '../layout/columns.ts';
import type { Cell, Row } from '../workbook.ts';
import { companyQuantity, seriesCells, type Book } from './book.ts';
import { scaledFormat, scaledUnit } from './formats.ts';

const firstPeriodColumn = 3;

const keySeries = [
  'arr',
  'newArr',
  'expansionArr',
  'churnedArr',
  'customers',
  'revenue',
  'grossProfit',
  'grossMargin',
  'salesMarketing',
  'operatingIncome',
  'netCashFlow',
  'cash',
  'employees',
  'nrr',
  'grr',
  'logoChurn',
  'cacPayback',
  'ltvCac',
  'magicNumber',
  'burnMultiple',
  'ruleOf40',
] as const;

export const measureCount = keySeries.length;

/** Fiscal years first, then quarters: a board reads years. */
export function summaryPeriods(plan: Plan): readonly PeriodColumn[] {
  const all = periodColumns(plan);
  return [...all.filter(({ kind }) => kind === 'year'), ...all.filter(({ kind }) => kind === 'quarter')];
}

export function* measureRows(book: Book, first: number): Generator<Row> {
  const { plan } = book;
  const periods = summaryPeriods(plan);
  yield {
    number: first,
    cells: [{ column: 1, role: 'heading', value: 'Key measures by fiscal year and quarter' }],
  };
  yield {
    number: first + 1,
    cells: [
      { column: 1, role: 'columnHeading', value: 'Measure' },
      { column: 2, role: 'columnHeading', value: 'Unit' },
      ...periods.map(({ label, whole }, i): Cell => ({
        column: firstPeriodColumn + i,
        role: 'columnHeading',
        value: whole ? label : `${label} (part)`,
      })),
    ],
  };
  for (const [i, series] of keySeries.entries()) {
    const { label, unit, meaning } = companyQuantity(series);
    const cells = seriesCells(book, series);
    yield {
      number: first + 2 + i,
      cells: [
        { column: 1, role: 'label', value: label, note: meaning },
        { column: 2, role: 'unit', value: scaledUnit(unit, plan.currency, book.scale) },
        ...periods.map((period, at): Cell => ({
          column: firstPeriodColumn + at,
          role: 'period',
          value: book.numbers.over(companyQuantity(series), [], period),
          formula: cells.at(period.column),
          format: scaledFormat(unit, book.scale),
        })),
      ],
    };
  }
}
