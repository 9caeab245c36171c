/** A row of the series table: a series of the plan as the table needs it. */
import type { Range } from '../../shared/plan/schema/fields.ts';
import { unitInfo, type Unit } from '../../shared/plan/units.ts';
import { short, shown } from '../ui/format.ts';

export interface SeriesRow {
  readonly path: string;
  readonly label: string;
  readonly meaning: string;
  readonly unit: Unit;
  readonly range: Range;
  /** A number a month; nothing where the plan works it out, which `inWords` then says. */
  readonly values: readonly number[] | undefined;
  readonly inWords: string;
  /** The same in every month, and said once in the plan. */
  readonly constant: boolean;
  /** How many there are rather than how many come: a year of it is its last month. */
  readonly level: boolean;
  readonly readOnlyBecause: string | undefined;
}

/** Whether two rows say the same: then neither needs to be drawn again. */
export function sameRow(one: SeriesRow, other: SeriesRow): boolean {
  if (one === other) return true;
  const { values, ...rest } = one;
  const { values: others, ...otherRest } = other;
  return (
    sameNumbers(values, others) &&
    Object.entries(rest).every(([key, value]) => value === otherRest[key as keyof typeof otherRest])
  );
}

const sameNumbers = (one: SeriesRow['values'], other: SeriesRow['values']): boolean =>
  one === other ||
  (one !== undefined && one.length === other?.length && one.every((value, t) => value === other[t]));

/** Money in a narrow cell is shown short; counts whole. */
export function cellText(row: SeriesRow, t: number, currency: string): string {
  const value = row.values?.[t] ?? 0;
  return unitInfo(row.unit).style === 'money' && Math.abs(value) >= 1000
    ? short(value, row.unit, currency)
    : shown(value, row.unit, currency);
}

/** Of the months `from … to`: their sum, or the last for a level. */
export function periodValue(row: SeriesRow, from: number, to: number): number {
  const values = row.values ?? [];
  if (row.level) return values[to] ?? 0;
  return values.slice(from, to + 1).reduce((sum, value) => sum + value, 0);
}
