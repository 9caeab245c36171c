/** The plan as it was, compared with now: verdict, key measures, the bridge between them, what was changed. */
import { ArrowLeft, BadgeCheck, RotateCcw } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { useShown } from '../../state/shown.tsx';
import { asImage } from '../../ui/roles.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { dateText } from '../../ui/dates.ts';
import { CompareBridge } from './CompareBridge.tsx';
import { CompareMeasures } from './CompareMeasures.tsx';
import { Differences } from './Differences.tsx';
import s from './Compare.module.css';
import type { Deed } from './HistorySection.tsx';
import { pastName, usePast, type Past } from './past.ts';
import { scenarioPlans } from './scenarioPlans.ts';
import { VerdictPair } from './VerdictPair.tsx';

interface ComparePageProps {
  readonly planId: string;
  readonly past: Past;
  readonly onBack: () => void;
  readonly onAct: (deed: Deed, past: Past) => void;
}

export function ComparePage({ planId, past, onBack, onAct }: ComparePageProps) {
  const { document, again } = usePast(planId, past);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { version, at } = past;
  return (
    <div className={s.page}>
      <header className={s.header}>
        <Button variant="plain" className={s.back} onPress={onBack}>
          <ArrowLeft aria-hidden="true" /> {say('All of the history')}
        </Button>
        <h1 ref={heading} tabIndex={-1}>
          {version !== null && <BadgeCheck aria-label={say('Approved version')} {...asImage} />}
          {say('{past}, compared with now', { past: pastName(past) })}
        </h1>
        {version !== null && at !== null && (
          <p>
            {version.by === ''
              ? say('Approved {when}', { when: dateText(at, 'moment') })
              : say('Approved {when} by {who}', { when: dateText(at, 'moment'), who: version.by })}
          </p>
        )}
        {version !== null && version.note !== '' && <p className={s.note}>{version.note}</p>}
        <div className={s.tools}>
          <Button onPress={() => onAct('goBack', past)}>
            <RotateCcw aria-hidden="true" /> {say('Go back to this')}
          </Button>
          <Button onPress={() => onAct('open', past)}>{say('Open as a new plan')}</Button>
        </div>
      </header>
      {document.kind === 'loading' ? (
        <Blank kind="loading" title={say('Reading the plan as it was …')} />
      ) : document.kind === 'failed' ? (
        <Blank kind="failure" title={say('The plan as it was could not be read')}>
          <p>{document.message}</p>
          <Button variant="primary" onPress={again}>
            {say('Try again')}
          </Button>
        </Blank>
      ) : (
        <Compared past={document.plan} name={pastName(past)} />
      )}
    </div>
  );
}

interface ComparedProps {
  readonly past: Plan;
  readonly name: string;
}

function Compared({ past, name }: ComparedProps) {
  const { base, scenario } = useShown();
  const pair = useMemo(
    () => (base === null ? undefined : scenarioPlans(past, base, scenario)),
    [base, past, scenario],
  );
  const asked = useMemo(
    () =>
      pair === undefined
        ? undefined
        : {
            before: { ...pair.first, name },
            now: pair.isOnScreen ? null : { ...pair.second, name: say('Base plan') },
          },
    [pair, name],
  );
  if (asked === undefined || base === null || pair === undefined) return null;
  return (
    <div className={s.sides}>
      <div className={s.side}>
        <VerdictPair {...pair} asked={asked} headings={[say('As it was'), say('Now')]} />
        <CompareMeasures then={pair.first} now={pair.second} asked={asked} />
      </div>
      <div className={s.side}>
        <CompareBridge then={pair.first} now={pair.second} asked={asked} />
        <Differences before={past} after={base} title={say('What was changed since')} />
      </div>
    </div>
  );
}
