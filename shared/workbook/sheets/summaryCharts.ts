/** The pictures on the Summary sheet, and the months they are drawn from, legible by themselves. */
import type { TargetVerdict } from '../../analysis/index.ts';
import { monthAt } from '../../plan/months.ts';
import { columnName } from '../../tables/cells.ts';
import { absoluteRange } from '../formulas/a1.ts';
import { monthColumn } from '../layout/columns.ts';
import type { Cell, Chart, ChartSeries, Row } from '../workbook.ts';
import { companyQuantity, seriesCells, type Book } from './book.ts';
import { formats, scaledUnit } from './formats.ts';
import type { KillersSheet } from './killersSheet.ts';
import { targetsRow, type TargetRow } from './summaryPlaces.ts';
import { targetBlock, targetName, typedTarget } from './summaryTargets.ts';

/** Two charts stand beside each other. */
export const chartRows = 12;
const chartColumns = [
  { from: 1, to: 5 },
  { from: 5, to: 11 },
] as const;

const columns = { month: 1, arr: 2, target: 3, people: 4, cash: 5 } as const;

/** A target of ARR and its place among all. */
type ArrTarget = TargetVerdict & { readonly place: number };

const arrTargets = (verdicts: readonly TargetVerdict[]): readonly ArrTarget[] =>
  verdicts
    .map((verdict, place) => ({ ...verdict, place }))
    .filter(({ metric, bound }) => metric === 'arr' && bound === 'atLeast')
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));

/** A month a row, so that charts have their numbers in columns. */
export function* monthRows(
  book: Book,
  verdicts: readonly TargetVerdict[],
  targetRow: TargetRow,
  first: number,
): Generator<Row> {
  const { plan } = book;
  const targets = arrTargets(verdicts);
  const money = scaledUnit('money', plan.currency, book.scale);
  yield { number: first, cells: [{ column: 1, role: 'heading', value: 'By month' }] };
  yield {
    number: first + 1,
    cells: [
      [columns.month, 'Month'],
      [columns.arr, `ARR, ${money}`],
      ...(targets.length > 0 ? [[columns.target, `ARR target, ${money}`] as const] : []),
      [columns.people, 'Employees'],
      [columns.cash, `Cash, ${money}`],
    ].map(([column, value]) => ({ column: Number(column), role: 'columnHeading', value: value! })),
  };
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
    yield {
      number: row,
      cells: [
        { column: columns.month, role: 'label', value: month },
        number(columns.arr, 'arr', book.scale.format),
        ...targetInForce(book, targets, targetRow, row, t),
        number(columns.people, 'employees', formats.decimal),
        number(columns.cash, 'cash', book.scale.format),
      ],
    };
  }
}

/** In each month the target that comes next; after the last one, the last. */
function targetInForce(
  book: Book,
  targets: readonly ArrTarget[],
  targetRow: TargetRow,
  row: number,
  t: number,
): readonly Cell[] {
  const last = targets.at(-1);
  if (!last) return [];
  const month = monthAt(book.plan.start, t);
  const next = targets.find((target) => month <= target.month) ?? last;
  const { metrics, months, values } = targetBlock(targetsRow, book.plan.targets.length);
  const ofThisMonth = `(${months}=$A${row})*(${metrics}="${targetName('arr', 'atLeast')}")`;
  const later =
    t === book.plan.months - 1
      ? typedTarget(book, targetRow(last.place, 'value'))
      : `${columnName(columns.target)}${row + 1}`;
  // Two targets of one month: their mean, as good as any.
  const formula =
    targets.length === 1
      ? typedTarget(book, targetRow(last.place, 'value'))
      : `IF(SUMPRODUCT(${ofThisMonth})>0,SUMPRODUCT(${ofThisMonth}*${values})/SUMPRODUCT(${ofThisMonth}),${later})`;
  return [{ column: columns.target, role: 'number', value: next.target, formula, format: book.scale.format }];
}

/** `first` is the row at which the pictures begin, `months` that of the table by month. */
export function charts(
  book: Book,
  first: number,
  months: number,
  bridge: KillersSheet['bridge'],
): readonly Chart[] {
  const { plan, names } = book;
  const money = scaledUnit('money', plan.currency, book.scale);
  const range = (column: number): string =>
    absoluteRange(names.summary, { row: months + 2, column }, { row: months + 1 + plan.months, column });
  const line = (
    title: string,
    description: string,
    format: string,
    ...series: readonly ChartSeries[]
  ): Omit<Chart, 'from' | 'to'> => ({
    kind: 'line',
    title,
    description,
    format,
    categories: range(columns.month),
    series,
  });
  const hasTarget = plan.targets.some(({ metric, bound }) => metric === 'arr' && bound === 'atLeast');
  const target: ChartSeries = {
    name: 'Target',
    values: range(columns.target),
    colour: 'target',
    dashed: true,
  };
  const pictures: readonly Omit<Chart, 'from' | 'to'>[] = [
    line(
      `${hasTarget ? 'ARR against target' : 'ARR'}, ${money}`,
      'ARR at the end of each month, with the target that is in force.',
      book.scale.format,
      { name: 'ARR', values: range(columns.arr), colour: 'plan' },
      ...(hasTarget ? [target] : []),
    ),
    ...(bridge ? [{ kind: 'stackedColumn' as const, ...bridge }] : []),
    line('Employees', 'Employees at the end of each month.', formats.whole, {
      name: 'Employees',
      values: range(columns.people),
      colour: 'people',
    }),
    line(`Cash, ${money}`, 'Cash at the end of each month.', book.scale.format, {
      name: 'Cash',
      values: range(columns.cash),
      colour: 'cash',
    }),
  ];
  return pictures.map((picture, place) => {
    const { from, to } = chartColumns[place % 2]!;
    const row = first + Math.floor(place / 2) * (chartRows + 1);
    return { ...picture, from: { column: from, row }, to: { column: to, row: row + chartRows } };
  });
}
