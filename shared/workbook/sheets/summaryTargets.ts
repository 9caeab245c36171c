/** The targets on the Summary sheet: what is wanted, what the workbook comes to, and whether that holds. */
import type { TargetVerdict } from '../../analysis/index.ts';
import { columnName, sheetPrefix } from '../formulas/a1.ts';
import { inputColumns } from '../layout/columns.ts';
import type { Cell, Highlight, Row } from '../workbook.ts';
import { companyQuantity, seriesCells, type Book } from './book.ts';
import { formats, summaryFormat, summaryUnit } from './formats.ts';
import type { TargetRow } from './summarySheet.ts';

const columns = { metric: 1, unit: 2, month: 3, target: 4, plan: 5, gap: 6, verdict: 7 } as const;
const headings = ['Metric', 'Unit', 'Month', 'Target', 'Plan', 'Gap', 'Verdict'] as const;

/** The plan's number for a target, as the workbook has it now; the block of targets begins in row `first`. */
export const planNow = ({ names }: Book, first: number, target: number): string =>
  `${sheetPrefix(names.summary)}$${columnName(columns.plan)}$${first + 2 + target}`;

/** The reference to what is typed for a target. */
export const typedTarget = ({ names }: Book, row: number): string =>
  `${sheetPrefix(names.inputs)}$${columnName(inputColumns.value)}$${row}`;

export function verdictHighlights(first: number, targets: number): readonly Highlight[] {
  if (targets === 0) return [];
  const column = columnName(columns.verdict);
  const range = `${column}${first + 2}:${column}${first + 1 + targets}`;
  const holds = `${column}${first + 2}="holds"`;
  return [
    { range, when: holds, as: 'good' },
    { range, when: `NOT(${holds})`, as: 'bad' },
  ];
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
  const { label, unit } = companyQuantity(metric);
  const series = seriesCells(book, metric);
  const format = summaryFormat(unit);
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
      value: `${label}, ${bound === 'atLeast' ? 'at least' : 'at most'}`,
    },
    { column: columns.unit, role: 'unit', value: summaryUnit(unit, book.plan.currency) },
    {
      column: columns.month,
      role: 'number',
      value: month,
      formula: typedTarget(book, inputRow('month')),
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
