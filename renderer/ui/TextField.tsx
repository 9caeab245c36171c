/** A line of text. Taken as one types while it is acceptable; otherwise refused in place with the reason. */
import { useId, useRef, useState } from 'react';
import { cx } from './cx.ts';
import s from './TextField.module.css';

export interface Suggestion {
  readonly value: string;
  readonly about: string;
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The reason why a text is not acceptable, or nothing. */
  readonly check?: (text: string) => string | undefined;
  readonly isReadOnly?: boolean;
  readonly placeholder?: string | undefined;
  readonly className?: string | undefined;
  /** Escape gives up more than the text: a form, or the row it stands in. Without it, it takes back what was typed. */
  readonly onCancel?: () => void;
  /** Offered while one types; anything else may be typed as well. */
  readonly suggestions?: readonly Suggestion[];
  /** Taken when typing is done. */
  readonly lazy?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, check, isReadOnly = false } = props;
  const [typed, setTyped] = useState<string | null>(null);
  /** What stood here when typing began. */
  const before = useRef(value);
  const faultId = useId();
  const listId = useId();
  const fault = typed === null ? undefined : check?.(typed.trim());
  const take = (text: string): void => {
    if (check?.(text.trim()) === undefined && text.trim() !== value) onChange(text.trim());
  };
  const takeBack = (): void => {
    setTyped(null);
    if (value !== before.current) onChange(before.current);
  };
  return (
    <span className={cx(s.wrap, props.className)}>
      <input
        type="text"
        autoComplete="off"
        aria-label={label}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : faultId}
        readOnly={isReadOnly}
        placeholder={props.placeholder}
        list={props.suggestions === undefined ? undefined : listId}
        className={s.input}
        value={typed ?? value}
        onFocus={() => {
          if (typed === null) before.current = value;
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          if (props.lazy !== true) take(event.target.value);
        }}
        onBlur={() => {
          if (typed === null || fault !== undefined) return;
          take(typed);
          setTyped(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed !== null) take(typed);
          if (event.key !== 'Escape') return;
          // Whoever gives up all of it needs nothing back in the field.
          if (props.onCancel !== undefined) props.onCancel();
          else if (typed !== null && typed !== before.current) {
            // The first Escape takes back what was typed; only then does it reach what the field stands in.
            event.stopPropagation();
            takeBack();
          }
        }}
      />
      {props.suggestions !== undefined && (
        <datalist id={listId}>
          {props.suggestions.map((suggestion) => (
            <option key={suggestion.value} value={suggestion.value}>
              {suggestion.about}
            </option>
          ))}
        </datalist>
      )}
      {fault !== undefined && (
        <span id={faultId} className={s.fault} role="alert">
          {fault}
        </span>
      )}
    </span>
  );
}
