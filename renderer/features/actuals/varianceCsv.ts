/** Actual against plan as a table for a file: three rows a series, every month of the plan. */
import type { MonthVariance, SeriesVariance } from '../../../shared/analysis/variance.ts';
import type { Computed } from '../../../shared/model/index.ts';
import { unitInfo } from '../../../shared/plan/units.ts';
import type { Table } from '../../../shared/tables/csv.ts';
import { seriesName } from '../../state/seriesName.ts';

type Compared = Pick<MonthVariance, 'actual' | 'plan' | 'variance'>;

export function varianceCsv(computed: Computed, compared: readonly SeriesVariance[]): Table {
  const { currency } = computed.plan;
  return {
    columns: ['Series', 'Label', 'Unit', 'What', 'To date', ...computed.months],
    rows: compared.flatMap(({ name, unit, months, toDate }) => {
      const about = [name, seriesName(computed, name).whole, unitInfo(unit).suffix.replace('¤', currency)];
      const row = (what: string, of: (compared: Compared) => number | null) => [
        ...about,
        what,
        of(toDate),
        ...months.map(of),
      ];
      return [
        row('Actual', ({ actual }) => actual),
        row('Plan', ({ plan }) => plan),
        row('Variance', ({ actual, variance }) => (actual === null ? null : variance)),
      ];
    }),
  };
}
