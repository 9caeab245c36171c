/** Series of the plan on the screen over its months, by their names in the model. A press asks why. */
import type { ReactNode } from 'react';
import { askWhy, described, seriesOf } from '../state/describing.ts';
import { useShown } from '../state/shown.tsx';
import type { Course, Dash, Mark } from './course.ts';
import type { Tone } from './Hatches.tsx';
import { TimeChart } from './TimeChart.tsx';

export interface SeriesCourse {
  /** A series of model.md 10; one that the plan has not is left out. */
  readonly series: string;
  readonly tone: Tone;
  readonly as: Course['as'];
  /** In place of the series' own label. */
  readonly label?: string;
  readonly dash?: Dash;
  /** What is taken away: drawn and read below zero. */
  readonly below?: boolean;
}

interface SeriesChartProps {
  readonly title: string;
  readonly about?: ReactNode;
  /** All of one unit. */
  readonly rows: readonly SeriesCourse[];
  readonly marks?: readonly Mark[];
  readonly fromZero?: boolean;
  readonly height?: number;
  readonly aside?: ReactNode;
}

export function SeriesChart({ rows, ...rest }: SeriesChartProps) {
  const { plan, computed } = useShown();
  const courses = rows.flatMap(({ series, label, below, ...look }): readonly Course[] => {
    const values = seriesOf(computed, series);
    if (values === undefined) return [];
    const drawn = below === true ? values.map((value) => -value) : values;
    return [{ id: series, values: drawn, label: label ?? described(computed, series).label, ...look }];
  });
  const [first] = courses;
  if (first === undefined) return null;
  return (
    <TimeChart
      {...rest}
      months={computed.months}
      fiscalYearStart={plan.fiscalYearStart}
      unit={described(computed, first.id).unit}
      currency={plan.currency}
      courses={courses}
      onPick={(series, t) => askWhy(computed, series, t)}
    />
  );
}
