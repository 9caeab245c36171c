/** Fields of segments and channels (model.md 1). */
import { choice, flag } from './choice.ts';
import { group, growth, id, list, number, numbers, rate, series, text, type Fields } from './fields.ts';

const byYearOfLife = ', by year of a customer’s life; the last year repeats.';

export const segment: Fields = {
  id,
  name: text('Name', 'What the segment is called.'),
  acv: number('money/customer', 'Contract value', 'Annual value of a new contract (ACV).', { above: 0 }),
  priceGrowth: growth('Price growth', 'Annual growth of the value of new contracts.'),
  selfServe: flag('Self-serve', 'Customers buy without a seller.'),
  contractMonths: number('months', 'Contract length', 'Months until a contract comes up for renewal.', {
    min: 1,
    max: 60,
    whole: true,
  }),
  billing: choice('Billing', 'Annual in advance, or month by month.', ['monthly', 'annual']),
  churn: numbers('rate', 'lifeYear', 'Churn', `Share of customers and ARR lost in a year${byYearOfLife}`, {
    min: 0,
    max: 1,
    minLength: 1,
  }),
  expansion: numbers(
    'rate',
    'lifeYear',
    'Expansion',
    `ARR that customers who stay add in a year${byYearOfLife}`,
    {
      minLength: 1,
    },
  ),
  contraction: numbers(
    'rate',
    'lifeYear',
    'Contraction',
    `Share of ARR that downgrades take in a year${byYearOfLife}`,
    {
      min: 0,
      max: 1,
      minLength: 1,
    },
  ),
  winRate: rate('Win rate', 'Share of opportunities that are won.', { unit: 'customers/opportunity' }),
  salesCycleMonths: number('months', 'Sales cycle', 'Months from opportunity to close; may be a fraction.'),
  backlogRetention: rate(
    'Backlog retention',
    'Share of winnable deals nobody worked that are still there a month later.',
  ),
  stretch: rate('Stretch', 'Share of idle selling capacity that closes poorly fitting customers anyway.'),
  poorFit: group('Poor fit', 'How poorly fitting customers differ.', {
    churnMultiplier: number('multiple', 'Churn multiplier', 'Their churn, as a multiple.', { above: 0 }),
    ticketMultiplier: number('multiple', 'Ticket multiplier', 'Their tickets, as a multiple.'),
  }),
  tickets: group('Tickets', 'Support tickets per customer and month.', {
    early: number('tickets/customer', 'Early', 'Tickets a month while a customer is new.'),
    steady: number('tickets/customer', 'Steady', 'Tickets a month afterwards.'),
    earlyMonths: number('months', 'Early months', 'How many months a customer counts as new.', {
      whole: true,
    }),
  }),
  onboardingHours: number('hours/customer', 'Onboarding hours', 'Hours to onboard one new customer.'),
  csm: group(
    'Customer success',
    'How much one customer success manager can look after.',
    {
      arrPerCsm: number(
        'money/person',
        'ARR per manager',
        'ARR that one customer success manager can look after.',
        { above: 0 },
      ),
      accountsPerCsm: number(
        'customers/person',
        'Accounts per manager',
        'Customers that one customer success manager can look after.',
        {
          above: 0,
        },
      ),
    },
    'no customer success manager',
  ),
  openingCohorts: list(
    'opening cohort',
    'Customers at the start',
    'Customers signed before the plan, by age.',
    {
      ageMonths: number('months', 'Age', 'How many months before month 0 they signed.', {
        min: 1,
        whole: true,
      }),
      customers: number('customers', 'Customers', 'How many are still here.', { above: 0 }),
      arr: number('money', 'ARR', 'Their ARR at the start.'),
    },
  ),
  openingBacklogDeals: number(
    'customers',
    'Opening backlog',
    'Winnable deals waiting for a seller when the plan begins.',
    {
      default: 0,
    },
  ),
};

export const channel: Fields = {
  id,
  name: text('Name', 'What the channel is called.'),
  baseLeads: series('leads', 'Base leads', 'Leads a month that cost nothing more.'),
  baseLeadGrowth: growth('Base lead growth', 'Annual growth of the base leads.'),
  budget: series('money', 'Budget', 'Money spent on the channel in a month.'),
  costPerLead: number('money/lead', 'Cost per lead', 'What the first leads of a month cost each.'),
  saturationBudget: number(
    'money',
    'Saturation budget',
    'Monthly budget at which a lead costs twice as much.',
    {
      above: 0,
      nullMeans: 'leads cost the same however much is spent',
    },
  ),
  sdrs: series('people', 'SDRs', 'Sales development people on the channel.'),
  leadsPerSdr: number('leads/person', 'Leads per SDR', 'Leads one SDR makes in a month.'),
  sdrSalary: number('money/person', 'SDR salary', 'Annual pay of one SDR, before benefits.'),
  leadToMql: rate('Lead to MQL', 'Share of leads that marketing qualifies.'),
  mqlToSql: rate('MQL to SQL', 'Share of those that sales accepts.'),
  sqlToOpp: rate('SQL to opportunity', 'Share of those that become an opportunity.', {
    unit: 'opportunities/lead',
  }),
  leadToOppMonths: number(
    'months',
    'Lead to opportunity',
    'Months from lead to opportunity; may be a fraction.',
  ),
  openingOppsPerMonth: number(
    'opportunities',
    'Opportunities before',
    'Opportunities it made in each month before the plan.',
  ),
  segmentMix: {
    kind: 'shares',
    of: 'segments',
    label: 'Segment mix',
    meaning: 'Which segments its opportunities belong to.',
  },
};
