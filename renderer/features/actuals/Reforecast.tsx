/** The plan from here: what it begins with, what that does to the targets, and what could not be carried. */
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { reforecast, type Reforecast as Made } from '../../../shared/analysis/reforecast.ts';
import { lastActualMonth } from '../../../shared/analysis/variance.ts';
import { labelOf } from '../../../shared/plan/labels.ts';
import { monthAt } from '../../../shared/plan/months.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { faultText } from '../../../shared/plan/validate.ts';
import { useLibrary } from '../../state/library.ts';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { monthName } from '../../ui/format.ts';
import s from './Reforecast.module.css';
import { WhereItLeads } from './WhereItLeads.tsx';

export function Reforecast() {
  const { base, computed, scenario } = useShown();
  /** Of the very plan it was made of: an edit makes it old. */
  const [made, setMade] = useState<{ readonly of: Plan; readonly result: Made } | null>(null);
  const [fault, setFault] = useState('');
  const last = lastActualMonth(computed);
  if (base === null || last < 0) return null;
  const first = monthAt(base.start, last + 1);
  const look = (): void => {
    const result = reforecast(base);
    setFault(result.ok ? '' : faultText(result.faults, 5));
    setMade(result.ok ? { of: base, result: result.value } : null);
  };
  return (
    <section className={s.frame} aria-label={say('Re-forecast')}>
      <header className={s.header}>
        <h2>{say('The plan from here')}</h2>
        <p>
          {say(
            'A new plan that begins in {month} with what there is then: customers and ARR by age, people by tenure, backlogs, cash. This plan stays as it is.',
            { month: monthName(first, 'long') },
          )}
          {say(' ')}
          {scenario !== 'base' && say('It is made of the base plan, and its scenarios come along.')}
        </p>
      </header>
      {made?.of === base ? (
        <Outlook made={made.result} old={base} />
      ) : (
        <Button variant="primary" onPress={look}>
          {say('Re-forecast from {month}', { month: monthName(first) })} <ArrowRight aria-hidden="true" />
        </Button>
      )}
      {fault !== '' && (
        <p className={s.fault} role="alert">
          {say('The plan from here would not be valid:')}
          {'\n'}
          {fault}
        </p>
      )}
    </section>
  );
}

function Outlook({ made, old }: { readonly made: Made; readonly old: Plan }) {
  const create = useLibrary((state) => state.create);
  const showPlan = useView((state) => state.showPlan);
  const [stored, setStored] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const store = async (): Promise<void> => {
    setBusy(true);
    const planId = await create({ kind: 'document', text: JSON.stringify(made.plan) });
    setBusy(false);
    setStored(planId);
  };
  return (
    <>
      <div className={s.columns}>
        <div>
          <WhereItLeads old={old} made={made} />
          <div className={s.actions}>
            {/* Always there: what comes into being together with its words is not announced. */}
            <output className={s.done}>
              {stored !== undefined && say('“{plan}” is in the library.', { plan: made.plan.name })}
            </output>
            {stored === undefined ? (
              <Button variant="primary" isDisabled={busy} onPress={() => void store()}>
                {say('Put it in the library')}
              </Button>
            ) : (
              <Button variant="primary" onPress={() => showPlan(stored)}>
                {say('Open it')} <ArrowRight aria-hidden="true" />
              </Button>
            )}
          </div>
        </div>
        <div>
          <h3>{say('What is not exactly as it was')}</h3>
          <ul className={s.remarks}>
            {gathered(made, old).map(({ about, text }) => (
              <li key={text}>
                {about !== '' && (
                  <>
                    <b>{say('{what}.', { what: about })}</b>
                    {say(' ')}
                  </>
                )}
                {text}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}

/** What is said of several assumptions in the same words is said once. */
function gathered(
  { remarks }: Made,
  old: Plan,
): readonly { readonly about: string; readonly text: string }[] {
  const abouts = new Map<string, string[]>();
  for (const { path, text } of remarks) {
    const about = path === '' ? [] : [labelOf(old, path)];
    abouts.set(text, [...(abouts.get(text) ?? []), ...about]);
  }
  return [...abouts].map(([text, about]) => ({ about: about.join(say('; ')), text }));
}
