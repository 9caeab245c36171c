/** Approving: a name, who approved, a note; and what it means that a version never changes. */
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { say } from '../../../shared/language/say.ts';
import { client } from '../../state/carrier.ts';
import { Button } from '../../ui/Button.tsx';
import { dateText } from '../../ui/dates.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import s from './Dialogs.module.css';
import { pastName, type Past } from './past.ts';
import { useDeed } from './useDeed.ts';

interface ApproveDialogProps {
  readonly planId: string;
  /** `null`: the plan as it is now. */
  readonly past: Past | null;
  readonly onClose: () => void;
}

export function ApproveDialog({ planId, past, onClose }: ApproveDialogProps) {
  const [name, setName] = useState(() =>
    past?.name !== null && past !== null
      ? past.name
      : say('Approved {when}', { when: dateText(new Date().toISOString(), 'day') }),
  );
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  const noteId = useId();
  const { isBusy, fault, run } = useDeed(planId, onClose);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const input = form.current?.querySelector('input');
    input?.focus();
    input?.select();
  }, []);

  const approve = (event: FormEvent): void => {
    event.preventDefault();
    if (name === '' || isBusy) return;
    run(async (now) => {
      const reply = await client['versions.approve']({
        planId,
        revision: past?.revision ?? now,
        name,
        note: note.trim(),
        by,
      });
      return reply.kind === 'approved' ? undefined : reply.message;
    });
  };
  const title = say('Approve a version');
  return (
    <Dialog label={title} width="narrow" onClose={onClose}>
      <form ref={form} className={s.page} onSubmit={approve}>
        <h2>{title}</h2>
        <p className={s.lead}>
          {past === null
            ? say('Keeps the plan as it stands now, with its scenarios and notes.')
            : say('Keeps the plan as it was: {when}.', { when: pastName(past) })}{' '}
          {say(
            'An approved version never changes: it cannot be edited, renamed or deleted. You go on editing the plan, and can compare it with the version, go back to it, or open it as a new plan.',
          )}
        </p>
        <div className={s.field}>
          <span className={s.caption} aria-hidden="true">
            {say('Name')}
          </span>
          <TextField
            label={say('Name')}
            value={name}
            check={(text) => (text === '' ? say('A version needs a name.') : undefined)}
            onChange={setName}
          />
        </div>
        <div className={s.field}>
          <span className={s.caption} aria-hidden="true">
            {say('Approved by (optional)')}
          </span>
          <TextField
            label={say('Approved by (optional)')}
            value={by}
            placeholder={say('The board')}
            onChange={setBy}
          />
        </div>
        <div className={s.field}>
          <label className={s.caption} htmlFor={noteId}>
            {say('Note (optional)')}
          </label>
          <textarea
            id={noteId}
            className={s.text}
            value={note}
            maxLength={2000}
            onChange={(event) => setNote(event.target.value)}
          />
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
            {say('Approve')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
