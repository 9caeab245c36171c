/** A quiet word about something that happened to the plan by itself. */
import { X } from 'lucide-react';
import { say } from '../../shared/language/say.ts';
import { useSession } from '../state/session.ts';
import { IconButton } from '../ui/Button.tsx';
import s from './Notice.module.css';

export function Notice() {
  const notice = useSession((state) => state.notice);
  const dismiss = useSession((state) => state.dismissNotice);
  return (
    <output className={s.place}>
      {notice !== null && (
        <p className={s.notice}>
          {notice}
          <IconButton label={say('Dismiss')} onPress={dismiss}>
            <X aria-hidden="true" />
          </IconButton>
        </p>
      )}
    </output>
  );
}
