/** The Checks sheet: identities of the model and soundness of the workbook, each a formula; one check over all. */
import { Interpreter } from '../../engine/interpret.ts';
import { parseFormula } from '../../engine/parse.ts';
import { quantity, type Quantity } from '../../engine/declaration.ts';
import { forEachPlace } from '../../engine/shape.ts';
import { identities, type Identity } from '../../model/identities.ts';
import { ownerLabel } from '../../model/labels.ts';
import { model } from '../../model/model.ts';
import { monthAt } from '../../plan/months.ts';
import { columnName } from '../../tables/cells.ts';
import { absoluteCell, absoluteRange } from '../formulas/a1.ts';
import {
  firstMonthColumn,
  indexRow,
  inputColumns,
  monthColumn,
  monthRow,
  openingColumn,
} from '../layout/columns.ts';
import { formats } from './formats.ts';
import { wrongInputs } from './inputChecks.ts';
import type { FormulaPrinter } from '../formulas/formulaPrinter.ts';
import { goodOrBad, seriesCells, type Book } from './book.ts';
import type { Cell, Highlight, Row, Sheet } from '../workbook.ts';

const resultColumn = 3;
const overallRow = 3;
const firstCheckRow = indexRow + 2;

export const overallCheckAt = (name: string): string => absoluteCell(name, overallRow, resultColumn);

interface Check {
  readonly key: string;
  readonly label: string;
  readonly meaning: string;
  readonly result: string;
  /** Its parts by month, where it has any. */
  readonly months: readonly { readonly formula: string; readonly value: number }[];
}

export function checksSheet(book: Book, printer: FormulaPrinter, sheetIndex: number): Sheet {
  const { plan, names } = book;
  const checks = checksOf(book, printer, sheetIndex);
  return {
    name: names.checks,
    kind: 'checks',
    columns: [
      { width: 22 },
      { width: 72 },
      { width: 14 },
      { width: 4 },
      ...Array.from({ length: plan.months }, () => ({ width: 12 })),
    ],
    rowCount: firstCheckRow + checks.length - 1,
    rows: () => rowsOf(book, checks),
    frozen: { rows: indexRow, columns: resultColumn },
    printTitles: { rows: indexRow, columns: resultColumn },
    page: { landscape: true, fitToWidth: false },
    charts: [],
    highlights: [overallRow, firstCheckRow].flatMap((from): readonly Highlight[] => {
      const column = columnName(resultColumn);
      const to = from === overallRow ? overallRow : firstCheckRow + checks.length - 1;
      const range = `${column}${from}:${column}${to}`;
      return goodOrBad(range, `${column}${from}`, 'OK');
    }),
  };
}

function* rowsOf(book: Book, checks: readonly Check[]): Generator<Row> {
  const { plan } = book;
  const result = columnName(resultColumn);
  const all = `$${result}$${firstCheckRow}:$${result}$${firstCheckRow + checks.length - 1}`;
  yield { number: 1, cells: [{ column: 1, role: 'title', value: 'Checks' }] };
  yield {
    number: 2,
    cells: [{ column: 1, role: 'subtitle', value: `Each is OK or shows the difference. ${book.heading}` }],
  };
  const failing = `COUNTA(${all})-COUNTIF(${all},"OK")`;
  yield {
    number: overallRow,
    cells: [
      { column: 1, role: 'label', value: 'All checks' },
      {
        column: resultColumn,
        role: 'check',
        value: 'OK',
        formula: `IF(${failing}=0,"OK",${failing}&" failing")`,
      },
      { column: firstMonthColumn, role: 'unit', value: 'Rounding up to' },
      {
        column: firstMonthColumn + 2,
        role: 'number',
        value: rounding(book),
        formula: `MAX(0.001,1E-11*MAX(${seriesCells(book, 'arr').months}))`,
        format: formats.thousandths,
      },
    ],
  };
  yield {
    number: monthRow,
    cells: [
      { column: 1, role: 'columnHeading', value: 'Check' },
      { column: 2, role: 'columnHeading', value: 'What has to be equal' },
      { column: resultColumn, role: 'columnHeading', value: 'Result' },
      ...Array.from({ length: plan.months }, (_, t): Cell => ({
        column: monthColumn(t),
        role: 'columnHeading',
        value: monthAt(plan.start, t),
      })),
    ],
  };
  yield {
    number: indexRow,
    cells: Array.from({ length: plan.months + 1 }, (_, i): Cell => ({
      column: openingColumn + i,
      role: 'columnHeading',
      value: i - 1,
      formula: i === 0 ? '-1' : `${columnName(openingColumn + i - 1)}${indexRow}+1`,
      format: formats.index,
    })),
  };
  for (const [i, check] of checks.entries()) {
    yield {
      number: firstCheckRow + i,
      cells: [
        { column: 1, role: 'key', value: check.key },
        { column: 2, role: 'label', value: check.label, note: check.meaning },
        { column: resultColumn, role: 'check', value: 'OK', formula: check.result },
        ...check.months.map(({ formula, value }, t): Cell => ({
          column: firstMonthColumn + t,
          role: 'number',
          value,
          formula,
          format: formats.cents,
        })),
      ],
    };
  }
}

function checksOf(book: Book, printer: FormulaPrinter, sheetIndex: number): readonly Check[] {
  const checks: Check[] = [];
  for (const identity of identities) {
    forEachPlace(model, book.plan, identity.over, (places) => {
      checks.push(
        identityCheck(book, printer, identity, [...places], {
          sheet: sheetIndex,
          row: firstCheckRow + checks.length,
        }),
      );
    });
  }
  for (const [sheet, { name }] of book.layout.sheets.entries()) {
    for (const [part, ranges] of inParts(monthlyRanges(book, sheet)).entries()) {
      const row = firstCheckRow + checks.length;
      const count = `$${columnName(firstMonthColumn)}${row}`;
      checks.push({
        key: `check.errors(${sheet},${part})`,
        label: `${name}: no month is an error`,
        meaning:
          'How many cells of the rows by month are errors; errors of cohorts and ages show up here as well.',
        result: `IF(${count}=0,"OK",${count})`,
        months: [{ formula: ranges.map((range) => `SUMPRODUCT(--ISERROR(${range}))`).join('+'), value: 0 }],
      });
    }
  }
  const months = book.plan.months;
  for (const [i, columns] of monthColumnsOf(book).entries()) {
    checks.push({
      key: `check.columns(${i})`,
      label: `${columns.name}: no column was inserted or removed among the months`,
      meaning: 'How many columns there are between the first month and the last; formulas count on them.',
      result: `IF(COLUMNS(${columns.range})=${months},"OK",COLUMNS(${columns.range})-${months})`,
      months: [],
    });
  }
  const wrong = wrongInputs(book.names);
  checks.push({
    key: 'check.inputs',
    label: 'Inputs: every value is of its kind and in its range',
    meaning: 'How many rows of Inputs say that something is wrong with what was typed.',
    result: `IF(${wrong}=0,"OK",${wrong})`,
    months: [],
  });
  return checks;
}

/** The headings of the months on every sheet where formulas look a month up by its place. */
const monthColumnsOf = (book: Book): readonly { readonly name: string; readonly range: string }[] => {
  const { plan, layout, names } = book;
  const range = (name: string, row: number, first: number) => ({
    name,
    range: absoluteRange(name, { row, column: first }, { row, column: first + plan.months - 1 }),
  });
  return [
    range(names.inputs, monthRow, inputColumns.value),
    ...layout.sheets
      .filter(({ across }) => across === 'months')
      .map(({ name }) => range(name, indexRow, monthColumn(0))),
  ];
};

/** What differences of sums this large may come to without anything being wrong. */
const rounding = ({ computed }: Book): number =>
  Math.max(0.001, 1e-11 * Math.max(...computed.series('arr')!));

const toleranceCell = `$${columnName(firstMonthColumn + 2)}$${overallRow}`;

/** Characters of ranges in one formula: well below what a spreadsheet takes. */
const mostCharacters = 4000;

function inParts(ranges: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let length = mostCharacters;
  for (const range of ranges) {
    length += range.length + 'SUMPRODUCT(--ISERROR())+'.length;
    if (length > mostCharacters) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)!.push(range);
  }
  return parts;
}

/** Rows of a sheet that have a number in every month, those next to each other together. */
function monthlyRanges({ plan, layout, numbers }: Book, sheet: number): readonly string[] {
  const { name, lines, across } = layout.sheets[sheet]!;
  if (across !== 'months') return [];
  const runs: { from: number; to: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line?.kind !== 'row' || !line.quantity.monthly) continue;
    const { quantity: of, places } = line;
    if (of.over.includes('signed')) continue;
    if (!Array.from({ length: plan.months }, (_, t) => t).every((t) => numbers.has(of, places, t))) continue;
    const row = layout.rowOf(index);
    const latest = runs.at(-1);
    if (latest?.to === row - 1) latest.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs.map(({ from, to }) =>
    absoluteRange(
      name,
      { row: from, column: monthColumn(0) },
      { row: to, column: monthColumn(plan.months - 1) },
    ),
  );
}

/** By month, the whole less its parts; together, OK unless a difference is more than rounding makes. */
function identityCheck(
  { plan, computed }: Book,
  printer: FormulaPrinter,
  { name, label, over, whole, parts }: Identity,
  places: readonly number[],
  at: { readonly sheet: number; readonly row: number },
): Check {
  const difference: Quantity = quantity({
    name: `check.${name}.${at.row}`,
    label,
    meaning: label,
    unit: 'whole',
    over,
    formula: `${whole} - (${parts})`,
    source: 'model.md 10',
  });
  const { nodeOf } = computed.compiled.unrolled;
  const interpreter = new Interpreter(model, plan, (read) => {
    const of = read.of.kind === 'input' ? read.of.input : read.of.quantity;
    const node = nodeOf(of.name, read.places, read.month);
    return node === undefined ? 0 : computed.values[node]!;
  });
  const formula = parseFormula(difference.formula);
  const scope: Record<string, number> = {};
  over.forEach((dimension, i) => (scope[dimension] = places[i]!));
  const months = Array.from({ length: plan.months }, (_, t) => ({
    // What rounding makes is not worth showing.
    formula: `ROUND(${printer.print(difference, places, t, { ...at, column: monthColumn(t) })},3)`,
    value: Math.round(interpreter.value(formula, { ...scope, t }) * 1000) / 1000 + 0,
  }));
  const range = `$${columnName(monthColumn(0))}${at.row}:$${columnName(monthColumn(plan.months - 1))}${at.row}`;
  const most = `MAX(MAX(${range}),-MIN(${range}))`;
  const owner = ownerLabel(plan, over, places);
  return {
    key: `check.${name}${places.length > 0 ? `(${places.join()})` : ''}`,
    label: owner === '' ? label : `${owner} · ${label}`,
    meaning: 'The months show the whole less its parts.',
    result: `IF(${most}<=${toleranceCell},"OK",${most})`,
    months,
  };
}
