/** Rules about leads, the funnel, and whether it and the sellers fit each other. */
import { phrase } from '../../language/say.ts';
import type { Channel, Segment } from '../../plan/types.ts';
import { shareOf } from '../../plan/types.ts';
import { inMonth, numberValue, type CheckRule, type Sighting } from './check.ts';
import type { PlanFacts } from './facts.ts';

const perSegment = (
  facts: PlanFacts,
  look: (segment: Segment, path: string) => Sighting | undefined,
): readonly Sighting[] => facts.sold.flatMap((segment) => look(segment, `segments.${segment.id}`) ?? []);

const perChannel = (
  { plan }: PlanFacts,
  look: (channel: Channel, path: string) => Sighting | undefined,
): readonly Sighting[] => plan.channels.flatMap((channel) => look(channel, `channels.${channel.id}`) ?? []);

/** The channel that a segment gets most from, to be looked at where leads are short. */
function mainChannel({ plan }: PlanFacts, segment: string): Channel | undefined {
  return plan.channels
    .filter(({ segmentMix }) => shareOf(segmentMix, segment) > 0)
    .toSorted((a, b) => shareOf(b.segmentMix, segment) - shareOf(a.segmentMix, segment))[0];
}

const ofAll = ({ leadToMql, mqlToSql, sqlToOpp }: Channel): number => leadToMql * mqlToSql * sqlToOpp;

export const demandRules: readonly CheckRule[] = [
  {
    id: 'nobody-sells',
    title: phrase('Opportunities that nobody works'),
    looksAt: phrase('capacity of segments that have opportunities'),
    rule: phrase('Some capacity wherever more than {threshold} opportunity comes in a year'),
    threshold: 1,
    unit: 'opportunities',
    source: 'operators',
    severity: 'serious',
    look: (facts, threshold) =>
      perSegment(facts, ({ id }, path) => {
        const opportunities = facts.overYear(`${path}.opportunities`);
        if (facts.overYear(`${path}.capacityDeals`) > 0 || !(opportunities > threshold)) return undefined;
        const team = facts.plan.salesTeams.find(({ segment }) => segment === id);
        return {
          about: path,
          path: team === undefined ? `${path}.selfServe` : `salesTeams.${team.id}.hires`,
          found: opportunities,
          series: `${path}.opportunities`,
          made: [facts.readOverYear(`${path}.opportunities`)],
          message: phrase(
            '“{thing}” gets {found} opportunities in the year to {month}, and nobody can sell to it.',
          ),
          advice: phrase('Give it a sales team, or say that it sells itself.'),
        };
      }),
  },
  {
    id: 'idle-sellers',
    title: phrase('Too few deals for the sellers'),
    looksAt: phrase('deals to close over what sellers could close, in the year up to the target'),
    rule: phrase('Deals for at least {threshold} of the capacity'),
    threshold: 0.8,
    unit: 'rate',
    source: 'operators',
    severity: 'serious',
    look: (facts, threshold) =>
      perSegment(facts, ({ id }, path) => {
        const capacity = facts.overYear(`${path}.capacityDeals`);
        const covered = facts.overYear(`${path}.pipelineDeals`) / capacity;
        if (!(capacity > 0) || !(covered < threshold)) return undefined;
        const channel = mainChannel(facts, id);
        return {
          about: path,
          path: channel === undefined ? `${path}.winRate` : `channels.${channel.id}.baseLeads`,
          found: covered,
          series: `${path}.pipelineDeals`,
          made: [facts.readOverYear(`${path}.pipelineDeals`), facts.readOverYear(`${path}.capacityDeals`)],
          message: phrase(
            'The deals of “{thing}” keep its sellers busy for {found} of what they could close in the year to {month}.',
          ),
          advice: phrase('More leads first; another seller adds nothing here.'),
        };
      }),
  },
  {
    id: 'deals-waiting',
    title: phrase('Too few sellers for the deals'),
    looksAt: phrase('deals left waiting over what sellers close in a month'),
    rule: phrase('No more than {threshold} of selling left waiting'),
    threshold: 1,
    unit: 'months',
    source: 'operators',
    severity: 'doubtful',
    look: (facts, threshold) =>
      perSegment(facts, ({ id }, path) => {
        const capacity = facts.at(`${path}.capacityDeals`);
        const waiting = facts.at(`${path}.backlogDeals`) / capacity;
        if (!(capacity > 0) || !(waiting > threshold)) return undefined;
        const team = facts.plan.salesTeams.find(({ segment }) => segment === id);
        return {
          about: path,
          path: team === undefined ? `${path}.backlogRetention` : `salesTeams.${team.id}.hires`,
          found: waiting,
          series: `${path}.backlogDeals`,
          made: [facts.readAt(`${path}.backlogDeals`), facts.readAt(`${path}.capacityDeals`)],
          message: phrase(
            '{deals} winnable deals of “{thing}” wait for a seller in {month}: {found} of selling.',
          ),
          values: {
            deals: numberValue(
              facts.at(`${path}.backlogDeals`),
              'customers',
              facts.readAt(`${path}.backlogDeals`),
            ),
          },
          advice: phrase('Hire sellers earlier, or spend less on leads.'),
        };
      }),
  },
  {
    id: 'heads-without-leads',
    title: phrase('Sellers grow, leads do not'),
    looksAt: phrase('growth of sellers over growth of opportunities, from the start to the target'),
    rule: phrase('Sellers grow by no more than {threshold} what opportunities do'),
    threshold: 1.3,
    unit: 'multiple',
    source: 'operators',
    severity: 'serious',
    ofPlan: true,
    look: headsWithoutLeads,
  },
  {
    id: 'win-rate-high',
    title: phrase('A high win rate'),
    looksAt: phrase('win rates beside those of segments of this contract value'),
    rule: phrase('A win rate of no more than {threshold} that of the field'),
    threshold: 1.3,
    unit: 'multiple',
    source: 'won-sales-led',
    severity: 'doubtful',
    look: (facts, threshold) =>
      perSegment(facts, ({ winRate }, path) => {
        const usual = facts.field(`${path}.winRate`);
        return usual !== undefined && winRate > usual.high * threshold
          ? {
              path: `${path}.winRate`,
              source: usual.source,
              found: winRate / usual.high,
              message: phrase('“{thing}” wins {rate} of its opportunities, where others win {usual}.'),
              values: { rate: numberValue(winRate, 'rate'), usual: numberValue(usual.high, 'rate') },
              advice: phrase('Count what counts as an opportunity, and take your own last year.'),
            }
          : undefined;
      }),
  },
  {
    id: 'funnel-high',
    title: phrase('A funnel that lets much through'),
    looksAt: phrase('opportunities per lead beside those of the field'),
    rule: phrase('No more than {threshold} the opportunities per lead of the field'),
    threshold: 2,
    unit: 'multiple',
    source: 'opportunity-sales-led',
    severity: 'remark',
    look: (facts, threshold) =>
      perChannel(facts, (channel, path) => {
        const usual = ['leadToMql', 'mqlToSql', 'sqlToOpp'].reduce(
          (product, step) => product * (facts.field(`${path}.${step}`)?.high ?? NaN),
          1,
        );
        return ofAll(channel) > usual * threshold
          ? {
              path: `${path}.leadToMql`,
              found: ofAll(channel) / usual,
              message: phrase(
                '{rate} of the leads of “{thing}” become opportunities, where others see {usual}.',
              ),
              values: { rate: numberValue(ofAll(channel), 'rate'), usual: numberValue(usual, 'rate') },
              advice: phrase('Fine for meetings that were booked; of plain leads take your own numbers.'),
            }
          : undefined;
      }),
  },
  {
    id: 'cycle-short',
    title: phrase('A short sales cycle'),
    looksAt: phrase('sales cycles beside those of segments of this contract value'),
    rule: phrase('At least {threshold} the shortest cycle of the field'),
    threshold: 0.75,
    unit: 'multiple',
    source: 'cycle-middle',
    severity: 'remark',
    look: (facts, threshold) =>
      perSegment(facts, ({ salesCycleMonths }, path) => {
        const usual = facts.field(`${path}.salesCycleMonths`);
        return usual !== undefined && salesCycleMonths < usual.low * threshold
          ? {
              path: `${path}.salesCycleMonths`,
              source: usual.source,
              found: salesCycleMonths / usual.low,
              message: phrase('Deals of “{thing}” close after {months}, where others take {usual} at least.'),
              values: {
                months: numberValue(salesCycleMonths, 'months'),
                usual: numberValue(usual.low, 'months'),
              },
              advice: phrase('Measure it from the first opportunity to the signature, lost deals too.'),
            }
          : undefined;
      }),
  },
  {
    id: 'saturation',
    title: phrase('A channel beyond its saturation'),
    looksAt: phrase('budgets over the budget at which a lead costs twice as much'),
    rule: phrase('No more than {threshold} the saturation budget'),
    threshold: 1.5,
    unit: 'multiple',
    source: 'operators',
    severity: 'doubtful',
    look: (facts, threshold) =>
      perChannel(facts, ({ budget, saturationBudget }, path) => {
        if (saturationBudget === null) return undefined;
        let peak = { t: 0, value: 0 };
        for (let t = 0; t <= facts.t; t++) {
          const value = inMonth(budget, t) / saturationBudget;
          if (value > peak.value) peak = { t, value };
        }
        return peak.value > threshold
          ? {
              path: `${path}.budget`,
              found: peak.value,
              series: `${path}.leads`,
              t: peak.t,
              message: phrase(
                '“{thing}” gets {found} its saturation budget in {month}: most of the money buys hardly any leads.',
              ),
              advice: phrase('Move money to another channel, or raise the saturation if you know better.'),
            }
          : undefined;
      }),
  },
];

function headsWithoutLeads(facts: PlanFacts, threshold: number): readonly Sighting[] {
  const { plan, t } = facts;
  let opening = 0;
  let heads = 0;
  for (const team of plan.salesTeams) {
    for (const group of team.opening) opening += group.heads;
    heads += facts.at(`salesTeams.${team.id}.heads`);
  }
  // Of one seller everything doubles.
  if (opening < 2 || t < 5) return [];
  const grown = heads / opening;
  const opportunities = facts.series('opportunities');
  const quarter = (end: number): number =>
    (opportunities[end - 2] ?? 0) + (opportunities[end - 1] ?? 0) + (opportunities[end] ?? 0);
  const demand = quarter(t) / quarter(2);
  const [channel] = plan.channels;
  if (grown < 1.4 || !(grown / demand > threshold)) return [];
  return [
    {
      path: channel === undefined ? 'channels' : `channels.${channel.id}.baseLeads`,
      found: grown / demand,
      series: 'opportunities',
      made: [
        ...plan.salesTeams.map(({ id }) => facts.readAt(`salesTeams.${id}.heads`)),
        { series: 'opportunities', from: t - 2, to: t },
        { series: 'opportunities', from: 0, to: 2 },
      ],
      message: phrase(
        'By {month} there are {grown} as many sellers as at the start, and {demand} as many opportunities.',
      ),
      values: { grown: numberValue(grown, 'multiple'), demand: numberValue(demand, 'multiple') },
      advice: phrase('Let leads grow ahead of sellers: each new one needs deals of their own.'),
    },
  ];
}
