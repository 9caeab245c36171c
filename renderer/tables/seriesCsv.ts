/** Series of the model by month as a table for a file: a row a series, under its name of the model and its label. */
import type { Computed } from '../../shared/model/index.ts';
import type { Table, TableValue } from '../../shared/tables/csv.ts';
import { unitInfo } from '../../shared/plan/units.ts';
import { described, seriesOf } from '../state/describing.ts';

/** Undefined measures are empty. */
export const fileNumbers = (values: ArrayLike<number>): readonly TableValue[] =>
  Array.from(values, (value) => (Number.isFinite(value) ? value : null));

export function seriesCsv(computed: Computed, names: readonly string[]): Table {
  const { currency } = computed.plan;
  return {
    columns: ['Series', 'Label', 'Unit', ...computed.months],
    rows: names.flatMap((name) => {
      const values = seriesOf(computed, name);
      if (values === undefined) return [];
      const { label, unit } = described(computed, name);
      return [[name, label, unitInfo(unit).suffix.replace('¤', currency), ...fileNumbers(values)]];
    }),
  };
}
