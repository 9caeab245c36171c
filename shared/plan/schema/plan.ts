/** The whole plan document `groundplan/1` (model.md 1), as data. */
import { choice } from './choice.ts';
import { group, growth, id, list, number, numbers, rate, series, text, type Fields } from './fields.ts';
import { channel, segment } from './market.ts';
import { csm, onboarding, salesTeam, support } from './teams.ts';

export const planFields: Fields = {
  format: choice('Format', 'The format of the document.', ['groundplan/1']),
  name: text('Name', 'What the plan is called.'),
  currency: {
    kind: 'text',
    label: 'Currency',
    meaning: 'ISO 4217 code of the currency of all money in the plan.',
    pattern: { expression: /^[A-Z]{3}$/, inWords: 'a currency code of three capital letters, such as USD' },
  },
  start: { kind: 'month', label: 'First month', meaning: 'The month in which the plan begins.' },
  months: number('months', 'Months', 'How many months the plan covers.', { min: 12, max: 120, whole: true }),
  fiscalYearStart: number('whole', 'Fiscal year starts in', 'Calendar month in which a fiscal year begins.', {
    min: 1,
    max: 12,
    whole: true,
  }),
  targets: list('target', 'Targets', 'What the plan has to reach.', {
    metric: text('Metric', 'A company series, such as arr.'),
    month: { kind: 'month', label: 'Month', meaning: 'When it has to be reached.' },
    value: number('whole', 'Value', 'What has to be reached.'),
    bound: choice('Bound', 'Whether the target is a floor or a ceiling.', ['atLeast', 'atMost'], 'atLeast'),
  }),
  seasonality: group('Seasons', 'How buying and selling vary over the calendar year.', {
    closing: numbers(
      'multiple',
      'calendarMonth',
      'Closing',
      'When buyers sign, January to December; only proportions count.',
      {
        above: 0,
        exactLength: 12,
      },
    ),
    productivity: numbers(
      'multiple',
      'calendarMonth',
      'Productivity',
      'How productive sellers are, January to December; only proportions count.',
      {
        above: 0,
        exactLength: 12,
      },
    ),
  }),
  segments: list(
    'segment',
    'Segments',
    'Kinds of customers that differ in price, contract and churn.',
    segment,
    {
      minLength: 1,
    },
  ),
  salesTeams: list('sales team', 'Sales teams', 'Who sells, and to which segment.', salesTeam),
  channels: list('channel', 'Channels', 'Where opportunities come from.', channel),
  support: group('Support', 'Who answers customers’ questions.', support),
  onboarding: group('Onboarding', 'Who gets new customers started.', onboarding),
  csm: group('Customer success', 'Who looks after customers.', csm),
  costs: group('Costs', 'What people and everything else cost.', {
    benefits: number('rate', 'Benefits', 'Taxes and benefits on top of pay.'),
    recruitingPerHire: number('money/person', 'Recruiting per hire', 'What finding one person costs.'),
    toolsPerHead: number('money/person', 'Tools per head', 'Software and equipment of one person, a month.'),
    raise: growth('Raise', 'Annual growth of pay.'),
    hosting: rate('Hosting', 'Hosting as a share of revenue.'),
    paymentFees: rate('Payment fees', 'Payment fees as a share of revenue.'),
    lines: list('cost line', 'Cost lines', 'Everything else that costs money.', {
      id,
      name: text('Name', 'What the money is for.'),
      category: choice(
        'Category',
        'Where it counts: cost of revenue, sales and marketing, research, general.',
        ['cogs', 'sm', 'rd', 'ga'],
      ),
      monthly: series('money', 'Monthly', 'Money a month, in prices of the first month.'),
      growth: growth('Growth', 'Annual growth of the line.'),
      heads: series('people', 'People', 'People paid from this line.', { default: 0 }),
    }),
  }),
  cash: group('Cash', 'Money in the bank, and when customers pay.', {
    opening: number('money', 'Opening cash', 'Cash when the plan begins; may be negative.', {
      min: -Infinity,
    }),
    collectionDelayMonths: number(
      'months',
      'Collection delay',
      'Months from invoice to payment; may be a fraction.',
      {
        min: 0,
        max: 12,
      },
    ),
    funding: list('funding round', 'Funding', 'Money raised.', {
      month: { kind: 'month', label: 'Month', meaning: 'When the money arrives.' },
      amount: number('money', 'Amount', 'How much arrives.'),
    }),
  }),
  scenarios: {
    kind: 'special',
    special: 'scenarios',
    label: 'Scenarios',
    meaning: 'Named sets of changes to the plan.',
  },
  uncertainty: {
    kind: 'special',
    special: 'uncertainty',
    label: 'Uncertainty',
    meaning: 'Assumptions given as a range.',
  },
  notes: { kind: 'special', special: 'notes', label: 'Notes', meaning: 'Why an assumption has its value.' },
  actuals: { kind: 'special', special: 'actuals', label: 'Actuals', meaning: 'What really happened.' },
};
