/** One of a few, all in sight: native radio buttons drawn as one row. */
import { useId, type ReactNode } from 'react';
import s from './Segmented.module.css';

interface SegmentedProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: ReactNode }[];
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean;
}

export function Segmented({ label, value, options, onChange, isDisabled = false }: SegmentedProps) {
  const name = useId();
  return (
    <div className={s.group} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.id} className={s.option}>
          <input
            type="radio"
            name={name}
            value={option.id}
            checked={option.id === value}
            disabled={isDisabled}
            onChange={() => onChange(option.id)}
          />
          <span className={s.face}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
