/**
 * The Killers sheet: what stands between the naive plan and the plan, as the app computed it. It is the one thing here
 * that is no formula (64 plans are behind it), so the sheet says so and keeps the inputs it was computed from.
 */
import type { Attribution } from '../../analysis/index.ts';
import { killers } from '../../model/killers.ts';
import { monthLabel } from '../../plan/months.ts';
import { columnName } from '../../tables/cells.ts';
import { absoluteRange, sheetPrefix } from '../formulas/a1.ts';
import { inputColumns } from '../layout/columns.ts';
import { formatOf, formats, scaledFormat, scaledUnit, unitText } from './formats.ts';
import { inputRowNumbers } from '../layout/inputCells.ts';
import type { InputSection } from '../layout/inputRows.ts';
import { runningCounts } from './inputChecks.ts';
import { bridgeCells, bridgeHeadings, bridgeSeries } from './killerBridge.ts';
import { formatOfRow, namingCells } from './inputsSheet.ts';
import { companyQuantity, type Book } from './book.ts';
import type { Cell, Chart, Row, Sheet } from '../workbook.ts';

const firstTableRow = 7;
/** Heading, column headings, naive, six killers, plan, what the workbook says now, and a row of air. */
const tableRows = 4 + killers.length + 2;
const columns = { label: 2, value: 7, bridge: 8 } as const;

/** References to what a target comes to in this workbook, and in which month. */
export interface TargetNow {
  readonly plan: string;
  readonly month: string;
}

export interface KillersSheet {
  readonly sheet: Sheet;
  /** The bridge of the first target that has one, wherever it is wanted. */
  readonly bridge: Pick<Chart, 'categories' | 'series' | 'title' | 'description' | 'format'> | undefined;
}

export function killersSheet(
  book: Book,
  sections: readonly InputSection[],
  attributions: readonly Attribution[],
  planNow: (target: number) => TargetNow,
): KillersSheet {
  const firstInput = firstTableRow + attributions.length * tableRows + 3;
  const numbers = [...inputRowNumbers(sections).entries()];
  const offset = firstInput - (numbers[0]?.[1] ?? 0);
  const changed = columnName(inputColumns.check);
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
        { width: 4 },
        ...Array.from({ length: longest(sections) }, () => ({ width: book.width })),
      ],
      rowCount: last,
      rows: () => rowsOf(book, sections, attributions, planNow, offset),
      frozen: { rows: 4, columns: 0 },
      printTitles: { rows: 4, columns: 3 },
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
  planNow: (target: number) => TargetNow,
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
  const first = (inputRowNumbers(sections).get(sections[0]!.rows[0]!.path) ?? 0) + offset - 1;
  const count = `$${columnName(inputColumns.check)}$${first}`;
  return {
    value: 'as exported',
    formula: `IF(${count}=0,"as exported",${count}&" inputs changed since: the killers below are those of the exported plan")`,
  };
}

interface Step {
  readonly label: string;
  readonly note: string;
  readonly value: number | null;
  readonly isTotal: boolean;
}

const stepsOf = ({
  naive,
  plan,
  killers: shares,
}: Pick<Attribution, 'naive' | 'plan' | 'killers'>): readonly Step[] => [
  { label: 'Naive plan', note: 'All six killers off.', value: naive, isTotal: true },
  ...killers.map(({ id, label, meaning }) => ({ label, note: meaning, value: shares[id], isTotal: false })),
  { label: 'Plan', note: 'All six killers on: the plan as exported.', value: plan, isTotal: true },
];

function* tableRowsOf(
  book: Book,
  { metric, month, naive, plan, killers: shares }: Attribution,
  target: number,
  now: TargetNow,
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
      ...bridgeHeadings(columns.bridge),
    ],
  };
  const steps = stepsOf({ naive, plan, killers: shares });
  const drawn =
    naive === null || plan === null
      ? []
      : steps.map(({ value, isTotal }) => ({ value: value ?? 0, isTotal }));
  const bridge = bridgeCells(drawn, first + 2, columns.bridge, columns.value, format);
  for (const [i, step] of steps.entries()) {
    yield {
      number: first + 2 + i,
      cells: [
        { column: columns.label, role: 'label', value: step.label, note: step.note },
        { column: 3, role: 'unit', value: unitText(unit, book.plan.currency) },
        {
          column: columns.value,
          role: step.isTotal ? 'total' : 'number',
          value: step.value ?? 'not defined',
          format,
        },
        ...(bridge[i] ?? []),
      ],
    };
  }
  yield {
    number: first + 2 + steps.length,
    cells: [
      {
        column: columns.label,
        role: 'label',
        value: `As this workbook has it now, ${month}`,
        formula: `"As this workbook has it now, "&${now.month}`,
      },
      { column: 3, role: 'unit', value: unitText(unit, book.plan.currency) },
      { column: columns.value, role: 'number', value: plan ?? '', formula: now.plan, format },
    ],
  };
}

function bridgeOf(book: Book, attributions: readonly Attribution[]): KillersSheet['bridge'] {
  const target = attributions.findIndex(({ naive, plan }) => naive !== null && plan !== null);
  const attribution = attributions[target];
  if (!attribution) return undefined;
  const steps = stepsOf(attribution).map(({ value, isTotal }) => ({ value: value ?? 0, isTotal }));
  const first = tableRow(target) + 2;
  const range = (column: number): string =>
    absoluteRange(book.names.killers, { row: first, column }, { row: first + steps.length - 1, column });
  const { label, unit } = companyQuantity(attribution.metric);
  const name = `${label}, ${monthLabel(attribution.month)}`;
  return {
    format: scaledFormat(unit, book.scale),
    title: `From the naive plan to the plan: ${name}, ${scaledUnit(unit, book.plan.currency, book.scale)}`,
    description: `A bridge of ${name}: the naive plan, what each of the six killers takes or gives, and the plan.`,
    categories: range(columns.label),
    series: bridgeSeries(steps, columns.bridge, range),
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
  const changed = runningCounts(sections, offset, '="changed"');
  for (const section of sections) {
    const title = numbers.get(section.rows[0]!.path)! + offset - 1;
    yield {
      number: title,
      cells: [{ column: 2, role: 'label', value: section.title }, changed.get(title)!],
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
          { column: inputColumns.check, role: 'check', value: '', formula: `IF(${same},"","changed")` },
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
