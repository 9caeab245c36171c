/**
 * What a re-forecast begins from: the numbers of the plan at the end of its last actual month, and how far the actual
 * ones are from them.
 */
import type { Computed } from '../model/index.ts';
import { calendarMonth, calendarMonthName } from '../plan/months.ts';
import type { Plan, Series } from '../plan/types.ts';
import { grownPlan } from './reforecastGrowth.ts';
import { actualsOf } from './variance.ts';

/** Something that a plan document cannot say exactly, or that was left behind, in words. */
export interface ReforecastRemark {
  /** The assumption it is about; empty for the plan as a whole. */
  readonly path: string;
  readonly text: string;
}

export interface ReforecastState {
  readonly plan: Plan;
  /** The plan with what grows by itself as it is in the first month of the new one. */
  readonly grown: Plan;
  readonly computed: Computed;
  /** The first month of the new plan, as a month of the old one: 1 … T. */
  readonly start: number;
  /** Months of the new plan. */
  readonly months: number;
  /** A number of the model at a month ≥ 0; undefined where the plan has none. */
  readonly at: (quantity: string, places: readonly number[], month: number) => number | undefined;
  /** The actual number of a series at the end of the last actual month. */
  readonly actual: (series: string) => number | undefined;
  readonly remark: (path: string, text: string) => void;
}

/** Plans have at least this many months (model.md 1). */
const leastMonths = 12;

export function stateAt(computed: Computed, start: number, remarks: ReforecastRemark[]): ReforecastState {
  const { plan, compiled, values } = computed;
  const last = start - 1;
  return {
    plan,
    grown: grownPlan(plan, start),
    computed,
    start,
    months: Math.max(leastMonths, plan.months - start),
    at: (quantity, places, month) => {
      const node = compiled.unrolled.nodeOf(quantity, places, month);
      return node === undefined ? undefined : values[node]!;
    },
    actual: (series) => {
      const numbers = actualsOf(computed, series);
      const given = numbers.findLastIndex((value, t) => t <= last && !Number.isNaN(value));
      if (given === -1) return undefined;
      if (given === last) return numbers[last]!;
      return broughtForward(computed, series, numbers[given]!, given, last);
    },
    remark: (path, text) => {
      if (!remarks.some((one) => one.path === path && one.text === text)) remarks.push({ path, text });
    },
  };
}

/** A balance that was counted in an earlier month moves on as the plan had it move. */
function broughtForward(
  computed: Computed,
  series: string,
  actual: number,
  given: number,
  last: number,
): number | undefined {
  const plan = computed.series(series);
  if (plan === undefined) return undefined;
  // Money in the bank may be negative, so that a ratio says nothing; counts and ARR move in proportion.
  if (series === 'cash') return actual + plan[last]! - plan[given]!;
  return plan[given]! > 0 ? (actual * plan[last]!) / plan[given]! : actual;
}

/** A series from the first month of the new plan on; after its end the last value goes on. */
export function cutSeries({ plan, start, months }: ReforecastState, series: Series): Series {
  if (typeof series === 'number') return series;
  const last = series[plan.months - 1] ?? 0;
  return Array.from({ length: months }, (_, t) => series[start + t] ?? last);
}

/** When what steps up once a year now does, and when it did in the plan: `July`, `January`. */
export const yearBegins = ({
  plan,
  start,
}: ReforecastState): { readonly now: string; readonly before: string } => ({
  now: calendarMonthName(calendarMonth(plan.start, start)),
  before: calendarMonthName(calendarMonth(plan.start, 0)),
});

/** Whether all numbers are the same, but for rounding. */
export function isEven(numbers: readonly number[]): boolean {
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  return numbers.length === 0 || high - low <= 1e-9 * Math.max(Math.abs(low), Math.abs(high), 1e-3);
}

export const meanOf = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
