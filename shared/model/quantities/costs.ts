/** What people, commissions, channels and everything else cost (model.md 10). */
import { quantity, type Quantity } from '../../engine/declaration.ts';
import { money } from './companyMoney.ts';

const source = 'model.md 10';

const linesIn = (category: string): string => `sum(line: if(line.is.${category}, line.cost, 0))`;

/** Customers of the team's segment, well and poorly fitting, who signed a hold ago, and those of them still here. */
const signedThen = 'segment.newCustomers[segment: salesTeam.segment, t - salesTeam.commission.holdMonths]';
const stillHere = `sum(fit: cohort.present[segment: salesTeam.segment, signed: t - salesTeam.commission.holdMonths])`;

export const costs: readonly Quantity[] = [
  quantity({
    name: 'payLevel',
    label: 'Pay level',
    meaning: 'Pay against that of the first month: raises come at the start of each year of the plan.',
    unit: 'multiple',
    formula: '(1 + costs.raise) ^ floor(t / 12)',
    source: 'model.md 2',
  }),
  quantity({
    name: 'assistant.people',
    label: 'Assistants',
    meaning: 'People in this role who work alongside the team.',
    unit: 'people',
    over: ['team', 'assistant'],
    formula: 'ceil(team.heads / assistant.headsPerAssistant)',
    source,
  }),
  quantity({
    name: 'team.people',
    label: 'People',
    meaning: 'Heads, managers and assistants.',
    unit: 'people',
    over: ['team'],
    formula: 'team.heads + team.managersInPlace + sum(assistant: assistant.people)',
    source,
  }),
  quantity({
    name: 'team.cost',
    series: 'cost',
    label: 'Cost',
    meaning: 'Pay with benefits of heads, managers and assistants, recruiting and tools.',
    unit: 'money',
    over: ['team'],
    formula: `(team.heads * team.salary + team.managersInPlace * team.managerSalary
        + sum(assistant: assistant.people * assistant.salary)) / 12 * payLevel * (1 + costs.benefits)
      + team.starts * costs.recruitingPerHire + team.people * costs.toolsPerHead`,
    source,
  }),
  quantity({
    name: 'salesTeam.share',
    label: 'Share of the segment',
    meaning: 'The team’s part of its segment’s capacity.',
    unit: 'rate',
    over: ['salesTeam'],
    formula: `if(segment.isSelfServe[segment: salesTeam.segment], 0,
      if(segment.capacity[segment: salesTeam.segment] > 0,
        salesTeam.capacity / segment.capacity[segment: salesTeam.segment], 0))`,
    source,
  }),
  quantity({
    name: 'salesTeam.newArr',
    series: 'newArr',
    label: 'New ARR',
    meaning: 'The team’s part of its segment’s new ARR.',
    unit: 'money',
    over: ['salesTeam'],
    formula: 'salesTeam.share * segment.newArr[segment: salesTeam.segment]',
    source,
  }),
  quantity({
    name: 'salesTeam.heldPaid',
    label: 'Held commission paid',
    meaning: 'The part of earlier commissions that was held back, for customers who are still here.',
    unit: 'money',
    over: ['salesTeam'],
    formula: `if(t < salesTeam.commission.holdMonths, salesTeam.commission.openingHeldPerMonth,
      if(${signedThen} > 0,
        salesTeam.commission.rate * (1 - salesTeam.commission.upfrontShare)
          * salesTeam.newArr[t - salesTeam.commission.holdMonths] * ${stillHere} / ${signedThen}, 0))`,
    source,
  }),
  quantity({
    name: 'salesTeam.commission',
    series: 'commission',
    label: 'Commission',
    meaning: 'Commission paid in the month: on new ARR at once, on expansion, and what was held back.',
    unit: 'money',
    over: ['salesTeam'],
    formula: `salesTeam.commission.rate * salesTeam.commission.upfrontShare * salesTeam.newArr
      + salesTeam.commission.expansionRate * salesTeam.share * segment.expansionArr[segment: salesTeam.segment]
      + salesTeam.heldPaid`,
    source,
  }),
  quantity({
    name: 'channel.cost',
    series: 'cost',
    label: 'Cost',
    meaning: 'Budget of the channel, and pay and tools of its SDRs.',
    unit: 'money',
    over: ['channel'],
    formula: `channel.budget + channel.sdrs
      * (channel.sdrSalary / 12 * payLevel * (1 + costs.benefits) + costs.toolsPerHead)`,
    source,
  }),
  quantity({
    name: 'line.cost',
    label: 'Cost',
    meaning: 'Cost of the line in the month.',
    unit: 'money',
    over: ['line'],
    formula: 'line.monthly * (1 + line.growth) ^ (t / 12)',
    source,
  }),
  money(
    'salesCost',
    'Sales teams',
    'Cost of the sales teams without commission.',
    'sum(salesTeam: salesTeam.cost)',
  ),
  money(
    'commissions',
    'Commissions',
    'Commissions of all sales teams.',
    'sum(salesTeam: salesTeam.commission)',
  ),
  money('marketingCost', 'Marketing', 'Cost of the channels.', 'sum(channel: channel.cost)'),
  quantity({
    name: 'revenueCosts',
    label: 'Hosting and payment fees',
    meaning: 'What grows with revenue: hosting and the fees of payments.',
    unit: 'money',
    formula: 'revenue * (costs.hosting + costs.paymentFees)',
    source,
  }),
  money(
    'cogs',
    'Cost of revenue',
    'Hosting, payment fees, support, onboarding and what else serves customers.',
    `revenueCosts + support.cost + onboarding.cost
      + if(csm.isCostOfRevenue, csm.cost, 0) + ${linesIn('cogs')}`,
  ),
  money(
    'salesMarketing',
    'Sales and marketing',
    'Sales teams, commissions, channels and what else finds customers.',
    `salesCost + commissions + marketingCost + if(csm.isCostOfRevenue, 0, csm.cost) + ${linesIn('sm')}`,
  ),
  money(
    'researchDevelopment',
    'Research and development',
    'Cost lines of research and development.',
    linesIn('rd'),
  ),
  money('generalAdmin', 'General and administrative', 'Cost lines of general administration.', linesIn('ga')),
  quantity({
    name: 'employees',
    series: 'employees',
    kind: 'balance',
    label: 'Employees',
    meaning: 'People of all teams, SDRs and people on cost lines.',
    unit: 'people',
    formula: 'sum(team: team.people) + sum(channel: channel.sdrs) + sum(line: line.heads)',
    source,
  }),
];
