/** A dialog that asks a few words about a point of the history, and does one thing with them. */
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { say } from '../../../shared/language/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import s from './Dialogs.module.css';
import type { DeedState } from './useDeed.ts';

interface DeedFormProps {
  readonly title: string;
  readonly lead: ReactNode;
  /** What its button says. */
  readonly action: string;
  readonly deed: Pick<DeedState, 'isBusy' | 'fault'>;
  /** Not called while it is being done. */
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function DeedForm({ title, lead, action, deed, onSubmit, onClose, children }: DeedFormProps) {
  const { isBusy, fault } = deed;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const input = form.current?.querySelector('input');
    input?.focus();
    input?.select();
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy) onSubmit();
  };
  return (
    <Dialog label={title} width="narrow" onClose={onClose}>
      <form ref={form} className={s.page} onSubmit={submit}>
        <h2>{title}</h2>
        <p className={s.lead}>{lead}</p>
        {children}
        <output className={s.waiting}>{isBusy ? say('Waiting until your last edit is saved …') : ''}</output>
        {fault !== '' && (
          <p className={s.fault} role="alert">
            {fault}
          </p>
        )}
        <div className={s.actions}>
          <Button onPress={onClose}>{say('Cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={isBusy}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface CaptionedProps {
  readonly caption: string;
  readonly children: ReactNode;
}

/** A field under its name, which the field itself says to those who do not see it. */
export const Captioned = ({ caption, children }: CaptionedProps) => (
  <div className={s.field}>
    <span className={s.caption} aria-hidden="true">
      {caption}
    </span>
    {children}
  </div>
);
