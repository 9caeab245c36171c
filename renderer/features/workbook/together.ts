/** What the accepted changes come to together, worked out in the window as they are chosen. */
import { judge, type TargetVerdict } from '../../../shared/analysis/index.ts';
import type { ReviewedChange } from '../../../shared/ipc/reviewValues.ts';
import { compute, type Computed } from '../../../shared/model/index.ts';
import { planOfScenario } from '../../../shared/plan/scenarios.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { faultsTogether, planWithChanges } from '../../../shared/workbook/back/accept.ts';
import type { SetFault } from '../../../shared/workbook/back/review.ts';

export interface Outcome {
  readonly computed: Computed;
  readonly verdicts: readonly TargetVerdict[];
}

export interface Together {
  /** Undefined where the changes cannot be taken together; `faults` say why. */
  readonly after: Outcome | undefined;
  readonly faults: readonly SetFault[];
}

const outcomeOf = (plan: Plan): Outcome => {
  const computed = compute(plan);
  return { computed, verdicts: judge(computed) };
};

/** What the scenario comes to as it is; undefined where there is no such scenario any more. */
export function outcomeBefore(plan: Plan, scenario: string): Outcome | undefined {
  const given = planOfScenario(plan, scenario);
  return given.ok ? outcomeOf(given.value) : undefined;
}

/** `scenario`: that of the workbook. */
export function togetherOf(plan: Plan, scenario: string, accepted: readonly ReviewedChange[]): Together {
  const faults = faultsTogether(plan, scenario, accepted);
  const changed = planWithChanges(plan, scenario, accepted);
  return { after: changed.ok && faults.length === 0 ? outcomeOf(changed.value) : undefined, faults };
}
