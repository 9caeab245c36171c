/**
 * What rules read: the plan, its series, and the month they look at, which is that of the first target. No formula of
 * the model is repeated here; sums and shares over its series are the rules' own arithmetic.
 */
import { benchmarksFor, isLikeDollar } from '../../benchmarks/index.ts';
import type { Computed } from '../../model/index.ts';
import { labelOf } from '../../plan/labels.ts';
import { monthAt, monthsBetween } from '../../plan/months.ts';
import type { Plan, Segment } from '../../plan/types.ts';
import type { Attribution, TargetVerdict } from '../result.ts';
import type { SeriesRead } from './check.ts';

/** A year: rules about flows look at the twelve months up to the target. */
const year = 12;

interface FieldRange {
  readonly low: number;
  readonly high: number;
  /** The id of the first of them. */
  readonly source: string;
}

export class PlanFacts {
  readonly computed: Computed;
  readonly plan: Plan;
  readonly verdicts: readonly TargetVerdict[];
  /** One a target; none while they are being worked out. */
  readonly attributions: readonly Attribution[];
  /** The month of the first target, or the last of the plan; from 0. */
  readonly t: number;
  private readonly read = new Map<string, Float64Array>();

  constructor(
    computed: Computed,
    verdicts: readonly TargetVerdict[],
    attributions: readonly Attribution[] | null,
  ) {
    this.computed = computed;
    this.plan = computed.plan;
    this.verdicts = verdicts;
    this.attributions = attributions ?? [];
    const [first] = verdicts;
    const t = first && monthsBetween(this.plan.start, first.month);
    this.t = t ?? this.plan.months - 1;
  }

  /** NaN where not defined; of no length for a name that is no series. */
  series(name: string): Float64Array {
    let found = this.read.get(name);
    if (found === undefined) {
      found = this.computed.series(name) ?? new Float64Array(0);
      this.read.set(name, found);
    }
    return found;
  }

  /** NaN before the plan, and where it is not defined. */
  at(name: string, t = this.t): number {
    return this.series(name)[t] ?? NaN;
  }

  /** Over the year up to a month, fewer months at the start of the plan. */
  overYear(name: string, t = this.t): number {
    const numbers = this.series(name);
    let sum = 0;
    for (let month = Math.max(0, t - year + 1); month <= t; month++) sum += numbers[month] ?? NaN;
    return sum;
  }

  /** From the start of the plan. */
  upTo(name: string, t = this.t): number {
    const numbers = this.series(name);
    let sum = 0;
    for (let month = 0; month <= t; month++) sum += numbers[month] ?? NaN;
    return sum;
  }

  /** Where `at` reads. */
  readAt(series: string, t = this.t): SeriesRead {
    return { series, from: t, to: t };
  }

  /** Where `overYear` reads. */
  readOverYear(series: string, t = this.t): SeriesRead {
    return { series, from: Math.max(0, t - year + 1), to: t };
  }

  /** Where `upTo` reads. */
  readUpTo(series: string, t = this.t): SeriesRead {
    return { series, from: 0, to: t };
  }

  /** The month of the largest number up to the target; undefined where none is above `least`. */
  peak(name: string, least: number): { readonly t: number; readonly value: number } | undefined {
    const numbers = this.series(name);
    let found: { readonly t: number; readonly value: number } | undefined;
    for (let t = 0; t <= this.t; t++) {
      const value = numbers[t] ?? NaN;
      if (value > (found?.value ?? least)) found = { t, value };
    }
    return found;
  }

  /** So many US dollars in the plan's currency; undefined where that is not worth about a dollar. */
  dollars(amount: number): number | undefined {
    return isLikeDollar(this.plan.currency) ? amount : undefined;
  }

  /** Shares of ARR say little of a company that has hardly any. In other currencies nothing is left out. */
  get isPastFirstMillion(): boolean {
    return this.at('arr') >= (this.dollars(1_000_000) ?? 0);
  }

  month(t = this.t): string {
    return monthAt(this.plan.start, t);
  }

  label(path: string): string {
    return labelOf(this.plan, path);
  }

  /** Segments that somebody has to sell. */
  get sold(): readonly Segment[] {
    return this.plan.segments.filter(({ selfServe }) => !selfServe);
  }

  /** That with most ARR at the month looked at: where measures of the company are decided. */
  get mainSegment(): Segment {
    return this.plan.segments.reduce((most, segment) =>
      this.at(`segments.${segment.id}.arr`) > this.at(`segments.${most.id}.arr`) ? segment : most,
    );
  }

  /** Lowest and highest of the figures of the field about an assumption or series; undefined where there are none. */
  field(path: string): FieldRange | undefined {
    const ranges = benchmarksFor(path, this.plan).flatMap(({ id, compare, range }) =>
      compare === 'value' && range !== undefined ? [{ id, ...range }] : [],
    );
    const [first] = ranges;
    if (first === undefined) return undefined;
    return {
      source: first.id,
      low: Math.min(...ranges.map(({ low }) => low ?? -Infinity)),
      high: Math.max(...ranges.map(({ high }) => high ?? Infinity)),
    };
  }
}
