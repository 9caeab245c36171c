/** Revenue, billings, profit and cash (model.md 10). */
import { quantity, type Quantity } from '../../engine/declaration.ts';
import { money } from './companyMoney.ts';
import { overCohorts } from './cohorts.ts';

const source = 'model.md 10';

export const moneyQuantities: readonly Quantity[] = [
  money(
    'revenue',
    'Revenue',
    'Recurring revenue of the month: a twelfth of the mean of ARR at its start and end.',
    '(arr[t-1] + arr) / 24',
  ),
  quantity({
    name: 'segment.retainedArr',
    kind: 'balance',
    label: 'Retained ARR of the segment',
    meaning:
      'ARR won after the first sale: renewed contracts, and what customers have added since they signed.',
    unit: 'money',
    over: ['segment'],
    formula: overCohorts('retained'),
    source,
  }),
  money(
    'retainedArr',
    'Retained ARR',
    'ARR won after the first sale: renewed contracts, and what customers have added since they signed.',
    'sum(segment: segment.retainedArr)',
    { kind: 'balance' },
  ),
  quantity({
    name: 'segment.billings',
    label: 'Billings',
    meaning: 'Invoices of the month: annual contracts on their anniversaries, others month by month.',
    unit: 'money',
    over: ['segment'],
    formula: `if(segment.billsAnnually, ${overCohorts('billed')}, segment.arr / 12)`,
    before: `if(segment.billsAnnually, sum(openingCohort: openingCohort.billed),
      sum(openingCohort: if(openingCohort.age >= 0, openingCohort.arr, 0)) / 12)`,
    earliest: -13,
    source,
  }),
  money('billings', 'Billings', 'Invoices of the month.', 'sum(segment: segment.billings)', {
    before: 'same',
    earliest: -13,
  }),
  money(
    'collections',
    'Collections',
    'Money that customers pay, a collection delay after the invoice.',
    'lag(billings, cash.collectionDelayMonths)',
  ),
  money('grossProfit', 'Gross profit', 'Revenue less its cost.', 'revenue - cogs'),
  money(
    'operatingIncome',
    'Operating income',
    'Gross profit less sales and marketing, research and development, general and administrative.',
    'grossProfit - salesMarketing - researchDevelopment - generalAdmin',
  ),
  money(
    'netCashFlow',
    'Net cash flow',
    'Collections less all costs, before funding.',
    'collections - cogs - salesMarketing - researchDevelopment - generalAdmin',
  ),
  money(
    'funding',
    'Funding',
    'Money raised in the month.',
    'sum(fundingRound: if(fundingRound.month = t, fundingRound.amount, 0))',
  ),
  money('cash', 'Cash', 'Money in the bank at the end of the month.', 'cash[t-1] + netCashFlow + funding', {
    kind: 'balance',
    before: 'cash.opening',
  }),
];
