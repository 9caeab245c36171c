/**
 * Where a new plan begins: small, complete, and every assumption with a reason a founder can argue with. Money is
 * in the orders of magnitude of United States dollars, where the figures of the field come from.
 */
import { monthAt } from './months.ts';
import { newPlanNotes } from './newPlanNotes.ts';
import type { Result } from './result.ts';
import type { Month, Plan } from './types.ts';
import { readPlan, type Fault } from './validate.ts';

const openingArr = 240_000;

/** One segment, one sales team, two channels, service teams that follow the work, 24 months. */
export function newPlan({
  name,
  currency,
  start,
}: {
  readonly name: string;
  readonly currency: string;
  readonly start: Month;
}): Result<Plan, readonly Fault[]> {
  return readPlan({
    format: 'groundplan/1',
    name,
    currency,
    start,
    months: 24,
    fiscalYearStart: 1,
    targets: [{ metric: 'arr', month: monthAt(start, 11), value: 2 * openingArr }],
    seasonality: {
      closing: [0.85, 0.85, 0.9, 0.85, 0.9, 0.95, 0.95, 1, 1.1, 1.1, 1.2, 1.35],
      productivity: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    },
    segments: [
      {
        id: 'core',
        name: 'Core customers',
        acv: 12_000,
        priceGrowth: 0.03,
        selfServe: false,
        contractMonths: 12,
        billing: 'annual',
        churn: [0.12, 0.1],
        expansion: [0.1],
        contraction: [0.01],
        winRate: 0.22,
        salesCycleMonths: 2,
        backlogRetention: 0.6,
        stretch: 0.1,
        poorFit: { churnMultiplier: 2, ticketMultiplier: 1.5 },
        tickets: { early: 1.5, steady: 0.75, earlyMonths: 3 },
        onboardingHours: 20,
        csm: { arrPerCsm: 1_000_000, accountsPerCsm: 150 },
        openingCohorts: [{ ageMonths: 6, customers: 20, arr: openingArr }],
      },
    ],
    salesTeams: [
      {
        id: 'sellers',
        name: 'Account executives',
        segment: 'core',
        opening: [{ tenureMonths: 6, heads: 1 }],
        hires: quarterly([1, 0, 1, 0, 1, 0, 1, 0]),
        hiringDelayMonths: 2,
        attrition: 0.15,
        backfill: 3,
        ramp: [0, 0.25, 0.5, 0.75],
        salary: 60_000,
        managerSalary: 110_000,
        headsPerManager: 7,
        managerDelayMonths: 3,
        firstManagerAt: 4,
        unmanagedPenalty: 0.2,
        quota: 50_000,
        attainment: 0.75,
        commission: { rate: 0.1, upfrontShare: 0.5, holdMonths: 12, expansionRate: 0 },
      },
    ],
    channels: [
      {
        ...noPeople,
        id: 'inbound',
        name: 'Content and search',
        baseLeads: 150,
        baseLeadGrowth: 0.3,
        budget: 0,
        costPerLead: 0,
        saturationBudget: null,
        openingOppsPerMonth: 6,
      },
      {
        ...noPeople,
        id: 'paid',
        name: 'Paid campaigns',
        baseLeads: 0,
        baseLeadGrowth: 0,
        budget: 15_000,
        costPerLead: 310,
        saturationBudget: 60_000,
        openingOppsPerMonth: 2,
      },
    ],
    support: {
      ...service,
      salary: 50_000,
      managerSalary: 80_000,
      ramp: [0.4, 0.75],
      churnSensitivity: 0.8,
      handleMinutes: 25,
      complexityGrowth: 0.05,
      productiveHours: 107,
      occupancy: 0.85,
      overheadPerHead: 0.004,
      overheadCap: 0.25,
      carryOver: 0.5,
    },
    onboarding: {
      ...service,
      salary: 62_000,
      managerSalary: 95_000,
      ramp: [0.25, 0.6],
      churnSensitivity: 0.5,
      productiveHours: 105,
    },
    csm: {
      ...service,
      salary: 80_000,
      managerSalary: 120_000,
      ramp: [0.2, 0.5, 0.8],
      churnSensitivity: 0.4,
      expansionSensitivity: 0.5,
      costIn: 'cogs',
    },
    costs: {
      benefits: 0.2,
      recruitingPerHire: 8000,
      toolsPerHead: 400,
      raise: 0.04,
      hosting: 0.08,
      paymentFees: 0.01,
      lines: [
        {
          id: 'product',
          name: 'Engineering and product',
          category: 'rd',
          monthly: 45_000,
          growth: 0.2,
          heads: 4,
        },
        { id: 'office', name: 'Founders and office', category: 'ga', monthly: 15_000, growth: 0.1, heads: 1 },
      ],
    },
    cash: { opening: 2_500_000, collectionDelayMonths: 1, funding: [] },
    notes: newPlanNotes,
  });
}

/** Planned starts in the first month of each quarter. */
const quarterly = (starts: readonly number[]): readonly number[] => starts.flatMap((heads) => [heads, 0, 0]);

const noPeople = {
  sdrs: 0,
  leadsPerSdr: 0,
  sdrSalary: 0,
  leadToMql: 0.26,
  mqlToSql: 0.36,
  sqlToOpp: 0.44,
  leadToOppMonths: 0.5,
  segmentMix: { core: 1 },
};

const service = {
  opening: [{ tenureMonths: 12, heads: 0.5 }],
  hires: 'auto',
  hiringDelayMonths: 1,
  attrition: 0.15,
  headsPerManager: 8,
  firstManagerAt: 4,
  unmanagedPenalty: 0.1,
  buffer: 0.1,
};
