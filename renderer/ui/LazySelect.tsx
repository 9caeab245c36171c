/**
 * A choice of which a table has hundreds: looks and says itself as Select does, but is a plain button and nothing else
 * until it is pressed. Only then does Select itself take its place.
 */
import { ChevronsUpDown } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { cx } from './cx.ts';
import { Select, type SelectProps } from './Select.tsx';
import s from './Select.module.css';

export function LazySelect(props: Omit<SelectProps, 'opensAtOnce'>) {
  const { label, value, options, isDisabled = false, className, excludeFromTabOrder = false } = props;
  const [isAsked, setAsked] = useState(false);
  const id = useId();
  if (isAsked) return <Select {...props} opensAtOnce />;
  const open = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setAsked(true);
  };
  return (
    <span className={cx(s.select, className)}>
      <button
        type="button"
        // On paper it is the word alone, as the other one.
        data-rac=""
        id={id}
        className={s.button}
        aria-label={label}
        aria-labelledby={`${id}-value ${id}`}
        aria-haspopup="listbox"
        aria-expanded="false"
        disabled={isDisabled}
        tabIndex={excludeFromTabOrder ? -1 : undefined}
        onClick={() => setAsked(true)}
        onKeyDown={open}
      >
        <span id={`${id}-value`} className={s.value}>
          {options.find((option) => option.id === value)?.label}
        </span>
        <ChevronsUpDown aria-hidden="true" />
      </button>
    </span>
  );
}
