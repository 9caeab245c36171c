/**
 * How variances are split by driver, as data: which series a balance or a sum moves by, and which flow is a volume
 * times a rate. `*` stands for each thing of a list. Nothing here says how the model computes a series: whatever the
 * drivers do not explain is left over and shown.
 */
import { phrase } from '../language/say.ts';

export interface DriverTerm {
  /** A flow, or a series that is read like one. */
  readonly series: string;
  readonly sign: 1 | -1;
  readonly product?: Product;
}

/** The series is so many of `volume`, each worth so much: split into how many and how much each. */
interface Product {
  /** A flow, or a balance counted each month (people, customers). */
  readonly volume: string;
  /** What one of them is worth, in words. */
  readonly rate: string;
}

export interface Decomposition {
  readonly metric: string;
  /** `roll`: a balance is its opening and the terms since; `sum`: a flow is the terms of the same months. */
  readonly kind: 'roll' | 'sum';
  readonly terms: readonly DriverTerm[];
}

const plus = (series: string, product?: Product): DriverTerm => ({
  series,
  sign: 1,
  ...(product === undefined ? {} : { product }),
});
const minus = (series: string, product?: Product): DriverTerm => ({ ...plus(series, product), sign: -1 });

const waterfall = (prefix: string): Decomposition => ({
  metric: `${prefix}arr`,
  kind: 'roll',
  terms: [
    plus(`${prefix}newArr`, { volume: `${prefix}newCustomers`, rate: phrase('ARR per new customer') }),
    plus(`${prefix}expansionArr`),
    minus(`${prefix}contractionArr`),
    minus(`${prefix}churnedArr`),
  ],
});

const heads = (prefix: string): DriverTerm =>
  plus(`${prefix}cost`, { volume: `${prefix}heads`, rate: phrase('Cost per head') });

const costOf = (prefix: string): Decomposition => ({
  metric: `${prefix}cost`,
  kind: 'sum',
  terms: [heads(prefix)],
});

const costs = ['cogs', 'salesMarketing', 'researchDevelopment', 'generalAdmin'];

/** Those a board asks about first come first. */
export const decompositions: readonly Decomposition[] = [
  waterfall(''),
  {
    metric: 'customers',
    kind: 'roll',
    terms: [plus('newCustomers'), minus('churnedCustomers')],
  },
  {
    metric: 'revenue',
    kind: 'sum',
    terms: [plus('revenue', { volume: 'customers', rate: phrase('Revenue per customer') })],
  },
  {
    metric: 'newArr',
    kind: 'sum',
    terms: [plus('newArr', { volume: 'newCustomers', rate: phrase('ARR per new customer') })],
  },
  {
    metric: 'cash',
    kind: 'roll',
    terms: [plus('collections'), ...costs.map((cost) => minus(cost)), plus('funding')],
  },
  {
    metric: 'operatingIncome',
    kind: 'sum',
    terms: [plus('revenue'), ...costs.map((cost) => minus(cost))],
  },
  { metric: 'grossProfit', kind: 'sum', terms: [plus('revenue'), minus('cogs')] },
  {
    metric: 'salesMarketing',
    kind: 'sum',
    terms: [plus('salesCost'), plus('commissions'), plus('marketingCost')],
  },
  { metric: 'cogs', kind: 'sum', terms: [heads('support.'), heads('onboarding.')] },
  { metric: 'salesCost', kind: 'sum', terms: [heads('salesTeams.*.')] },
  { metric: 'marketingCost', kind: 'sum', terms: [plus('channels.*.cost')] },
  waterfall('segments.*.'),
  {
    metric: 'segments.*.customers',
    kind: 'roll',
    terms: [plus('segments.*.newCustomers'), minus('segments.*.churnedCustomers')],
  },
  costOf('salesTeams.*.'),
  costOf('support.'),
  costOf('onboarding.'),
  costOf('csm.'),
];
