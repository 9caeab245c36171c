/** What can be done with the list of targets, each a step of undo under a name of its own. */
import { say } from '../../../shared/language/say.ts';
import type { Target } from '../../../shared/plan/types.ts';
import { addTo, copyIn, moveIn } from '../../forms/listEdits.ts';
import { changeTo, planNow } from '../../state/changes.ts';
import { described } from '../../state/describing.ts';
import { useResults } from '../../state/results.ts';
import { monthName } from '../../ui/format.ts';
import { toast } from '../../ui/toasts.ts';

/** `ARR, Dec 2027`. */
export function nameOf(index: number): string {
  const { computed, plan } = useResults.getState();
  const target = plan?.targets[index];
  if (target === undefined || computed === null) return say('Target');
  return say('{metric}, {month}', {
    metric: described(computed, target.metric).label,
    month: monthName(target.month),
  });
}

/** One more like the last. */
export function add(): void {
  const last = (planNow()?.targets.length ?? 0) - 1;
  if (last < 0) addTo('targets', 'target');
  else copy(last);
}

/** Below the one it is like. */
export const copy = (index: number): void => void copyIn('targets', 'target', index, nameOf(index));

export const move = (from: number, to: number): boolean => moveIn('targets', from, to, nameOf(from));

/** In the place of the first that they replace, so that the target that comes first everywhere stays of its metric. */
export function take(fresh: readonly Target[], replacing: boolean): boolean {
  const plan = planNow();
  if (plan === null) return false;
  const { targets } = plan;
  const first = targets.findIndex(({ metric }) => metric === fresh[0]?.metric);
  const others = targets.filter(({ metric }) => metric !== fresh[0]?.metric);
  const next = replacing && first !== -1 ? others.toSpliced(first, 0, ...fresh) : [...targets, ...fresh];
  const refusal = changeTo({ ...plan, targets: next }, say('Targets from a growth rate'));
  if (refusal !== undefined) toast(refusal);
  return refusal === undefined;
}
