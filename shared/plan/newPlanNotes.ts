/**
 * Why a new plan begins with the values it has. "Rule of thumb" marks figures of vendors and calculators; the
 * others come from surveys or practitioners of the field. "To be replaced" marks mere placeholders.
 */
import type { Note } from './types.ts';

const placeholder = 'To be replaced with your own';

const leadsToOpportunities: Note = {
  text: 'Sales-led funnels lose three of four leads at the first step.',
  source: 'Rule of thumb: lotoftools.org, sales-led 26/36/44 %',
};

const besideOtherWork: Note = {
  text: 'Today somebody does this beside other work; hiring makes it a whole person.',
  source: placeholder,
};

export const newPlanNotes: Readonly<Record<string, Note>> = {
  'targets.0.value': { text: 'Twice the ARR of today within a year.', source: placeholder },
  'seasonality.closing': {
    text: 'Buyers sign late in the year.',
    source: 'HubSpot filings 2015–17: 21–22, 22–23, 25–26, 29–31 % of bookings by quarter',
  },
  'seasonality.productivity': {
    text: 'Sellers work evenly through the year until your own figures say otherwise.',
  },
  'segments.core.acv': { text: 'What a new customer pays in a year.', source: placeholder },
  'segments.core.churn': {
    text: 'One customer in ten leaves in a year, a few more in the first.',
    source: 'SaaS Capital 2023: gross retention 90 % below 25 k ACV',
  },
  'segments.core.expansion': {
    text: 'What stays grows by about as much as churn takes.',
    source: 'SaaS Capital 2023: net retention 100–102 % up to 25 k ACV',
  },
  'segments.core.winRate': {
    text: 'Between a fifth and a quarter of opportunities.',
    source: 'Rule of thumb: lotoftools.org, sales-led 22 %',
  },
  'segments.core.salesCycleMonths': {
    text: 'Two months from opportunity to close.',
    source: 'Rule of thumb: imboard.ai, 45–90 days for 5–50 k ACV',
  },
  'segments.core.tickets.steady': {
    text: 'Tickets a month, twice as many while a customer is new.',
    source: 'Rule of thumb: 0.5–1 a customer and month is typical',
  },
  'segments.core.onboardingHours': {
    text: 'Half of what a contract twice as large takes.',
    source: 'Rule of thumb: 40–60 hours for about 25 k ACV, light touch 10',
  },
  'segments.core.csm.arrPerCsm': {
    text: 'A young company looks after its customers closely.',
    source: 'SaaStr, Gainsight: 1 M common now, 2 M later',
  },
  'segments.core.csm.accountsPerCsm': {
    text: 'Between those for contracts of 20 k and of 5 k.',
    source: 'SaaStr: 100 accounts at 20 k ACV, 400 at 5 k',
  },
  'segments.core.openingCohorts': { text: 'Who is a customer today, and since when.', source: placeholder },
  'segments.core.poorFit': {
    text: 'Customers who were pushed into buying leave twice as often.',
    source: placeholder,
  },
  'segments.core.stretch': {
    text: 'A seller with nothing to do closes some deals better left alone.',
    source: placeholder,
  },
  'salesTeams.sellers.hires': { text: 'One more seller every half year.', source: placeholder },
  'salesTeams.sellers.attrition': {
    text: 'Sellers leave more often than others.',
    source: 'Roberge: plan 10–20 % in a start-up, 30–40 % across industries',
  },
  'salesTeams.sellers.ramp': {
    text: 'Full productivity in the fifth month.',
    source: 'revenue.fyi: 0, 25, 50, 75, 100 % over five months',
  },
  'salesTeams.sellers.quota': {
    text: 'Five times what a seller earns at full quota: 60 k salary and as much in commission.',
    source: 'BenchSights: 4.8 times on average; Skok: aim for 5–8 times',
  },
  'salesTeams.sellers.attainment': {
    text: 'The team as a whole sells three quarters of its quota.',
    source: 'BenchSights: 66–87 % of quota capacity is attained',
  },
  'salesTeams.sellers.headsPerManager': {
    text: 'Beyond this, sellers stop being coached.',
    source: 'Insight: 7 account executives a manager in inside sales',
  },
  'salesTeams.sellers.commission.upfrontShare': {
    text: 'Half at once, half for customers who are still here a year later.',
    source: 'Help Scout: half now, half after a year',
  },
  'channels.inbound.baseLeads': { text: 'Leads that come by themselves.', source: placeholder },
  'channels.inbound.leadToMql': leadsToOpportunities,
  'channels.paid.leadToMql': leadsToOpportunities,
  'channels.paid.budget': { text: 'A modest first budget.', source: placeholder },
  'channels.paid.costPerLead': {
    text: 'In US dollars; far less in some niches.',
    source: 'Rule of thumb: First Page Sage, B2B software, paid 310 USD',
  },
  'channels.paid.saturationBudget': {
    text: 'Four times the first budget before leads cost double.',
    source: placeholder,
  },
  'support.opening': besideOtherWork,
  'onboarding.opening': besideOtherWork,
  'csm.opening': besideOtherWork,
  'support.hires': { text: 'Somebody is hired when the work asks for it.' },
  'support.productiveHours': {
    text: 'A working month of 160 hours less a third for leave, meetings and learning.',
    source: 'Rule of thumb: 30–35 % shrinkage',
  },
  'support.occupancy': {
    text: 'The rest is waiting for the next ticket.',
    source: 'Rule of thumb: 85–90 %',
  },
  'csm.headsPerManager': {
    text: 'For specialised customer success staff.',
    source: 'HubSpot’s customer success playbook: 8 a manager',
  },
  'costs.benefits': { text: 'Taxes and benefits on top of pay.', source: placeholder },
  'costs.lines.product.monthly': { text: 'Everybody who builds the product.', source: placeholder },
  'cash.opening': { text: 'What is in the bank.', source: placeholder },
};
