/** All series with actual numbers, one of them drawn, its variance split, and the way on. */
import { useState } from 'react';
import { companySeries } from '../../../shared/plan/schema/metrics.ts';
import type { SeriesVariance } from '../../../shared/analysis/variance.ts';
import { varianceBridges } from '../../../shared/analysis/varianceBridge.ts';
import { useShown } from '../../state/shown.tsx';
import { ActualCourse } from './ActualCourse.tsx';
import s from './Comparison.module.css';
import { DriverBridge } from './DriverBridge.tsx';
import { Reforecast } from './Reforecast.tsx';
import { VarianceTable } from './VarianceTable.tsx';

interface ComparisonProps {
  readonly compared: readonly SeriesVariance[];
}

/** What a board asks about first; then the company's series, then those of its parts. */
const order: readonly string[] = ['arr', 'customers', 'revenue', 'cash', ...companySeries];

const placeOf = (name: string): number => {
  const place = order.indexOf(name);
  return place === -1 ? order.length : place;
};

const inOrder = (compared: readonly SeriesVariance[]): readonly SeriesVariance[] =>
  compared.toSorted((a, b) => placeOf(a.name) - placeOf(b.name));

export function Comparison({ compared }: ComparisonProps) {
  const { computed } = useShown();
  const bridges = varianceBridges(computed);
  const [picked, setPicked] = useState<string | undefined>();
  const first = bridges.find(({ metric }) => compared.some(({ name }) => name === metric))?.metric;
  const series =
    compared.find(({ name }) => name === picked) ??
    compared.find(({ name }) => name === first) ??
    compared[0];
  if (series === undefined) return null;
  const bridge = bridges.find(({ metric }) => metric === series.name);
  return (
    <>
      <VarianceTable compared={inOrder(compared)} picked={series.name} onPick={setPicked} />
      <div className={s.pair}>
        <ActualCourse series={series} />
        <DriverBridge series={series} bridge={bridge} />
      </div>
      <Reforecast />
    </>
  );
}
