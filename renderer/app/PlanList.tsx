/** One's plans, the one looked at last first: open, rename, duplicate, delete; search where there are many. */
import { Copy, Ellipsis, History, PencilLine, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PlanSummary } from '../../shared/ipc/values.ts';
import { say } from '../../shared/language/say.ts';
import { metricDescribed } from '../state/describing.ts';
import { useLibrary } from '../state/library.ts';
import { lastMonth } from '../state/months.ts';
import { lookAtVerdicts, usePlanVerdicts } from '../state/planVerdicts.ts';
import { useSettings } from '../state/settings.ts';
import { useView } from '../state/view.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { dateText } from '../ui/dates.ts';
import { monthName, short } from '../ui/format.ts';
import { Menu } from '../ui/Menu.tsx';
import { TextField } from '../ui/TextField.tsx';
import s from './PlanList.module.css';

/** So many are found by looking. */
const fewPlans = 8;

export function PlanList() {
  const plans = useLibrary((state) => state.plans);
  const lastPlan = useSettings((state) => state.lastPlan);
  const [search, setSearch] = useState('');
  useEffect(() => lookAtVerdicts(plans), [plans]);
  const wanted = search.trim().toLowerCase();
  const shown = plans
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .toSorted((a, b) => Number(b.planId === lastPlan) - Number(a.planId === lastPlan));
  return (
    <>
      {plans.length > fewPlans && (
        <TextField
          label={say('Search plans')}
          className={s.search}
          placeholder={say('Search plans')}
          value={search}
          onChange={setSearch}
        />
      )}
      <ul className={s.list} aria-label={say('Your plans')}>
        {shown.map((plan) => (
          <PlanRow key={plan.planId} plan={plan} />
        ))}
      </ul>
      <output className={s.found}>{shown.length === 0 && say('No plan is called that.')}</output>
    </>
  );
}

function PlanRow({ plan }: { readonly plan: PlanSummary }) {
  const duplicate = useLibrary((state) => state.duplicate);
  const remove = useLibrary((state) => state.remove);
  const [renaming, setRenaming] = useState(false);
  const act = (id: string): void => {
    const { showPlan, showSection } = useView.getState();
    if (id === 'rename') setRenaming(true);
    else if (id === 'duplicate') void duplicate(plan.planId, say('{plan}, a copy', { plan: plan.name }));
    else if (id === 'delete') void remove(plan);
    else if (id === 'history') {
      showPlan(plan.planId);
      showSection('history');
    }
  };
  return (
    <li className={s.plan}>
      {renaming ? (
        <Rename plan={plan} onDone={() => setRenaming(false)} />
      ) : (
        <button type="button" className={s.open} onClick={() => useView.getState().showPlan(plan.planId)}>
          {plan.name}
        </button>
      )}
      <span className={s.facts}>
        {targetText(plan)}
        <br />
        {say('{first} to {last}', { first: monthName(plan.start), last: monthName(lastMonth(plan)) })}
      </span>
      <VerdictOf plan={plan} />
      <span className={s.changed}>{say('Changed {day}', { day: dateText(plan.changedAt, 'day') })}</span>
      <span className={s.menu}>
        <Menu
          label={say('What to do with {plan}', { plan: plan.name })}
          trigger={
            <IconButton label={say('More for {plan}', { plan: plan.name })}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
          choices={[
            { id: 'rename', label: say('Rename'), icon: <PencilLine aria-hidden="true" /> },
            { id: 'duplicate', label: say('Duplicate'), icon: <Copy aria-hidden="true" /> },
            {
              id: 'history',
              label: say('History and approved versions'),
              icon: <History aria-hidden="true" />,
            },
            { id: 'delete', label: say('Delete'), icon: <Trash2 aria-hidden="true" />, danger: true },
          ]}
          onChoose={act}
        />
      </span>
    </li>
  );
}

function targetText({ targets, currency }: PlanSummary): string {
  const [first] = targets;
  if (first === undefined) return say('No target yet');
  const { label, unit } = metricDescribed(first.metric);
  const words = { metric: label, value: short(first.value, unit, currency), month: monthName(first.month) };
  const target =
    first.bound === 'atMost'
      ? say('{metric} at most {value} by {month}', words)
      : say('{metric} {value} by {month}', words);
  return targets.length === 1
    ? target
    : say('{target}, and {count} more', { target, count: targets.length - 1 });
}

/** Said in words and with a sign, as everywhere; empty until it is known. */
function VerdictOf({ plan }: { readonly plan: PlanSummary }) {
  const known = usePlanVerdicts((state) => state.known[plan.planId]);
  const verdict = known?.revision === plan.revision ? known.verdict : undefined;
  return (
    <span className={s.verdict} data-holds={verdict?.holds}>
      {verdict !== undefined && (
        <>
          <span aria-hidden="true">{verdict.holds ? '▲' : '▼'}</span>{' '}
          {say(verdict.holds ? 'Holds' : 'Does not hold')}
        </>
      )}
    </span>
  );
}

function Rename({ plan, onDone }: { readonly plan: PlanSummary; readonly onDone: () => void }) {
  const rename = useLibrary((state) => state.rename);
  const [name, setName] = useState(plan.name);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.select();
  }, []);
  return (
    <form
      ref={form}
      className={s.rename}
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== plan.name) void rename(plan.planId, name);
        onDone();
      }}
    >
      <TextField
        label={say('New name')}
        value={name}
        check={(text) => (text === '' ? say('It needs a name.') : undefined)}
        onChange={setName}
        onCancel={onDone}
      />
      <Button type="submit">{say('Rename')}</Button>
    </form>
  );
}
