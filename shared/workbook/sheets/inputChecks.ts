/**
 * What is wrong with a value that was typed: a formula beside each row of Inputs, since validation does not stop what is
 * pasted, and a text or an empty cell among numbers would count for nothing without a word.
 */
import { columnName } from '../../tables/cells.ts';
import { absoluteCell } from '../formulas/a1.ts';
import { inputColumns } from '../layout/columns.ts';
import type { InputRow, InputSection } from '../layout/inputRows.ts';
import { firstInputRow, inputRowNumbers } from '../layout/inputCells.ts';
import type { SheetNames } from './book.ts';
import { formats } from './formats.ts';
import type { Cell, CellValidation } from '../workbook.ts';

const column = columnName(inputColumns.check);

const cell = (formula: string): Cell => ({ column: inputColumns.check, role: 'unit', value: '', formula });

/** What is expected, where what stands in the row is something else. */
export function rowCheck(row: InputRow, number: number): Cell {
  if (!row.changeable) return cell('""');
  const first = `${columnName(inputColumns.value)}${number}`;
  const last = `${columnName(inputColumns.value + row.values.length - 1)}${number}`;
  const holds =
    row.kind === 'month' ? isMonth(first) : areNumbers(row, first === last ? first : `${first}:${last}`);
  const wanted = row.kind === 'month' ? 'A month such as 2027-03.' : (row.validation?.message ?? 'A number.');
  return cell(`IF(${holds},"","${wanted}")`);
}

/** `2027-03`, or a date that a spreadsheet made of it. */
const isMonth = (cell: string): string =>
  `IF(ISNUMBER(${cell}),TRUE,IFERROR(AND(LEN(${cell})=7,MID(${cell},5,1)="-",VALUE(LEFT(${cell},4))>=0,VALUE(RIGHT(${cell},2))>=1,VALUE(RIGHT(${cell},2))<=12),FALSE))`;

function areNumbers({ values, validation }: InputRow, range: string): string {
  const rules = [`COUNT(${range})=${values.length}`, ...bounds(validation, range)];
  const inRange = rules.length === 1 ? rules[0]! : `AND(${rules.join(',')})`;
  // Only numbers can be asked whether they are whole.
  return validation?.kind === 'whole'
    ? `IF(${inRange},SUMPRODUCT(--(INT(${range})<>${range}))=0,FALSE)`
    : inRange;
}

function bounds(validation: CellValidation | undefined, range: string): readonly string[] {
  if (validation === undefined || validation.kind === 'list') return [];
  const { min, above, max, below } = validation;
  const least = `MIN(${range})`;
  const most = `MAX(${range})`;
  return [
    ...(min === undefined ? [] : [`${least}>=${min}`]),
    ...(above === undefined ? [] : [`${least}>${above}`]),
    ...(max === undefined ? [] : [`${most}<=${max}`]),
    ...(below === undefined ? [] : [`${most}<${below}`]),
  ];
}

/**
 * By row, beside each section's title: how many rows from here on have something in the column of checks that `tells`, a comparison, is true of; the first
 * one is the count of all. So no formula grows with the number of sections.
 */
export function runningCounts(
  sections: readonly InputSection[],
  offset: number,
  tells: string,
): ReadonlyMap<number, Cell> {
  const numbers = inputRowNumbers(sections);
  const at = sections.map(({ rows }) => ({
    title: numbers.get(rows[0]!.path)! + offset - 1,
    from: numbers.get(rows[0]!.path)! + offset,
    to: numbers.get(rows.at(-1)!.path)! + offset,
  }));
  const cells = at.map(({ title, from, to }, i): readonly [number, Cell] => {
    const next = at[i + 1];
    const own = `SUMPRODUCT(--($${column}$${from}:$${column}$${to}${tells}))`;
    const formula = next ? `${own}+$${column}$${next.title}` : own;
    return [title, { column: inputColumns.check, role: 'heading', value: 0, formula, format: formats.count }];
  });
  return new Map(cells);
}

/** The count of all rows of Inputs with something wrong. */
export const wrongInputs = (names: SheetNames): string =>
  absoluteCell(names.inputs, firstInputRow, inputColumns.check);
