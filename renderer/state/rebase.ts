/** Puts edits that are not yet on disk onto a plan that has changed underneath them. */
import { applyEdit, type Edit } from '../../shared/plan/edits.ts';
import type { Plan } from '../../shared/plan/types.ts';

/** `kept`: the edits that still fit, in order. One that is already in the plan (its acknowledgement was lost) is not. */
export function rebased(
  onto: Plan,
  edits: readonly Edit[],
): { readonly plan: Plan; readonly kept: readonly Edit[] } {
  let plan = onto;
  const kept: Edit[] = [];
  for (const edit of edits) {
    const result = applyEdit(plan, edit);
    if (!result.ok) continue;
    plan = result.value;
    kept.push(edit);
  }
  return { plan, kept };
}
