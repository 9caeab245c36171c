/**
 * Reads an edited workbook back: prints the workbook anew from the record it carries of itself, and compares. What
 * differs among the inputs are changes of the plan; whatever else differs is remarked on, never silently dropped.
 */
import { inEnglish } from '../../language/say.ts';
import { planOfScenario } from '../../plan/scenarios.ts';
import type { Plan } from '../../plan/types.ts';
import type { ReadCell, ReadWorkbook } from '../../tables/receivedWorkbook.ts';
import { inputColumns } from '../layout/columns.ts';
import { inputRowNumbers } from '../layout/inputCells.ts';
import { inputSections, type InputRow } from '../layout/inputRows.ts';
import { printOrigin } from '../printWorkbook.ts';
import { alignSheet, type AlignedSheet } from './alignSheet.ts';
import { compareCells, type CellPlace } from './compareCells.ts';
import { compareNames } from './compareNames.ts';
import { compareNotes } from './compareNotes.ts';
import { findRecord } from './findRecord.ts';
import { FormulaSpeaker } from './formulaWords.ts';
import { inputChanges, type InputCellsNow } from './inputChanges.ts';
import { LeftReferences } from './leftReferences.ts';
import { movementOf } from './movement.ts';
import { pairSheets } from './pairSheets.ts';
import { remarkOnPlan } from './remarkOnPlan.ts';
import { placeText, Remarks } from './remarks.ts';
import type { ReadBack } from './review.ts';
import { whyAnotherPlan } from './samePlan.ts';
import {
  remarkOnErrors,
  remarkOnFile,
  remarkOnHidden,
  remarkOnLines,
  remarkOnMerged,
  remarkOnSheets,
} from './structure.ts';

/**
 * What differs between a workbook and what was exported, seen from the plan onto which changes go: the whole document,
 * scenarios included. Refused where the workbook is not ours, is of another version or of another plan. Never throws,
 * whatever the workbook holds.
 *
 * @param planId which plan of the library `plan` is; the same plan may have been renamed since
 */
export function readBack(workbook: ReadWorkbook, plan: Plan, planId?: string): ReadBack {
  const record = findRecord(workbook);
  if (record.kind === 'refused') return record;
  const { origin } = record;
  const reason = whyAnotherPlan(origin, plan, planId);
  const now = planOfScenario(plan, origin.scenario.id);
  if (reason !== undefined || !now.ok) return { kind: 'refused', reason: reason ?? '' };

  // Files are English, whatever language the review is in.
  const { printed, printedSheets } = inEnglish(() => {
    const book = printOrigin(origin);
    return { printed: book, printedSheets: book.sheets.map((sheet) => ({ sheet, rows: [...sheet.rows()] })) };
  });
  const paired = pairSheets(printedSheets, workbook.sheets);
  const sheets = paired.pairs.map(alignSheet);
  const movement = movementOf(sheets);
  const remarks = new Remarks();
  remarkOnPlan(origin, now.value, planId, remarks);
  remarkOnFile(workbook, remarks);
  remarkOnSheets(paired, workbook, remarks);
  const left = new LeftReferences();
  const speaker = new FormulaSpeaker(sheets, workbook, movement);
  compareNames(printed, workbook, movement, left, remarks);

  const inputs = new InputsFound(origin.plan);
  const still = paired.missing.length === 0 && sheets.every(isStill);
  for (const sheet of sheets) {
    remarkOnHidden(sheet, remarks);
    remarkOnLines(sheet, remarks);
    compareCells(sheet, {
      movement,
      still,
      remarks,
      speaker,
      left,
      input: (row, column, cell, place) => inputs.put(row, column, cell, place),
    });
  }
  left.remark(remarks);
  const changes = inputChanges(origin.plan, now.value, inputs.rows(), remarks);
  const told = new Set(changes.map(({ place }) => place));
  for (const sheet of workbook.sheets) {
    remarkOnErrors(sheet, told, remarks);
    remarkOnMerged(sheet, remarks);
  }
  compareNotes(sheets, paired.added, remarks);
  return { kind: 'review', origin, changes, remarks: remarks.all() };
}

const isStill = ({ rows, columns, expected, found }: AlignedSheet): boolean =>
  rows.isIdentity && columns.isIdentity && expected.sheet.name === found.name;

/** The cells of the Inputs sheet that may be changed, as they are found. */
class InputsFound {
  private readonly byRow: ReadonlyMap<number, InputRow>;
  private readonly found = new Map<number, InputCellsNow['cells'][number][]>();

  constructor(plan: Plan) {
    const sections = inputSections(plan);
    const numbers = inputRowNumbers(sections);
    this.byRow = new Map(
      sections.flatMap(({ rows }) => rows.map((row) => [numbers.get(row.path)!, row] as const)),
    );
  }

  put(row: number, column: number, cell: ReadCell | undefined, place: CellPlace): void {
    const cells = this.found.get(row) ?? [];
    this.found.set(row, cells);
    cells[column - inputColumns.value] = { cell, place: placeText(place.sheet, place.row, place.column) };
  }

  rows(): readonly InputCellsNow[] {
    return Array.from(this.found, ([row, cells]) => ({ row: this.byRow.get(row)!, cells }));
  }
}
