/** The interfaces of types.ts and the fields of schema/ name the same things: TypeScript holds one side, this the other. */
import { expect, test } from 'vitest';
import type { Field, Fields } from '../../shared/plan/schema/fields.ts';
import { planFields } from '../../shared/plan/schema/plan.ts';
import { fieldAt } from '../../shared/plan/paths.ts';
import { distributionFields, distributionKinds } from '../../shared/plan/schema/uncertainty.ts';
import type * as types from '../../shared/plan/types.ts';

type Names<T> = Record<keyof T, true>;

const team: Names<types.Team> = {
  opening: true,
  committedStarts: true,
  hiringDelayMonths: true,
  attrition: true,
  backfill: true,
  ramp: true,
  salary: true,
  managerSalary: true,
  headsPerManager: true,
  managers: true,
  managerDelayMonths: true,
  firstManagerAt: true,
  unmanagedPenalty: true,
  assistants: true,
};

const service: Names<types.ServiceTeam> = {
  ...team,
  hires: true,
  buffer: true,
  churnSensitivity: true,
  openingGap: true,
};

const plan: Names<types.Plan> = {
  format: true,
  name: true,
  currency: true,
  start: true,
  months: true,
  fiscalYearStart: true,
  targets: true,
  seasonality: true,
  segments: true,
  salesTeams: true,
  channels: true,
  support: true,
  onboarding: true,
  csm: true,
  costs: true,
  cash: true,
  scenarios: true,
  uncertainty: true,
  notes: true,
  actuals: true,
};

const segment: Names<types.Segment> = {
  id: true,
  name: true,
  acv: true,
  priceGrowth: true,
  selfServe: true,
  contractMonths: true,
  billing: true,
  churn: true,
  expansion: true,
  contraction: true,
  winRate: true,
  salesCycleMonths: true,
  backlogRetention: true,
  stretch: true,
  poorFit: true,
  tickets: true,
  onboardingHours: true,
  csm: true,
  openingCohorts: true,
  openingBacklogDeals: true,
};

const salesTeam: Names<types.SalesTeam> = {
  ...team,
  id: true,
  name: true,
  segment: true,
  hires: true,
  quota: true,
  quotaGrowth: true,
  attainment: true,
  commission: true,
};

const support: Names<types.SupportTeam> = {
  ...service,
  openingBacklog: true,
  handleMinutes: true,
  complexityGrowth: true,
  productiveHours: true,
  occupancy: true,
  overheadPerHead: true,
  overheadCap: true,
  carryOver: true,
};

const channel: Names<types.Channel> = {
  id: true,
  name: true,
  baseLeads: true,
  baseLeadGrowth: true,
  budget: true,
  costPerLead: true,
  saturationBudget: true,
  sdrs: true,
  leadsPerSdr: true,
  sdrSalary: true,
  leadToMql: true,
  mqlToSql: true,
  sqlToOpp: true,
  leadToOppMonths: true,
  openingOppsPerMonth: true,
  segmentMix: true,
};

const onboarding: Names<types.OnboardingTeam> = { ...service, openingBacklog: true, productiveHours: true };
const csm: Names<types.CsmTeam> = { ...service, expansionSensitivity: true, costIn: true };
const target: Names<types.Target> = { metric: true, month: true, value: true, bound: true };
const seasonality: Names<types.Seasonality> = { closing: true, productivity: true };
const poorFit: Names<types.PoorFit> = { churnMultiplier: true, ticketMultiplier: true };
const tickets: Names<types.TicketRates> = { early: true, steady: true, earlyMonths: true };
const load: Names<types.CsmLoad> = { arrPerCsm: true, accountsPerCsm: true };
const cohort: Names<types.OpeningCohort> = { ageMonths: true, customers: true, arr: true };
const group: Names<types.OpeningGroup> = { tenureMonths: true, heads: true };
const role: Names<types.AssistantRole> = { id: true, name: true, headsPerAssistant: true, salary: true };
const cash: Names<types.Cash> = { opening: true, collectionDelayMonths: true, funding: true };
const round: Names<types.FundingRound> = { month: true, amount: true };
const commission: Names<types.Commission> = {
  rate: true,
  upfrontShare: true,
  holdMonths: true,
  expansionRate: true,
  openingHeldPerMonth: true,
};
const costs: Names<types.Costs> = {
  benefits: true,
  recruitingPerHire: true,
  toolsPerHead: true,
  raise: true,
  hosting: true,
  paymentFees: true,
  lines: true,
};
const line: Names<types.CostLine> = {
  id: true,
  name: true,
  category: true,
  monthly: true,
  growth: true,
  heads: true,
};

const uncertain: Names<types.Uncertain> = { path: true, mode: true, distribution: true };
type Shape<Kind> = Names<Extract<types.Distribution, { kind: Kind }>>;
const shapes: { readonly [Kind in types.Distribution['kind']]: Shape<Kind> } = {
  uniform: { kind: true, low: true, high: true },
  triangular: { kind: true, low: true, mode: true, high: true },
  pert: { kind: true, low: true, mode: true, high: true },
  normal: { kind: true, mean: true, sd: true },
  lognormal: { kind: true, mean: true, sd: true },
};

/** Names by the path of the schema that has to have just these. */
const named: Readonly<Record<string, object>> = {
  segments: segment,
  'segments.any.poorFit': poorFit,
  'segments.any.tickets': tickets,
  'segments.any.csm': load,
  'segments.any.openingCohorts': cohort,
  salesTeams: salesTeam,
  'salesTeams.any.opening': group,
  'salesTeams.any.assistants': role,
  'salesTeams.any.commission': commission,
  channels: channel,
  support,
  onboarding,
  csm,
  'csm.opening': group,
  'csm.assistants': role,
  targets: target,
  seasonality,
  costs,
  'costs.lines': line,
  cash,
  'cash.funding': round,
};

function namesOf(field: Field | undefined): readonly string[] {
  if (field?.kind === 'group') return Object.keys(field.fields);
  return field?.kind === 'list' ? Object.keys(field.item) : [];
}

test('a plan has the fields of the schema', () => {
  expect(Object.keys(planFields).toSorted()).toEqual(Object.keys(plan).toSorted());
});

test.each(Object.keys(named))('%s has the fields of the schema', (path) => {
  expect(namesOf(fieldAt(path)).toSorted()).toEqual(Object.keys(named[path] ?? {}).toSorted());
});

test('distributions have the fields of the schema', () => {
  for (const kind of distributionKinds) {
    expect(Object.keys(distributionFields[kind]).toSorted()).toEqual(Object.keys(shapes[kind]).toSorted());
  }
  expect(Object.keys(shapes)).toEqual(distributionKinds);
  expect(Object.keys(uncertain)).toHaveLength(3);
});

test('no group or list of the schema is left out of these checks', () => {
  const seen = new Set<string>();
  const visit = (fields: Fields, path: string): void => {
    for (const [name, field] of Object.entries(fields)) {
      if (field.kind !== 'group' && field.kind !== 'list') continue;
      const at = path === '' ? name : `${path}.${name}`;
      seen.add(at);
      visit(field.kind === 'group' ? field.fields : field.item, field.kind === 'group' ? at : `${at}.any`);
    }
  };
  visit(planFields, '');
  // Parts that every team has are the same fields; one service team stands for the three.
  const shared = new Set(
    ['support', 'onboarding'].flatMap((name) => [`${name}.opening`, `${name}.assistants`]),
  );
  expect([...seen].filter((path) => !(path in named) && !shared.has(path))).toEqual([]);
});
