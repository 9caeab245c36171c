/**
 * The record of the exported plan in a workbook: wherever the cells stand, since sheets are renamed and moved and rows
 * inserted above.
 */
import { say } from '../../language/say.ts';
import type { ReadSheet, ReadWorkbook } from '../../tables/receivedWorkbook.ts';
import type { Plan } from '../../plan/types.ts';
import { readOrigin, workbookFormat, type ReadOrigin } from '../origin.ts';

export function findRecord(workbook: ReadWorkbook): ReadOrigin {
  let refusal: ReadOrigin | undefined;
  for (const sheet of workbook.sheets) {
    for (const lines of recordsIn(sheet)) {
      const read = readLines(lines);
      if (read.kind === 'origin') return isOfItsSize(workbook, read.origin.plan) ? read : tooSmall();
      refusal ??= read;
    }
  }
  return refusal ?? notOurs();
}

/** Somebody who means harm can make a record that is whole but says nothing; reading that fails in many ways. */
function readLines(lines: readonly string[]): ReadOrigin {
  try {
    return readOrigin(lines);
  } catch {
    return unreadable();
  }
}

const unreadable = (): ReadOrigin => ({
  kind: 'refused',
  reason: say('The record of the exported plan in this workbook cannot be read. Export the workbook anew.'),
});

const notOurs = (): ReadOrigin => ({
  kind: 'refused',
  reason: say(
    'This workbook was not exported by Groundplan, or its sheet About is gone. Export the plan, edit that workbook, and import it.',
  ),
});

const tooSmall = (): ReadOrigin => ({
  kind: 'refused',
  reason: say(
    'Most of this workbook is gone: it has far fewer cells than the plan it was made from. Export the plan anew.',
  ),
});

/** The lines from each cell that begins a record, down its column. */
function* recordsIn({ rows }: ReadSheet): Generator<readonly string[]> {
  for (const [row, cells] of rows) {
    for (const [column, { value, formula }] of cells) {
      if (formula === undefined && isStart(value)) yield textsBelow(rows, row, column);
    }
  }
}

const isStart = (value: unknown): boolean =>
  typeof value === 'string' && value.startsWith(`${workbookFormat} `);

/** A record has at most 9,999 lines after its first. */
const mostLines = 10_000;

function textsBelow(rows: ReadSheet['rows'], first: number, column: number): readonly string[] {
  const lines: string[] = [];
  for (const [row, cells] of rows) {
    if (row < first) continue;
    const value = cells.get(column)?.value;
    if (typeof value === 'string' && value !== '') lines.push(value);
    if (lines.length === mostLines) break;
  }
  return lines;
}

const smallPlan = 200_000;

/**
 * A record made to do harm may describe a plan whose workbook would fill the memory. What a plan's workbook has at
 * least, cohorts by months above all, is there in one that was exported; small plans need not be counted.
 */
function isOfItsSize({ sheets }: ReadWorkbook, plan: Plan): boolean {
  const cohorts = plan.segments.reduce(
    (sum, { openingCohorts }) => sum + openingCohorts.length + plan.months / 2,
    0,
  );
  const things = plan.salesTeams.length + plan.channels.length + plan.costs.lines.length + cohorts;
  const least = plan.months * things;
  if (least <= smallPlan) return true;
  let cells = 0;
  for (const { rows } of sheets) for (const row of rows.values()) cells += row.size;
  return cells >= least;
}
