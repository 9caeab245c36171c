/** The figures of the field beside an assumption, and where its value stands among them. */
import { benchmarksFor, type Benchmark } from '../../shared/benchmarks/index.ts';
import type { Field } from '../../shared/plan/schema/fields.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { unitInfo, type Unit } from '../../shared/plan/units.ts';
import { short } from '../ui/format.ts';

type Source = Pick<Plan, 'currency' | 'segments' | 'salesTeams' | 'channels'>;

interface Known {
  readonly source: Source;
  /** All of the plan that the choice depends on. */
  readonly key: string;
  readonly byPath: Map<string, readonly Benchmark[]>;
}

let known: Known | undefined;

const isSame = (a: Source, b: Source): boolean =>
  a.segments === b.segments &&
  a.salesTeams === b.salesTeams &&
  a.channels === b.channels &&
  a.currency === b.currency;

const keyOf = ({ currency, segments, salesTeams, channels }: Source): string =>
  JSON.stringify([
    currency,
    segments.map(({ id, acv, openingCohorts }) => [id, acv, openingCohorts]),
    salesTeams.map(({ id, segment }) => [id, segment]),
    channels.map(({ id, segmentMix }) => [id, segmentMix]),
  ]);

/**
 * Each row asks with every keystroke: looked up again only when something that the choice depends on has changed. The
 * very same list until then.
 */
export function figuresOf(path: string, plan: Plan): readonly Benchmark[] {
  if (known === undefined || !isSame(known.source, plan)) {
    const { currency, segments, salesTeams, channels } = plan;
    const source = { currency, segments, salesTeams, channels };
    const key = keyOf(source);
    known = { source, key, byPath: known?.key === key ? known.byPath : new Map() };
  }
  let found = known.byPath.get(path);
  if (found === undefined) {
    found = benchmarksFor(path, plan);
    known.byPath.set(path, found);
  }
  return found;
}

export const noFigures: readonly Benchmark[] = [];

export type Standing = 'below' | 'within' | 'above';

/** A range of the field in the assumption's own unit, and what is held against it. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly values: readonly number[];
  readonly unit: Unit;
  /** Of all values: one outside is worth a mark. */
  readonly standing: Standing;
  /** Those that the range is made of. */
  readonly figures: readonly Benchmark[];
}

/** One number of the field, rather than a range, is about that: a quarter more or less is no remark. */
const aboutShare = 0.25;

const standingOf = (value: number, low: number, high: number): Standing => {
  const slack = low === high ? Math.abs(low) * aboutShare : 1e-9;
  return value < low - slack ? 'below' : value > high + slack ? 'above' : 'within';
};

const numbersOf = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : Array.isArray(value)
      ? value.filter((each): each is number => typeof each === 'number')
      : [];

/** What can be drawn of the figures: nothing where they are about something that the assumption only takes part in. */
export function rangeOf(
  figures: readonly Benchmark[],
  field: Field,
  value: unknown,
  currency: string,
): Range | undefined {
  if (field.kind !== 'number' && field.kind !== 'numbers' && field.kind !== 'series') return undefined;
  const numbers = numbersOf(value);
  const drawn = figures.filter(({ compare, range }) => compare !== 'other' && range !== undefined);
  const [first] = drawn;
  if (first === undefined || numbers.length === 0) return undefined;
  // Figures in money are in US dollars.
  if (unitInfo(field.unit).style === 'money' && currency !== 'USD') return undefined;
  const alike = drawn.filter(({ compare }) => compare === first.compare);
  const low = Math.min(...alike.map(({ range }) => range?.low ?? range?.high ?? Infinity));
  const high = Math.max(...alike.map(({ range }) => range?.high ?? range?.low ?? -Infinity));
  const values = first.compare === 'length' ? [numbers.length] : [...new Set(numbers)];
  const standings = values.map((each) => standingOf(each, low, high));
  return {
    low,
    high,
    values,
    unit: first.compare === 'length' ? 'months' : field.unit,
    standing: standings.find((each) => each !== 'within') ?? 'within',
    figures: alike,
  };
}

/** `66–87%`, `$50–310`, `7`: what both ends have in common is said once. */
export function rangeText(
  { low, high, unit }: Pick<Range, 'low' | 'high' | 'unit'>,
  currency: string,
): string {
  const [from, to] = [short(low, unit, currency), short(high, unit, currency)];
  if (from === to) return from;
  const ends = [from, to].map((text) => /^(\D*)(.*?)(\D*)$/su.exec(text));
  const [, before = '', , after = ''] = ends[0] ?? [];
  const [, beforeTo = '', , afterTo = ''] = ends[1] ?? [];
  const start = after === afterTo && after !== '' ? from.slice(0, -after.length) : from;
  const end = before === beforeTo && before !== '' ? to.slice(before.length) : to;
  return `${start}–${end}`;
}
