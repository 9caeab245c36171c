/** The plans in one chart each for ARR, cash and one more series: a line a plan, told apart by dash and name. */
import { useState, type ReactNode } from 'react';
import { say } from '../../../shared/language/say.ts';
import { companySeries } from '../../../shared/plan/schema/metrics.ts';
import type { Course } from '../../charts/course.ts';
import type { Tone } from '../../charts/Hatches.tsx';
import { TimeChart } from '../../charts/TimeChart.tsx';
import { metricDescribed } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { short } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { askWhyIn } from './askWhyIn.ts';
import type { Beside } from './useBeside.ts';
import s from './Overlaid.module.css';

interface OverlaidProps {
  /** The base plan first. */
  readonly plans: readonly Beside[];
}

const tones: readonly Tone[] = ['ink', 'capacity', 'demand', 'service', 'gain', 'loss'];

export function Overlaid({ plans }: OverlaidProps) {
  const [chosen, setChosen] = useState<string>('customers');
  return (
    <div className={s.charts}>
      <Chart plans={plans} series="arr" />
      <Chart plans={plans} series="cash" />
      <Chart
        plans={plans}
        series={chosen}
        aside={
          <Select
            label={say('Series drawn')}
            className={s.select}
            value={chosen}
            options={companySeries.map((id) => ({ id, label: say(metricDescribed(id).label) }))}
            onChange={setChosen}
          />
        }
      />
    </div>
  );
}

interface ChartProps extends OverlaidProps {
  readonly series: string;
  readonly aside?: ReactNode;
}

function Chart({ plans, series, aside }: ChartProps) {
  const { plan, computed, verdicts } = useShown();
  const { label, unit } = metricDescribed(series);
  const courses = plans.flatMap(({ id, name, series: read }, index): readonly Course[] => {
    const values = read(series);
    if (values === undefined) return [];
    return [{ id, label: name, values, tone: tones[index % tones.length] ?? 'ink', as: 'line' }];
  });
  const marks = verdicts
    .filter(({ metric }) => metric === series)
    .map(({ month, target }) => ({
      t: computed.months.indexOf(month),
      value: target,
      label: say('Target {value}', {
        value: short(target, unit, plan.currency),
      }),
    }));
  return (
    <TimeChart
      title={say(label)}
      months={computed.months}
      fiscalYearStart={plan.fiscalYearStart}
      unit={unit}
      currency={plan.currency}
      courses={courses}
      marks={marks}
      aside={aside}
      onPick={(id, t) => askWhyIn(id, series, t)}
    />
  );
}
