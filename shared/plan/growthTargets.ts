/**
 * Targets from a rate of growth: "25 % a quarter", "double in a year", "triple, triple, double". The rate runs evenly
 * from the opening value, and what is asked for stands at the ends of months, fiscal quarters or fiscal years.
 */
import { fiscalQuarters, fiscalYears } from './fiscal.ts';
import { monthAt } from './months.ts';
import type { CompanySeries } from './schema/metrics.ts';
import type { Target } from './types.ts';

export type Every = 'month' | 'quarter' | 'year';

export type Growth =
  | { readonly kind: 'rate'; readonly rate: number; readonly every: Every }
  /** `factor` times as much after so many months. */
  | { readonly kind: 'times'; readonly factor: number; readonly months: number }
  /** A factor for each twelve months; the last repeats. */
  | { readonly kind: 'years'; readonly factors: readonly number[] };

export interface GrowthInput {
  readonly metric: CompanySeries;
  readonly bound: Target['bound'];
  /** The value at the end of month `t`; −1 is the month before the plan. */
  readonly opening: { readonly value: number; readonly t: number };
  readonly growth: Growth;
  readonly cadence: Every;
  readonly start: string;
  readonly months: number;
  readonly fiscalYearStart: number;
}

const monthsOf: Readonly<Record<Every, number>> = { month: 1, quarter: 3, year: 12 };

/** How many times as much there is after so many months. */
export function grownBy(growth: Growth, months: number): number {
  switch (growth.kind) {
    case 'rate':
      return (1 + growth.rate) ** (months / monthsOf[growth.every]);
    case 'times':
      return growth.factor ** (months / growth.months);
    case 'years': {
      const { factors } = growth;
      let grown = 1;
      for (let year = 0; year * 12 < months; year += 1) {
        const factor = factors[Math.min(year, factors.length - 1)] ?? 1;
        grown *= factor ** (Math.min(12, months - year * 12) / 12);
      }
      return grown;
    }
    default:
      return growth satisfies never;
  }
}

/** Nobody asks for a dollar more or less of millions: four digits. Whole numbers below ten thousand stay what they are. */
const rounded = (value: number): number => Number(value.toPrecision(4));

/** The value asked for at the end of each month after the opening; NaN before. */
export const grownByMonth = ({ opening, growth, months }: GrowthInput): readonly number[] =>
  Array.from({ length: months }, (_, t) =>
    t > opening.t ? rounded(opening.value * grownBy(growth, t - opening.t)) : NaN,
  );

/** In order of months. Nothing for an opening value that cannot grow: zero or less. */
export function growthTargets(input: GrowthInput): readonly Target[] {
  const { metric, bound, opening, start, months, fiscalYearStart, cadence } = input;
  if (opening.value <= 0) return [];
  const all = Array.from({ length: months }, (_, t) => monthAt(start, t));
  const values = grownByMonth(input);
  return all.flatMap((month, t) => {
    const value = values[t] ?? NaN;
    return isEnd(all, t, cadence, fiscalYearStart) && Number.isFinite(value)
      ? [{ metric, month, value, bound }]
      : [];
  });
}

/** Periods that the plan breaks off end with it: its last month is asked for in any case. */
function isEnd(months: readonly string[], t: number, cadence: Every, fiscalYearStart: number): boolean {
  if (cadence === 'month') return true;
  const periods =
    cadence === 'quarter' ? fiscalQuarters(months, fiscalYearStart) : fiscalYears(months, fiscalYearStart);
  return periods.some(({ to }) => to === t);
}
