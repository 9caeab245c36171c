/** The first sales team of a plan that has none: plain figures of a mid-market team, to be changed at once. */
import type { SalesTeam } from '../../../shared/plan/types.ts';
import { useResults } from '../../state/results.ts';

export function firstTeam(): SalesTeam | undefined {
  const plan = useResults.getState().base;
  const segment = plan?.segments.find(({ selfServe }) => !selfServe) ?? plan?.segments[0];
  if (segment === undefined) return undefined;
  return {
    id: 'sales',
    name: 'Account executives',
    segment: segment.id,
    opening: [],
    hires: 0,
    committedStarts: 0,
    hiringDelayMonths: 2,
    attrition: 0.25,
    backfill: 3,
    ramp: [0, 0.25, 0.5, 0.75],
    salary: 80_000,
    managerSalary: 130_000,
    headsPerManager: 8,
    managers: 'auto',
    managerDelayMonths: 0,
    firstManagerAt: 4,
    unmanagedPenalty: 0.2,
    assistants: [],
    quota: 50_000,
    quotaGrowth: 0,
    attainment: 0.75,
    commission: { rate: 0.1, upfrontShare: 1, holdMonths: 12, expansionRate: 0, openingHeldPerMonth: 0 },
  };
}
