/** `groundplan compute`: the result document of model.md 13, or one for every scenario. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { resultDocument } from '../../../shared/analysis/index.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { badInput, fine, type Outcome } from '../outcome.ts';
import { scenarioOf } from '../planFile.ts';

export async function computePlan(
  plan: Plan,
  scenario: string | undefined,
  out: string | undefined,
): Promise<Outcome> {
  const ids = scenario === 'all' ? ['base', ...plan.scenarios.map(({ id }) => id)] : [scenario];
  const plans = ids.map((id) => scenarioOf(plan, id));
  const faults = plans.flatMap((read) => (read.ok ? [] : read.faults));
  if (faults.length > 0) return badInput(faults);
  const results = plans.map((read) => (read.ok ? resultDocument(read.value) : undefined));
  const document = scenario === 'all' ? Object.fromEntries(ids.map((id, i) => [id, results[i]])) : results[0];
  const text = `${JSON.stringify(document)}\n`;
  if (out === undefined) return fine(text);
  try {
    await writeWhole(out, text);
  } catch (error) {
    return badInput([
      `${out}: cannot be written (${error instanceof Error ? error.message : String(error)})`,
    ]);
  }
  return fine('');
}

/** Beside the file first, so that a full disk never leaves half a result under its name. */
async function writeWhole(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
