/**
 * A variance split by driver, in parts that add up to it exactly. A driver is told apart only where its actual numbers
 * are there for all of the months; what is left is one part of its own, which says why it is there.
 */
import { say } from '../language/say.ts';
import { describeSeries, type Computed } from '../model/index.ts';
import { actualsOf, sumOver } from './variance.ts';
import { decompositions, type Decomposition, type DriverTerm } from './varianceDrivers.ts';

export interface VariancePart {
  readonly id: string;
  /** `opening`: where the months began; `volume` and `rate`: how many, and how much each. */
  readonly kind: 'opening' | 'driver' | 'volume' | 'rate' | 'rest';
  /** The series it is about; of `rest` the metric itself. */
  readonly series: string;
  /** What it is called, such as `New customers`. */
  readonly label: string;
  /** What it adds to the variance. */
  readonly amount: number;
}

export interface VarianceBridge {
  readonly metric: string;
  /** Months of the plan, from 0: those that are split, both included. */
  readonly from: number;
  readonly to: number;
  /** At the end of the months for a balance, summed over them for a flow. */
  readonly plan: number;
  readonly actual: number;
  readonly parts: readonly VariancePart[];
  /** Series whose actual numbers would split it further. */
  readonly missing: readonly string[];
}

/** A part smaller than this share of the numbers it is made of is rounding. */
const rounding = 1e-9;

/** Of every metric that has actual numbers and a way to be split, in order of importance. */
export function varianceBridges(computed: Computed): readonly VarianceBridge[] {
  return expanded(computed).flatMap((decomposition) => bridge(computed, decomposition) ?? []);
}

/** `segments.*.arr` for each segment. */
function expanded(computed: Computed): readonly Decomposition[] {
  return decompositions.flatMap((one): readonly Decomposition[] =>
    one.metric.includes('*')
      ? idsOf(computed, one.metric).map((id) => ({
          ...one,
          metric: one.metric.replace('*', id),
          terms: one.terms.map((term) => withId(term, id)),
        }))
      : [{ ...one, terms: one.terms.flatMap((term) => termsOf(computed, term)) }],
  );
}

const termsOf = (computed: Computed, term: DriverTerm): readonly DriverTerm[] =>
  term.series.includes('*') ? idsOf(computed, term.series).map((id) => withId(term, id)) : [term];

const withId = (term: DriverTerm, id: string): DriverTerm => ({
  ...term,
  series: term.series.replace('*', id),
  ...(term.product === undefined
    ? {}
    : { product: { ...term.product, volume: term.product.volume.replace('*', id) } }),
});

function idsOf({ plan }: Computed, series: string): readonly string[] {
  const list = series.slice(0, series.indexOf('.'));
  if (list === 'segments' || list === 'salesTeams' || list === 'channels') {
    return plan[list].map(({ id }) => id);
  }
  throw new Error(`${series} runs over no list`);
}

function bridge(computed: Computed, { metric, kind, terms }: Decomposition): VarianceBridge | undefined {
  const actual = actualsOf(computed, metric);
  const plan = computed.series(metric);
  const last = actual.findLastIndex((value) => !Number.isNaN(value));
  if (plan === undefined || last === -1) return undefined;
  const opening = kind === 'roll' ? openingOf(computed, metric, terms, actual, plan, last) : undefined;
  const months =
    kind === 'roll'
      ? between(opening?.from ?? 0, last)
      : between(0, last).filter((t) => !Number.isNaN(actual[t]));
  const counted = kind === 'roll' ? [last] : months;
  const total = { actual: sumOver(actual, counted), plan: sumOver(plan, counted) };
  if (!Number.isFinite(total.actual - total.plan)) return undefined;
  const split = new Split(computed, months);
  if (opening !== undefined) split.add('opening', metric, say('Where it began'), opening.variance);
  for (const term of terms) split.term(term, metric);
  split.rest(metric, total.actual - total.plan, Math.max(Math.abs(total.actual), Math.abs(total.plan)));
  const isSplit = split.parts.some((part) => part.kind !== 'rest' && part.kind !== 'opening');
  return isSplit || split.missing.length > 0
    ? { metric, from: months[0] ?? 0, to: last, ...total, parts: split.parts, missing: split.missing }
    : undefined;
}

const between = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

interface Opening {
  readonly from: number;
  readonly variance: number;
}

/**
 * The months of a balance that are split: from the first whose opening is known and from which most drivers are
 * given. Undefined where no opening is known; the drivers of all months then stand alone.
 */
function openingOf(
  computed: Computed,
  metric: string,
  terms: readonly DriverTerm[],
  actual: Float64Array,
  plan: Float64Array,
  last: number,
): Opening | undefined {
  const given = terms.map(({ series }) => actualsOf(computed, series));
  const drivers = (from: number): number =>
    given.filter((numbers) => between(from, last).every((t) => !Number.isNaN(numbers[t]))).length;
  const first = firstOpening(computed, metric);
  let best: (Opening & { readonly drivers: number }) | undefined;
  for (let from = 0; from <= last; from += 1) {
    const variance = from === 0 ? first : actual[from - 1]! - plan[from - 1]!;
    if (Number.isNaN(variance)) continue;
    const count = drivers(from);
    if (best === undefined || count > best.drivers) best = { from, variance, drivers: count };
  }
  return best;
}

/** Of the month before the plan only the company's ARR has an actual number of its own: `openingArr`. */
function firstOpening(computed: Computed, metric: string): number {
  if (metric !== 'arr') return NaN;
  return actualsOf(computed, 'openingArr')[0]! - (computed.series('openingArr')?.[0] ?? NaN);
}

/** Collects the parts of one variance. */
class Split {
  readonly parts: VariancePart[] = [];
  readonly missing: string[] = [];
  private readonly computed: Computed;
  private readonly months: readonly number[];

  constructor(computed: Computed, months: readonly number[]) {
    this.computed = computed;
    this.months = months;
  }

  add(kind: VariancePart['kind'], series: string, label: string, amount: number): void {
    this.parts.push({ id: `${kind}:${series}`, kind, series, label, amount });
  }

  term({ series, sign, product }: DriverTerm, metric: string): void {
    const total = this.totals(series);
    if (total === undefined) {
      this.missing.push(series);
      return;
    }
    const volume = product === undefined ? undefined : this.totals(product.volume);
    if (product !== undefined && volume !== undefined && volume.plan > 0) {
      const planned = total.plan / volume.plan;
      const ofVolume = (volume.actual - volume.plan) * planned;
      this.add('volume', product.volume, this.label(product.volume), sign * ofVolume);
      this.add('rate', series, say(product.rate), sign * (total.actual - total.plan - ofVolume));
      return;
    }
    if (product !== undefined && volume === undefined) this.missing.push(product.volume);
    // A metric that is its own only term has then not been split.
    if (series !== metric) this.add('driver', series, this.label(series), sign * (total.actual - total.plan));
  }

  rest(metric: string, variance: number, size: number): void {
    const left = this.parts.reduce((rest, { amount }) => rest - amount, variance);
    const scale = this.parts.reduce((most, { amount }) => Math.max(most, Math.abs(amount)), size);
    const last = this.parts.at(-1);
    // What rounding has left over belongs to some part, so that they add up.
    if (last !== undefined && Math.abs(left) <= scale * rounding) {
      this.parts[this.parts.length - 1] = { ...last, amount: last.amount + left };
      return;
    }
    if (left === 0) return;
    this.add(
      'rest',
      metric,
      say(this.missing.length > 0 ? 'Not split further' : 'Not explained by these'),
      left,
    );
  }

  /** Over the months; undefined where an actual number is missing. */
  private totals(series: string): { readonly actual: number; readonly plan: number } | undefined {
    const plan = this.computed.series(series);
    const actual = sumOver(actualsOf(this.computed, series), this.months);
    const planned = plan === undefined ? NaN : sumOver(plan, this.months);
    return Number.isFinite(actual - planned) ? { actual, plan: planned } : undefined;
  }

  private label(series: string): string {
    const description = describeSeries(this.computed, series);
    if (description === undefined) return series;
    return description.owner === '' ? description.label : `${description.owner} · ${description.label}`;
  }
}
