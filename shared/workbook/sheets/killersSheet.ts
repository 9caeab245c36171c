/**
 * The Killers sheet: what stands between the naive plan and the plan, as the app computed it. It is the one thing here
 * that is no formula (64 plans are behind it), so the sheet says so and keeps the inputs it was computed from.
 */
import type { Attribution } from '../../analysis/index.ts';
import { killers } from '../../model/killers.ts';
import { monthLabel } from '../../plan/months.ts';
import { absoluteRange, columnName, sheetPrefix } from '../formulas/a1.ts';
import { inputColumns } from '../layout/columns.ts';
import { formatOf, formats, summaryFormat, summaryUnit, unitText } from './formats.ts';
import { inputRowNumbers } from '../layout/inputCells.ts';
import type { InputSection } from '../layout/inputRows.ts';
import { formatOfRow, namingCells } from './inputsSheet.ts';
import { companyQuantity, type Book } from './book.ts';
import type { Cell, Chart, Row, Sheet } from '../workbook.ts';

const firstTableRow = 7;
/** Heading, column headings, naive, six killers, plan, what the workbook says now, and a row of air. */
const tableRows = 4 + killers.length + 2;
const columns = { label: 2, value: 6, base: 7, loss: 8, gain: 9, total: 10 } as const;

export interface KillersSheet {
  readonly sheet: Sheet;
  /** The bridge of the first target that has one, wherever it is wanted. */
  readonly bridge: Pick<Chart, 'categories' | 'series' | 'title' | 'description' | 'format'> | undefined;
}

export function killersSheet(
  book: Book,
  sections: readonly InputSection[],
  attributions: readonly Attribution[],
  planNow: (target: number) => string,
): KillersSheet {
  const firstInput = firstTableRow + attributions.length * tableRows + 3;
  const numbers = [...inputRowNumbers(sections).entries()];
  const offset = firstInput - (numbers[0]?.[1] ?? 0);
  const changed = `${columnName(inputColumns.note)}`;
  const last = offset + Math.max(...numbers.map(([, row]) => row));
  return {
    sheet: {
      name: book.names.killers,
      kind: 'killers',
      columns: [
        { width: 22 },
        { width: 38 },
        { width: 18 },
        { width: 14 },
        { width: 4 },
        ...Array.from({ length: longest(sections) }, () => ({ width: 12 })),
      ],
      rowCount: last,
      rows: () => rowsOf(book, sections, attributions, planNow, offset),
      frozen: { rows: 4, columns: 0 },
      printTitles: { rows: 0, columns: 0 },
      page: { landscape: true, fitToWidth: false },
      charts: [],
      highlights: [
        {
          range: `${changed}${firstInput}:${changed}${last}`,
          when: `${changed}${firstInput}="changed"`,
          as: 'bad',
        },
      ],
    },
    bridge: bridgeOf(book, attributions),
  };
}

const longest = (sections: readonly InputSection[]): number =>
  Math.max(5, ...sections.flatMap(({ rows }) => rows.map(({ values }) => values.length)));

const tableRow = (target: number): number => firstTableRow + target * tableRows;

const said = (number: number, value: string): Row => ({
  number,
  cells: [{ column: 1, role: 'subtitle', value }],
});

function* rowsOf(
  book: Book,
  sections: readonly InputSection[],
  attributions: readonly Attribution[],
  planNow: (target: number) => string,
  offset: number,
): Generator<Row> {
  yield { number: 1, cells: [{ column: 1, role: 'title', value: 'Killers' }] };
  yield said(2, `What eats the plan between the spreadsheet and the year-end. ${book.heading}`);
  yield said(
    3,
    `Values from the app on ${book.date}, not formulas: each is a Shapley value over 64 combinations of the six. They belong to the inputs below.`,
  );
  yield {
    number: 4,
    cells: [
      { column: 1, role: 'subtitle', value: 'Inputs' },
      { column: 2, role: 'check', ...changedInputs(sections, offset) },
    ],
  };
  for (const [target, attribution] of attributions.entries())
    yield* tableRowsOf(book, attribution, target, planNow(target));
  yield* inputRows(book, sections, offset);
}

/** Whether the inputs are still those that the killers were computed from. */
function changedInputs(
  sections: readonly InputSection[],
  offset: number,
): { value: string; formula: string } {
  const numbers = inputRowNumbers(sections);
  const column = columnName(inputColumns.note);
  const at = (path: string): string => `$${column}$${numbers.get(path)! + offset}`;
  const count = sections
    .map(({ rows }) => `COUNTIF(${at(rows[0]!.path)}:${at(rows.at(-1)!.path)},"changed")`)
    .join('+');
  return {
    value: 'as exported',
    formula: `IF(${count}=0,"as exported",${count}&" inputs changed since: the killers below are those of the exported plan")`,
  };
}

function* tableRowsOf(
  book: Book,
  { metric, month, naive, plan, killers: shares }: Attribution,
  target: number,
  now: string,
): Generator<Row> {
  const { label, unit } = companyQuantity(metric);
  const format = formatOf(unit);
  const first = tableRow(target);
  yield { number: first, cells: [{ column: 1, role: 'heading', value: `${label}, ${monthLabel(month)}` }] };
  yield {
    number: first + 1,
    cells: [
      { column: columns.label, role: 'columnHeading', value: 'What' },
      { column: 3, role: 'columnHeading', value: 'Unit' },
      { column: columns.value, role: 'columnHeading', value: 'Value' },
      ...(['Base', 'Loss', 'Gain', 'Total'] as const).map((value, i): Cell => ({
        column: columns.base + i,
        role: 'columnHeading',
        value,
        note: 'For the chart.',
      })),
    ],
  };
  const steps = [
    { label: 'Naive plan', note: 'All six killers off.', value: naive, total: true },
    ...killers.map(({ id, label: name, meaning }) => ({
      label: name,
      note: meaning,
      value: shares[id],
      total: false,
    })),
    { label: 'Plan', note: 'All six killers on: the plan as exported.', value: plan, total: true },
  ];
  const running = runningTotals(steps.map(({ value, total }) => ({ value: value ?? 0, total })));
  for (const [i, step] of steps.entries()) {
    const number = first + 2 + i;
    yield {
      number,
      cells: [
        { column: columns.label, role: 'label', value: step.label, note: step.note },
        { column: 3, role: 'unit', value: unitText(unit, book.plan.currency) },
        {
          column: columns.value,
          role: step.total ? 'total' : 'number',
          value: step.value ?? 'not defined',
          format,
        },
        ...(naive === null || plan === null
          ? []
          : chartCells(number, first + 2, step.total, running[i]!, format)),
      ],
    };
  }
  yield {
    number: first + 2 + steps.length,
    cells: [
      { column: columns.label, role: 'label', value: 'Plan as this workbook has it now' },
      { column: 3, role: 'unit', value: unitText(unit, book.plan.currency) },
      { column: columns.value, role: 'number', value: plan ?? '', formula: now, format },
    ],
  };
}

interface Step {
  readonly base: number;
  readonly loss: number;
  readonly gain: number;
  readonly total: number;
}

function runningTotals(
  steps: readonly { readonly value: number; readonly total: boolean }[],
): readonly Step[] {
  let at = 0;
  return steps.map(({ value, total }) => {
    if (total) {
      at = value;
      return { base: 0, loss: 0, gain: 0, total: value };
    }
    const before = at;
    at += value;
    return { base: Math.min(before, at), loss: Math.max(0, -value), gain: Math.max(0, value), total: 0 };
  });
}

/** A floating column stands on an invisible base. */
function chartCells(row: number, first: number, total: boolean, step: Step, format: string): readonly Cell[] {
  const value = columnName(columns.value);
  const sum = (to: number): string => `SUM(${value}$${first}:${value}${to})`;
  const formulas = total
    ? { base: '0', loss: '0', gain: '0', total: `${value}${row}` }
    : {
        base: `MIN(${sum(row - 1)},${sum(row)})`,
        loss: `MAX(0,-${value}${row})`,
        gain: `MAX(0,${value}${row})`,
        total: '0',
      };
  return (['base', 'loss', 'gain', 'total'] as const).map((part) => ({
    column: columns[part],
    role: 'opening',
    value: step[part],
    formula: formulas[part],
    format,
  }));
}

function bridgeOf(book: Book, attributions: readonly Attribution[]): KillersSheet['bridge'] {
  const target = attributions.findIndex(({ naive, plan }) => naive !== null && plan !== null);
  const attribution = attributions[target];
  if (!attribution) return undefined;
  const first = tableRow(target) + 2;
  const range = (column: number): string =>
    absoluteRange(book.names.killers, { row: first, column }, { row: first + killers.length + 1, column });
  const { label, unit } = companyQuantity(attribution.metric);
  const name = `${label}, ${monthLabel(attribution.month)}`;
  return {
    format: summaryFormat(unit),
    title: `From the naive plan to the plan: ${name}, ${summaryUnit(unit, book.plan.currency)}`,
    description: `A bridge of ${name}: the naive plan, what each of the six killers takes or gives, and the plan.`,
    categories: range(columns.label),
    series: [
      { name: 'Base', values: range(columns.base), colour: 'quiet', unfilled: true },
      { name: 'Taken', values: range(columns.loss), colour: 'loss' },
      { name: 'Given', values: range(columns.gain), colour: 'gain' },
      { name: 'Plan', values: range(columns.total), colour: 'naive' },
    ],
  };
}

function* inputRows(book: Book, sections: readonly InputSection[], offset: number): Generator<Row> {
  const numbers = inputRowNumbers(sections);
  const firstHeading = Math.min(...numbers.values()) + offset - 2;
  yield {
    number: firstHeading - 1,
    cells: [{ column: 1, role: 'heading', value: 'Inputs that the killers were computed from' }],
  };
  const inputs = sheetPrefix(book.names.inputs);
  for (const section of sections) {
    yield {
      number: numbers.get(section.rows[0]!.path)! + offset - 1,
      cells: [{ column: 2, role: 'label', value: section.title }],
    };
    for (const row of section.rows) {
      const at = numbers.get(row.path)!;
      const here = at + offset;
      const from = columnName(inputColumns.value);
      const to = columnName(inputColumns.value + row.values.length - 1);
      const same =
        row.values.length === 1
          ? `${inputs}$${from}$${at}=$${from}${here}`
          : `SUMPRODUCT(--(${inputs}$${from}$${at}:$${to}$${at}<>$${from}${here}:$${to}${here}))=0`;
      yield {
        number: here,
        cells: [
          ...namingCells(book.plan, row).map(({ note: _shownAlready, ...cell }) => cell),
          { column: inputColumns.note, role: 'check', value: '', formula: `IF(${same},"","changed")` },
          ...row.values.map((value, i): Cell => ({
            column: inputColumns.value + i,
            role: 'fixed',
            value,
            format: row.changeable ? formatOfRow(row) : formats.text,
          })),
        ],
      };
    }
  }
}
