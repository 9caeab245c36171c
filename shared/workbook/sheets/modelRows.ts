/** The rows of a sheet of the model: a quantity at its places, its formula in every month, quarters and fiscal years. */
import type { Quantity } from '../../engine/declaration.ts';
import { nameAtPlaces } from '../../model/address.ts';
import { seriesName } from '../../model/compile.ts';
import { ownerLabel } from '../../model/labels.ts';
import { labelOf } from '../../plan/labels.ts';
import { monthNumber } from '../../plan/months.ts';
import { getAt } from '../../plan/paths.ts';
import type { Plan } from '../../plan/types.ts';
import { columnName } from '../../tables/cells.ts';
import { cellText } from '../formulas/a1.ts';
import type { FormulaPrinter } from '../formulas/formulaPrinter.ts';
import {
  firstEarlierMonth,
  indexRow,
  keyColumn,
  labelColumn,
  monthColumn,
  openingColumn,
  periodColumns,
  unitColumn,
} from '../layout/columns.ts';
import type { Layout } from '../layout/layout.ts';
import { lastAge, type Line } from '../layout/lines.ts';
import type { LaidSheet } from '../layout/modelSheets.ts';
import type { Cell } from '../workbook.ts';
import { formatOf, formats, unitText } from './formats.ts';
import { constraintWords, type CellNumbers } from './numbers.ts';

/** Everything that the sheets of the model are printed from. */
export interface Printing {
  readonly plan: Plan;
  /** `Ten to twenty · Base plan`. */
  readonly heading: string;
  readonly layout: Layout;
  readonly printer: FormulaPrinter;
  readonly numbers: CellNumbers;
  /** Of columns with numbers, in characters. */
  readonly width: number;
  /** The reference to a date among the inputs, by its path. */
  readonly dateInput: (path: string) => string;
  /** The reference to the overall check, and what it says now. */
  readonly overallCheck: { readonly reference: string; readonly value: string };
}

/** The cells of a line, in `row` of the model's sheet number `sheet`. */
export function cellsOf(
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
  const month = String(getAt(plan, path));
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
  if (over.includes('openingCohort') && over[0] === 'segment')
    return capital(ownerLabel(plan, over, places).split(' · ').at(-1)!);
  if (places.length < 2) return label;
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
  const at = (month: number): string => cellText({ sheet: 0, row, column: monthColumn(month) });
  return periodColumns(plan).map((period) => ({
    column: period.column,
    role: 'period',
    format: formatOf(quantity.unit),
    value: numbers.over(quantity, places, period),
    formula:
      quantity.kind === 'flow' && period.from < period.to
        ? `SUM(${at(period.from)}:${at(period.to)})`
        : at(period.to),
  }));
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
