/** The Summary sheet: who it is from, whether the targets hold, the key measures, and pictures of the plan. */
import type { TargetVerdict } from '../../analysis/index.ts';
import { monthAt } from '../../plan/months.ts';
import { absoluteRange, columnName, sheetPrefix } from '../formulas/a1.ts';
import { inputColumns, monthColumn, periodColumns, type PeriodColumn } from '../layout/columns.ts';
import { formatOf, formats, unitText } from './formats.ts';
import type { KillersSheet } from './killersSheet.ts';
import { companyQuantity, seriesCells, type Book } from './book.ts';
import type { Cell, Chart, Row, Sheet } from '../workbook.ts';

const targetsRow = 6;
const columns = { metric: 1, unit: 2, month: 3, target: 4, plan: 5, gap: 6, verdict: 7 } as const;
const firstPeriodColumn = 3;
/** Where a target's charts stand: below the measures, two beside each other. */
const chartRows = 16;

/** Money is in thousands here. */
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

const monthly = { month: 1, arr: 2, target: 3, people: 4, cash: 5 } as const;

/** Fiscal years first, then quarters: a board reads years. */
const periodsOf = ({ plan }: Book): readonly PeriodColumn[] => {
  const all = periodColumns(plan);
  return [...all.filter(({ kind }) => kind === 'year'), ...all.filter(({ kind }) => kind === 'quarter')];
};

interface Places {
  readonly measures: number;
  readonly charts: number;
  readonly months: number;
}

function placesOf({ plan }: Book): Places {
  const measures = targetsRow + plan.targets.length + 4;
  const charts = measures + keySeries.length + 4;
  return { measures, charts, months: charts + 2 * (chartRows + 1) + 2 };
}

export function summarySheet(
  book: Book,
  verdicts: readonly TargetVerdict[],
  targetRow: (target: number, field: 'value' | 'month') => number,
  overallCheck: string,
  bridge: KillersSheet['bridge'],
): Sheet {
  const places = placesOf(book);
  return {
    name: book.names.summary,
    kind: 'summary',
    columns: [
      { width: 34 },
      { width: 18 },
      ...Array.from({ length: Math.max(8, periodsOf(book).length) }, () => ({ width: 13 })),
    ],
    rowCount: places.months + 1 + book.plan.months,
    rows: () => rowsOf(book, verdicts, targetRow, overallCheck),
    frozen: { rows: 0, columns: 1 },
    printTitles: { rows: 0, columns: 1 },
    page: { landscape: true, fitToWidth: true },
    charts: chartsOf(book, places, bridge),
    highlights: [
      {
        range: verdictRange(book),
        when: `LEFT(${columnName(columns.verdict)}${targetsRow + 2},5)="holds"`,
        as: 'good',
      },
      {
        range: verdictRange(book),
        when: `LEFT(${columnName(columns.verdict)}${targetsRow + 2},5)<>"holds"`,
        as: 'bad',
      },
    ],
  };
}

const verdictRange = ({ plan }: Book): string => {
  const column = columnName(columns.verdict);
  return `${column}${targetsRow + 2}:${column}${targetsRow + 1 + Math.max(1, plan.targets.length)}`;
};

/** The plan's number for a target, as the workbook has it now. */
export function planNow(book: Book, target: number): string {
  return `${sheetPrefix(book.names.summary)}$${columnName(columns.plan)}$${targetsRow + 2 + target}`;
}

function* rowsOf(
  book: Book,
  verdicts: readonly TargetVerdict[],
  targetRow: (target: number, field: 'value' | 'month') => number,
  overallCheck: string,
): Generator<Row> {
  const { plan } = book;
  yield { number: 1, cells: [{ column: 1, role: 'title', value: plan.name }] };
  yield { number: 2, cells: [{ column: 1, role: 'subtitle', value: book.heading }] };
  yield {
    number: 3,
    cells: [
      {
        column: 1,
        role: 'subtitle',
        value: `Exported on ${book.date} from Groundplan. Every number is a formula back to Inputs.`,
      },
    ],
  };
  yield {
    number: 4,
    cells: [
      { column: 1, role: 'subtitle', value: 'All checks' },
      { column: 2, role: 'check', value: 'OK', formula: overallCheck },
    ],
  };
  yield* targetRows(book, verdicts, targetRow);
  yield* measureRows(book);
  yield* monthRows(book, verdicts, targetRow);
}

function* targetRows(
  book: Book,
  verdicts: readonly TargetVerdict[],
  targetRow: (target: number, field: 'value' | 'month') => number,
): Generator<Row> {
  yield { number: targetsRow, cells: [{ column: 1, role: 'heading', value: 'Targets' }] };
  if (verdicts.length === 0) {
    yield {
      number: targetsRow + 1,
      cells: [{ column: 1, role: 'subtitle', value: 'The plan has no targets.' }],
    };
    return;
  }
  yield {
    number: targetsRow + 1,
    cells: (['Metric', 'Unit', 'Month', 'Target', 'Plan', 'Gap', 'Verdict'] as const).map(
      (value, i): Cell => ({ column: i + 1, role: 'columnHeading', value }),
    ),
  };
  const inputs = sheetPrefix(book.names.inputs);
  const typed = (row: number): string => `${inputs}$${columnName(inputColumns.value)}$${row}`;
  for (const [i, { metric, month, bound, target, plan, gap, holds }] of verdicts.entries()) {
    const row = targetsRow + 2 + i;
    const { label, unit } = companyQuantity(metric);
    const cells = seriesCells(book, metric);
    const format = formatOf(unit);
    const at = (column: number): string => `${columnName(column)}${row}`;
    const within = bound === 'atLeast' ? '>=' : '<=';
    const misses = bound === 'atLeast' ? 'falls short' : 'is over';
    yield {
      number: row,
      cells: [
        {
          column: columns.metric,
          role: 'label',
          value: `${label}, ${bound === 'atLeast' ? 'at least' : 'at most'}`,
        },
        { column: columns.unit, role: 'unit', value: unitText(unit, book.plan.currency) },
        {
          column: columns.month,
          role: 'number',
          value: month,
          formula: typed(targetRow(i, 'month')),
          format: formats.text,
        },
        {
          column: columns.target,
          role: 'headline',
          value: target,
          formula: typed(targetRow(i, 'value')),
          format,
        },
        {
          column: columns.plan,
          role: 'headline',
          value: plan ?? '',
          formula: `IFERROR(INDEX(${cells.months},MATCH(${at(columns.month)},${cells.headings},0)),"")`,
          format,
        },
        {
          column: columns.gap,
          role: 'headline',
          value: gap ?? '',
          formula: `IF(ISNUMBER(${at(columns.plan)}),${at(columns.plan)}-${at(columns.target)},"")`,
          format,
        },
        {
          column: columns.verdict,
          role: 'headline',
          value: plan === null ? 'not defined' : holds ? 'holds' : misses,
          formula: `IF(ISNUMBER(${at(columns.plan)}),IF(${at(columns.plan)}${within}${at(columns.target)},"holds","${misses}"),"not defined")`,
        },
      ],
    };
  }
}

function* measureRows(book: Book): Generator<Row> {
  const first = placesOf(book).measures;
  const periods = periodsOf(book);
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
    const { label, unit, kind, meaning } = companyQuantity(series);
    const cells = seriesCells(book, series);
    const isMoney = unit === 'money';
    yield {
      number: first + 2 + i,
      cells: [
        { column: 1, role: 'label', value: label, note: meaning },
        {
          column: 2,
          role: 'unit',
          value: isMoney ? `${book.plan.currency} thousand` : unitText(unit, book.plan.currency),
        },
        ...periods.map((period, at): Cell => ({
          column: firstPeriodColumn + at,
          role: period.kind === 'year' ? 'total' : 'period',
          value: valueOver(book, series, kind === 'flow', period),
          formula: cells.at(period.column),
          format: isMoney ? formats.thousands : formatOf(unit),
        })),
      ],
    };
  }
}

function valueOver(book: Book, series: string, isFlow: boolean, { from, to }: PeriodColumn): number | string {
  const quantity = companyQuantity(series);
  if (!isFlow) return book.numbers.value(quantity, [], to);
  let sum = 0;
  for (let month = from; month <= to; month++) sum += Number(book.numbers.value(quantity, [], month));
  return sum;
}

/** What the charts are drawn from, legible by itself. */
function* monthRows(
  book: Book,
  verdicts: readonly TargetVerdict[],
  targetRow: (target: number, field: 'value' | 'month') => number,
): Generator<Row> {
  const { plan } = book;
  const first = placesOf(book).months;
  yield { number: first, cells: [{ column: 1, role: 'heading', value: 'By month' }] };
  const headings = [
    'Month',
    `ARR, ${plan.currency} thousand`,
    'ARR target',
    'Employees',
    `Cash, ${plan.currency} thousand`,
  ];
  yield {
    number: first + 1,
    cells: headings.map((value, i): Cell => ({ column: i + 1, role: 'columnHeading', value })),
  };
  const targets = arrTargets(verdicts);
  for (let t = 0; t < plan.months; t++) {
    const month = monthAt(plan.start, t);
    const row = first + 2 + t;
    const number = (column: number, series: string, format: string): Cell => ({
      column,
      role: 'number',
      value: book.numbers.value(companyQuantity(series), [], t),
      formula: seriesCells(book, series).at(monthColumn(t)),
      format,
    });
    const inForce = targetInForce(book, targets, targetRow, row, month);
    yield {
      number: row,
      cells: [
        { column: monthly.month, role: 'label', value: month },
        number(monthly.arr, 'arr', formats.thousands),
        ...(inForce === undefined
          ? []
          : [{ column: monthly.target, role: 'number' as const, format: formats.thousands, ...inForce }]),
        number(monthly.people, 'employees', formats.decimal),
        number(monthly.cash, 'cash', formats.thousands),
      ],
    };
  }
}

/** Targets of ARR in the order of their months. */
const arrTargets = (
  verdicts: readonly TargetVerdict[],
): readonly (TargetVerdict & { readonly place: number })[] =>
  verdicts
    .map((verdict, place) => ({ ...verdict, place }))
    .filter(({ metric, bound }) => metric === 'arr' && bound === 'atLeast')
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));

/** In each month the target that comes next; after the last one, the last. */
function targetInForce(
  book: Book,
  targets: ReturnType<typeof arrTargets>,
  targetRow: (target: number, field: 'value' | 'month') => number,
  row: number,
  month: string,
): Pick<Cell, 'value' | 'formula'> | undefined {
  const last = targets.at(-1);
  if (!last) return undefined;
  const inputs = sheetPrefix(book.names.inputs);
  const typed = (place: number, field: 'value' | 'month'): string =>
    `${inputs}$${columnName(inputColumns.value)}$${targetRow(place, field)}`;
  const next = targets.find((target) => month <= target.month) ?? last;
  return {
    value: next.target,
    formula: targets
      .slice(0, -1)
      .reduceRight(
        (rest, { place }) => `IF($A${row}<=${typed(place, 'month')},${typed(place, 'value')},${rest})`,
        typed(last.place, 'value'),
      ),
  };
}

function chartsOf(book: Book, { charts, months }: Places, bridge: KillersSheet['bridge']): readonly Chart[] {
  const { plan, names } = book;
  const range = (column: number): string =>
    absoluteRange(names.summary, { row: months + 2, column }, { row: months + 1 + plan.months, column });
  const hasTarget = plan.targets.some(({ metric, bound }) => metric === 'arr' && bound === 'atLeast');
  const categories = range(monthly.month);
  const at = (place: number) => {
    const left = place % 2 === 0;
    const row = charts + Math.floor(place / 2) * (chartRows + 1);
    return {
      from: { column: left ? 1 : 5, row },
      to: { column: left ? 5 : 11, row: row + chartRows },
    };
  };
  const line = (
    title: string,
    description: string,
    series: Chart['series'],
    format: string,
    place: number,
  ): Chart => ({ kind: 'line', title, description, categories, series, format, ...at(place) });
  return [
    line(
      hasTarget ? `ARR against target, ${plan.currency} thousand` : `ARR, ${plan.currency} thousand`,
      'ARR at the end of each month, with the target that is in force.',
      [
        { name: 'ARR', values: range(monthly.arr), colour: 'plan' },
        ...(hasTarget
          ? [
              {
                name: 'Target',
                values: range(monthly.target),
                colour: 'target' as const,
                dashed: true as const,
              },
            ]
          : []),
      ],
      formats.thousands,
      0,
    ),
    ...(bridge ? [{ kind: 'stackedColumn' as const, format: formats.thousands, ...bridge, ...at(1) }] : []),
    line(
      'Employees',
      'Employees at the end of each month.',
      [{ name: 'Employees', values: range(monthly.people), colour: 'people' }],
      formats.whole,
      2,
    ),
    line(
      `Cash, ${plan.currency} thousand`,
      'Cash at the end of each month.',
      [{ name: 'Cash', values: range(monthly.cash), colour: 'cash' }],
      formats.thousands,
      3,
    ),
  ];
}
