/** Approving: a name, who approved, a note; and what it means that a version never changes. */
import { useId, useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { client } from '../../state/carrier.ts';
import { dateText } from '../../ui/dates.ts';
import { TextField } from '../../ui/TextField.tsx';
import { Captioned, DeedForm } from './DeedForm.tsx';
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
  const deed = useDeed(planId, onClose);
  const approve = (): void => {
    if (name === '') return;
    deed.run(async (now) => {
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
  return (
    <DeedForm
      title={say('Approve a version')}
      lead={
        <>
          {past === null
            ? say('Keeps the plan as it stands now, with its scenarios and notes.')
            : say('Keeps the plan as it was: {when}.', { when: pastName(past) })}
          {say(' ')}
          {say(
            'An approved version never changes: it cannot be edited, renamed or deleted. You go on editing the plan, and can compare it with the version, go back to it, or open it as a new plan.',
          )}
        </>
      }
      action={say('Approve')}
      deed={deed}
      onSubmit={approve}
      onClose={onClose}
    >
      <Captioned caption={say('Name')}>
        <TextField
          label={say('Name')}
          value={name}
          check={(text) => (text === '' ? say('A version needs a name.') : undefined)}
          onChange={setName}
        />
      </Captioned>
      <Captioned caption={say('Approved by (optional)')}>
        <TextField
          label={say('Approved by (optional)')}
          value={by}
          placeholder={say('The board')}
          onChange={setBy}
        />
      </Captioned>
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
    </DeedForm>
  );
}
