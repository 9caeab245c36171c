/** The names of every series a result has (model.md 10): what targets and actuals may be about. */

/** Company series, flows and balances first, then the measures from `nrr` on. */
export const companySeries = [
  'openingArr',
  'newArr',
  'expansionArr',
  'contractionArr',
  'churnedArr',
  'arr',
  'customers',
  'newCustomers',
  'poorFitCustomers',
  'churnedCustomers',
  'leads',
  'mqls',
  'sqls',
  'opportunities',
  'revenue',
  'retainedArr',
  'billings',
  'collections',
  'salesCost',
  'commissions',
  'marketingCost',
  'cogs',
  'salesMarketing',
  'researchDevelopment',
  'generalAdmin',
  'grossProfit',
  'operatingIncome',
  'netCashFlow',
  'funding',
  'cash',
  'employees',
  'nrr',
  'grr',
  'logoChurn',
  'renewalChurn',
  'grossMargin',
  'cac',
  'cacPayback',
  'arpa',
  'ltv',
  'ltvCac',
  'magicNumber',
  'quickRatio',
  'burnMultiple',
  'ruleOf40',
  'arrPerEmployee',
  'supportCostPerCustomer',
  'onboardingCostPerNewCustomer',
] as const;

export type CompanySeries = (typeof companySeries)[number];

/** Series of each thing in a list of the plan: `segments.<id>.arr`. */
export const listedSeries = {
  segments: [
    'arr',
    'newArr',
    'expansionArr',
    'contractionArr',
    'churnedArr',
    'customers',
    'newCustomers',
    'poorFitCustomers',
    'churnedCustomers',
    'opportunities',
    'pipelineDeals',
    'capacityDeals',
    'backlogDeals',
    'arpa',
    'logoChurn',
    'nrr',
    'grr',
    'renewalChurn',
    'supportCostPerNewCustomer',
    'onboardingCostPerNewCustomer',
    'ltv',
  ],
  salesTeams: [
    'heads',
    'effectiveHeads',
    'starts',
    'leavers',
    'managers',
    'capacity',
    'newArr',
    'commission',
    'cost',
  ],
  channels: ['leads', 'opportunities', 'cost'],
} as const;

const everyServiceTeam = ['heads', 'effectiveHeads', 'starts', 'leavers', 'managers', 'gap', 'cost'] as const;

/** Series of the service teams: `support.tickets`. */
export const serviceSeries = {
  support: [...everyServiceTeam, 'tickets', 'hours', 'backlog', 'requiredHeads'],
  onboarding: [...everyServiceTeam, 'hours', 'queue'],
  csm: [...everyServiceTeam, 'requiredHeads'],
} as const;

const companyNames: ReadonlySet<string> = new Set(companySeries);

export const isCompanySeries = (name: string): name is CompanySeries => companyNames.has(name);
