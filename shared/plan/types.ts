/**
 * A plan as everything else sees it: a valid `groundplan/1` document (model.md 1) with every default filled in.
 * `readPlan` is the only way to get one from outside; test/unit/plan-types.test.ts holds these interfaces
 * against the fields of `schema/`.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One number for every month, or exactly one for each of the plan's months. */
export type Series = number | readonly number[];

/** `"YYYY-MM"`. */
export type Month = string;

export interface Plan {
  readonly format: 'groundplan/1';
  readonly name: string;
  readonly currency: string;
  readonly start: Month;
  readonly months: number;
  readonly fiscalYearStart: number;
  readonly targets: readonly Target[];
  readonly seasonality: Seasonality;
  readonly segments: readonly Segment[];
  readonly salesTeams: readonly SalesTeam[];
  readonly channels: readonly Channel[];
  readonly support: SupportTeam;
  readonly onboarding: OnboardingTeam;
  readonly csm: CsmTeam;
  readonly costs: Costs;
  readonly cash: Cash;
  readonly scenarios: readonly Scenario[];
  readonly uncertainty: readonly Uncertain[];
  /** By path. */
  readonly notes: Readonly<Record<string, Note>>;
  /** By series name, then month. */
  readonly actuals: Readonly<Record<string, Readonly<Record<Month, number>>>>;
}

export interface Target {
  /** A company series of model.md 10. */
  readonly metric: string;
  readonly month: Month;
  readonly value: number;
  readonly bound: 'atLeast' | 'atMost';
}

/** January … December. */
export interface Seasonality {
  readonly closing: readonly number[];
  readonly productivity: readonly number[];
}

export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly acv: number;
  readonly priceGrowth: number;
  readonly selfServe: boolean;
  readonly contractMonths: number;
  readonly billing: 'monthly' | 'annual';
  readonly churn: readonly number[];
  readonly expansion: readonly number[];
  readonly contraction: readonly number[];
  readonly winRate: number;
  readonly salesCycleMonths: number;
  readonly backlogRetention: number;
  readonly stretch: number;
  readonly poorFit: PoorFit;
  readonly tickets: TicketRates;
  readonly onboardingHours: number;
  readonly csm: CsmLoad | null;
  readonly openingCohorts: readonly OpeningCohort[];
  readonly openingBacklogDeals: number;
}

export interface PoorFit {
  readonly churnMultiplier: number;
  readonly ticketMultiplier: number;
}

export interface TicketRates {
  readonly early: number;
  readonly steady: number;
  readonly earlyMonths: number;
}

export interface CsmLoad {
  readonly arrPerCsm: number;
  readonly accountsPerCsm: number;
}

export interface OpeningCohort {
  readonly ageMonths: number;
  readonly customers: number;
  readonly arr: number;
}

/** What every team has, sales and service alike. */
export interface Team {
  readonly opening: readonly OpeningGroup[];
  readonly committedStarts: Series;
  readonly hiringDelayMonths: number;
  readonly attrition: number;
  readonly backfill: number | null;
  readonly ramp: readonly number[];
  readonly salary: number;
  readonly managerSalary: number;
  readonly headsPerManager: number;
  readonly managers: Series | 'auto';
  readonly managerDelayMonths: number;
  readonly firstManagerAt: number;
  readonly unmanagedPenalty: number;
  readonly assistants: readonly AssistantRole[];
}

export interface OpeningGroup {
  readonly tenureMonths: number;
  readonly heads: number;
}

export interface AssistantRole {
  readonly id: string;
  readonly name: string;
  readonly headsPerAssistant: number;
  readonly salary: number;
}

export interface SalesTeam extends Team {
  readonly id: string;
  readonly name: string;
  readonly segment: string;
  readonly hires: Series;
  readonly quota: number;
  readonly quotaGrowth: number;
  readonly attainment: number;
  readonly commission: Commission;
}

export interface Commission {
  readonly rate: number;
  readonly upfrontShare: number;
  readonly holdMonths: number;
  readonly expansionRate: number;
  readonly openingHeldPerMonth: number;
}

export interface ServiceTeam extends Team {
  readonly hires: Series | 'auto';
  readonly buffer: number;
  readonly churnSensitivity: number;
  readonly openingGap: number;
}

export interface SupportTeam extends ServiceTeam {
  readonly openingBacklog: number;
  readonly handleMinutes: number;
  readonly complexityGrowth: number;
  readonly productiveHours: number;
  readonly occupancy: number;
  readonly overheadPerHead: number;
  readonly overheadCap: number;
  readonly carryOver: number;
}

export interface OnboardingTeam extends ServiceTeam {
  readonly openingBacklog: number;
  readonly productiveHours: number;
}

export interface CsmTeam extends ServiceTeam {
  readonly expansionSensitivity: number;
  readonly costIn: 'cogs' | 'sm';
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly baseLeads: Series;
  readonly baseLeadGrowth: number;
  readonly budget: Series;
  readonly costPerLead: number;
  readonly saturationBudget: number | null;
  readonly sdrs: Series;
  readonly leadsPerSdr: number;
  readonly sdrSalary: number;
  readonly leadToMql: number;
  readonly mqlToSql: number;
  readonly sqlToOpp: number;
  readonly leadToOppMonths: number;
  readonly openingOppsPerMonth: number;
  /** By segment id; a segment not named gets 0. Read it with `shareOf`: an id may be `constructor`. */
  readonly segmentMix: Readonly<Record<string, number>>;
}

export interface Costs {
  readonly benefits: number;
  readonly recruitingPerHire: number;
  readonly toolsPerHead: number;
  readonly raise: number;
  readonly hosting: number;
  readonly paymentFees: number;
  readonly lines: readonly CostLine[];
}

export interface CostLine {
  readonly id: string;
  readonly name: string;
  readonly category: 'cogs' | 'sm' | 'rd' | 'ga';
  readonly monthly: Series;
  readonly growth: number;
  readonly heads: Series;
}

export interface Cash {
  readonly opening: number;
  readonly collectionDelayMonths: number;
  readonly funding: readonly FundingRound[];
}

export interface FundingRound {
  readonly month: Month;
  readonly amount: number;
}

export interface Scenario {
  readonly id: string;
  readonly name: string;
  /** A scenario id, or `base`. */
  readonly basedOn: string;
  readonly changes: readonly ScenarioChange[];
}

export type ScenarioChange =
  | { readonly path: string; readonly set: Json }
  | { readonly path: string; readonly multiply: number }
  | { readonly path: string; readonly add: number };

export interface Uncertain {
  readonly path: string;
  readonly mode: 'replace' | 'multiply';
  readonly distribution: Distribution;
}

export type Distribution =
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'pert'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  /** `mean` and `sd` are those of the value itself, not of its logarithm. */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly sd: number };

export interface Note {
  readonly text?: string;
  readonly source?: string;
  readonly owner?: string;
  readonly reviewed?: string;
}

/** The share of a channel's opportunities that belong to a segment. */
export const shareOf = (mix: Readonly<Record<string, number>>, segmentId: string): number =>
  Object.hasOwn(mix, segmentId) ? (mix[segmentId] ?? 0) : 0;
