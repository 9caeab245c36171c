/** `groundplan compute`: the result document of model.md 13, or one for every scenario. */
import { resultDocument } from '../../../shared/analysis/index.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { badInput, fine, type Outcome } from '../outcome.ts';
import { writeOut } from '../outFile.ts';
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
  return out === undefined ? fine(text) : writeOut(out, text);
}
