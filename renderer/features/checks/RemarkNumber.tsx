/** A number of a remark: pressed, it says why, where there is anything to say. */
import { say } from '../../../shared/language/say.ts';
import s from '../../readouts/WhyNumber.module.css';
import { useView, type WhySubject } from '../../state/view.ts';

interface RemarkNumberProps {
  readonly subject: WhySubject | undefined;
  readonly text: string;
  /** What the remark is called. */
  readonly of: string;
}

export function RemarkNumber({ subject, text, of }: RemarkNumberProps) {
  const why = useView((state) => state.why);
  if (subject === undefined) return text;
  return (
    <button
      type="button"
      data-answers-why
      className={s.number}
      aria-label={say('{value}: {label}. Why?', { value: text, label: of })}
      onClick={() => why(subject)}
    >
      {text}
    </button>
  );
}
