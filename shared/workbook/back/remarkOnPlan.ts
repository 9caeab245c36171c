/** What differs before a cell is looked at: the plan against the one that was exported. */
import { say } from '../../language/say.ts';
import { labelOf } from '../../plan/labels.ts';
import type { Plan } from '../../plan/types.ts';
import type { Origin } from '../origin.ts';
import type { Remarks } from './remarks.ts';
import { changedSince, isNamesake } from './samePlan.ts';

const mostNamed = 3;

/** `now` is the plan of the workbook's scenario as it is today. */
export function remarkOnPlan(origin: Origin, now: Plan, planId: string | undefined, remarks: Remarks): void {
  const { plan: was } = origin;
  if (isNamesake(origin, planId)) remarkOnNamesake(was.name, remarks);
  const paths = changedSince(was, now);
  if (paths.length === 0) return;
  const named = paths.slice(0, mostNamed).map((path) => {
    const label = labelOf(now, path);
    return label === path ? labelOf(was, path) : label;
  });
  const more = paths.length - named.length;
  remarks.add('', {
    place: '',
    what: 'planChanged',
    found: say('the plan as it is today'),
    expected: say('the plan of {date}', { date: origin.date }),
    ...(paths.length > 1 ? { count: paths.length } : {}),
    text: say(
      'The plan has changed since the export in {count} assumptions: {names}. What nobody changed in the workbook stays as it is in the plan today.',
      {
        count: paths.length,
        names:
          more > 0
            ? say('{changes}; and {count} more', { changes: named.join('; '), count: more })
            : named.join('; '),
      },
    ),
  });
}

/** The workbook is of a copy of the plan: the same assumptions under the same name. */
function remarkOnNamesake(name: string, remarks: Remarks): void {
  remarks.add('', {
    place: '',
    what: 'otherCopy',
    found: say('a copy of the plan'),
    expected: say('this plan'),
    text: say(
      'The workbook was exported from another plan called “{name}”, with the very assumptions that this one has. Its changes are read as changes of this plan.',
      { name },
    ),
  });
}
