/** A plan as the bytes of an .xlsx file: printed, then written. One function for the command line and the windows. */
import { printWorkbook, type PrintOptions } from '../../../shared/workbook/printWorkbook.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { writeWorkbook } from '../../files/writeWorkbook.ts';

export interface ExportOrder extends PrintOptions {
  /** A valid plan; that of the scenario. */
  readonly plan: Plan;
}

/** `progress` is called with 0 … 1. */
export async function exportBytes(
  { plan, ...options }: ExportOrder,
  created: Date,
  progress?: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = printWorkbook(plan, options);
  progress?.(0);
  const writing = await writeWorkbook(workbook, { created, ...(progress && { progress }) });
  if (writing.kind === 'cancelled') throw new Error('Nobody could cancel this');
  return writing.bytes;
}
