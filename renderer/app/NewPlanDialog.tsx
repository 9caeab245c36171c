/** A new plan: its name, its currency, its first month. The rest is a small company to begin from. */
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { monthAt } from '../../shared/plan/months.ts';
import { useLibrary } from '../state/library.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { MonthField } from '../ui/MonthField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { checkCurrency, currencies } from './currencies.ts';
import s from './NewPlanDialog.module.css';

interface NewPlanDialogProps {
  readonly onClose: () => void;
  readonly onMade: (planId: string) => void;
}

export function NewPlanDialog({ onClose, onMade }: NewPlanDialogProps) {
  const create = useLibrary((state) => state.create);
  const [january] = useState(() => `${new Date().getFullYear()}-01`);
  const [name, setName] = useState('');
  const [currency, setCurrency] = useState('USD');
  const [start, setStart] = useState(monthAt(january, 12));
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name === '') setMissing(true);
    const refused = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    refused?.focus();
    if (name === '' || refused) return;
    const planId = await create({ kind: 'new', name, currency, start });
    if (planId !== undefined) onMade(planId);
  };
  return (
    <Dialog label="New plan" width="narrow" onClose={onClose}>
      <form ref={form} onSubmit={(event) => void submit(event)} className={s.form}>
        <h2>New plan</h2>
        <div className={s.field}>
          <span>Name</span>
          <TextField label="Name" value={name} onChange={setName} placeholder="Next year" />
          {missing && name === '' && (
            <span className={s.fault} role="alert">
              A plan needs a name.
            </span>
          )}
        </div>
        <div className={s.field}>
          <span>Currency</span>
          <TextField
            label="Currency"
            value={currency}
            suggestions={currencies()}
            check={checkCurrency}
            onChange={(code) => setCurrency(code.toUpperCase())}
          />
        </div>
        <div className={s.field}>
          <span>First month</span>
          <MonthField
            label="First month"
            value={start}
            months={Array.from({ length: 36 }, (_, t) => monthAt(january, t - 6))}
            onChange={setStart}
          />
        </div>
        <div className={s.actions}>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            Make the plan
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
