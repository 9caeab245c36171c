/** Measures of the company and its segments (model.md 10); null where their denominator says nothing. */
import { quantity, type Quantity } from '../../engine/declaration.ts';
import type { Unit } from '../../plan/units.ts';
import { overYearOldCohorts } from './cohorts.ts';

const source = 'model.md 10';

const measure = (series: string, unit: Unit, label: string, meaning: string, formula: string): Quantity =>
  quantity({ name: series, series, kind: 'measure', unit, label, meaning, formula, source });

const ofSegment = (series: string, unit: Unit, label: string, meaning: string, formula: string): Quantity =>
  quantity({
    name: `segment.${series}`,
    series,
    kind: 'measure',
    unit,
    label,
    meaning,
    over: ['segment'],
    formula,
    source,
  });

const helper = (
  name: string,
  unit: Unit,
  label: string,
  meaning: string,
  formula: string,
  over = ['segment'],
): Quantity => quantity({ name, unit, label, meaning, over, formula, source });

const segmentMeasures: readonly Quantity[] = [
  helper(
    'segment.yearOldArr',
    'money',
    'ARR of customers of a year ago',
    'ARR now of cohorts that signed twelve months ago or earlier.',
    overYearOldCohorts((kind) => `${kind}.value`),
  ),
  helper(
    'segment.yearOldArrWithoutExpansion',
    'money',
    'The same without expansion',
    'What churn and contraction have left of the ARR of a year ago.',
    overYearOldCohorts((kind) => `${kind}.value[t-12] * ${kind}.keptOverYear`),
  ),
  ofSegment('arpa', 'money/customer', 'ARPA', 'ARR per customer.', 'ratio(segment.arr, segment.customers)'),
  ofSegment(
    'logoChurn',
    'rate',
    'Logo churn',
    'Customers that leave in the month, as a share of those at its start.',
    'ratio(segment.churnedCustomers, segment.customers[t-1])',
  ),
  ofSegment(
    'nrr',
    'rate',
    'NRR',
    'Net revenue retention: ARR now of the customers of a year ago, as a share of their ARR then.',
    'if(t < 11, null, ratio(segment.yearOldArr, segment.arr[t-12]))',
  ),
  ofSegment(
    'grr',
    'rate',
    'GRR',
    'Gross revenue retention: the same without expansion.',
    'if(t < 11, null, ratio(segment.yearOldArrWithoutExpansion, segment.arr[t-12]))',
  ),
  helper(
    'segment.renewable',
    'money',
    'ARR up for renewal',
    'ARR at the start of the month of cohorts whose contract ends in it.',
    'sum(fit: sum(signed to t - 1: cohort.renewing)) + sum(openingCohort: openingCohort.renewing)',
  ),
  helper(
    'segment.renewalsLost',
    'rate',
    'Renewals lost',
    'Churned ARR as a share of the ARR that could leave, over twelve months.',
    'ratio(over(12, segment.churnedArr), over(12, segment.renewable))',
  ),
  ofSegment(
    'renewalChurn',
    'rate',
    'Renewal churn',
    'Churn of what could leave, made annual.',
    '1 - max(0, 1 - segment.renewalsLost) ^ (12 / segment.contractMonths)',
  ),
  helper(
    'segment.renewalWeight',
    'money',
    'Weight of its renewal churn',
    'ARR of the segment where its renewal churn is defined, else 0.',
    'if(known(segment.renewalChurn), segment.arr, 0)',
  ),
  helper(
    'segment.weightedRenewalChurn',
    'money',
    'Renewal churn by weight',
    'Renewal churn of the segment times its ARR where it is defined, else 0.',
    'if(known(segment.renewalChurn), segment.renewalChurn * segment.arr, 0)',
  ),
  quantity({
    name: 'segment.firstYearTickets',
    label: 'Tickets in the first year',
    meaning: 'Tickets of one well-fitting customer in the first twelve months.',
    unit: 'tickets/customer',
    over: ['segment'],
    monthly: false,
    formula: 'sum(age to 11: age.ticketRate)',
    source,
  }),
  ofSegment(
    'supportCostPerNewCustomer',
    'money/customer',
    'Support cost per new customer',
    'What the tickets of one more customer cost in the first year.',
    'segment.firstYearTickets * ratio(support.cost, support.tickets)',
  ),
  ofSegment(
    'onboardingCostPerNewCustomer',
    'money/customer',
    'Onboarding cost per new customer',
    'What onboarding one more customer costs.',
    'segment.onboardingHours * ratio(over(3, onboarding.cost), over(3, onboarding.hours))',
  ),
  quantity({
    name: 'age.keptArr',
    label: 'ARR left at this age',
    meaning: 'What is left at this age of 1 of ARR signed, without strain on churn and with all expansion.',
    unit: 'rate',
    over: ['segment', 'age'],
    monthly: false,
    formula: `if(age = 0, 1, age.keptArr[age: age - 1] * (1 - age.hazard) * (1 + age.growth - age.downgrade))`,
    source,
  }),
  quantity({
    name: 'segment.lifetime',
    label: 'Five years of one contract',
    meaning: 'Months of its first price that one contract brings in five years.',
    unit: 'multiple',
    over: ['segment'],
    monthly: false,
    formula: 'sum(age to 59: age.keptArr)',
    source,
  }),
  ofSegment(
    'ltv',
    'money/customer',
    'LTV',
    'Five years of gross profit of one more customer.',
    'grossMargin * segment.price / 12 * segment.lifetime',
  ),
];

const companyMeasures: readonly Quantity[] = [
  measure(
    'nrr',
    'rate',
    'NRR',
    'Net revenue retention: ARR now of the customers of a year ago, as a share of their ARR then.',
    'if(t < 11, null, ratio(sum(segment: segment.yearOldArr), arr[t-12]))',
  ),
  measure(
    'grr',
    'rate',
    'GRR',
    'Gross revenue retention: the same without expansion.',
    'if(t < 11, null, ratio(sum(segment: segment.yearOldArrWithoutExpansion), arr[t-12]))',
  ),
  measure(
    'logoChurn',
    'rate',
    'Logo churn',
    'Customers that leave in the month, as a share of those at its start.',
    'ratio(churnedCustomers, customers[t-1])',
  ),
  measure(
    'renewalChurn',
    'rate',
    'Renewal churn',
    'Churn of what could leave, made annual; the segments’ own, weighted by ARR.',
    'ratio(sum(segment: segment.weightedRenewalChurn), sum(segment: segment.renewalWeight))',
  ),
  measure(
    'grossMargin',
    'rate',
    'Gross margin',
    'Gross profit as a share of revenue, over three months.',
    'ratio(over(3, grossProfit), over(3, revenue))',
  ),
  measure(
    'cac',
    'money/customer',
    'CAC',
    'Customer acquisition cost: sales and marketing per new customer, over three months.',
    'ratio(over(3, salesMarketing), over(3, newCustomers))',
  ),
  measure(
    'cacPayback',
    'months',
    'CAC payback',
    'Months of gross profit of new customers that pay back what it cost to win them.',
    'ratio(over(3, salesMarketing), over(3, newArr) / 12 * grossMargin)',
  ),
  measure('arpa', 'money/customer', 'ARPA', 'ARR per customer.', 'ratio(arr, customers)'),
  helper(
    'yearlyLogoChurn',
    'rate',
    'Logo churn over a year',
    'Customers that left, as a share of those at the start of each month, over twelve months.',
    'ratio(over(12, churnedCustomers), over(12, customers[t-1]))',
    [],
  ),
  measure(
    'ltv',
    'money/customer',
    'LTV',
    'Lifetime value: monthly gross profit of a customer over the monthly share of customers that leaves.',
    'ratio(arpa / 12 * grossMargin, yearlyLogoChurn)',
  ),
  measure(
    'ltvCac',
    'multiple',
    'LTV:CAC',
    'Lifetime value of a customer over what it costs to win one.',
    'ratio(ltv, cac)',
  ),
  measure(
    'magicNumber',
    'multiple',
    'Magic number',
    'ARR added in a quarter per sales and marketing of the quarter before.',
    'if(t < 5, null, ratio(arr - arr[t-3], sum(t from t - 5 to t - 3: salesMarketing)))',
  ),
  measure(
    'quickRatio',
    'multiple',
    'Quick ratio',
    'ARR gained over ARR lost, over three months.',
    'ratio(over(3, newArr + expansionArr), over(3, churnedArr + contractionArr))',
  ),
  measure(
    'burnMultiple',
    'multiple',
    'Burn multiple',
    'Cash burnt per ARR added, over three months.',
    'if(t < 2, null, ratio(max(0, 0 - over(3, netCashFlow)), arr - arr[t-3]))',
  ),
  measure(
    'ruleOf40',
    'rate',
    'Rule of 40',
    'ARR growth of a year plus operating margin of a year.',
    'if(t < 11, null, ratio(arr, arr[t-12]) - 1 + ratio(over(12, operatingIncome), over(12, revenue)))',
  ),
  measure(
    'arrPerEmployee',
    'money/person',
    'ARR per employee',
    'ARR over employees.',
    'ratio(arr, employees)',
  ),
  measure(
    'supportCostPerCustomer',
    'money/customer',
    'Support cost per customer',
    'Cost of support in the month over customers.',
    'ratio(support.cost, customers)',
  ),
  measure(
    'onboardingCostPerNewCustomer',
    'money/customer',
    'Onboarding cost per new customer',
    'Cost of onboarding over new customers, over three months.',
    'ratio(over(3, onboarding.cost), over(3, newCustomers))',
  ),
];

export const measures: readonly Quantity[] = [...segmentMeasures, ...companyMeasures];
