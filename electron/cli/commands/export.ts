/** `groundplan export`: the plan as a workbook of live formulas. */
import type { Plan } from '../../../shared/plan/types.ts';
import { localDay } from '../../localDay.ts';
import { badInput, type Outcome } from '../outcome.ts';
import { writeOut } from '../outFile.ts';
import { scenarioNamed } from '../planFile.ts';

export async function exportPlan(
  plan: Plan,
  scenario: string | undefined,
  out: string,
  now: Date,
): Promise<Outcome> {
  if (!/\.xlsx$/iu.test(out))
    return badInput([`${out}: a workbook is an .xlsx file; give a name that ends in .xlsx.`]);
  const read = scenarioNamed(plan, scenario);
  if (!read.ok) return badInput(read.faults);
  // Loaded only here: the other commands start without the printer and the library behind it.
  const { exportBytes } = await import('../../services/workbook/exportBytes.ts');
  const { id, name, plan: given } = read.value;
  const written = await exportBytes({ plan: given, scenario: { id, name }, date: localDay(now) }, now);
  return writeOut(out, written);
}
