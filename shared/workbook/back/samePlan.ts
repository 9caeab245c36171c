/** Whether a workbook is of the plan that its changes are to go into; if not, what differs and what to do. */
import { say } from '../../language/say.ts';
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
    return say('This workbook is of the plan “{was}”, not of “{now}”. Open that plan and import it there.', {
      was: was.name,
      now: plan.name,
    });
  }
  const found = planOfScenario(plan, scenario.id);
  if (isNamesake(origin, planId) && !(found.ok && sameAssumptions(was, found.value))) {
    return say(
      'This workbook is of another plan that is called “{name}” too ({other}, not {own}), and their assumptions differ. Open that plan and import it there. If it is gone, or on another computer, export this plan anew and make the changes in that workbook.',
      { name: was.name, other: String(origin.planId), own: String(planId) },
    );
  }
  if (!found.ok) {
    return say(
      'This workbook is of the scenario “{name}” ({id}), which the plan no longer has. Restore the scenario, or export the plan anew.',
      scenario,
    );
  }
  const now = found.value;
  const differs =
    was.start !== now.start
      ? say('begins in {was}, the plan now in {now}', { was: was.start, now: now.start })
      : was.months !== now.months
        ? say('has {was} months, the plan now {now}', { was: was.months, now: now.months })
        : was.currency !== now.currency
          ? say('is in {was}, the plan now in {now}', { was: was.currency, now: now.currency })
          : segmentsDiffer(was, now);
  return differs === undefined
    ? undefined
    : say(
        'The plan has become another one since this workbook was exported: the workbook {differs}. Export the plan anew and make the changes there.',
        { differs },
      );
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
  return isSame
    ? undefined
    : say('has the segments {was}, the plan now {now}', { was: before.join(', '), now: after.join(', ') });
}

/**
 * Why a path of the exported plan leads nowhere, or to something else, in the plan as it is today; undefined where it
 * leads to the same thing. Things without ids are told by their place, so their list must not have changed.
 */
export function whyGone(was: Plan, now: Plan, path: string): string | undefined {
  if (placeAt(now, path) === undefined) return say('the plan has no such number any more');
  const steps = splitPath(path);
  for (let depth = 1; depth < steps.length; depth++) {
    const list = steps.slice(0, depth).join('.');
    const field = fieldAt(list);
    if (field?.kind !== 'list' || Object.hasOwn(field.item, 'id')) continue;
    const metric = `${list}.${steps[depth]!}.metric`;
    if (lengthAt(was, list) !== lengthAt(now, list) || getAt(was, metric) !== getAt(now, metric)) {
      return say('the list {list} has been changed in the plan since, so that it may be another one', {
        list: labelOf(now, list),
      });
    }
  }
  return undefined;
}

function lengthAt(plan: Plan, path: string): number {
  const value = getAt(plan, path);
  return Array.isArray(value) ? value.length : 0;
}
