/** Puts edits that are not yet on disk onto a plan that has changed underneath them. */
import { applyEdit, editAtPath, isEmpty, type Edit } from '../../shared/plan/edits.ts';
import type { Plan } from '../../shared/plan/types.ts';

/** `kept`: the edits that still fit, in order. One that is already in the plan (its acknowledgement was lost) is not. */
export function rebased(
  onto: Plan,
  edits: readonly Edit[],
): { readonly plan: Plan; readonly kept: readonly Edit[] } {
  let plan = onto;
  const kept: Edit[] = [];
  for (const edit of edits) {
    const again = refitted(plan, edit);
    const result = applyEdit(plan, again);
    if (isEmpty(again) || !result.ok) continue;
    plan = result.value;
    kept.push(again);
  }
  return { plan, kept };
}

/** What was typed into one field wins over what another window typed there: the later hand is this one. */
function refitted(plan: Plan, edit: Edit): Edit {
  const [change] = edit.changes;
  if (edit.changes.length !== 1 || change?.kind !== 'set') return edit;
  return { ...editAtPath(plan, change.path, change.to), label: edit.label };
}
