/** One of two or three ways to go on, with what it means. */
import { useId } from 'react';
import s from './Dialogs.module.css';

interface ChoiceProps {
  /** Of the group. */
  readonly name: string;
  readonly label: string;
  readonly about: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

export function Choice({ name, label, about, isChosen, onChoose }: ChoiceProps) {
  const aboutId = useId();
  return (
    <label className={s.choice}>
      <input
        type="radio"
        name={name}
        checked={isChosen}
        aria-label={label}
        aria-describedby={aboutId}
        onChange={onChoose}
      />
      <span>
        {label}
        <span id={aboutId} className={s.hint}>
          {about}
        </span>
      </span>
    </label>
  );
}
