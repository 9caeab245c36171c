/**
 * Changing the lists of the plan on the screen: one edit each, with all that refers to what comes, goes or moves. In a
 * scenario the lists are the scenario's own; what the whole document keeps (notes, ranges, actuals) stays as it is.
 */
import { say } from '../../shared/language/say.ts';
import { applyEdit, editBetween, reverse } from '../../shared/plan/edits.ts';
import { getAt } from '../../shared/plan/paths.ts';
import {
  consequencesOfRemoving,
  withAdded,
  withMoved,
  type Removal,
  type RemovalChoices,
} from '../../shared/plan/removal.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { changeTo, planNow, type Refusal } from '../state/changes.ts';
import { useResults } from '../state/results.ts';
import { useSession } from '../state/session.ts';
import { toast } from '../ui/toasts.ts';
import { copyOf, idsOf, newItem, type Item } from './newItems.ts';

const alone = { scenarios: [], uncertainty: [], notes: {}, actuals: {} } as const;

/** The plan looked at, as its lists are changed: none while the screen shows a list that has changed since. */
function looked(): Plan | null {
  const { scenario, isBehind } = useResults.getState();
  if (isBehind) {
    toast(say('One moment: the last change is still being worked out.'));
    return null;
  }
  const plan = planNow();
  return plan === null || scenario === 'base' ? plan : { ...plan, ...alone };
}

function give(next: Plan, label: string): Refusal {
  const { scenario } = useResults.getState();
  const plan = planNow();
  if (plan === null) return undefined;
  const { scenarios, uncertainty, notes, actuals } = plan;
  return changeTo(scenario === 'base' ? next : { ...next, scenarios, uncertainty, notes, actuals }, label);
}

/** Whether the plan took a change; otherwise a toast says why not. */
function tell(refusal: Refusal): boolean {
  if (refusal !== undefined) toast(say('That does not fit the plan. {why}', { why: refusal }));
  return refusal === undefined;
}

const itemsAt = (plan: Plan, list: string): readonly Item[] => (getAt(plan, list) ?? []) as readonly Item[];

/** Puts one more into a list; gives the step by which paths reach it: its id or its position. */
function put(plan: Plan, list: string, at: number, item: Item, label: string): string | undefined {
  const added = withAdded(plan, list, at, item);
  if (!added.ok) {
    tell(added.faults[0]?.expected);
    return undefined;
  }
  return tell(give(added.value, label)) ? (idsOf([item])[0] ?? String(at)) : undefined;
}

const nameOf = (item: Item, fallback: string): string =>
  typeof item['name'] === 'string' ? item['name'] : fallback;

/** A fresh one at the end. `one`: what one thing of the list is called. */
export function addTo(list: string, one: string): string | undefined {
  const plan = looked();
  if (plan === null) return undefined;
  const item = newItem(one, list, plan);
  const name = nameOf(item, say(one));
  return put(plan, list, itemsAt(plan, list).length, item, say('Added: {name}', { name }));
}

/** A copy right behind the original. */
export function copyIn(list: string, one: string, at: number, label: string): string | undefined {
  const plan = looked();
  const original = plan === null ? undefined : itemsAt(plan, list)[at];
  if (plan === null || original === undefined) return undefined;
  const item = copyOf(one, original, itemsAt(plan, list));
  return put(plan, list, at + 1, item, say('Copied: {name}', { name: nameOf(original, label) }));
}

export function moveIn(list: string, from: number, to: number, label: string): boolean {
  const plan = looked();
  if (plan === null || from === to || to < 0 || to >= itemsAt(plan, list).length) return false;
  const moved = withMoved(plan, list, from, to);
  return moved.ok
    ? tell(give(moved.value, say('Moved: {name}', { name: label })))
    : tell(moved.faults[0]?.expected);
}

/** What removing would do; nothing where it cannot be removed. */
export function removalOf(path: string, choices?: RemovalChoices): Removal | undefined {
  const plan = looked();
  const removal = plan === null ? undefined : consequencesOfRemoving(plan, path, choices);
  return removal?.ok === true ? removal.value : undefined;
}

/** Removes, and offers to take that back. */
export function remove({ plan: next }: Removal, name: string): boolean {
  const { plan: before, planId } = useSession.getState();
  const label = say('Removed: {name}', { name });
  if (!tell(give(next, label))) return false;
  const after = useSession.getState().plan;
  if (before === null || after === null) return true;
  toast(label, {
    label: say('Undo'),
    run() {
      const { plan: now, planId: open, undo, edit } = useSession.getState();
      if (now === null || open !== planId) return;
      // Later edits stay: only this one is taken back then, as an edit of its own.
      if (now === after) void undo();
      else {
        const back = {
          ...reverse(editBetween(before, after, label)),
          label: say('Put back: {name}', { name }),
        };
        if (applyEdit(now, back).ok) edit(back);
        else toast(say('Later edits stand in the way. The history can take this back.'));
      }
    },
  });
  return true;
}
