/** A company series in words where no plan is computed: in the library. */
import { describeSeries } from '../../shared/model/index.ts';
import type { Unit } from '../../shared/plan/units.ts';

export const metricInWords = (metric: string): { readonly label: string; readonly unit: Unit } =>
  describeSeries(metric) ?? { label: metric, unit: 'whole' };
