/** All series with actual numbers, one of them drawn, its variance split, and the way on. */
import { useState } from 'react';
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
      <VarianceTable compared={compared} picked={series.name} onPick={setPicked} />
      <div className={s.pair}>
        <ActualCourse series={series} />
        <DriverBridge series={series} bridge={bridge} />
      </div>
      <Reforecast />
    </>
  );
}
