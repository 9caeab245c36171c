/** Figures of the field about leads, the funnel and when buyers sign. */
import { phrase } from '../language/say.ts';
import { benchmark, sources, type Benchmark } from './benchmark.ts';

const smallContracts = { below: 10_000 };
const middleContracts = { from: 10_000, below: 50_000 };
const largeContracts = { from: 50_000 };

/** Whole percent of the step before: MQL, SQL, opportunity, won. */
interface Funnel {
  readonly id: string;
  readonly when: string;
  readonly acv: NonNullable<Benchmark['acv']>;
  readonly figures: readonly [mql: string, sql: string, opportunity: string, won: string];
  readonly rates: readonly [mql: number, sql: number, opportunity: number, won: number];
}

const steps = [
  ['mql', 'channels.*.leadToMql'],
  ['sql', 'channels.*.mqlToSql'],
  ['opportunity', 'channels.*.sqlToOpp'],
  ['won', 'segments.*.winRate'],
] as const;

const funnels: readonly Funnel[] = [
  {
    id: 'inbound',
    when: phrase('small businesses, inbound'),
    acv: smallContracts,
    figures: [
      phrase('32% of leads become MQLs'),
      phrase('38% of MQLs become SQLs'),
      phrase('48% of SQLs become opportunities'),
      phrase('28% of opportunities are won'),
    ],
    rates: [0.32, 0.38, 0.48, 0.28],
  },
  {
    id: 'sales-led',
    when: phrase('sold by sellers'),
    acv: middleContracts,
    figures: [
      phrase('26% of leads become MQLs'),
      phrase('36% of MQLs become SQLs'),
      phrase('44% of SQLs become opportunities'),
      phrase('22% of opportunities are won'),
    ],
    rates: [0.26, 0.36, 0.44, 0.22],
  },
  {
    id: 'enterprise',
    when: phrase('enterprises'),
    acv: largeContracts,
    figures: [
      phrase('24% of leads become MQLs'),
      phrase('32% of MQLs become SQLs'),
      phrase('40% of SQLs become opportunities'),
      phrase('18% of opportunities are won'),
    ],
    rates: [0.24, 0.32, 0.4, 0.18],
  },
];

const funnelBenchmarks = funnels.flatMap(({ id, when, acv, figures, rates }) =>
  steps.map(([step, path], index) =>
    benchmark(`${step}-${id}`, [path], figures[index] ?? '', [sources.funnel, 'C'], {
      when,
      acv,
      range: { low: rates[index] ?? 0, high: rates[index] ?? 0 },
    }),
  ),
);

const cycle = phrase('imboard.ai');
const leads = phrase('First Page Sage');

export const demandBenchmarks: readonly Benchmark[] = [
  ...funnelBenchmarks,
  benchmark('lead-paid', ['channels.*.costPerLead'], phrase('US$310 for a paid lead'), [leads, 'C'], {
    when: phrase('software for businesses'),
    range: { low: 310, high: 310 },
  }),
  benchmark(
    'lead-organic',
    ['channels.*.costPerLead', 'channels.*.baseLeads'],
    phrase('US$164 for a lead that comes by itself'),
    [leads, 'C'],
    { when: phrase('software for businesses'), compare: 'other', range: { low: 164, high: 164 } },
  ),
  benchmark(
    'lead-other',
    ['channels.*.costPerLead'],
    phrase('US$50–250 for a lead'),
    [phrase('Other vendors'), 'C'],
    { range: { low: 50, high: 250 } },
  ),
  benchmark(
    'sdr-output',
    ['channels.*.leadsPerSdr'],
    phrase('13 qualified opportunities or 21 meetings a month from one sales development rep'),
    [sources.bridgeGroup, 'B'],
    { compare: 'other', range: { low: 13, high: 21 } },
  ),
  benchmark(
    'span-sdr',
    ['channels.*.sdrs'],
    phrase('8 sales development reps to a manager'),
    [sources.bridgeGroup, 'B'],
    { compare: 'other', range: { low: 8, high: 8 } },
  ),
  benchmark(
    'cycle-small',
    ['segments.*.salesCycleMonths'],
    phrase('14–45 days from opportunity to close'),
    [cycle, 'C'],
    { when: phrase('contracts below US$5k'), acv: { below: 5000 }, range: { low: 0.5, high: 1.5 } },
  ),
  benchmark(
    'cycle-middle',
    ['segments.*.salesCycleMonths'],
    phrase('45–90 days from opportunity to close'),
    [cycle, 'C'],
    {
      when: phrase('contracts of US$5–50k'),
      acv: { from: 5000, below: 50_000 },
      range: { low: 1.5, high: 3 },
    },
  ),
  benchmark(
    'cycle-large',
    ['segments.*.salesCycleMonths'],
    phrase('90–270 days from opportunity to close'),
    [cycle, 'C'],
    { when: phrase('contracts above US$50k'), acv: { from: 50_000 }, range: { low: 3, high: 9 } },
  ),
  benchmark(
    'bookings-by-quarter',
    ['seasonality.closing'],
    phrase('21–22, 22–23, 25–26 and 29–31% of a year’s billings by quarter, 2015 to 2017'),
    [phrase('HubSpot, from its filings'), 'A'],
    { compare: 'other' },
  ),
];
