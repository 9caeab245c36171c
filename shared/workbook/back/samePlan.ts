/** Whether a workbook is of the plan that its changes are to go into; if not, what differs and what to do. */
import { editBetween } from '../../plan/edits.ts';
import type { Plan } from '../../plan/types.ts';
import { labelOf } from '../../plan/labels.ts';
import { fieldAt, getAt, placeAt, splitPath } from '../../plan/paths.ts';
import { planOfScenario } from '../../plan/scenarios.ts';
import { withoutTheRest, type Origin } from '../origin.ts';

/**
 * Undefined where it is. Names count unless both are known to be the same plan of the library. Two plans of one name
 * are two, unless every assumption is still the same: then one is a copy of the other, brought in from a document or
 * from another computer, and a change means the same in both.
 */
export function whyAnotherPlan(origin: Origin, plan: Plan, planId?: string): string | undefined {
  const { plan: was, scenario } = origin;
  const isKnown = planId !== undefined && planId === origin.planId;
  if (!isKnown && was.name !== plan.name) {
    return `This workbook is of the plan “${was.name}”, not of “${plan.name}”. Open that plan and import it there.`;
  }
  const found = planOfScenario(plan, scenario.id);
  if (isNamesake(origin, planId) && !(found.ok && sameAssumptions(was, found.value))) {
    return `This workbook is of another plan that is called “${was.name}” too (${String(origin.planId)}, not ${String(planId)}), and their assumptions differ. Open that plan and import it there. If it is gone, or on another computer, export this plan anew and make the changes in that workbook.`;
  }
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

/** Whether the workbook is known to have been exported from another plan of a library than the one it is held against. */
export const isNamesake = ({ planId: from }: Origin, planId: string | undefined): boolean =>
  from !== undefined && planId !== undefined && from !== planId;

const sameAssumptions = (was: Plan, now: Plan): boolean => changedSince(was, now).length === 0;

/** Paths of what was changed in the plan since the export, each once; what the plan is called does not count. */
export const changedSince = (was: Plan, now: Plan): readonly string[] => [
  ...new Set(
    editBetween(assumptions(was), { ...assumptions(now), name: was.name }, '').changes.map(
      ({ path }) => path,
    ),
  ),
];

/** Notes, ranges and actual numbers are none. */
const assumptions = (plan: Plan): Plan => ({ ...withoutTheRest(plan), notes: {} });

const segmentIds = ({ segments }: Plan): readonly string[] => segments.map(({ id }) => id);

function segmentsDiffer(was: Plan, now: Plan): string | undefined {
  const [before, after] = [segmentIds(was), segmentIds(now)];
  const isSame = before.length === after.length && before.every((id) => after.includes(id));
  return isSame ? undefined : `has the segments ${before.join(', ')}, the plan now ${after.join(', ')}`;
}

/**
 * Why a path of the exported plan leads nowhere, or to something else, in the plan as it is today; undefined where it
 * leads to the same thing. Things without ids are told by their place, so their list must not have changed.
 */
export function whyGone(was: Plan, now: Plan, path: string): string | undefined {
  if (placeAt(now, path) === undefined) return 'the plan has no such number any more';
  const steps = splitPath(path);
  for (let depth = 1; depth < steps.length; depth++) {
    const list = steps.slice(0, depth).join('.');
    const field = fieldAt(list);
    if (field?.kind !== 'list' || Object.hasOwn(field.item, 'id')) continue;
    const metric = `${list}.${steps[depth]!}.metric`;
    if (lengthAt(was, list) !== lengthAt(now, list) || getAt(was, metric) !== getAt(now, metric)) {
      return `the list ${labelOf(now, list)} has been changed in the plan since, so that it may be another one`;
    }
  }
  return undefined;
}

function lengthAt(plan: Plan, path: string): number {
  const value = getAt(plan, path);
  return Array.isArray(value) ? value.length : 0;
}
