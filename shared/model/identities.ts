/**
 * What has to be equal however the numbers came about: sums that close, parts that make up a whole. A workbook shows
 * them as checks; tests hold the engine to them. In the notation of formulas.
 */
export interface Identity {
  readonly name: string;
  readonly label: string;
  readonly over: readonly string[];
  readonly monthly: boolean;
  /** A series that is made up of … */
  readonly whole: string;
  readonly parts: string;
}

const identity = (
  name: string,
  label: string,
  whole: string,
  parts: string,
  over: readonly string[] = [],
): Identity => ({ name, label, over, monthly: true, whole, parts });

export const identities: readonly Identity[] = [
  identity(
    'arrWaterfall',
    'ARR: opening, new and expansion less contraction and churn make the closing balance',
    'arr',
    'openingArr + newArr + expansionArr - contractionArr - churnedArr',
  ),
  identity(
    'segmentWaterfall',
    'ARR of the segment: opening, new and expansion less contraction and churn',
    'segment.arr',
    'segment.arr[t-1] + segment.newArr + segment.expansionArr - segment.contractionArr - segment.churnedArr',
    ['segment'],
  ),
  identity(
    'customerWaterfall',
    'Customers: those before, new ones less churned ones',
    'customers',
    'customers[t-1] + newCustomers - churnedCustomers',
  ),
  identity(
    'segmentCustomers',
    'Customers of the segment: those before, new ones less churned ones',
    'segment.customers',
    'segment.customers[t-1] + segment.newCustomers - segment.churnedCustomers',
    ['segment'],
  ),
  identity(
    'fits',
    'New customers: well and poorly fitting ones',
    'segment.newCustomers',
    'segment.wellFitting + segment.poorFitCustomers',
    ['segment'],
  ),
  identity('newArrOfSegments', 'New ARR: that of all segments', 'newArr', 'sum(segment: segment.newArr)'),
  identity('arrOfSegments', 'ARR: that of all segments', 'arr', 'sum(segment: segment.arr)'),
  identity('leadsOfChannels', 'Leads: those of all channels', 'leads', 'sum(channel: channel.leads)'),
  identity(
    'opportunitiesOfChannels',
    'Opportunities: those of all channels',
    'opportunities',
    'sum(channel: channel.opportunities)',
  ),
  identity(
    'heads',
    'Heads: those before, starts less leavers',
    'team.heads',
    'team.heads[t-1] + team.starts - team.leavers',
    ['team'],
  ),
  identity(
    'profit',
    'Operating income: revenue less all costs',
    'operatingIncome',
    'revenue - cogs - salesMarketing - researchDevelopment - generalAdmin',
  ),
  identity(
    'cash',
    'Cash: that before, net cash flow and funding',
    'cash',
    'cash[t-1] + netCashFlow + funding',
  ),
  identity(
    'accrual',
    'Cash flow and profit differ by what is collected and not yet earned',
    'netCashFlow',
    'operatingIncome + collections - revenue',
  ),
];
