/**
 * Two plans written so that more of their combinations have one shape: lists of one are made as long as those of the
 * other by what changes nothing. A ramp ends in full productivity, rates by year repeat the last, nobody opens a group,
 * nothing is raised. Each shape that is saved is a program that need not be made.
 */
import type { FundingRound, OpeningGroup, Plan, SalesTeam, Segment, Team } from '../plan/types.ts';

/** `plan` with its lists as long as those of `other`, where both have the thing they belong to. */
export function inShapeOf(plan: Plan, other: Plan): Plan {
  const nothingRaised: FundingRound = { month: plan.start, amount: 0 };
  return {
    ...plan,
    segments: plan.segments.map((segment) => withYears(segment, find(other.segments, segment))),
    salesTeams: plan.salesTeams.map((team) => withMonths(team, find(other.salesTeams, team))),
    support: withMonths(plan.support, other.support),
    onboarding: withMonths(plan.onboarding, other.onboarding),
    csm: withMonths(plan.csm, other.csm),
    cash: { ...plan.cash, funding: longer(plan.cash.funding, other.cash.funding, nothingRaised) },
  };
}

const find = <T extends SalesTeam | Segment>(things: readonly T[], { id }: T): T | undefined =>
  things.find((thing) => thing.id === id);

const nobody: OpeningGroup = { tenureMonths: 0, heads: 0 };

function withMonths<T extends Team>(team: T, other: T | undefined): T {
  if (other === undefined) return team;
  return {
    ...team,
    ramp: longer(team.ramp, other.ramp, 1),
    opening: longer(team.opening, other.opening, nobody),
  };
}

function withYears(segment: Segment, other: Segment | undefined): Segment {
  if (other === undefined) return segment;
  return {
    ...segment,
    churn: repeated(segment.churn, other.churn),
    expansion: repeated(segment.expansion, other.expansion),
    contraction: repeated(segment.contraction, other.contraction),
  };
}

const repeated = (rates: readonly number[], other: readonly number[]): readonly number[] =>
  longer(rates, other, rates.at(-1) ?? 0);

const longer = <T>(list: readonly T[], other: readonly T[], filler: T): readonly T[] =>
  list.length >= other.length
    ? list
    : [...list, ...Array.from({ length: other.length - list.length }, () => filler)];
