/** Bookings (model.md 5): the smaller of what sellers can close and what there is to close. */
import { quantity, type Quantity } from '../../engine/declaration.ts';

const source = 'model.md 5';
const over = ['segment'];

const season = (name: 'closing' | 'productivity', label: string, meaning: string): Quantity =>
  quantity({
    name: `season.${name}`,
    label,
    meaning,
    unit: 'multiple',
    formula: `if(killer.seasonality = 1,
      seasonality.${name}[calendarMonth: calendar] / (sum(calendarMonth: seasonality.${name}) / 12), 1)`,
    source: 'model.md 2',
  });

/** Yearly steps, at the start of each year of the plan. */
const yearly = (growth: string): string => `(1 + ${growth}) ^ floor(t / 12)`;

export const constraintCodes = { selfServe: 0, demand: 1, capacity: 2 } as const;

export const bookings: readonly Quantity[] = [
  season('closing', 'Closing season', 'How readily buyers sign in this calendar month, 1 on average.'),
  season(
    'productivity',
    'Productive season',
    'How productive sellers are in this calendar month, 1 on average.',
  ),
  quantity({
    name: 'salesTeam.capacity',
    series: 'capacity',
    label: 'Capacity',
    meaning: 'New ARR that the team can close in the month.',
    unit: 'money',
    over: ['salesTeam'],
    formula: `salesTeam.effectiveHeads * salesTeam.quota * ${yearly('salesTeam.quotaGrowth')} * salesTeam.attainment * season.productivity`,
    source,
  }),
  quantity({
    name: 'segment.capacity',
    label: 'Capacity',
    meaning: 'New ARR that the segment’s teams can close in the month.',
    unit: 'money',
    over,
    formula: 'sum(salesTeam of segment: salesTeam.capacity)',
    source,
  }),
  quantity({
    name: 'segment.price',
    label: 'Contract value now',
    meaning: 'Annual value of a contract signed in the month.',
    unit: 'money/customer',
    over,
    formula: `segment.acv * ${yearly('segment.priceGrowth')}`,
    source,
  }),
  quantity({
    name: 'segment.capacityDeals',
    series: 'capacityDeals',
    label: 'Capacity in deals',
    meaning: 'Deals that the segment’s teams can close in the month.',
    unit: 'customers',
    over,
    formula: 'segment.capacity / segment.price',
    source,
  }),
  quantity({
    name: 'segment.won',
    label: 'Winnable deals',
    meaning: 'Opportunities decided in the month that can be won.',
    unit: 'customers',
    over,
    formula: 'min(1{customers/opportunity}, segment.winRate * season.closing) * segment.decided',
    source,
  }),
  quantity({
    name: 'segment.pipelineDeals',
    series: 'pipelineDeals',
    label: 'Deals to close',
    meaning: 'Winnable deals of the month, and those that nobody worked before and are still there.',
    unit: 'customers',
    over,
    formula: 'segment.won + if(segment.isSelfServe, 0, segment.backlogRetention * segment.backlogDeals[t-1])',
    source,
  }),
  quantity({
    name: 'segment.wellFitting',
    label: 'Well-fitting customers',
    meaning: 'New customers that fit: the smaller of deals to close and capacity.',
    unit: 'customers',
    over,
    formula: `if(segment.isSelfServe, segment.pipelineDeals,
      if(killer.demand = 1, min(segment.pipelineDeals, segment.capacityDeals), segment.capacityDeals))`,
    source,
  }),
  quantity({
    name: 'segment.poorFitCustomers',
    series: 'poorFitCustomers',
    label: 'Poorly fitting customers',
    meaning: 'New customers that idle sellers close although they do not fit.',
    unit: 'customers',
    over,
    formula: `if(segment.isSelfServe, 0, if(killer.demand = 1,
      min(segment.stretch * max(0, segment.capacityDeals - segment.pipelineDeals), segment.decided * 1{customers/opportunity} - segment.won), 0))`,
    source,
  }),
  quantity({
    name: 'segment.backlogDeals',
    series: 'backlogDeals',
    kind: 'balance',
    label: 'Deals left waiting',
    meaning: 'Winnable deals that no seller had time for.',
    unit: 'customers',
    over,
    formula:
      'if(segment.isSelfServe, 0, if(killer.demand = 1, segment.pipelineDeals - segment.wellFitting, 0))',
    before: 'if(segment.isSelfServe, 0, segment.openingBacklogDeals)',
    source,
  }),
  quantity({
    name: 'segment.newCustomers',
    series: 'newCustomers',
    label: 'New customers',
    meaning: 'Customers that sign in the month, well and poorly fitting.',
    unit: 'customers',
    over,
    formula: 'segment.wellFitting + segment.poorFitCustomers',
    source,
  }),
  quantity({
    name: 'segment.newArr',
    series: 'newArr',
    label: 'New ARR',
    meaning: 'Annual value of the contracts signed in the month.',
    unit: 'money',
    over,
    formula: 'segment.newCustomers * segment.price',
    source,
  }),
  quantity({
    name: 'segment.constraint',
    kind: 'word',
    label: 'Constraint',
    meaning: 'What holds the month’s bookings back: 0 nothing (self-serve), 1 demand, 2 capacity.',
    unit: 'word',
    over,
    formula: `if(segment.isSelfServe, ${constraintCodes.selfServe},
      if(killer.demand = 1 and segment.pipelineDeals < segment.capacityDeals * (1 - 1e-9),
        ${constraintCodes.demand}, ${constraintCodes.capacity}))`,
    source,
  }),
  ...(
    [
      ['newCustomers', 'New customers', 'Customers that sign in the month.', 'customers'],
      ['poorFitCustomers', 'Poorly fitting customers', 'New customers that do not fit well.', 'customers'],
      ['newArr', 'New ARR', 'Annual value of the contracts signed in the month.', 'money'],
    ] as const
  ).map(([series, label, meaning, unit]) =>
    quantity({
      name: series,
      series,
      label,
      meaning,
      unit,
      formula: `sum(segment: segment.${series})`,
      source: 'model.md 10',
    }),
  ),
];
