/** Plans that benchmarks compute: a shared case, and larger ones made from it. */
import type { Plan } from '../../shared/plan/types.ts';
import { planOfCase } from '../cases/cases.ts';
import { readPlan } from '../../shared/plan/validate.ts';

export const tenToTwenty = (): Plan => planOfCase('ten-to-twenty');

/** ten-to-twenty stretched to so many months, its segments and their sales teams repeated in turn. */
export function stretched(months: number, segmentCount: number): Plan {
  const plan = tenToTwenty();
  const series = <T>(value: T): T =>
    Array.isArray(value) && value.length === plan.months
      ? (Array.from({ length: months }, (_, t): unknown => value[t % plan.months]) as T)
      : value;
  const stretchedFields = <T extends object>(thing: T): T =>
    Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, series(value)])) as T;
  const copies = Array.from({ length: segmentCount }, (_, i) => i);
  const read = readPlan({
    ...plan,
    months,
    scenarios: [],
    targets: [
      {
        metric: 'arr',
        month: `${Number(plan.start.slice(0, 4)) + Math.floor((months - 1) / 12)}-12`,
        value: 5e7,
      },
    ],
    segments: copies.map((i) => ({
      ...plan.segments[i % plan.segments.length]!,
      id: `segment-${i}`,
      name: `Segment ${i + 1}`,
    })),
    salesTeams: copies.map((i) => ({
      ...stretchedFields(plan.salesTeams[i % plan.salesTeams.length]!),
      id: `team-${i}`,
      name: `Team ${i + 1}`,
      segment: `segment-${i}`,
    })),
    channels: plan.channels.map((channel) => ({
      ...stretchedFields(channel),
      segmentMix: Object.fromEntries(copies.map((i) => [`segment-${i}`, 1 / segmentCount])),
    })),
    costs: { ...plan.costs, lines: plan.costs.lines.map(stretchedFields) },
  });
  if (!read.ok) throw new Error(`the stretched plan is not valid: ${JSON.stringify(read.faults[0])}`);
  return read.value;
}
