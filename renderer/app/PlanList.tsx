/** One's plans, latest change first: open, rename, duplicate, delete. */
import { Copy, Ellipsis, PencilLine, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PlanSummary } from '../../shared/ipc/values.ts';
import { useLibrary } from '../state/library.ts';
import { lastMonth } from '../state/months.ts';
import { useView } from '../state/view.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { dateText } from '../ui/dates.ts';
import { monthName, short } from '../ui/format.ts';
import { Menu } from '../ui/Menu.tsx';
import { TextField } from '../ui/TextField.tsx';
import s from './LibraryScreen.module.css';
import { metricDescribed } from '../state/describing.ts';

export function PlanList() {
  const plans = useLibrary((state) => state.plans);
  return (
    <ul className={s.list} aria-label="Your plans">
      {plans.map((plan) => (
        <PlanRow key={plan.planId} plan={plan} />
      ))}
    </ul>
  );
}

function PlanRow({ plan }: { readonly plan: PlanSummary }) {
  const duplicate = useLibrary((state) => state.duplicate);
  const remove = useLibrary((state) => state.remove);
  const showPlan = useView((state) => state.showPlan);
  const [renaming, setRenaming] = useState(false);
  const act = (id: string): void => {
    if (id === 'rename') setRenaming(true);
    else if (id === 'duplicate') void duplicate(plan.planId, `${plan.name}, a copy`);
    else if (id === 'delete') void remove(plan);
  };
  const [first, ...others] = plan.targets;
  return (
    <li className={s.plan}>
      {renaming ? (
        <Rename plan={plan} onDone={() => setRenaming(false)} />
      ) : (
        <button type="button" className={s.open} onClick={() => showPlan(plan.planId)}>
          {plan.name}
        </button>
      )}
      <span className={s.facts}>
        {first === undefined
          ? 'No target yet'
          : `${metricDescribed(first.metric).label} ${first.bound === 'atMost' ? 'at most ' : ''}${short(first.value, metricDescribed(first.metric).unit, plan.currency)} by ${monthName(first.month)}${others.length === 0 ? '' : `, and ${others.length} more`}`}
        <br />
        {monthName(plan.start)} to {monthName(lastMonth(plan))}
      </span>
      <span className={s.changed}>Changed {dateText(plan.changedAt, 'day')}</span>
      <span className={s.menu}>
        <Menu
          label={`What to do with ${plan.name}`}
          trigger={
            <IconButton label={`More for ${plan.name}`}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
          choices={[
            { id: 'rename', label: 'Rename', icon: <PencilLine aria-hidden="true" /> },
            { id: 'duplicate', label: 'Duplicate', icon: <Copy aria-hidden="true" /> },
            { id: 'delete', label: 'Delete', icon: <Trash2 aria-hidden="true" />, danger: true },
          ]}
          onChoose={act}
        />
      </span>
    </li>
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
        label="New name"
        value={name}
        check={(text) => (text === '' ? 'A plan needs a name.' : undefined)}
        onChange={setName}
        onCancel={onDone}
      />
      <Button type="submit">Rename</Button>
    </form>
  );
}
