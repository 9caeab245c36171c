/** A dialog about a scenario: what it is about, what it asks, and what it does in the end. */
import type { FormEvent, ReactNode } from 'react';
import { say } from '../../../shared/language/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useScenarioDialogs } from './dialogs.ts';
import s from './Dialogs.module.css';

interface DialogFrameProps {
  readonly title: string;
  readonly about?: string | undefined;
  readonly action: string;
  readonly isWide?: boolean;
  readonly isDisabled?: boolean;
  /** Why it could not be done. */
  readonly refusal: string | undefined;
  readonly onSubmit: () => void;
  readonly children?: ReactNode;
}

export function DialogFrame(props: DialogFrameProps) {
  const { title, about, action, isWide = false, isDisabled = false, refusal, onSubmit, children } = props;
  const close = useScenarioDialogs((state) => state.close);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isDisabled) onSubmit();
  };
  return (
    <Dialog label={title} width={isWide ? 'wide' : 'narrow'} onClose={close}>
      <form className={s.form} onSubmit={submit}>
        <header>
          <h2>{title}</h2>
          {about !== undefined && <p className={s.about}>{about}</p>}
        </header>
        {children}
        <p className={s.fault} role="alert">
          {refusal}
        </p>
        <div className={s.actions}>
          <Button onPress={close}>{say('Cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={isDisabled}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
