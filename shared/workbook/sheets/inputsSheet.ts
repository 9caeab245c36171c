/** The Inputs sheet: every assumption with its path, and the only numbers that are typed (besides Killers). */
import { monthAt } from '../../plan/months.ts';
import type { Plan } from '../../plan/types.ts';
import { indexRow, inputColumns, monthRow } from '../layout/columns.ts';
import { formatOfInput, formats, unitText, widthFor } from './formats.ts';
import { rowCheck, runningCounts } from './inputChecks.ts';
import { noteCells, noteTexts, sectionOfNote } from './inputNotes.ts';
import { columnName } from '../../tables/cells.ts';
import { firstInputRow, inputRowNumbers } from '../layout/inputCells.ts';
import type { InputRow, InputSection } from '../layout/inputRows.ts';
import type { Cell, Row, Sheet } from '../workbook.ts';

export function inputsSheet(
  plan: Plan,
  name: string,
  heading: string,
  sections: readonly InputSection[],
): Sheet {
  const numbers = inputRowNumbers(sections);
  const lastRow = Math.max(...numbers.values());
  return {
    name,
    kind: 'inputs',
    columns: [
      { width: 30 },
      { width: 38 },
      { width: 18 },
      { width: 8 },
      ...(Object.keys(plan.notes).length > 0 ? [{ width: 30 }, { width: 22 }] : [{ width: 8 }, { width: 8 }]),
      ...Array.from({ length: longestRow(sections) }, () => ({
        width: widthFor(largestInput(sections) / 10, 12),
      })),
    ],
    rowCount: lastRow,
    rows: () => rowsOf(plan, heading, sections, numbers),
    frozen: { rows: indexRow, columns: inputColumns.unit },
    printTitles: { rows: indexRow, columns: inputColumns.unit },
    page: { landscape: true, fitToWidth: false },
    charts: [],
    highlights: [
      {
        range: `${columnName(inputColumns.check)}${firstInputRow + 1}:${columnName(inputColumns.check)}${lastRow}`,
        when: `ISTEXT(${columnName(inputColumns.check)}${firstInputRow + 1})*LEN(${columnName(inputColumns.check)}${firstInputRow + 1})>0`,
        as: 'bad',
      },
    ],
  };
}

const largestInput = (sections: readonly InputSection[]): number =>
  Math.max(
    ...sections.flatMap(({ rows }) =>
      rows.flatMap(({ values }) => values.map((value) => Math.abs(Number(value)) || 0)),
    ),
  );

const longestRow = (sections: readonly InputSection[]): number =>
  Math.max(1, ...sections.flatMap(({ rows }) => rows.map(({ values }) => values.length)));

function* rowsOf(
  plan: Plan,
  heading: string,
  sections: readonly InputSection[],
  numbers: ReadonlyMap<string, number>,
): Generator<Row> {
  yield { number: 1, cells: [{ column: 1, role: 'title', value: 'Inputs' }] };
  yield {
    number: 2,
    cells: [
      {
        column: 1,
        role: 'subtitle',
        value: `Every assumption. All other sheets follow from here. ${heading}`,
      },
    ],
  };
  yield {
    number: 3,
    cells: [
      {
        column: 1,
        role: 'subtitle',
        value:
          'Change what is blue on yellow; what is in italics is fixed in a workbook. Groundplan reads the changes back.',
      },
    ],
  };
  yield {
    number: monthRow,
    cells: [
      ...(['Path', 'Assumption', 'Unit', 'Fault', 'Note', 'Source'] as const).map((value, i): Cell => ({
        column: i + 1,
        role: 'columnHeading',
        value,
      })),
      ...Array.from({ length: plan.months }, (_, t): Cell => ({
        column: inputColumns.value + t,
        role: 'columnHeading',
        value: monthAt(plan.start, t),
      })),
    ],
  };
  yield {
    number: indexRow,
    cells: [
      {
        column: inputColumns.value,
        role: 'unit',
        value: 'the value; by month where it changes by month; a list in its order',
      },
    ],
  };
  const faults = runningCounts(sections, 0, '<>""');
  for (const section of sections) {
    const first = numbers.get(section.rows[0]!.path)!;
    yield {
      number: first - 1,
      cells: [
        { column: 1, role: 'heading', value: section.title },
        faults.get(first - 1)!,
        ...noteCells(noteTexts(plan, '', (at) => sectionOfNote(sections, at) === section)),
      ],
    };
    for (const row of section.rows) {
      const number = numbers.get(row.path)!;
      yield { number, cells: cellsOf(plan, row, number) };
    }
  }
}

/** The cells that say what an assumption is, without its values. */
export function namingCells(plan: Plan, row: InputRow): readonly Cell[] {
  return [
    { column: inputColumns.path, role: 'key', value: row.path },
    { column: inputColumns.label, role: 'label', value: labelOfRow(row), note: row.meaning },
    {
      column: inputColumns.unit,
      role: 'unit',
      value: row.unit === undefined ? '' : unitText(row.unit, plan.currency),
    },
  ];
}

function cellsOf(plan: Plan, row: InputRow, number: number): readonly Cell[] {
  const format = formatOfRow(row);
  return [
    ...namingCells(plan, row),
    rowCheck(row, number),
    ...noteCells(noteTexts(plan, row.path, (at) => at === row.path || at.startsWith(`${row.path}.`))),
    ...row.values.map((value, i): Cell => ({
      column: inputColumns.value + i,
      role: row.changeable ? 'input' : 'fixed',
      value,
      format,
      ...(row.validation === undefined ? {} : { validation: row.validation }),
    })),
  ];
}

export const formatOfRow = ({ kind, unit, values }: InputRow): string =>
  kind === 'number' ? formatOfInput(unit ?? 'whole', values as readonly number[]) : formats.text;

function labelOfRow({ label, positions }: InputRow): string {
  const [first] = positions ?? [];
  if (positions === undefined || first === undefined) return label;
  return positions.length === 1 ? `${label}: ${first}` : `${label}: ${first} to ${positions.at(-1)!}`;
}
