/**
 * Broad random valid plan documents, the same for the same seed: every option of model.md 1 turns up. They are
 * documents, not plans: optional fields are often left out, so that defaults are tried too.
 */
import { companySeries } from '../../shared/plan/schema/metrics.ts';
import { seeded, type Random } from './random.ts';

type Document = Record<string, unknown>;

interface Context {
  readonly random: Random;
  readonly months: number;
  readonly start: number;
  readonly segmentIds: readonly string[];
}

const monthText = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

export function randomPlan(seed: number): Document {
  const random = seeded(seed);
  const months = random.whole(12, 40);
  const start = 12 * random.whole(2020, 2031) + random.whole(0, 11);
  const segmentIds = ids(random, 'seg', random.whole(1, 5));
  const context: Context = { random, months, start, segmentIds };
  const salesTeams = ids(random, 'team', random.whole(0, 5)).map((id) => salesTeam(context, id));
  const channels = ids(random, 'chan', random.whole(0, 4)).map((id) => channel(context, id));
  const lines = ids(random, 'line', random.whole(0, 4)).map((id) => costLine(context, id));
  const plan: Document = {
    format: 'groundplan/1',
    name: `Random plan ${seed}`,
    currency: random.pick(['USD', 'EUR', 'CNY', 'JPY']),
    start: monthText(start),
    months,
    fiscalYearStart: random.whole(1, 12),
    targets: Array.from({ length: random.whole(0, 4) }, () => target(context)),
    seasonality: {
      closing: random.chance(0.3) ? flat : random.list(12, () => random.between(0.4, 1.8)),
      productivity: random.chance(0.3) ? flat : random.list(12, () => random.between(0.5, 1.5)),
    },
    segments: segmentIds.map((id) => segment(random, id)),
    salesTeams,
    channels,
    support: supportTeam(context),
    onboarding: { ...serviceTeam(context), productiveHours: random.between(60, 150), ...backlog(random) },
    csm: {
      ...serviceTeam(context),
      expansionSensitivity: random.chance(0.2) ? 0 : random.between(0, 2),
      costIn: random.pick(['cogs', 'sm']),
    },
    costs: {
      benefits: random.between(0, 0.4),
      recruitingPerHire: random.between(0, 20_000),
      toolsPerHead: random.between(0, 800),
      raise: random.between(-0.02, 0.1),
      hosting: random.between(0, 0.2),
      paymentFees: random.between(0, 0.04),
      lines,
    },
    cash: {
      opening: random.between(-500_000, 5_000_000),
      collectionDelayMonths: random.pick([0, 1, 12, random.between(0, 3), random.between(0, 12)]),
      funding: random.list(random.whole(0, 3), () => ({
        month: monthText(start + random.whole(-3, months + 3)),
        amount: random.between(0, 4_000_000),
      })),
    },
  };
  if (random.chance(0.6)) plan['scenarios'] = scenarios(context, plan);
  if (random.chance(0.4)) plan['uncertainty'] = uncertainty(context);
  if (random.chance(0.3)) {
    plan['notes'] = { [`segments.${segmentIds[0]}.acv`]: { text: 'As sold.', source: 'The books.' } };
    plan['actuals'] = { arr: { [monthText(start)]: random.between(0, 1e6) }, 'support.heads': {} };
  }
  return plan;
}

const flat = Array.from({ length: 12 }, () => 1);

const ids = (random: Random, word: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    random.chance(0.1) && index === 0 ? 'constructor' : `${word}-${index}`,
  );

function target({ random, start, months }: Context): Document {
  return {
    metric: random.pick(companySeries),
    month: monthText(start + random.whole(0, months - 1)),
    value: random.between(0, 1e7),
    ...(random.chance(0.5) ? { bound: random.pick(['atLeast', 'atMost']) } : {}),
  };
}

/** A constant, or a number for each month. */
const series = ({ random, months }: Context, make: () => number): number | number[] =>
  random.chance(0.5) ? make() : random.list(months, make);

function segment(random: Random, id: string): Document {
  const contractMonths = random.pick([1, 1, 3, 6, 12, 12, 24, 36, random.whole(1, 60)]);
  const yearly = (most: number): number[] => random.list(random.whole(1, 5), () => random.between(0, most));
  return {
    id,
    name: `Segment ${id}`,
    acv: random.between(300, 150_000),
    priceGrowth: random.between(-0.1, 0.2),
    selfServe: random.chance(0.25),
    contractMonths,
    billing: contractMonths % 12 === 0 && random.chance(0.7) ? 'annual' : 'monthly',
    churn: random.chance(0.05) ? [1] : yearly(0.6),
    expansion: yearly(0.5),
    contraction: yearly(0.2),
    winRate: random.between(0, 0.5),
    salesCycleMonths: random.pick([0, 1, 2.5, random.between(0, 9)]),
    backlogRetention: random.between(0, 1),
    stretch: random.chance(0.3) ? 0 : random.between(0, 0.6),
    poorFit: { churnMultiplier: random.between(0.5, 4), ticketMultiplier: random.between(0, 3) },
    tickets: { early: random.between(0, 10), steady: random.between(0, 4), earlyMonths: random.whole(0, 8) },
    onboardingHours: random.chance(0.2) ? 0 : random.between(0, 100),
    csm: random.chance(0.4)
      ? null
      : { arrPerCsm: random.between(2e5, 4e6), accountsPerCsm: random.between(5, 300) },
    openingCohorts: random.list(random.whole(0, 4), () => ({
      ageMonths: random.whole(1, 80),
      customers: random.between(0.5, 300),
      arr: random.chance(0.1) ? 0 : random.between(0, 2e6),
    })),
    ...(random.chance(0.5) ? { openingBacklogDeals: random.between(0, 40) } : {}),
  };
}

function team(context: Context): Document {
  const { random } = context;
  const maybe = (name: string, make: () => unknown): Document =>
    random.chance(0.5) ? { [name]: make() } : {};
  return {
    opening: random.list(random.whole(0, 3), () => ({
      tenureMonths: random.whole(0, 40),
      heads: random.between(0, 9),
    })),
    attrition: random.chance(0.2) ? 0 : random.between(0, 0.7),
    ramp: random.list(random.whole(0, 9), () => random.between(0, 1.2)),
    salary: random.between(20_000, 150_000),
    managerSalary: random.between(40_000, 220_000),
    headsPerManager: random.between(1, 12),
    unmanagedPenalty: random.between(0, 1),
    ...maybe('committedStarts', () => series(context, () => random.pick([0, 0, 0, 1, 0.5]))),
    ...maybe('hiringDelayMonths', () => random.whole(0, 5)),
    ...maybe('backfill', () => (random.chance(0.3) ? null : random.whole(0, 6))),
    ...maybe('managers', () => (random.chance(0.4) ? 'auto' : series(context, () => random.whole(0, 3)))),
    ...maybe('managerDelayMonths', () => random.whole(0, 6)),
    ...maybe('firstManagerAt', () => random.between(0, 6)),
    ...maybe('assistants', () =>
      ids(random, 'role', random.whole(0, 2)).map((id) => ({
        id,
        name: `Role ${id}`,
        headsPerAssistant: random.between(0.5, 6),
        salary: random.between(0, 120_000),
      })),
    ),
  };
}

function salesTeam(context: Context, id: string): Document {
  const { random, segmentIds } = context;
  return {
    id,
    name: `Team ${id}`,
    segment: random.pick(segmentIds),
    ...team(context),
    hires: series(context, () => random.pick([0, 0, 1, 2, 0.5])),
    quota: random.chance(0.05) ? 0 : random.between(5000, 120_000),
    ...(random.chance(0.5) ? { quotaGrowth: random.between(-0.1, 0.2) } : {}),
    attainment: random.between(0, 1.2),
    commission: {
      rate: random.between(0, 0.2),
      upfrontShare: random.pick([0, 0.5, 1, random.between(0, 1)]),
      holdMonths: random.whole(0, 18),
      expansionRate: random.between(0, 0.1),
      ...(random.chance(0.5) ? { openingHeldPerMonth: random.between(0, 10_000) } : {}),
    },
  };
}

function serviceTeam(context: Context): Document {
  const { random } = context;
  return {
    ...team(context),
    hires: random.chance(0.5) ? 'auto' : series(context, () => random.pick([0, 0, 1, 2])),
    buffer: random.between(0, 0.5),
    churnSensitivity: random.chance(0.2) ? 0 : random.between(0, 2),
    ...(random.chance(0.4) ? { openingGap: random.between(0, 1) } : {}),
  };
}

const backlog = (random: Random): Document =>
  random.chance(0.5) ? { openingBacklog: random.between(0, 400) } : {};

const supportTeam = (context: Context): Document => ({
  ...serviceTeam(context),
  ...backlog(context.random),
  handleMinutes: context.random.between(0, 60),
  complexityGrowth: context.random.between(-0.1, 0.3),
  productiveHours: context.random.between(60, 150),
  occupancy: context.random.pick([1, context.random.between(0.4, 1)]),
  overheadPerHead: context.random.pick([0, context.random.between(0, 0.5), context.random.between(0, 0.02)]),
  overheadCap: context.random.between(0, 0.9),
  carryOver: context.random.between(0, 1),
});

function channel(context: Context, id: string): Document {
  const { random, segmentIds } = context;
  const spends = random.chance(0.5);
  const parts = segmentIds.map(() => (random.chance(0.3) ? 0 : random.between(0.05, 1)));
  parts[0] = (parts[0] ?? 0) + 0.1;
  const sum = parts.reduce((total, part) => total + part, 0);
  return {
    id,
    name: `Channel ${id}`,
    baseLeads: series(context, () => random.between(0, 800)),
    baseLeadGrowth: random.between(-0.3, 0.8),
    budget: spends ? series(context, () => random.between(0, 100_000)) : 0,
    costPerLead: spends ? random.between(10, 400) : 0,
    saturationBudget: random.chance(0.5) ? null : random.between(10_000, 500_000),
    sdrs: random.chance(0.5) ? 0 : series(context, () => random.between(0, 8)),
    leadsPerSdr: random.between(0, 40),
    sdrSalary: random.between(0, 80_000),
    leadToMql: random.between(0, 1),
    mqlToSql: random.between(0, 1),
    sqlToOpp: random.between(0, 1),
    leadToOppMonths: random.pick([0, 1, 0.5, random.between(0, 5)]),
    openingOppsPerMonth: random.between(0, 60),
    segmentMix: Object.fromEntries(
      segmentIds
        .map((segmentId, index): [string, number] => [segmentId, (parts[index] ?? 0) / sum])
        .filter(([, share]) => share > 0 || random.chance(0.5)),
    ),
  };
}

const costLine = (context: Context, id: string): Document => ({
  id,
  name: `Line ${id}`,
  category: context.random.pick(['cogs', 'sm', 'rd', 'ga']),
  monthly: series(context, () => context.random.between(0, 80_000)),
  growth: context.random.between(-0.2, 0.5),
  ...(context.random.chance(0.5) ? { heads: series(context, () => context.random.between(0, 12)) } : {}),
});

const at = (list: unknown): string | undefined => (list as readonly { readonly id: string }[])[0]?.id;

function scenarios({ random, months, start, segmentIds }: Context, plan: Document): Document[] {
  const team = at(plan['salesTeams']);
  const channelId = at(plan['channels']);
  const month = monthText(start + random.whole(0, months - 1));
  const segmentId = random.pick(segmentIds);
  const choices = [
    { path: `segments.${segmentId}.acv`, multiply: random.between(0.5, 2) },
    { path: `segments.${segmentId}.churn`, multiply: random.between(0, 1) },
    { path: `segments.${segmentId}.expansion.0`, add: random.between(0, 0.2) },
    { path: 'support.hires', set: random.chance(0.5) ? 'auto' : 0 },
    { path: 'cash.funding', set: [] },
    { path: 'costs.raise', set: 0.03 },
    {
      path: 'csm.assistants',
      set: [{ id: 'ops', name: 'Operations', headsPerAssistant: 4, salary: 60_000 }],
    },
    ...(team === undefined
      ? []
      : [
          { path: `salesTeams.${team}.hires`, multiply: random.whole(0, 3) },
          { path: `salesTeams.${team}.hires.${month}`, set: 2 },
          { path: `salesTeams.${team}.hiringDelayMonths`, add: 1 },
        ]),
    ...(channelId === undefined
      ? []
      : [{ path: `channels.${channelId}.baseLeads.${month}`, add: random.between(0, 50) }]),
  ];
  const names = ids(random, 'case', random.whole(1, 4));
  return names.map((id, index) => ({
    id,
    name: `Scenario ${id}`,
    ...(index > 0 && random.chance(0.5) ? { basedOn: names[random.whole(0, index - 1)] } : {}),
    changes: random.list(random.whole(0, 4), () => random.pick(choices)),
  }));
}

function uncertainty({ random, segmentIds }: Context): Document[] {
  const segmentId = random.pick(segmentIds);
  return [
    {
      path: `segments.${segmentId}.winRate`,
      mode: 'multiply',
      distribution: { kind: 'triangular', low: 0.6, mode: 1, high: 1.2 },
    },
    {
      path: `segments.${segmentId}.acv`,
      mode: 'replace',
      distribution: random.pick([
        { kind: 'lognormal', mean: 10_000, sd: 3000 },
        { kind: 'uniform', low: 5000, high: 20_000 },
        { kind: 'pert', low: 5000, mode: 9000, high: 20_000 },
      ]),
    },
    {
      path: `segments.${segmentId}.churn`,
      mode: 'multiply',
      distribution: { kind: 'normal', mean: 1, sd: 0.2 },
    },
  ];
}
