/** The field in which a tab is given another name, in the tab's place: a tab may hold no field itself. */
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { say } from '../../shared/language/say.ts';
import s from './ItemTabs.module.css';

interface RenameTabProps {
  readonly name: string;
  /** Where the tab is in the strip, in pixels. */
  readonly left: number;
  readonly width: number;
  /** Whether the plan took it. */
  readonly onName: (name: string) => boolean;
  /** `byKey`: the tab gets the focus back. */
  readonly onClose: (byKey: boolean) => void;
}

/** A short name has room to become a longer one, in pixels. */
const leastWidth = 160;

export function RenameTab({ name, left, width, onName, onClose }: RenameTabProps) {
  const [text, setText] = useState(name);
  const faultId = useId();
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const isEmpty = text.trim() === '';
  const close = (byKey: boolean, take: boolean): void => {
    if (done.current) return;
    if (take && !isEmpty && !onName(text.trim())) return;
    done.current = true;
    onClose(byKey);
  };
  return (
    <span className={s.rename} style={{ '--x': `${left}px`, '--width': `${Math.max(leastWidth, width)}px` }}>
      <input
        ref={input}
        type="text"
        autoComplete="off"
        aria-label={say('New name of {name}', { name })}
        aria-invalid={isEmpty}
        aria-describedby={isEmpty ? faultId : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => close(false, true)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter' && !isEmpty) close(true, true);
          else if (event.key === 'Escape') close(true, false);
        }}
      />
      {isEmpty && (
        <span id={faultId} className={s.fault} role="alert">
          {say('A few words, please.')}
        </span>
      )}
    </span>
  );
}
