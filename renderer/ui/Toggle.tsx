/** On or off. A native checkbox that says it is a switch. */
import { say } from '../../shared/language/say.ts';
import s from './Toggle.module.css';

interface ToggleProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly isDisabled?: boolean;
  /** Words for the two states, shown beside the switch. */
  readonly words?: { readonly on: string; readonly off: string };
}

export function Toggle({ label, value, onChange, isDisabled = false, words }: ToggleProps) {
  return (
    <label className={s.toggle}>
      <input
        type="checkbox"
        role="switch"
        aria-label={label}
        aria-checked={value}
        checked={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={s.track} aria-hidden="true" />
      <span className={s.word}>{value ? (words?.on ?? say('Yes')) : (words?.off ?? say('No'))}</span>
    </label>
  );
}
