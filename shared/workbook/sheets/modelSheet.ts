/** The sheets of the model, cell by cell: a row a quantity and place, months across, then quarters and fiscal years. */
import type { Quantity } from '../../engine/declaration.ts';
import { nameAtPlaces } from '../../model/address.ts';
import { seriesName } from '../../model/compile.ts';
import { ownerLabel } from '../../model/labels.ts';
import { labelOf } from '../../plan/labels.ts';
import { monthAt, monthNumber } from '../../plan/months.ts';
import type { Plan } from '../../plan/types.ts';
import { cellText, columnName } from '../formulas/a1.ts';
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
  type PeriodColumn,
} from '../layout/columns.ts';
import { formatOf, formats, unitText } from './formats.ts';
import type { FormulaPrinter } from '../formulas/formulaPrinter.ts';
import type { LaidSheet, Layout, Line } from '../layout/layout.ts';
import { constraintWords, type CellNumbers } from './numbers.ts';
import type { Cell, Column, Row, Sheet } from '../workbook.ts';

/** Everything that the sheets of the model are printed from. */
export interface Printing {
  readonly plan: Plan;
  /** `Ten to twenty · Base plan`. */
  readonly heading: string;
  readonly layout: Layout;
  readonly printer: FormulaPrinter;
  readonly numbers: CellNumbers;
  /** The reference to a date among the inputs, by its path. */
  readonly dateInput: (path: string) => string;
  /** The reference to the overall check, and what it says now. */
  readonly overallCheck: { readonly reference: string; readonly value: string };
}

export function modelSheet(printing: Printing, index: number): Sheet {
  const laid = printing.layout.sheets[index]!;
  return {
    name: laid.name,
    kind: 'part',
    columns: columnsOf(printing.plan, laid),
    rowCount: printing.layout.rowOf(laid.lines.length) - 1,
    rows: () => rowsOf(printing, laid, index),
    frozen: { rows: indexRow, columns: unitColumn },
    printTitles: { rows: indexRow, columns: unitColumn },
    page: { landscape: true, fitToWidth: false },
    charts: [],
    highlights: [],
  };
}

const lastAge = (plan: Plan): number => Math.max(plan.months, 60) - 1;

function columnsOf(plan: Plan, { across }: LaidSheet): readonly Column[] {
  const fixed: Column[] = [{ width: 16 }, { width: 38 }, { width: 15 }, { width: 12 }];
  const many = (count: number, level: number): Column[] =>
    Array.from({ length: count }, () => (level === 0 ? { width: 12 } : { width: 12, level }));
  if (across === 'ages') return [...fixed, ...many(lastAge(plan) + 1, 0)];
  if (across === 'earlier') return [...fixed, ...many(-firstEarlierMonth, 0)];
  return [
    ...fixed,
    ...many(plan.months, 2),
    ...periodColumns(plan).map(({ kind }) => (kind === 'year' ? { width: 13 } : { width: 13, level: 1 })),
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
    [laid.cohorts ? 'Signed in' : laid.across === 'ages' ? '' : 'Before, fixed', openingColumn],
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

function cellsOf(
  printing: Printing,
  laid: LaidSheet,
  sheet: number,
  line: Line,
  row: number,
): readonly Cell[] {
  switch (line.kind) {
    case 'heading':
      return [
        {
          column: keyColumn,
          role: 'heading',
          value: line.text,
          ...(line.meaning === '' ? {} : { note: line.meaning }),
        },
      ];
    case 'date':
      return dateCells(printing, line.path);
    case 'row':
      return quantityCells(printing, laid, sheet, line, row);
    default:
      return line satisfies never;
  }
}

function dateCells({ plan, dateInput }: Printing, path: string): readonly Cell[] {
  const typed = dateInput(path);
  const start = monthNumber(plan.start) ?? 0;
  const month = String(
    path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], plan),
  );
  // A spreadsheet may have made a date of the text.
  const number = `IF(ISNUMBER(${typed}),12*YEAR(${typed})+MONTH(${typed})-1,12*VALUE(LEFT(${typed},4))+VALUE(RIGHT(${typed},2))-1)`;
  return [
    { column: keyColumn, role: 'key', value: `month of ${path}` },
    { column: labelColumn, role: 'label', value: labelOf(plan, path) },
    { column: unitColumn, role: 'unit', value: 'month of the plan' },
    {
      column: openingColumn,
      role: 'opening',
      value: (monthNumber(month) ?? 0) - start,
      formula: `${number}-${start}`,
      format: formats.index,
    },
  ];
}

function quantityCells(
  printing: Printing,
  laid: LaidSheet,
  sheet: number,
  { quantity, places }: Extract<Line, { kind: 'row' }>,
  row: number,
): readonly Cell[] {
  const { plan, layout, printer, numbers } = printing;
  const signedAt = quantity.over.indexOf('signed');
  const cells: Cell[] = rowHead(plan, laid, quantity, places);
  const put = (all: readonly number[], month: number, role: Cell['role']): void => {
    if (!numbers.has(quantity, all, month)) return;
    const place = layout.cell(quantity, all, month)!;
    const formula = printer.print(quantity, all, month, { sheet, row, column: place.column });
    cells.push({
      column: place.column,
      role,
      value: numbers.value(quantity, all, month),
      formula: quantity.kind === 'word' ? inWords(formula) : formula,
      format: formatOf(quantity.unit),
    });
  };
  if (laid.across === 'ages') {
    for (let age = 0; age <= lastAge(plan); age++) put([...places, age], 0, 'number');
    return cells;
  }
  if (laid.across === 'earlier') {
    for (let month = firstEarlierMonth; month < 0; month++) put(places, month, 'number');
    return cells;
  }
  if (!quantity.monthly) {
    put(places, 0, 'opening');
    return cells;
  }
  if (signedAt >= 0) {
    const signed = places[signedAt]!;
    cells.push({
      column: openingColumn,
      role: 'opening',
      value: signed,
      formula: `${columnName(monthColumn(signed))}$${indexRow}`,
      format: formats.index,
    });
  } else if (quantity.before !== undefined && quantity.earliest === -1) put(places, -1, 'opening');
  for (let month = Math.max(0, signedAt < 0 ? 0 : places[signedAt]!); month < plan.months; month++)
    put(places, month, 'number');
  if (quantity.series !== undefined) cells.push(...periodCells(printing, quantity, places, row));
  return cells;
}

/** The code that a formula of a word gives, in words. */
function inWords(formula: string): string {
  const code = Number(formula);
  if (!Number.isNaN(code)) return `"${constraintWords[code]!}"`;
  return `CHOOSE(1+${formula},${constraintWords.map((word) => `"${word}"`).join(',')})`;
}

function rowHead(plan: Plan, laid: LaidSheet, quantity: Quantity, places: readonly number[]): Cell[] {
  const isCohort = quantity.over.includes('signed');
  const own = nameAtPlaces(plan, quantity, places);
  const key =
    laid.across === 'earlier'
      ? `${own}@before`
      : quantity.series !== undefined
        ? seriesName(plan, { quantity, places })
        : quantity.kind === 'word'
          ? `segments.${plan.segments[places[0]!]!.id}.constraint`
          : own;
  return [
    { column: keyColumn, role: 'key', value: key },
    {
      column: labelColumn,
      role: 'label',
      value: labelWithin(plan, quantity, places),
      ...(isCohort ? {} : { note: quantity.meaning }),
    },
    { column: unitColumn, role: 'unit', value: unitText(quantity.unit, plan.currency) },
  ];
}

/** The label of a row under the heading of whose it is. */
function labelWithin(plan: Plan, quantity: Quantity, places: readonly number[]): string {
  const { over, label } = quantity;
  if (over.includes('signed')) return capital(ownerLabel(plan, ['signed'], [places.at(-1)!]));
  if (places.length < 2 || over.includes('openingCohort')) return label;
  const all = ownerLabel(plan, over, places);
  const owner = ownerLabel(plan, over.slice(0, 1), places.slice(0, 1));
  return `${label} · ${all.slice(owner.length + 3)}`;
}

function periodCells(
  { plan, numbers }: Printing,
  quantity: Quantity,
  places: readonly number[],
  row: number,
): readonly Cell[] {
  return periodColumns(plan).map((period) => ({
    column: period.column,
    role: 'period',
    format: formatOf(quantity.unit),
    ...periodNumber(period, row, quantity, (month) => numbers.value(quantity, places, month)),
  }));
}

/** Flows are summed, balances and measures are those of the last month (model.md 10). */
function periodNumber(
  { from, to }: PeriodColumn,
  row: number,
  { kind }: Quantity,
  at: (month: number) => number | string,
): Pick<Cell, 'value' | 'formula'> {
  const cell = (month: number): string => cellText({ sheet: 0, row, column: monthColumn(month) });
  if (kind !== 'flow' || from === to) return { value: at(to), formula: cell(to) };
  let sum = 0;
  for (let month = from; month <= to; month++) sum += Number(at(month));
  return { value: sum, formula: `SUM(${cell(from)}:${cell(to)})` };
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
