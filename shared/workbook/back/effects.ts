/** What changes of a workbook do to the targets: each alone, and all that can be taken together. */
import { judge, type TargetVerdict } from '../../analysis/index.ts';
import { compute, type Computed } from '../../model/index.ts';
import { planOfScenario } from '../../plan/scenarios.ts';
import type { Plan } from '../../plan/types.ts';
import { changedPlan } from './accept.ts';
import type { Effects, InputChange, TargetEffect } from './review.ts';

/**
 * Of the plan, or of the scenario that the workbook is of. A change has no effect of its own (`null`) where it has a
 * fault or is valid only with others, as shares that sum to 1 are. With no such scenario there are no effects at all.
 */
export function effectOf(plan: Plan, scenarioId: string, changes: readonly InputChange[]): Effects {
  const given = planOfScenario(plan, scenarioId);
  if (!given.ok) return { each: changes.map(() => null), together: null };
  const before = judge(compute(given.value));
  let retired: Computed | undefined;
  const effect = (taken: readonly InputChange[]): readonly TargetEffect[] | null => {
    const changed = changedPlan(given.value, taken);
    if (!changed.ok) return null;
    retired = compute(changed.value, retired);
    return between(before, judge(retired));
  };
  return {
    each: changes.map((change) => (change.fault === undefined ? effect([change]) : null)),
    together: effect(changes),
  };
}

/** Targets are neither added nor taken away by a workbook. */
const between = (
  before: readonly TargetVerdict[],
  after: readonly TargetVerdict[],
): readonly TargetEffect[] =>
  before.map(({ metric, month, bound, target, plan, holds }, index) => ({
    metric,
    month,
    bound,
    target,
    targetAfter: after[index]!.target,
    before: plan,
    after: after[index]!.plan,
    holdsBefore: holds,
    holdsAfter: after[index]!.holds,
  }));
