/** Customers and ARR of segments and the company (model.md 6): the waterfall that cohorts add up to. */
import { quantity, type Quantity } from '../../engine/declaration.ts';
import { overCohorts, overEarlierCohorts } from './cohorts.ts';

const source = 'model.md 6';
const over = ['segment'];

type Kept = Pick<Quantity, 'label' | 'meaning' | 'unit' | 'kind'> & { readonly before?: string };

/** A quantity of every segment and the same of the company. */
const segmentAndCompany = (series: string, formula: string, kept: Kept): readonly Quantity[] => [
  quantity({ ...kept, name: `segment.${series}`, series, over, formula, source }),
  quantity({
    ...kept,
    name: series,
    series,
    formula: `sum(segment: segment.${series})`,
    ...(kept.before === undefined ? {} : { before: 'same' }),
    source: 'model.md 10',
  }),
];

export const customers: readonly Quantity[] = [
  quantity({
    name: 'segment.strainMonths',
    label: 'Months that strain is felt',
    meaning:
      'Over how many past months unfinished service is felt: at least a quarter, at most a year, else the contract.',
    unit: 'months',
    over,
    monthly: false,
    formula: 'min(12, max(3, segment.contractMonths))',
    source,
  }),
  quantity({
    name: 'segment.supportGap',
    label: 'Support gap felt',
    meaning: 'Mean share of support work left undone over the months in which it is felt.',
    unit: 'rate',
    over,
    formula: 'sum(t from t - segment.strainMonths to t - 1: support.gap) / segment.strainMonths',
    source,
  }),
  quantity({
    name: 'segment.csmGap',
    label: 'Customer success gap felt',
    meaning: 'Mean share of customer success that was missing over the months in which it is felt.',
    unit: 'rate',
    over,
    formula:
      'if(segment.hasCsm, sum(t from t - segment.strainMonths to t - 1: csm.gap) / segment.strainMonths, 0)',
    source,
  }),
  quantity({
    name: 'segment.serviceStrain',
    label: 'Strain from service',
    meaning: 'How much unfinished support and missing customer success raise churn.',
    unit: 'multiple',
    over,
    formula: `killer.service * (support.churnSensitivity * segment.supportGap + csm.churnSensitivity * segment.csmGap)`,
    source,
  }),
  quantity({
    name: 'segment.expansionEase',
    label: 'Expansion that customer success lets through',
    meaning:
      'Share of the usual expansion that still happens when customer success was short of people in the last quarter.',
    unit: 'multiple',
    over,
    formula: `if(segment.hasCsm,
      max(0, 1 - killer.service * csm.expansionSensitivity * sum(t from t - 3 to t - 1: csm.gap) / 3), 1)`,
    source,
  }),
  ...segmentAndCompany('customers', overCohorts('present'), {
    label: 'Customers',
    meaning: 'Customers at the end of the month.',
    unit: 'customers',
    kind: 'balance',
    before: 'sum(openingCohort: openingCohort.customers)',
  }),
  ...segmentAndCompany('arr', overCohorts('value'), {
    label: 'ARR',
    meaning: 'Annual recurring revenue at the end of the month.',
    unit: 'money',
    kind: 'balance',
    before: 'sum(openingCohort: openingCohort.arr)',
  }),
  ...segmentAndCompany(
    'churnedCustomers',
    overEarlierCohorts('present', (kind) => `${kind}.lost`),
    {
      label: 'Churned customers',
      meaning: 'Customers that leave in the month.',
      unit: 'customers',
      kind: 'flow',
    },
  ),
  ...segmentAndCompany(
    'churnedArr',
    overEarlierCohorts('value', (kind) => `${kind}.lost`),
    {
      label: 'Churned ARR',
      meaning: 'ARR of the customers that leave in the month.',
      unit: 'money',
      kind: 'flow',
    },
  ),
  ...segmentAndCompany('expansionArr', overCohorts('expansion'), {
    label: 'Expansion ARR',
    meaning: 'ARR that customers who stay add in the month.',
    unit: 'money',
    kind: 'flow',
  }),
  ...segmentAndCompany('contractionArr', overCohorts('contraction'), {
    label: 'Contraction ARR',
    meaning: 'ARR that downgrades take in the month.',
    unit: 'money',
    kind: 'flow',
  }),
  quantity({
    name: 'openingArr',
    series: 'openingArr',
    kind: 'balance',
    label: 'Opening ARR',
    meaning: 'ARR at the end of the month before.',
    unit: 'money',
    formula: 'arr[t-1]',
    source: 'model.md 10',
  }),
];
