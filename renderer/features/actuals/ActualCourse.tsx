/** One series month by month: the plan dashed, what happened in ink. */
import { say } from '../../../shared/language/say.ts';
import type { SeriesVariance } from '../../../shared/analysis/variance.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { askWhy, described } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { exact, monthName, short } from '../../ui/format.ts';
import { ActualChart } from './ActualChart.tsx';
import { seriesName } from '../../state/seriesName.ts';
import { signedVariance, toneOf } from './variances.ts';

export function ActualCourse({ series }: { readonly series: SeriesVariance }) {
  const { computed } = useShown();
  const { plan } = computed;
  const { unit, toDate, name } = series;
  const { whole } = seriesName(computed, name);
  const show = (value: number): string => short(value, unit, plan.currency);
  const shown = (value: number | null): string => exact(value, unit, plan.currency);
  return (
    <ChartFrame
      title={say('{series}, month by month', { series: whole })}
      about={described(computed, name).meaning}
      table={() => ({
        columns: [say('Actual'), say('Plan'), say('Variance')],
        rows: series.months.map(({ month, actual, plan: planned, variance }) => ({
          head: monthName(month),
          fileHead: month,
          values: [actual, planned, actual === null ? null : variance],
          cells: [
            actual === null ? '–' : shown(actual),
            planned === null ? '–' : shown(planned),
            actual === null ? '–' : signedVariance(variance, unit, plan.currency),
          ],
        })),
      })}
    >
      <ActualChart
        label={say(
          '{series} month by month, plan and actual. To date {actual} actual against {plan} planned.',
          { series: whole, actual: show(toDate.actual ?? NaN), plan: show(toDate.plan ?? NaN) },
        )}
        fiscalYearStart={plan.fiscalYearStart}
        months={series.months}
        tone={toneOf(name, toDate.variance, toDate.plan)}
        show={show}
        variance={(value) => signedVariance(value, unit, plan.currency)}
        onPick={(t) => askWhy(computed, name, t)}
      />
    </ChartFrame>
  );
}
