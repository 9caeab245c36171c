/** A sheet of the model: months across, a row a quantity and place. */
import { monthAt, monthNumber } from '../../plan/months.ts';
import type { Plan } from '../../plan/types.ts';
import { columnName } from '../../tables/cells.ts';
import {
  earlierColumn,
  firstEarlierMonth,
  firstMonthColumn,
  indexRow,
  keyColumn,
  labelColumn,
  monthColumn,
  monthRow,
  openingColumn,
  periodColumns,
  unitColumn,
} from '../layout/columns.ts';
import { lastAge } from '../layout/lines.ts';
import type { LaidSheet } from '../layout/modelSheets.ts';
import type { Cell, Column, Row, Sheet } from '../workbook.ts';
import { formats } from './formats.ts';
import { cellsOf, type Printing } from './modelRows.ts';

/** The model's sheet of that number in the layout. */
export function modelSheet(printing: Printing, index: number): Sheet {
  const laid = printing.layout.sheets[index]!;
  return {
    name: laid.name,
    kind: 'part',
    columns: columnsOf(printing, laid),
    rowCount: printing.layout.rowOf(laid.lines.length) - 1,
    rows: () => rowsOf(printing, laid, index),
    frozen: { rows: indexRow, columns: unitColumn },
    printTitles: { rows: indexRow, columns: unitColumn },
    page: { landscape: true, fitToWidth: false },
    charts: [],
    highlights: [],
  };
}

const many = (count: number, width: number, level: number): Column[] =>
  Array.from({ length: count }, () => (level === 0 ? { width } : { width, level }));

function columnsOf({ plan, width }: Printing, { across }: LaidSheet): readonly Column[] {
  const fixed: Column[] = [{ width: 22 }, { width: 40 }, { width: 14 }, { width }];
  if (across === 'ages') return [...fixed, ...many(lastAge(plan) + 1, 12, 0)];
  if (across === 'earlier') return [...fixed, ...many(-firstEarlierMonth, width, 0)];
  return [
    ...fixed,
    ...many(plan.months, width, 2),
    ...periodColumns(plan).map(({ kind, whole }) => {
      const wide = Math.max(width + 1, whole ? 0 : 18);
      return kind === 'year' ? { width: wide } : { width: wide, level: 1 };
    }),
  ];
}

function* rowsOf(printing: Printing, laid: LaidSheet, sheet: number): Generator<Row> {
  yield* headRows(printing, laid);
  for (const [index, line] of laid.lines.entries()) {
    if (!line) continue;
    const number = printing.layout.rowOf(index);
    yield { number, cells: cellsOf(printing, laid, sheet, line, number) };
  }
}

function* headRows({ plan, heading, overallCheck }: Printing, laid: LaidSheet): Generator<Row> {
  yield { number: 1, cells: [{ column: keyColumn, role: 'title', value: laid.title }] };
  yield {
    number: 2,
    cells: [{ column: keyColumn, role: 'subtitle', value: `${laid.subtitle}. ${heading}` }],
  };
  yield {
    number: 3,
    cells: [
      { column: keyColumn, role: 'subtitle', value: 'Checks' },
      { column: labelColumn, role: 'check', value: overallCheck.value, formula: overallCheck.reference },
    ],
  };
  const titles: Cell[] = [
    ['Series', keyColumn],
    ['What', labelColumn],
    ['Unit', unitColumn],
    [laid.cohorts ? 'Signed in' : laid.across === 'ages' ? '' : 'Opening, constant', openingColumn],
  ].map(([value, column]) => ({ column: column as number, role: 'columnHeading', value: value as string }));
  const across = headings(plan, laid);
  yield {
    number: monthRow,
    cells: [
      ...titles.filter(({ value }) => value !== ''),
      ...across.map(({ column, text }): Cell => ({ column, role: 'columnHeading', value: text })),
    ],
  };
  yield {
    number: indexRow,
    cells: [
      {
        column: labelColumn,
        role: 'unit',
        value: laid.across === 'ages' ? 'Months since signing' : 'Month of the plan',
      },
      ...indexes(plan, laid),
    ],
  };
}

function headings(plan: Plan, { across }: LaidSheet): readonly { column: number; text: string }[] {
  switch (across) {
    case 'ages':
      return Array.from({ length: lastAge(plan) + 1 }, (_, age) => ({
        column: firstMonthColumn + age,
        text: `Month ${age}`,
      }));
    case 'earlier':
      return Array.from({ length: -firstEarlierMonth }, (_, i) => ({
        column: earlierColumn(firstEarlierMonth + i),
        text: earlierMonth(plan, firstEarlierMonth + i),
      }));
    case 'months':
      return [
        ...Array.from({ length: plan.months }, (_, t) => ({
          column: monthColumn(t),
          text: monthAt(plan.start, t),
        })),
        ...periodColumns(plan).map(({ column, label, whole }) => ({
          column,
          text: whole ? label : `${label} (part)`,
        })),
      ];
    default:
      return across satisfies never;
  }
}

/** A plan may begin in the year 0, before which no month can be written. */
const earlierMonth = (plan: Plan, month: number): string =>
  (monthNumber(plan.start) ?? 0) + month < 0 ? `${-month} months before` : monthAt(plan.start, month);

/** Numbers of months or ages, each one more than that to its left. */
function indexes(plan: Plan, { across }: LaidSheet): readonly Cell[] {
  const [first, count, column] =
    across === 'ages'
      ? [0, lastAge(plan) + 1, firstMonthColumn]
      : across === 'earlier'
        ? [firstEarlierMonth, -firstEarlierMonth, firstMonthColumn]
        : [-1, plan.months + 1, openingColumn];
  return Array.from({ length: count }, (_, i) => ({
    column: column + i,
    role: 'columnHeading' as const,
    value: first + i,
    formula: i === 0 ? String(first) : `${columnName(column + i - 1)}${indexRow}+1`,
    format: formats.index,
  }));
}
