/** Reads an edited workbook back. */
import type { Plan } from '../../plan/types.ts';
import type { ReadWorkbook } from '../../tables/readWorkbook.ts';
import { findRecord } from './findRecord.ts';
import type { ReadBack } from './review.ts';
import { whyAnotherPlan } from './samePlan.ts';

/**
 * What differs between a workbook and what was exported, seen from the plan onto which changes go: the whole document,
 * scenarios included. Refused where the workbook is not ours, is of another version or of another plan.
 *
 * @param planId which plan of the library `plan` is; the same plan may have been renamed since
 */
export function readBack(workbook: ReadWorkbook, plan: Plan, planId?: string): ReadBack {
  const record = findRecord(workbook);
  if (record.kind === 'refused') return record;
  const { origin } = record;
  const reason = whyAnotherPlan(origin, plan, planId);
  if (reason !== undefined) return { kind: 'refused', reason };
  return { kind: 'review', origin, changes: [], remarks: [] };
}
