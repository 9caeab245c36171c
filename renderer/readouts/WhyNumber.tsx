/** A number that answers "why?" when it is pressed. */
import { say } from '../../shared/language/say.ts';
import { useShown } from '../state/shown.tsx';
import { cx } from '../ui/cx.ts';
import { monthName, short } from '../ui/format.ts';
import s from './WhyNumber.module.css';
import { askWhy, described, seriesOf } from '../state/describing.ts';

interface WhyNumberProps {
  /** A series of model.md 10. */
  readonly series: string;
  readonly t: number;
  readonly className?: string | undefined;
  /** Shown in place of the number, such as the same rounded otherwise. */
  readonly children?: string;
}

export function WhyNumber({ series, t, className, children }: WhyNumberProps) {
  const { computed, elsewhere } = useShown();
  const value = seriesOf(computed, series)?.[t];
  if (value === undefined) return <span className={className}>–</span>;
  const { label, unit } = described(computed, series);
  const text = children ?? short(value, unit, computed.plan.currency);
  return (
    <button
      type="button"
      data-answers-why
      className={cx(s.number, value < 0 && s.negative, className)}
      aria-label={say('{value}: {label}, {month}. Why?', {
        value: text,
        label,
        month: monthName(computed.months[t] ?? '', 'long'),
      })}
      onClick={() => askWhy(computed, series, t, undefined, elsewhere)}
    >
      {text}
    </button>
  );
}
