/** A number of one of the plans side by side. Pressed, it opens that plan and says why. */
import { say } from '../../../shared/language/say.ts';
import number from '../../readouts/WhyNumber.module.css';
import { metricDescribed } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { cx } from '../../ui/cx.ts';
import { monthName, short } from '../../ui/format.ts';
import { askWhyIn } from './askWhyIn.ts';
import type { Beside } from './useBeside.ts';

interface PlanNumberProps {
  readonly beside: Beside;
  readonly series: string;
  readonly t: number;
}

export function PlanNumber({ beside, series, t }: PlanNumberProps) {
  const { computed } = useShown();
  const value = beside.series(series)?.[t];
  if (value === undefined) return <span>{beside.state === 'working' ? '…' : '–'}</span>;
  const { label, unit } = metricDescribed(series);
  const text = short(value, unit, beside.plan.currency);
  return (
    <button
      type="button"
      data-answers-why
      className={cx(number.number, value < 0 && number.negative)}
      aria-label={say('{value}: {label}, {month}, {plan}. Why?', {
        value: text,
        label: say(label),
        month: monthName(computed.months[t] ?? '', 'long'),
        plan: beside.name,
      })}
      onClick={() => askWhyIn(beside.id, series, t)}
    >
      {text}
    </button>
  );
}
