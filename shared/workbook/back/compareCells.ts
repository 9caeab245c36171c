/** A sheet that came back against the same sheet as exported, cell by cell. */
import type { ReadCell } from '../../tables/receivedWorkbook.ts';
import { inputColumns } from '../layout/columns.ts';
import type { Cell, Row } from '../workbook.ts';
import type { AlignedSheet } from './alignSheet.ts';
import { canonicalFormula, renamedOnly, type Movement } from './canonicalFormula.ts';
import type { FormulaSpeaker } from './formulaWords.ts';
import type { LeftReferences } from './leftReferences.ts';
import { placeText, type CellKind, type Remarks } from './remarks.ts';
import { isEmpty, said, saidValue, sameNumber, sameText, short } from './texts.ts';

export interface Comparing {
  readonly movement: Movement;
  /** Nothing at all has moved, so that equal formulas need not be read. */
  readonly still: boolean;
  readonly remarks: Remarks;
  readonly speaker: FormulaSpeaker;
  readonly left: LeftReferences;
  /** What stands where an input may be changed; undefined: nothing. */
  readonly input: (row: number, column: number, found: ReadCell | undefined, place: CellPlace) => void;
}

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function compareCells(sheet: AlignedSheet, comparing: Comparing): void {
  const { expected, found, rows } = sheet;
  const byNumber = new Map(expected.rows.map((row) => [row.number, row]));
  for (const row of expected.rows) compareRow(sheet, row, comparing);
  for (const [number, cells] of found.rows) {
    const was = rows.expected(number);
    // Rows that were inserted are told as such.
    if (was === undefined && number <= rows.lastFound) continue;
    const known = new Set(
      was === undefined ? [] : (byNumber.get(was)?.cells ?? []).map(({ column }) => column),
    );
    for (const [column, cell] of cells) {
      if (isEmpty(cell)) continue;
      const home = sheet.columns.expected(column);
      if (home === undefined && column <= sheet.columns.lastFound) continue;
      if (home !== undefined && known.has(home)) continue;
      const kind = isNoteColumn(sheet.expected.sheet.kind, home) ? 'noteTyped' : 'cellAdded';
      comparing.remarks.cell(kind, { sheet: found.name, row: number, column }, said(cell), 'empty');
    }
  }
}

function compareRow({ expected, found, rows, columns }: AlignedSheet, row: Row, comparing: Comparing): void {
  const number = rows.found(row.number);
  if (number === undefined) return;
  const cells = found.rows.get(number);
  const isInputs = expected.sheet.kind === 'inputs';
  for (const cell of row.cells) {
    const column = columns.found(cell.column);
    if (column === undefined) continue;
    const place = { sheet: found.name, row: number, column };
    const there = cells?.get(column);
    if (isInputs && cell.role === 'input') comparing.input(row.number, cell.column, there, place);
    else compareCell(cell, there, place, expected.sheet, comparing);
  }
}

function compareCell(
  cell: Cell,
  found: ReadCell | undefined,
  place: CellPlace,
  sheet: AlignedSheet['expected']['sheet'],
  comparing: Comparing,
): void {
  const { remarks } = comparing;
  // The record is known to be whole, and is what the workbook was printed from.
  if (cell.role === 'machine') return;
  if (cell.formula !== undefined) {
    const formula = `=${short(cell.formula)}`;
    if (found?.formula === undefined) {
      remarks.cell('formulaOverwritten', place, said(found), formula);
    } else if (!isSameFormula(cell.formula, sheet.name, found.formula, place.sheet, comparing)) {
      sayChanged(cell.formula, sheet.name, found.formula, place, comparing);
    }
    return;
  }
  if (isSameValue(cell.value, found)) return;
  const wanted = cell.value === '' ? 'empty' : saidValue(cell.value);
  const isNote = isNoteColumn(sheet.kind, cell.column) && cell.role !== 'columnHeading';
  remarks.cell(isNote ? 'noteTyped' : kindOf(cell, sheet.kind), place, said(found), wanted);
}

function sayChanged(
  expected: string,
  sheet: string,
  found: string,
  place: CellPlace,
  { movement, remarks, speaker, left }: Comparing,
): void {
  const now = canonicalFormula(found, place.sheet);
  const isLeft =
    canonicalFormula(expected, place.sheet) === now ||
    canonicalFormula(expected, sheet, renamedOnly(movement)) === now;
  if (isLeft) {
    left.formula(placeText(place.sheet, place.row, place.column), () =>
      speaker.staleMeaning(expected, sheet, place.sheet),
    );
    return;
  }
  const words = speaker.difference(expected, sheet, found, place.sheet);
  remarks.cell('formulaChanged', place, words.found, words.expected);
}

function kindOf({ role, value }: Cell, sheet: AlignedSheet['expected']['sheet']['kind']): CellKind {
  if (sheet === 'killers' && (role === 'fixed' || typeof value === 'number')) return 'killerChanged';
  return role === 'fixed' ? 'fixedValueChanged' : 'labelChanged';
}

/** Columns of Inputs that are for people; a heading is none of what they hold. */
const isNoteColumn = (
  sheet: AlignedSheet['expected']['sheet']['kind'],
  column: number | undefined,
): boolean => sheet === 'inputs' && (column === inputColumns.note || column === inputColumns.source);

function isSameFormula(
  expected: string,
  sheet: string,
  found: string,
  foundSheet: string,
  { movement, still }: Comparing,
): boolean {
  if (still && expected === found) return true;
  return canonicalFormula(expected, sheet, movement) === canonicalFormula(found, foundSheet);
}

/** Programs make numbers of texts that look like some. */
function isSameValue(expected: number | string, found: ReadCell | undefined): boolean {
  if (found?.formula !== undefined) return false;
  const value = found?.value ?? '';
  if (typeof value === 'boolean' || typeof value === 'object') return false;
  if (typeof expected === 'number') return typeof value === 'number' && sameNumber(expected, value);
  return typeof value === 'number' ? String(value) === expected : sameText(expected, value);
}
