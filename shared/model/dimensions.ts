/** What quantities run over, and what is fixed by the shape of a plan. */
import type { Dimension, Fact } from '../engine/declaration.ts';
import type { CsmTeam, OnboardingTeam, Plan, SalesTeam, SupportTeam } from '../plan/types.ts';

export type AnyTeam = SalesTeam | SupportTeam | OnboardingTeam | CsmTeam;

/** Months of a customer's life that are looked at even in a shorter plan: five years (model.md 10, ltv). */
const longestLife = 60;

/** Sales teams in their order, then support, onboarding and customer success. */
export function teamAt(plan: Plan, place: number): AnyTeam {
  const sales = plan.salesTeams.length;
  if (place < sales) return plan.salesTeams[place]!;
  return [plan.support, plan.onboarding, plan.csm][place - sales]!;
}

export const dimensions: readonly Dimension<Plan>[] = [
  { name: 'segment', size: (plan) => plan.segments.length },
  { name: 'team', size: (plan) => plan.salesTeams.length + 3 },
  { name: 'salesTeam', size: (plan) => plan.salesTeams.length },
  { name: 'channel', size: (plan) => plan.channels.length },
  { name: 'line', size: (plan) => plan.costs.lines.length },
  { name: 'fundingRound', size: (plan) => plan.cash.funding.length },
  { name: 'openingGroup', within: 'team', size: (plan, team) => teamAt(plan, team).opening.length },
  { name: 'rampMonth', within: 'team', size: (plan, team) => teamAt(plan, team).ramp.length },
  { name: 'assistant', within: 'team', size: (plan, team) => teamAt(plan, team).assistants.length },
  {
    name: 'openingCohort',
    within: 'segment',
    size: (plan, segment) => plan.segments[segment]!.openingCohorts.length,
  },
  { name: 'churnYear', within: 'segment', size: (plan, segment) => plan.segments[segment]!.churn.length },
  {
    name: 'expansionYear',
    within: 'segment',
    size: (plan, segment) => plan.segments[segment]!.expansion.length,
  },
  {
    name: 'contractionYear',
    within: 'segment',
    size: (plan, segment) => plan.segments[segment]!.contraction.length,
  },
  { name: 'calendarMonth', size: () => 12 },
  /** 0 well fitting, 1 poorly fitting. */
  { name: 'fit', size: () => 2 },
  /** The month in which a cohort signed. */
  { name: 'signed', size: (plan) => plan.months, untilNow: true },
  /** Whole months since signing. */
  { name: 'age', size: (plan) => Math.max(plan.months, longestLife) },
];

const flag = (value: boolean): number => (value ? 1 : 0);

const perSegment = (name: string, read: (segment: Plan['segments'][number]) => boolean): Fact<Plan> => ({
  name: `segment.${name}`,
  over: ['segment'],
  read: (plan, [segment]) => flag(read(plan.segments[segment!]!)),
});

const perTeam = (name: string, read: (team: AnyTeam) => boolean): Fact<Plan> => ({
  name: `team.${name}`,
  over: ['team'],
  read: (plan, [team]) => flag(read(teamAt(plan, team!))),
});

const lineIn = (category: 'cogs' | 'sm' | 'rd' | 'ga'): Fact<Plan> => ({
  name: `line.is.${category}`,
  over: ['line'],
  read: (plan, [line]) => flag(plan.costs.lines[line!]!.category === category),
});

export const facts: readonly Fact<Plan>[] = [
  { name: 'support', over: [], read: (plan) => plan.salesTeams.length },
  { name: 'onboarding', over: [], read: (plan) => plan.salesTeams.length + 1 },
  { name: 'csm', over: [], read: (plan) => plan.salesTeams.length + 2 },
  { name: 'csm.isCostOfRevenue', over: [], read: (plan) => flag(plan.csm.costIn === 'cogs') },
  { name: 'team.sells', over: ['team'], read: (plan, [team]) => flag(team! < plan.salesTeams.length) },
  perTeam('hiresAsNeeded', (team) => team.hires === 'auto'),
  perTeam('managersAsNeeded', (team) => team.managers === 'auto'),
  perTeam('replacesLeavers', (team) => team.backfill !== null),
  {
    name: 'salesTeam.segment',
    over: ['salesTeam'],
    read: (plan, [team]) => plan.segments.findIndex(({ id }) => id === plan.salesTeams[team!]!.segment),
  },
  perSegment('isSelfServe', (segment) => segment.selfServe),
  perSegment('billsAnnually', (segment) => segment.billing === 'annual'),
  perSegment('hasCsm', (segment) => segment.csm !== null),
  {
    name: 'channel.saturates',
    over: ['channel'],
    read: (plan, [channel]) => flag(plan.channels[channel!]!.saturationBudget !== null),
  },
  lineIn('cogs'),
  lineIn('sm'),
  lineIn('rd'),
  lineIn('ga'),
];
