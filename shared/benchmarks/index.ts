/**
 * Figures of the field: what others have seen, beside what a plan assumes. Each says for whom it holds, where it comes
 * from and how far that can be trusted.
 */
import type { Plan, Segment } from '../plan/types.ts';
import { shareOf } from '../plan/types.ts';
import type { Benchmark } from './benchmark.ts';
import { customerBenchmarks } from './customers.ts';
import { demandBenchmarks } from './demand.ts';
import { salesBenchmarks } from './sales.ts';
import { serviceBenchmarks } from './service.ts';

export { gradeWords, type Benchmark, type Grade } from './benchmark.ts';

export const benchmarks: readonly Benchmark[] = [
  ...salesBenchmarks,
  ...demandBenchmarks,
  ...customerBenchmarks,
  ...serviceBenchmarks,
];

const byId = new Map(benchmarks.map((one) => [one.id, one]));

/** Throws for an id that is none: rules and notes refer to figures that exist. */
export function benchmarkOf(id: string): Benchmark {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`There is no figure of the field called ${id}`);
  return found;
}

const byPattern = new Map<string, Benchmark[]>();
for (const one of benchmarks) {
  for (const pattern of one.about) byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), one]);
}

/**
 * The figures about an assumption or series of this plan, most specific first. Bands of contract values are those of
 * the segment that it belongs to; in a currency that is not worth about a dollar all bands are given, as each says
 * whom it is for.
 */
export function benchmarksFor(path: string, plan: Plan): readonly Benchmark[] {
  const found = patternsOf(path)
    .map((pattern) => byPattern.get(pattern))
    .find((list) => list !== undefined);
  if (found === undefined) return [];
  const acv = isLikeDollar(plan.currency) ? acvAt(path, plan) : undefined;
  return found.filter(({ acv: band }) => band === undefined || acv === undefined || isIn(band, acv));
}

const isIn = ({ from = 0, below = Infinity }: NonNullable<Benchmark['acv']>, acv: number): boolean =>
  acv >= from && acv < below;

/** Close enough for bands that are factors of two apart. */
export const isLikeDollar = (currency: string): boolean =>
  ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD'].includes(currency);

const lists: ReadonlySet<string> = new Set(['segments', 'salesTeams', 'channels', 'assistants', 'lines']);

/** `segments.smb.churn.0` → `segments.*.churn.0`, `segments.*.churn`, and so on upwards. */
function patternsOf(path: string): readonly string[] {
  const general: string[] = [];
  // A thing may be called `lines`: what follows an id is never one.
  for (const step of path.split('.')) general.push(lists.has(general.at(-1) ?? '') ? '*' : step);
  return general.map((_, index) => general.slice(0, general.length - index).join('.'));
}

/** The contract value that decides which band holds; undefined where nothing does. */
function acvAt(path: string, plan: Plan): number | undefined {
  const [list, id] = path.split('.');
  switch (list) {
    case 'segments':
      return plan.segments.find((segment) => segment.id === id)?.acv;
    case 'salesTeams': {
      const team = plan.salesTeams.find((one) => one.id === id);
      return plan.segments.find((segment) => segment.id === team?.segment)?.acv;
    }
    case 'channels': {
      const channel = plan.channels.find((one) => one.id === id);
      return channel && largest(plan.segments, (segment) => shareOf(channel.segmentMix, segment.id))?.acv;
    }
    default:
      return largest(plan.segments, openingArr)?.acv;
  }
}

const openingArr = ({ openingCohorts }: Segment): number =>
  openingCohorts.reduce((sum, { arr }) => sum + arr, 0);

/** The first of those that have most. */
function largest(segments: readonly Segment[], size: (segment: Segment) => number): Segment | undefined {
  let most: Segment | undefined;
  for (const segment of segments) if (most === undefined || size(segment) > size(most)) most = segment;
  return most;
}
