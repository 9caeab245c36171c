/** Whether a workbook is of the plan that its changes are to go into; if not, what differs and what to do. */
import type { Plan } from '../../plan/types.ts';
import { planOfScenario } from '../../plan/scenarios.ts';
import type { Origin } from '../origin.ts';

/** Undefined where it is. Names count unless both are known to be the same plan of the library. */
export function whyAnotherPlan(origin: Origin, plan: Plan, planId?: string): string | undefined {
  const { plan: was, scenario } = origin;
  const isKnown = planId !== undefined && planId === origin.planId;
  if (!isKnown && was.name !== plan.name) {
    return `This workbook is of the plan “${was.name}”, not of “${plan.name}”. Open that plan and import it there.`;
  }
  const found = planOfScenario(plan, scenario.id);
  if (!found.ok) {
    return `This workbook is of the scenario “${scenario.name}” (${scenario.id}), which the plan no longer has. Restore the scenario, or export the plan anew.`;
  }
  const now = found.value;
  const differs =
    was.start !== now.start
      ? `begins in ${was.start}, the plan now in ${now.start}`
      : was.months !== now.months
        ? `has ${was.months} months, the plan now ${now.months}`
        : was.currency !== now.currency
          ? `is in ${was.currency}, the plan now in ${now.currency}`
          : segmentsDiffer(was, now);
  return differs === undefined
    ? undefined
    : `The plan has become another one since this workbook was exported: the workbook ${differs}. Export the plan anew and make the changes there.`;
}

function segmentsDiffer(was: Plan, now: Plan): string | undefined {
  const ids = (plan: Plan): readonly string[] => plan.segments.map(({ id }) => id);
  const [before, after] = [ids(was), ids(now)];
  const isSame = before.length === after.length && before.every((id) => after.includes(id));
  return isSame ? undefined : `has the segments ${before.join(', ')}, the plan now ${after.join(', ')}`;
}
