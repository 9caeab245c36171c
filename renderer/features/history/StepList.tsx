/** The edits, newest first, a heading a day; earlier ones are read as one gets there. */
import { say } from '../../../shared/language/say.ts';
import { useLibrary } from '../../state/library.ts';
import type { Marks } from '../../state/marks.ts';
import { useSession } from '../../state/session.ts';
import { dateText } from '../../ui/dates.ts';
import { Block, MoreWhenNear } from './Block.tsx';
import type { Deed } from './HistorySection.tsx';
import type { Past } from './past.ts';
import s from './StepList.module.css';
import { StepRow } from './StepRow.tsx';
import type { Step } from './steps.ts';
import type { History } from './useSteps.ts';
import { whoMade } from './who.ts';

interface StepListProps {
  readonly history: History;
  readonly marks: Marks;
  readonly ownId: string;
  readonly onMore: () => void;
  readonly onAct: (deed: Deed, past: Past) => void;
}

/** The height of a row of one line, in pixels. */
const rowHeight = 35;
/** So many revisions are one block, whatever comes before and after them. */
const blockSize = 64;

export function StepList({ history, marks, ownId, onMore, onAct }: StepListProps) {
  const { steps, undone, hasMore } = history;
  const planId = useSession((state) => state.planId);
  const made = useLibrary(({ plans }) => plans.find((plan) => plan.planId === planId)?.createdAt ?? null);
  const latest = steps[0]?.last;
  return (
    <>
      {steps.length === 0 && (
        <p className={s.none}>{say('Nothing has been edited yet: the plan is as it was made.')}</p>
      )}
      {blocksOf(steps).map(({ key, block, before }) => (
        <Block key={key} guess={block.length * rowHeight}>
          {() => (
            <ol>
              {block.map((step, index) => (
                <li key={step.last}>
                  <Day at={step.at} before={(block[index - 1] ?? before)?.at} />
                  <StepRow
                    past={{ revision: step.last, at: step.at, name: null, version: null }}
                    kind={step.kind}
                    words={step.words}
                    details={step.details}
                    who={whoMade(step, ownId)}
                    isUndone={step.kind !== 'undo' && step.kind !== 'redo' && undone.has(step.of)}
                    names={namesIn(step.first, step.last, marks)}
                    isLatest={step.last === latest}
                    onAct={onAct}
                  />
                </li>
              ))}
            </ol>
          )}
        </Block>
      ))}
      {hasMore ? (
        <MoreWhenNear key={steps.at(-1)?.last} onMore={onMore} />
      ) : (
        <>
          {made !== null && <Day at={made} before={steps.at(-1)?.at} />}
          <StepRow
            past={{ revision: 0, at: made, name: null, version: null }}
            kind="start"
            words={say('The plan as it was made')}
            names={namesIn(0, 0, marks)}
            isLatest={steps.length === 0}
            onAct={onAct}
          />
        </>
      )}
    </>
  );
}

interface StepBlock {
  readonly key: number;
  readonly block: readonly Step[];
  /** The step above it. */
  readonly before: Step | undefined;
}

/** By revision, so that what was a block stays one as newer and earlier steps join. */
function blocksOf(steps: readonly Step[]): readonly StepBlock[] {
  const groups = Map.groupBy(steps, ({ first }) => Math.floor(first / blockSize));
  let before: Step | undefined;
  return [...groups].map(([key, block]) => {
    const made = { key, block, before };
    before = block.at(-1);
    return made;
  });
}

interface DayProps {
  readonly at: string;
  readonly before: string | undefined;
}

/** Where a day begins. */
function Day({ at, before }: DayProps) {
  return before !== undefined && dayOf(at) === dayOf(before) ? null : (
    <h3 className={s.day}>{dayName(at)}</h3>
  );
}

/** In the user's own time zone. */
const dayOf = (iso: string): string => new Date(iso).toDateString();

function dayName(iso: string): string {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (dayOf(iso) === today.toDateString()) return say('Today');
  if (dayOf(iso) === yesterday.toDateString()) return say('Yesterday');
  return dateText(iso, 'day');
}

export interface MarkNames {
  readonly points: readonly string[];
  readonly versions: readonly string[];
}

/** What was named and approved at the revisions of a step. */
function namesIn(first: number, last: number, { points, versions }: Marks): MarkNames | undefined {
  const names = (list: readonly { readonly revision: number; readonly name: string }[]): readonly string[] =>
    list.flatMap(({ revision, name }) => (revision >= first && revision <= last ? [name] : []));
  const found = { points: names(points), versions: names(versions) };
  return found.points.length + found.versions.length === 0 ? undefined : found;
}
