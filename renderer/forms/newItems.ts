/**
 * What a new thing of a list starts as: complete, harmless, and in the plan's own orders of magnitude, so that it can be
 * changed at once and breaks nothing until then.
 */
import { phrase, say } from '../../shared/language/say.ts';
import { getAt } from '../../shared/plan/paths.ts';
import type { Channel, Plan, SalesTeam, Segment } from '../../shared/plan/types.ts';
import { lastMonth } from '../state/months.ts';

export type Item = Readonly<Record<string, unknown>>;

/** An id that none of the others has, from a name: lower-case letters, digits, hyphens. */
export function freeId(name: string, others: readonly string[]): string {
  const cleaned = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '');
  const root = cleaned === '' ? 'new' : cleaned.slice(0, 40);
  let id = root;
  for (let number = 2; others.includes(id) || id === 'base'; number += 1) id = `${root}-${number}`;
  return id;
}

export const idsOf = (list: readonly unknown[]): readonly string[] =>
  list.flatMap((item) =>
    typeof item === 'object' && item !== null && 'id' in item ? [String(item.id)] : [],
  );

const namesOf = (list: readonly unknown[]): readonly string[] =>
  list.flatMap((item) =>
    typeof item === 'object' && item !== null && 'name' in item ? [String(item.name)] : [],
  );

/** A name that none of the others has. */
function freeName(name: string, others: readonly string[]): string {
  let free = name;
  for (let number = 2; others.includes(free); number += 1) free = `${name} ${number}`;
  return free;
}

/** What adding one more to a list is called, by what one thing of it is called (`ListField.one`). */
export const addWords: Readonly<Record<string, string>> = {
  segment: phrase('Add a segment'),
  'sales team': phrase('Add a sales team'),
  channel: phrase('Add a channel'),
  'opening group': phrase('Add an opening group'),
  'opening cohort': phrase('Add an opening cohort'),
  'assistant role': phrase('Add an assistant role'),
  'cost line': phrase('Add a cost line'),
  'funding round': phrase('Add a funding round'),
  target: phrase('Add a target'),
};

/** By what one thing of the list at `path` is called. */
export function newItem(one: string, path: string, plan: Plan): Item {
  const list = (getAt(plan, path) ?? []) as readonly Item[];
  const named = (name: string, rest: object): Item => {
    const free = freeName(name, namesOf(list));
    return { ...rest, id: freeId(free, idsOf(list)), name: free };
  };
  const last = list.at(-1);
  switch (one) {
    case 'segment':
      return named(say('New segment'), freshSegment(plan));
    case 'sales team':
      return named(say('New sales team'), freshSalesTeam(plan));
    case 'channel':
      return named(say('New channel'), freshChannel(plan));
    case 'opening group':
      return { tenureMonths: 12, heads: 1 };
    case 'opening cohort':
      // A year older than the oldest, at the price of the last.
      return {
        ageMonths: Math.max(0, ...list.map(({ ageMonths }) => Number(ageMonths))) + 12,
        customers: 1,
        arr: last === undefined ? 0 : Math.round(Number(last['arr']) / Number(last['customers'])),
      };
    case 'assistant role':
      return named(say('New role'), { headsPerAssistant: 4, salary: Number(last?.['salary'] ?? 0) });
    case 'cost line':
      return named(say('New cost line'), { category: 'ga', monthly: 0, growth: 0, heads: 0 });
    case 'funding round':
      return { month: plan.start, amount: 0 };
    case 'target':
      return { metric: 'arr', month: lastMonth(plan), value: 0, bound: 'atLeast' };
    default:
      throw new Error(`No form adds a ${one}`);
  }
}

/** A copy under another name. What is there when the plan begins is there once, so the copy begins without it. */
export function copyOf(one: string, original: Item, list: readonly unknown[]): Item {
  const name = original['name'];
  const copy: Item = { ...original, ...withoutBeginning[one] };
  if (typeof name !== 'string') return copy;
  const free = freeName(say('{name}, copy', { name }), namesOf(list));
  return { ...copy, id: freeId(free, idsOf(list)), name: free };
}

const withoutBeginning: Readonly<Record<string, Item>> = {
  segment: { openingCohorts: [], openingBacklogDeals: 0 },
  'sales team': { opening: [], committedStarts: 0 },
  channel: { openingOppsPerMonth: 0 },
};

const middle = (numbers: readonly number[], fallback: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? fallback;

/** Sold, on yearly contracts, at the price that is the plan's middle one; nobody is a customer yet. */
function freshSegment({ segments }: Plan): Omit<Segment, 'id' | 'name'> {
  return {
    acv: middle(
      segments.map(({ acv }) => acv),
      12_000,
    ),
    priceGrowth: 0,
    selfServe: false,
    contractMonths: 12,
    billing: 'annual',
    churn: [0.12, 0.1],
    expansion: [0.1],
    contraction: [0.01],
    winRate: 0.22,
    salesCycleMonths: 3,
    backlogRetention: 0.6,
    stretch: 0.1,
    poorFit: { churnMultiplier: 2, ticketMultiplier: 1.5 },
    tickets: { early: 1.5, steady: 0.75, earlyMonths: 3 },
    onboardingHours: 20,
    csm: null,
    openingCohorts: [],
    openingBacklogDeals: 0,
  };
}

/** Nobody is on it yet: hires make it a team. Sells to the first segment that needs sellers. */
function freshSalesTeam({ segments, salesTeams }: Plan): Omit<SalesTeam, 'id' | 'name'> {
  const segment = segments.find(({ selfServe }) => !selfServe) ?? segments[0];
  const like = (read: (team: SalesTeam) => number, fallback: number): number =>
    middle(salesTeams.map(read), fallback);
  return {
    segment: segment?.id ?? '',
    opening: [],
    hires: 0,
    committedStarts: 0,
    hiringDelayMonths: 2,
    attrition: 0.25,
    backfill: 3,
    ramp: [0, 0.25, 0.5, 0.75],
    salary: like(({ salary }) => salary, 80_000),
    managerSalary: like(({ managerSalary }) => managerSalary, 130_000),
    headsPerManager: 8,
    managers: 'auto',
    managerDelayMonths: 0,
    firstManagerAt: 4,
    unmanagedPenalty: 0.2,
    assistants: [],
    quota: like(({ quota }) => quota, 50_000),
    quotaGrowth: 0,
    attainment: 0.75,
    commission: { rate: 0.1, upfrontShare: 1, holdMonths: 12, expansionRate: 0, openingHeldPerMonth: 0 },
  };
}

/** The first of a plan brings a little, a further one nothing yet; its opportunities would be the first segment's. */
function freshChannel({ segments, channels }: Plan): Omit<Channel, 'id' | 'name'> {
  const [segment] = segments;
  return {
    baseLeads: channels.length === 0 ? 100 : 0,
    baseLeadGrowth: 0,
    budget: 0,
    costPerLead: middle(
      channels.flatMap(({ costPerLead }) => (costPerLead > 0 ? [costPerLead] : [])),
      100,
    ),
    saturationBudget: null,
    sdrs: 0,
    leadsPerSdr: 0,
    sdrSalary: 0,
    leadToMql: 0.3,
    mqlToSql: 0.4,
    sqlToOpp: 0.5,
    leadToOppMonths: 1,
    openingOppsPerMonth: 0,
    segmentMix: segment === undefined ? {} : { [segment.id]: 1 },
  };
}
