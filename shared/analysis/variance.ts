/**
 * What really happened against the plan: month by month, and to date. Only months of the plan count; the plan's own
 * rule says how a series adds up (flows are summed, balances and measures are those of the last month).
 */
import type { QuantityKind } from '../engine/declaration.ts';
import { describeSeries, type Computed } from '../model/index.ts';
import { monthsBetween } from '../plan/months.ts';
import type { Month } from '../plan/types.ts';
import type { Unit } from '../plan/units.ts';

/** `null`: not given, or not defined in that month. */
interface Compared {
  readonly actual: number | null;
  readonly plan: number | null;
  /** actual − plan. */
  readonly variance: number | null;
}

export interface MonthVariance extends Compared {
  readonly month: Month;
}

export interface VarianceToDate extends Compared {
  /** How many months have an actual number; of balances and measures only the last of them counts. */
  readonly months: number;
  readonly last: Month;
}

export interface SeriesVariance {
  readonly name: string;
  readonly unit: Unit;
  readonly kind: QuantityKind;
  /** One for each month of the plan. */
  readonly months: readonly MonthVariance[];
  readonly toDate: VarianceToDate;
}

/** Actual numbers of a series by month of the plan, NaN where there is none. */
export function actualsOf({ plan }: Computed, name: string): Float64Array {
  const numbers = new Float64Array(plan.months).fill(NaN);
  const given = Object.hasOwn(plan.actuals, name) ? plan.actuals[name] : undefined;
  for (const [month, value] of Object.entries(given ?? {})) {
    const t = monthsBetween(plan.start, month);
    if (t !== null && t >= 0 && t < plan.months) numbers[t] = value;
  }
  return numbers;
}

/** Series with an actual number in a month of the plan, in the order of the result document. */
export function compareActuals(computed: Computed): readonly SeriesVariance[] {
  return computed.seriesNames.flatMap((name) => compared(computed, name) ?? []);
}

/** The last month of the plan with an actual number of any series; −1 where there is none. */
export function lastActualMonth(computed: Computed): number {
  return Math.max(
    -1,
    ...Object.keys(computed.plan.actuals).map((name) =>
      actualsOf(computed, name).findLastIndex((value) => !Number.isNaN(value)),
    ),
  );
}

function compared(computed: Computed, name: string): SeriesVariance | undefined {
  const actual = actualsOf(computed, name);
  const given = Array.from(actual.keys()).filter((t) => !Number.isNaN(actual[t]));
  const last = given.at(-1);
  const description = describeSeries(computed, name);
  const plan = computed.series(name);
  if (last === undefined || description === undefined || plan === undefined) return undefined;
  const { unit, kind } = description;
  const counted = kind === 'flow' ? given : [last];
  const toDate = difference(sumOver(actual, counted), sumOver(plan, counted));
  return {
    name,
    unit,
    kind,
    months: computed.months.map((month, t) => ({ month, ...difference(actual[t]!, plan[t]!) })),
    toDate: { ...toDate, months: given.length, last: computed.months[last]! },
  };
}

export const sumOver = (numbers: Float64Array, months: readonly number[]): number =>
  months.reduce((sum, t) => sum + numbers[t]!, 0);

const difference = (actual: number, plan: number): Compared => ({
  actual: orNull(actual),
  plan: orNull(plan),
  variance: orNull(actual - plan),
});

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
