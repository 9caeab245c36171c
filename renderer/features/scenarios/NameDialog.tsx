/** Asks what a scenario is called: a new one, a copy, one that gets another name. */
import { useEffect, useRef, useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { Refusal } from '../../state/changes.ts';
import { TextField } from '../../ui/TextField.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import { useScenarioDialogs } from './dialogs.ts';
import s from './Dialogs.module.css';

interface NameDialogProps {
  readonly title: string;
  readonly about?: string;
  readonly action: string;
  readonly name: string;
  /** Names of the others. */
  readonly taken: readonly string[];
  readonly onName: (name: string) => Refusal;
}

export function NameDialog({ title, about, action, name: start, taken, onName }: NameDialogProps) {
  const [name, setName] = useState(start);
  const [refusal, setRefusal] = useState<Refusal>();
  const close = useScenarioDialogs((state) => state.close);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = field.current?.querySelector('input');
    input?.focus();
    input?.select();
  }, []);
  const done = (): void => {
    if (name === '') {
      setRefusal(say('A scenario needs a name.'));
    } else if (taken.includes(name)) {
      setRefusal(say('Another scenario is called that already.'));
    } else {
      const refused = onName(name);
      setRefusal(refused);
      if (refused === undefined) close();
    }
  };
  return (
    <DialogFrame title={title} about={about} action={action} refusal={refusal} onSubmit={done}>
      <div ref={field} className={s.field}>
        <span aria-hidden="true">{say('Name')}</span>
        <TextField
          label={say('Name')}
          value={name}
          placeholder={say('Hire two months later')}
          onChange={(next) => {
            setName(next);
            setRefusal(undefined);
          }}
        />
      </div>
    </DialogFrame>
  );
}
