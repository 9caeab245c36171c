/** The Inputs sheet: every assumption with its path, and the only numbers that are typed (besides Killers). */
import { monthAt } from '../../plan/months.ts';
import type { Note, Plan } from '../../plan/types.ts';
import { indexRow, inputColumns, monthRow } from '../layout/columns.ts';
import { formatOfInput, formats, unitText } from './formats.ts';
import { inputRowNumbers } from '../layout/inputCells.ts';
import type { InputRow, InputSection } from '../layout/inputRows.ts';
import type { Cell, Row, Sheet } from '../workbook.ts';

export function inputsSheet(
  plan: Plan,
  name: string,
  heading: string,
  sections: readonly InputSection[],
): Sheet {
  const numbers = inputRowNumbers(sections);
  return {
    name,
    kind: 'inputs',
    columns: [
      { width: 30 },
      { width: 38 },
      { width: 18 },
      ...(Object.keys(plan.notes).length > 0 ? [{ width: 30 }, { width: 22 }] : [{ width: 8 }, { width: 8 }]),
      ...Array.from({ length: longestRow(sections) }, () => ({ width: 12 })),
    ],
    rowCount: Math.max(...numbers.values()),
    rows: () => rowsOf(plan, heading, sections, numbers),
    frozen: { rows: indexRow, columns: inputColumns.unit },
    printTitles: { rows: indexRow, columns: inputColumns.unit },
    page: { landscape: true, fitToWidth: false },
    charts: [],
    highlights: [],
  };
}

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
      ...(['Path', 'Assumption', 'Unit', 'Note', 'Source'] as const).map((value, i): Cell => ({
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
  for (const section of sections) {
    const first = numbers.get(section.rows[0]!.path)!;
    yield { number: first - 1, cells: [{ column: 1, role: 'heading', value: section.title }] };
    for (const row of section.rows) yield { number: numbers.get(row.path)!, cells: cellsOf(plan, row) };
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

function cellsOf(plan: Plan, row: InputRow): readonly Cell[] {
  const { text, source } = noteTexts(plan, row.path);
  const format = formatOfRow(row);
  return [
    ...namingCells(plan, row),
    ...(text === '' ? [] : [{ column: inputColumns.note, role: 'text' as const, value: text }]),
    ...(source === '' ? [] : [{ column: inputColumns.source, role: 'text' as const, value: source }]),
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

/** The notes on an assumption, those on single months of it included. */
function noteTexts(plan: Plan, path: string): { readonly text: string; readonly source: string } {
  const own = Object.entries(plan.notes).filter(([at]) => at === path || at.startsWith(`${path}.`));
  const of = (at: string, said: string): string =>
    said === '' || at === path ? said : `${at.slice(path.length + 1)}: ${said}`;
  const join = (say: (note: Note) => string): string =>
    own
      .map(([at, note]) => of(at, say(note)))
      .filter((said) => said !== '')
      .join('\n');
  return {
    text: join(({ text }) => text ?? ''),
    source: join(({ source, owner, reviewed }) =>
      [source, owner, reviewed === undefined ? undefined : `reviewed ${reviewed}`].filter(Boolean).join(', '),
    ),
  };
}
