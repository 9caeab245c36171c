/** What forms call: another value at a path of the base plan, and why it was not taken. */
import { editAtPath, editBetween, isEmpty, type Edit, type EditRefusal } from '../../shared/plan/edits.ts';
import { labelOf } from '../../shared/plan/labels.ts';
import { setAt } from '../../shared/plan/paths.ts';
import type { Json, Plan } from '../../shared/plan/types.ts';
import { useSession } from './session.ts';

/** Nothing: the plan took it. */
export type Refusal = string | undefined;

/** `value` is what the control gave: JSON, `undefined` to take an entry away. */
export function change(path: string, value: unknown): Refusal {
  const { plan } = useSession.getState();
  return plan === null ? undefined : make(plan, editAtPath(plan, path, value as Json | undefined));
}

/** Values at several paths, one after the other, as one edit: a pasted block is undone in one step. */
export function changeAll(
  changes: readonly { readonly path: string; readonly value: unknown }[],
  label: string,
): Refusal {
  const { plan } = useSession.getState();
  if (plan === null) return undefined;
  let next = plan;
  for (const { path, value } of changes) {
    const made = setAt(next, path, value);
    if (made === undefined) return inWords(plan, { kind: 'nowhere', path });
    next = made;
  }
  return make(plan, editBetween(plan, next, label));
}

/** For edits of several places at once, said as the plan that should come out. */
export function changeTo(next: Plan, label: string): Refusal {
  const { plan } = useSession.getState();
  return plan === null ? undefined : make(plan, editBetween(plan, next, label));
}

function make(plan: Plan, edit: Edit): Refusal {
  if (isEmpty(edit)) return undefined;
  const refusal = useSession.getState().edit(edit);
  return refusal === undefined ? undefined : inWords(plan, refusal);
}

function inWords(plan: Plan, refusal: EditRefusal): string {
  switch (refusal.kind) {
    case 'nowhere':
      return 'This is no longer in the plan.';
    case 'conflict':
      return 'This was changed meanwhile. Look again.';
    case 'invalid': {
      const [fault, ...more] = refusal.faults;
      if (fault === undefined) return 'The plan does not allow this.';
      const rest = more.length === 0 ? '' : ` And ${more.length} more.`;
      return `${labelOf(plan, fault.path)}: expected ${fault.expected}; this would be ${fault.found}.${rest}`;
    }
    default:
      return refusal satisfies never;
  }
}
