/** A name for a point of the history, so that it is found again. */
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { say } from '../../../shared/language/say.ts';
import { client } from '../../state/carrier.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import s from './Dialogs.module.css';
import { pastName, type Past } from './past.ts';
import { useDeed } from './useDeed.ts';

interface NameDialogProps {
  readonly planId: string;
  /** `null`: the plan as it is now. */
  readonly past: Past | null;
  readonly onClose: () => void;
}

export function NameDialog({ planId, past, onClose }: NameDialogProps) {
  const [name, setName] = useState(past?.name ?? '');
  const [isMissing, setMissing] = useState(false);
  const { isBusy, fault, run } = useDeed(planId, onClose);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const input = form.current?.querySelector('input');
    input?.focus();
    input?.select();
  }, []);

  const give = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(name === '');
    if (name === '' || isBusy) return;
    run(async (now) => {
      const reply = await client['points.name']({ planId, revision: past?.revision ?? now, name });
      return reply.kind === 'done' ? undefined : reply.message;
    });
  };
  const title = past?.name === null || past === null ? say('Name this point') : say('Rename this point');
  return (
    <Dialog label={title} width="narrow" onClose={onClose}>
      <form ref={form} className={s.page} onSubmit={give}>
        <h2>{title}</h2>
        <p className={s.lead}>
          {past === null
            ? say('Names the plan as it stands now. You can compare with it and go back to it at any time.')
            : say('Names the plan as it was: {when}.', { when: pastName(past) })}
        </p>
        <div className={s.field}>
          <span className={s.caption} aria-hidden="true">
            {say('Name')}
          </span>
          <TextField
            label={say('Name')}
            value={name}
            placeholder={say('Before the board meeting')}
            onChange={setName}
          />
          {isMissing && name === '' && (
            <span className={s.fault} role="alert">
              {say('A point needs a name.')}
            </span>
          )}
        </div>
        <output className={s.waiting}>{isBusy ? say('Waiting until your last edit is saved …') : ''}</output>
        {fault !== '' && (
          <p className={s.fault} role="alert">
            {fault}
          </p>
        )}
        <div className={s.actions}>
          <Button onPress={onClose}>{say('Cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={isBusy}>
            {say('Keep the name')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
