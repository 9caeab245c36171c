/** The target's metric month by month, against the target. */
import { say } from '../../../shared/language/say.ts';
import type { TargetVerdict } from '../../../shared/analysis/result.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { TargetChart } from '../../charts/TargetChart.tsx';
import { gapWords, verdictWords } from '../../readouts/verdictWords.ts';
import { useShown } from '../../state/shown.tsx';
import { fileNumbers } from '../../tables/seriesCsv.ts';
import { exact, monthName, short } from '../../ui/format.ts';
import { askWhy, described, seriesOf } from '../../state/describing.ts';

export function TargetCourse({ verdict }: { readonly verdict: TargetVerdict }) {
  const { plan, computed } = useShown();
  const values = seriesOf(computed, verdict.metric);
  if (values === undefined) return null;
  const { label, unit, meaning } = described(computed, verdict.metric);
  const { months } = computed;
  const show = (value: number): string => short(value, unit, plan.currency);
  const t = months.indexOf(verdict.month);
  return (
    <ChartFrame
      title={say('{metric} against the target', { metric: label })}
      about={meaning}
      table={() => ({
        columns: [label],
        rows: months.map((month, at) => ({
          head: monthName(month),
          cells: [exact(values[at], unit, plan.currency)],
          fileHead: month,
          values: fileNumbers([values[at] ?? NaN]),
        })),
      })}
    >
      <TargetChart
        label={say('{metric} month by month. {verdict} in {month}: {plan} of {target}.', {
          metric: label,
          verdict: verdictWords(verdict, computed).words,
          month: monthName(verdict.month, 'long'),
          plan: verdict.plan === null ? say('not defined') : show(verdict.plan),
          target: show(verdict.target),
        })}
        months={months}
        fiscalYearStart={plan.fiscalYearStart}
        values={values}
        target={{ t, value: verdict.target, holds: verdict.holds }}
        gapLabel={gapWords(verdict, computed)}
        targetLabel={say(verdict.bound === 'atMost' ? 'At most {value}' : 'Target {value}', {
          value: show(verdict.target),
        })}
        show={show}
        onPick={(at) => askWhy(computed, verdict.metric, at)}
      />
    </ChartFrame>
  );
}
