/** A name for a point of the history, so that it is found again. */
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { client } from '../../state/carrier.ts';
import { TextField } from '../../ui/TextField.tsx';
import { Captioned, DeedForm } from './DeedForm.tsx';
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
  const deed = useDeed(planId, onClose);
  const give = (): void => {
    setMissing(name === '');
    if (name === '') return;
    deed.run(async (now) => {
      const reply = await client['points.name']({ planId, revision: past?.revision ?? now, name });
      return reply.kind === 'done' ? undefined : reply.message;
    });
  };
  return (
    <DeedForm
      title={past?.name === null || past === null ? say('Name this point') : say('Rename this point')}
      lead={
        past === null
          ? say('Names the plan as it stands now. You can compare with it and go back to it at any time.')
          : say('Names the plan as it was: {when}.', { when: pastName(past) })
      }
      action={say('Keep the name')}
      deed={deed}
      onSubmit={give}
      onClose={onClose}
    >
      <Captioned caption={say('Name')}>
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
      </Captioned>
    </DeedForm>
  );
}
