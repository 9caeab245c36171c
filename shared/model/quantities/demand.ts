/** Demand (model.md 4): from leads to opportunities that are decided. */
import { quantity, type Quantity } from '../../engine/declaration.ts';

const source = 'model.md 4';
const over = ['channel'];

const total = (series: string, label: string, meaning: string): Quantity =>
  quantity({
    name: series,
    series,
    label,
    meaning,
    unit: 'leads',
    formula: `sum(channel: channel.${series})`,
    source,
  });

export const demand: readonly Quantity[] = [
  quantity({
    name: 'channel.paidLeads',
    label: 'Paid leads',
    meaning: 'Leads that the budget buys; each costs more as the budget grows towards saturation.',
    unit: 'leads',
    over,
    formula: `if(channel.budget > 0,
      channel.budget / channel.costPerLead / if(channel.saturates, 1 + channel.budget / channel.saturationBudget, 1), 0)`,
    source,
  }),
  quantity({
    name: 'channel.leads',
    series: 'leads',
    label: 'Leads',
    meaning: 'Leads of the month: those that cost nothing more, those bought and those that SDRs make.',
    unit: 'leads',
    over,
    formula:
      'channel.baseLeads * (1 + channel.baseLeadGrowth) ^ (t / 12) + channel.paidLeads + channel.sdrs * channel.leadsPerSdr',
    source,
  }),
  quantity({
    name: 'channel.mqls',
    label: 'MQLs',
    meaning: 'Leads that marketing qualifies.',
    unit: 'leads',
    over,
    formula: 'channel.leads * channel.leadToMql',
    source,
  }),
  quantity({
    name: 'channel.sqls',
    label: 'SQLs',
    meaning: 'Leads that sales accepts.',
    unit: 'leads',
    over,
    formula: 'channel.mqls * channel.mqlToSql',
    source,
  }),
  quantity({
    name: 'channel.created',
    label: 'Opportunities in the making',
    meaning: 'Opportunities that this month’s leads will become.',
    unit: 'opportunities',
    over,
    formula: 'channel.sqls * channel.sqlToOpp',
    before: 'channel.openingOppsPerMonth',
    source,
  }),
  quantity({
    name: 'channel.opportunities',
    series: 'opportunities',
    label: 'Opportunities',
    meaning: 'Opportunities that open in the month.',
    unit: 'opportunities',
    over,
    formula: 'lag(channel.created, channel.leadToOppMonths)',
    before: 'channel.openingOppsPerMonth',
    source,
  }),
  quantity({
    name: 'segment.opportunities',
    series: 'opportunities',
    label: 'Opportunities',
    meaning: 'Opportunities that open in the month, from all channels.',
    unit: 'opportunities',
    over: ['segment'],
    formula: 'sum(channel: channel.segmentMix * channel.opportunities)',
    before: 'sum(channel: channel.segmentMix * channel.openingOppsPerMonth)',
    source,
  }),
  quantity({
    name: 'segment.decided',
    label: 'Opportunities decided',
    meaning: 'Opportunities that opened a sales cycle ago.',
    unit: 'opportunities',
    over: ['segment'],
    formula: 'lag(segment.opportunities, segment.salesCycleMonths)',
    source,
  }),
  total('leads', 'Leads', 'Leads of the month, from all channels.'),
  total('mqls', 'MQLs', 'Leads that marketing qualifies, from all channels.'),
  total('sqls', 'SQLs', 'Leads that sales accepts, from all channels.'),
  quantity({
    name: 'opportunities',
    series: 'opportunities',
    label: 'Opportunities',
    meaning: 'Opportunities that open in the month, in all segments.',
    unit: 'opportunities',
    formula: 'sum(segment: segment.opportunities)',
    source,
  }),
];
