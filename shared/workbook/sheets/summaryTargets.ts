/** The targets on the Summary sheet: what is wanted, what the workbook comes to, and whether that holds. */
import type { TargetVerdict } from '../../analysis/index.ts';
import { columnName } from '../../tables/cells.ts';
import { sheetPrefix } from '../formulas/a1.ts';
import { inputColumns } from '../layout/columns.ts';
import type { Cell, Highlight, Row } from '../workbook.ts';
import { companyQuantity, goodOrBad, seriesCells, type Book } from './book.ts';
import { formats, scaledFormat, scaledUnit } from './formats.ts';
import type { TargetNow } from './killersSheet.ts';
import type { TargetRow } from './summaryPlaces.ts';

const columns = { metric: 1, unit: 2, month: 3, target: 4, plan: 5, gap: 6, verdict: 7 } as const;
const headings = ['Metric', 'Unit', 'Month', 'Target', 'Plan', 'Gap', 'Verdict'] as const;

/** What a target comes to as the workbook has it now; the block of targets begins in row `first`. */
export function targetNow({ names }: Book, first: number, target: number): TargetNow {
  const at = (column: number): string =>
    `${sheetPrefix(names.summary)}$${columnName(column)}$${first + 2 + target}`;
  return { plan: at(columns.plan), month: at(columns.month) };
}

/** A spreadsheet may have made a date of a month that was typed. */
const asMonthText = (cell: string): string =>
  `IF(ISNUMBER(${cell}),YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell}),2),${cell})`;

/** Where the months and values of all targets stand, and what each is of. */
export const targetBlock = (first: number, targets: number) => {
  const range = (column: number): string =>
    `$${columnName(column)}$${first + 2}:$${columnName(column)}$${first + 1 + targets}`;
  return { metrics: range(columns.metric), months: range(columns.month), values: range(columns.target) };
};

/** `ARR, at least`: what the first column says of a target. */
export const targetName = (metric: string, bound: 'atLeast' | 'atMost'): string =>
  `${companyQuantity(metric).label}, ${bound === 'atLeast' ? 'at least' : 'at most'}`;

/** The reference to what is typed for a target. */
export const typedTarget = ({ names }: Book, row: number): string =>
  `${sheetPrefix(names.inputs)}$${columnName(inputColumns.value)}$${row}`;

export function verdictHighlights(first: number, targets: number): readonly Highlight[] {
  if (targets === 0) return [];
  const column = columnName(columns.verdict);
  const range = `${column}${first + 2}:${column}${first + 1 + targets}`;
  return goodOrBad(range, `${column}${first + 2}`, 'holds');
}

export function* targetRows(
  book: Book,
  verdicts: readonly TargetVerdict[],
  targetRow: TargetRow,
  first: number,
): Generator<Row> {
  yield { number: first, cells: [{ column: 1, role: 'heading', value: 'Targets' }] };
  if (verdicts.length === 0) {
    const value = 'The plan has no targets.';
    yield { number: first + 1, cells: [{ column: 1, role: 'subtitle', value }] };
    return;
  }
  yield {
    number: first + 1,
    cells: headings.map((value, i): Cell => ({ column: i + 1, role: 'columnHeading', value })),
  };
  for (const [i, verdict] of verdicts.entries()) {
    const row = first + 2 + i;
    yield { number: row, cells: cellsOf(book, verdict, row, (field) => targetRow(i, field)) };
  }
}

function cellsOf(
  book: Book,
  { metric, month, bound, target, plan, gap, holds }: TargetVerdict,
  row: number,
  inputRow: (field: 'value' | 'month') => number,
): readonly Cell[] {
  const { unit } = companyQuantity(metric);
  const series = seriesCells(book, metric);
  const format = scaledFormat(unit, book.scale);
  const at = (column: number): string => `${columnName(column)}${row}`;
  const misses = bound === 'atLeast' ? 'falls short' : 'is over';
  const isWithin = `${at(columns.plan)}${bound === 'atLeast' ? '>=' : '<='}${at(columns.target)}`;
  const whereDefined = (then: string, otherwise: string): string =>
    `IF(ISNUMBER(${at(columns.plan)}),${then},${otherwise})`;
  const number = (column: number, value: number | string, formula: string): Cell => ({
    column,
    role: 'headline',
    value,
    formula,
    format,
  });
  return [
    {
      column: columns.metric,
      role: 'label',
      value: targetName(metric, bound),
    },
    { column: columns.unit, role: 'unit', value: scaledUnit(unit, book.plan.currency, book.scale) },
    {
      column: columns.month,
      role: 'number',
      value: month,
      formula: asMonthText(typedTarget(book, inputRow('month'))),
      format: formats.text,
    },
    number(columns.target, target, typedTarget(book, inputRow('value'))),
    number(
      columns.plan,
      plan ?? '',
      `IFERROR(INDEX(${series.months},MATCH(${at(columns.month)},${series.headings},0)),"")`,
    ),
    number(columns.gap, gap ?? '', whereDefined(`${at(columns.plan)}-${at(columns.target)}`, '""')),
    {
      column: columns.verdict,
      role: 'check',
      value: plan === null ? 'not defined' : holds ? 'holds' : misses,
      formula: whereDefined(`IF(${isWithin},"holds","${misses}")`, '"not defined"'),
    },
  ];
}
