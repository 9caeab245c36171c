/** What differs between two states of a plan, in words: one line a change, a series that changed in many months once. */
import { describeEdit, editBetween, type Change } from '../../../shared/plan/edits.ts';
import { setChange } from '../../../shared/plan/edits/edit.ts';
import { fieldAt, getAt } from '../../../shared/plan/paths.ts';
import type { Json, Plan } from '../../../shared/plan/types.ts';
import { madeIn } from '../../state/rebase.ts';
import { scenarioWords } from './scenarioWords.ts';

/** So many months of one series are said one by one. */
const mostMonths = 3;

export function differencesBetween(before: Plan, after: Plan): readonly string[] {
  const changes = bySeries(before, after, editBetween(before, after, '').changes);
  let now = before;
  return changes.map((change) => {
    const words = scenarioWords(now, change) ?? describeEdit(now, { label: '', changes: [change] });
    now = madeIn(now, change);
    return words;
  });
}

/** Months of one series are gathered into one change of the series where they are many. */
function bySeries(before: Plan, after: Plan, changes: readonly Change[]): readonly Change[] {
  const groups = Map.groupBy(changes, (change) => seriesOf(change) ?? change);
  return [...groups].flatMap(([series, group]) =>
    typeof series === 'string' && group.length > mostMonths
      ? [
          setChange(
            series,
            getAt(before, series) as Json | undefined,
            getAt(after, series) as Json | undefined,
          ),
        ]
      : group,
  );
}

/** The series of which a change sets one month. */
function seriesOf({ kind, path }: Change): string | undefined {
  const above = path.slice(0, path.lastIndexOf('.'));
  return kind === 'set' && fieldAt(above)?.kind === 'series' ? above : undefined;
}
