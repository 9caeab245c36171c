/** Each metric that has a target, month by month, with all of its targets. */
import { say } from '../../../shared/language/say.ts';
import { SeriesChart } from '../../charts/SeriesChart.tsx';
import { described } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { short } from '../../ui/format.ts';
import s from './TargetsSection.module.css';

export function TargetCharts() {
  const { plan, computed, verdicts } = useShown();
  const metrics = [...new Set(verdicts.map(({ metric }) => metric))];
  return (
    <div className={s.charts}>
      {metrics.map((metric) => {
        const { label, unit, meaning } = described(computed, metric);
        return (
          <SeriesChart
            key={metric}
            title={say('{metric} and its targets', { metric: label })}
            about={meaning}
            rows={[{ series: metric, as: 'line', tone: 'ink' }]}
            marks={verdicts
              .filter((verdict) => verdict.metric === metric)
              .map(({ month, target, bound, holds }) => ({
                t: computed.months.indexOf(month),
                value: target,
                tone: holds ? 'gain' : 'loss',
                label: say(bound === 'atLeast' ? 'at least {value}' : 'at most {value}', {
                  value: short(target, unit, plan.currency),
                }),
              }))}
          />
        );
      })}
    </div>
  );
}
