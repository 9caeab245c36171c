/** What came back with a workbook, to be decided on: the changed inputs, what they come to, and all else that differs. */
import { useMemo, useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { Review } from '../../../shared/ipc/reviewValues.ts';
import { useResults } from '../../state/results.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { dateText } from '../../ui/dates.ts';
import { asScrollable } from '../../ui/roles.ts';
import { ChangesTable, isTakeable } from './ChangesTable.tsx';
import { Remarks } from './Remarks.tsx';
import s from './ReviewScreen.module.css';
import { TakeChanges } from './TakeChanges.tsx';
import { outcomeBefore, togetherOf } from './together.ts';
import { TogetherWords } from './TogetherWords.tsx';

interface ReviewScreenProps {
  readonly planId: string;
  /** The file's name. */
  readonly file: string;
  readonly review: Review;
  readonly onClose: () => void;
}

export function ReviewScreen({ planId, file, review, onClose }: ReviewScreenProps) {
  const plan = useResults((results) => results.base);
  const { changes, origin, remarks } = review;
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(
    () => new Set(changes.filter(isTakeable).map(({ path }) => path)),
  );
  const taken = useMemo(() => changes.filter(({ path }) => accepted.has(path)), [changes, accepted]);
  // Effects and units are those of the scenario's targets, which need not be the base plan's.
  const before = useMemo(
    () => (plan === null ? undefined : outcomeBefore(plan, origin.scenario.id)),
    [plan, origin.scenario.id],
  );
  const together = useMemo(
    () => (plan === null ? null : togetherOf(plan, origin.scenario.id, taken)),
    [plan, origin.scenario.id, taken],
  );
  const clashing = useMemo(
    () => new Set(together?.faults.flatMap((fault) => fault.changes) ?? []),
    [together],
  );
  // The same function each time, so that rows are not drawn again.
  const [accept] = useState(() => (paths: readonly string[], isAccepted: boolean) => {
    setAccepted((before) =>
      isAccepted
        ? new Set([...before, ...paths])
        : new Set([...before].filter((path) => !paths.includes(path))),
    );
  });
  if (plan === null || together === null) return null;
  return (
    <div className={s.page}>
      <header className={s.header}>
        <h2>{headingOf(changes.length)}</h2>
        <p>
          <span className={s.file}>{file}</span> {originText(origin, plan.name)}
        </p>
      </header>
      <section className={s.body} aria-label={say('What was found')} {...asScrollable}>
        {changes.length === 0 ? (
          <Blank title={say('No input was changed')}>
            <p>
              {say('Every input in this workbook stands as it was exported. There is nothing to decide.')}
            </p>
          </Blank>
        ) : (
          <ChangesTable
            plan={before?.computed.plan ?? plan}
            review={review}
            accepted={accepted}
            clashing={clashing}
            onAccept={accept}
          />
        )}
        {remarks.length > 0 && <Remarks remarks={remarks} />}
      </section>
      {changes.length === 0 ? (
        <footer className={s.footer}>
          <Button variant="primary" onPress={onClose}>
            {say('Close')}
          </Button>
        </footer>
      ) : (
        <footer className={s.footer}>
          <TogetherWords before={before} together={together} count={taken.length} />
          <TakeChanges
            planId={planId}
            plan={plan}
            origin={origin}
            taken={taken}
            isPossible={taken.length > 0 && together.faults.length === 0}
            onClose={onClose}
          />
        </footer>
      )}
    </div>
  );
}

const headingOf = (count: number): string =>
  count === 0 ? say('Import workbook') : say('{count} inputs were changed', { count });

/** What the file is, after its name. */
function originText({ date, scenario, plan }: Review['origin'], planNow: string): string {
  const words = { day: dayText(date), scenario: scenario.name, plan };
  if (plan === planNow) {
    return scenario.id === 'base'
      ? say('exported on {day} from the base plan', words)
      : say('exported on {day} from the scenario {scenario}', words);
  }
  return scenario.id === 'base'
    ? say('exported on {day} from the base plan of “{plan}”', words)
    : say('exported on {day} from the scenario {scenario} of “{plan}”', words);
}

function dayText(date: string): string {
  const time = `${date}T00:00:00Z`;
  return Number.isNaN(Date.parse(time)) ? date : dateText(time, 'calendarDay');
}
