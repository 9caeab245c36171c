/**
 * A plan that is not on the screen, though numbers of it are: as it was at some time, what a forecast would make of it.
 * Its numbers answer "Why?" like those of the plan on the screen; its assumptions cannot be changed there.
 */
import type { TargetVerdict } from '../../shared/analysis/result.ts';
import { judge } from '../../shared/analysis/index.ts';
import { compute, type Computed } from '../../shared/model/index.ts';
import type { Plan } from '../../shared/plan/types.ts';

/** A plan with its numbers. */
export interface Looked {
  readonly plan: Plan;
  readonly computed: Computed;
  readonly verdicts: readonly TargetVerdict[];
}

export function lookedAt(plan: Plan): Looked {
  const computed = compute(plan);
  return { plan, computed, verdicts: judge(computed) };
}

export interface Elsewhere extends Looked {
  /** What it is called beside the plan on the screen, such as `As it was`; already said in the language spoken. */
  readonly name: string;
  /** Only tries something out: its months say nothing about those of the plan on the screen. */
  readonly isTrial?: true;
}
