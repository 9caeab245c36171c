/** Where toasts appear. They stay while they are pointed at or hold the focus, and long enough to be read. */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { say } from '../../shared/language/say.ts';
import { Button, IconButton } from './Button.tsx';
import s from './Toasts.module.css';
import { useToasts, type Toast } from './toasts.ts';

const seconds = 9;

function OneToast({ toast }: { readonly toast: Toast }) {
  const dismiss = useToasts((state) => state.dismiss);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismiss(toast.id), seconds * 1000);
    return () => clearTimeout(timer);
  }, [held, dismiss, toast.id]);
  return (
    <li className={s.toast}>
      <span>{toast.text}</span>
      {toast.action !== undefined && (
        <Button
          variant="plain"
          onHoverChange={setHeld}
          onFocusChange={setHeld}
          onPress={() => {
            toast.action?.run();
            dismiss(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton
        label={say('Dismiss')}
        onHoverChange={setHeld}
        onFocusChange={setHeld}
        onPress={() => dismiss(toast.id)}
      >
        <X aria-hidden="true" />
      </IconButton>
    </li>
  );
}

export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <section aria-label={say('Notices')} aria-live="polite" className={s.region}>
      <ul>
        {toasts.map((toast) => (
          <OneToast key={toast.id} toast={toast} />
        ))}
      </ul>
    </section>
  );
}
