/**
 * A number of a quarter or a year that was asked about: what it is of its months, each of which can be gone into. The
 * model knows months only, so the explanation below is that of one of them.
 */
import { say } from '../../../shared/language/say.ts';
import type { ExplainedPart } from '../../../shared/engine/explanation.ts';
import { courseOf } from '../../../shared/model/index.ts';
import { useShown } from '../../state/shown.tsx';
import { useView, type PeriodAsked } from '../../state/view.ts';
import { exact, monthName } from '../../ui/format.ts';
import s from './OverPeriod.module.css';
import { inMonth, monthOf } from './whenOf.ts';

interface OverPeriodProps {
  readonly subject: ExplainedPart;
  readonly over: PeriodAsked;
}

export function OverPeriod({ subject, over }: OverPeriodProps) {
  const { computed } = useShown();
  const whyInstead = useView((state) => state.whyInstead);
  const { address, unit } = subject;
  const course = courseOf(computed, inMonth(address, 0));
  if (course === undefined || over.to >= course.length) return null;
  const { currency } = computed.plan;
  const numbers = course.subarray(over.from, over.to + 1);
  const value = over.isSum ? numbers.reduce((sum, number) => sum + number, 0) : numbers.at(-1);
  return (
    <section className={s.period} aria-label={over.name}>
      <p className={s.head}>
        <span>{over.name}</span>
        <b>{exact(value ?? null, unit, currency)}</b>
      </p>
      <p className={s.about}>
        {over.isSum
          ? say('The sum of its months. What follows is one of them: choose which.')
          : say('Its last month. What follows is one of its months: choose which.')}
      </p>
      <ul className={s.months}>
        {Array.from(numbers, (_, index) => over.from + index).map((t) => (
          <li key={t}>
            <button
              type="button"
              className={s.month}
              aria-current={monthOf(address) === t ? 'true' : undefined}
              onClick={() => whyInstead({ kind: 'number', address: inMonth(address, t), over })}
            >
              <span>{monthName(computed.months[t] ?? '')}</span>
              <span>{exact(course[t] ?? null, unit, currency)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
