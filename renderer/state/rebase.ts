/** Puts edits that are not yet on disk onto a plan that has changed underneath them. */
import { applyEdit, type Change, type Edit } from '../../shared/plan/edits.ts';
import { changedBy } from '../../shared/plan/edits/apply.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { refittedChange } from './rebaseChange.ts';

export interface Rebased {
  readonly plan: Plan;
  /** The edits that still do something, in order. One that is in the plan already is not among them. */
  readonly kept: readonly Edit[];
  /** How many edits no longer fit, wholly or in part. */
  readonly lost: number;
}

/** `from`: the plan that the first of the edits was made to. */
export function rebased(from: Plan, onto: Plan, edits: readonly Edit[]): Rebased {
  let mine = from;
  let plan = onto;
  let lost = 0;
  const kept: Edit[] = [];
  for (const edit of edits) {
    const { changes, isWhole, after } = refitted(mine, plan, edit);
    mine = after;
    const result = applyEdit(plan, { label: edit.label, changes });
    if (!isWhole || !result.ok) lost += 1;
    if (changes.length === 0 || !result.ok) continue;
    plan = result.value;
    kept.push({ label: edit.label, changes });
  }
  return { plan, kept, lost };
}

interface RefittedEdit {
  readonly changes: readonly Change[];
  /** Nothing of it was left out. */
  readonly isWhole: boolean;
  /** The plan as it was in this window after the edit. */
  readonly after: Plan;
}

function refitted(from: Plan, onto: Plan, edit: Edit): RefittedEdit {
  let mine = from;
  let plan = onto;
  let isWhole = true;
  const changes: Change[] = [];
  for (const change of edit.changes) {
    const again = refittedChange(mine, plan, change);
    if (again.kind === 'gone') isWhole = false;
    if (again.kind === 'changes') {
      for (const one of again.changes) plan = madeIn(plan, one);
      changes.push(...again.changes);
    }
    mine = madeIn(mine, change);
  }
  return { changes, isWhole, after: mine };
}

/** The plan after a change, which may be half of an edit; as it was where it does not fit, which the whole edit says. */
export function madeIn(plan: Plan, change: Change): Plan {
  const made = changedBy({ ...plan }, change);
  return made.ok ? (made.value as unknown as Plan) : plan;
}
