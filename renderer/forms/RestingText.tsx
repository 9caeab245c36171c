/**
 * Words that are taken when typing is done: one edit a field, however long it was. Several lines grow as they are
 * written. Escape takes back what was typed; leaving, and closing what the field stands in, keeps it.
 */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import s from './RestingText.module.css';

interface RestingTextProps {
  readonly label: string;
  readonly value: string;
  readonly onTake: (text: string) => void;
  readonly kind: 'line' | 'lines' | 'date';
  readonly placeholder?: string;
}

export function RestingText({ label, value, onTake, kind, placeholder }: RestingTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const waiting = useRef<() => void>(() => undefined);
  const take = (): void => {
    if (typed === null) return;
    setTyped(null);
    if (typed.trim() !== value) onTake(typed.trim());
  };
  useEffect(() => {
    waiting.current = take;
  });
  useEffect(
    () => () => {
      waiting.current();
    },
    [],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (kind !== 'lines' || event.ctrlKey || event.metaKey)) take();
    if (event.key !== 'Escape' || typed === null || typed === value) return;
    // The first Escape takes back what was typed; only then does it reach what the field stands in.
    event.stopPropagation();
    event.preventDefault();
    setTyped(null);
  };
  const field = {
    id,
    value: typed ?? value,
    placeholder,
    className: s.field,
    'data-kind': kind,
    onChange: (event: { readonly target: { readonly value: string } }) => setTyped(event.target.value),
    onBlur: take,
    onKeyDown,
  };
  return (
    <span className={s.wrap}>
      <label className={s.label} htmlFor={id}>
        {label}
      </label>
      {kind === 'lines' ? (
        <textarea {...field} rows={2} />
      ) : (
        <input {...field} type={kind === 'date' ? 'date' : 'text'} autoComplete="off" />
      )}
    </span>
  );
}
