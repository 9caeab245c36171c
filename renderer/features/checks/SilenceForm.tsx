/** Why a remark is fine: asked where the remark stands. */
import { useEffect, useRef, useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import s from './FindingRow.module.css';
import { focusSection, silence } from './silencing.ts';

interface SilenceFormProps {
  readonly planId: string;
  /** The key of the finding. */
  readonly rule: string;
  /** What it is called. */
  readonly what: string;
  readonly onClose: () => void;
}

export function SilenceForm({ planId, rule, what, onClose }: SilenceFormProps) {
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isGiven = reason.trim() !== '';
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  async function give(): Promise<void> {
    setBusy(true);
    const isDone = await silence({ planId, rule, what, reason: reason.trim() });
    setBusy(false);
    // The remark leaves the screen, and the form with it.
    if (isDone) focusSection();
  }

  return (
    <form
      ref={form}
      className={s.silence}
      onSubmit={(event) => {
        event.preventDefault();
        if (isGiven && !isBusy) void give();
      }}
    >
      <TextField
        label={say('Why is this fine?')}
        placeholder={say('Why is this fine?')}
        value={reason}
        onChange={setReason}
        onCancel={onClose}
        className={s.reason}
      />
      <Button type="submit" isDisabled={!isGiven || isBusy}>
        {say('Silence')}
      </Button>
      <Button variant="plain" onPress={onClose}>
        {say('Cancel')}
      </Button>
    </form>
  );
}
