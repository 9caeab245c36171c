/** A series over a fiscal year: flows summed, balances and measures of its last month (model.md 10). Answers "why?". */
import { say } from '../../shared/language/say.ts';
import type { Computed } from '../../shared/model/index.ts';
import type { Period } from '../../shared/plan/fiscal.ts';
import { askWhy, described, seriesOf } from '../state/describing.ts';
import type { SeriesOver } from '../state/relation.ts';
import { useShown } from '../state/shown.tsx';
import { cx } from '../ui/cx.ts';
import { monthName, short, shortAmong } from '../ui/format.ts';
import s from './WhyNumber.module.css';

/** NaN where the plan has no such series. */
export function valueOver(
  computed: Computed,
  series: string,
  { from, to }: Pick<Period, 'from' | 'to'>,
): number {
  const values = seriesOf(computed, series);
  if (values === undefined) return NaN;
  if (!described(computed, series).flow) return values[to] ?? NaN;
  return values.slice(from, to + 1).reduce((sum, value) => sum + value, 0);
}

/** Writes the numbers of a column, or of a row, so that their decimals stand under each other. */
export function writtenAmong(computed: Computed, parts: readonly SeriesOver[]): (value: number) => string {
  const { unit } = described(computed, parts[0]?.series ?? '');
  return shortAmong(
    parts.map((part) => valueOver(computed, part.series, part)),
    unit,
    computed.plan.currency,
  );
}

interface PeriodNumberProps {
  readonly series: string;
  readonly period: Period;
  /** How the number is written, where it is not as short as can be: with as many decimals as those above it. */
  readonly show?: ((value: number) => string) | undefined;
}

export function PeriodNumber({ series, period, show }: PeriodNumberProps) {
  const { computed, elsewhere } = useShown();
  const value = valueOver(computed, series, period);
  if (!Number.isFinite(value)) return '–';
  const { label, unit } = described(computed, series);
  const text = show?.(value) ?? short(value, unit, computed.plan.currency);
  return (
    <button
      type="button"
      className={cx(s.number, value < 0 && s.negative)}
      aria-label={say('{value}: {label}, {period}. Why, in {month}?', {
        value: text,
        label,
        period: period.label,
        month: monthName(computed.months[period.to] ?? '', 'long'),
      })}
      onClick={() =>
        askWhy(
          computed,
          series,
          period.to,
          period.from < period.to
            ? {
                name: period.label,
                from: period.from,
                to: period.to,
                isSum: described(computed, series).flow,
              }
            : undefined,
          elsewhere,
        )
      }
    >
      {text}
    </button>
  );
}
