/** What can be done with the list of targets, each in one step of undo. */
import type { Plan, Target } from '../../../shared/plan/types.ts';
import { newItem } from '../../forms/newItems.ts';
import { change } from '../../state/changes.ts';
import { useResults } from '../../state/results.ts';
import { toast } from '../../ui/toasts.ts';

function make(edit: (plan: Plan) => readonly unknown[]): void {
  const { plan } = useResults.getState();
  const refusal = plan === null ? undefined : change('targets', edit(plan));
  if (refusal !== undefined) toast(refusal);
}

export const add = (): void =>
  make((plan) => [...plan.targets, plan.targets.at(-1) ?? newItem('target', 'targets', plan)]);

/** Below the one it is like. */
export const copy = (index: number): void =>
  make(({ targets }) => targets.toSpliced(index + 1, 0, ...targets.slice(index, index + 1)));

export const remove = (index: number): void => make(({ targets }) => targets.toSpliced(index, 1));

export const move = (index: number, to: number): void =>
  make(({ targets }) => targets.toSpliced(index, 1).toSpliced(to, 0, ...targets.slice(index, index + 1)));

/** In the place of the first that they replace, so that the target that comes first everywhere stays of its metric. */
export const take = (fresh: readonly Target[], replacing: boolean): void =>
  make(({ targets }) => {
    const metric = fresh[0]?.metric;
    const first = targets.findIndex((target) => target.metric === metric);
    if (!replacing || first === -1) return [...targets, ...fresh];
    const others = targets.filter((target) => target.metric !== metric);
    return others.toSpliced(first, 0, ...fresh);
  });
