/**
 * Where the opportunities of a new plan come from: as many as are worked today, shared out over channels by where
 * customers mostly come from, and traced back to leads through the funnel that goes with the contract.
 */
import { say } from '../../language/say.ts';
import type { Channel } from '../types.ts';
import type { CustomerKind, Origin } from './answers.ts';
import { asAnswered, asPlaceholder, asTheField, type Made, type Notes } from './because.ts';
import { inDollars, perDollar } from './dollars.ts';
import { profileOf, type Profile } from './profiles.ts';
import { capacityOf } from './sellers.ts';

type Way = 'inbound' | 'paid' | 'outbound';
const ways: readonly Way[] = ['inbound', 'paid', 'outbound'];

/** Shares of opportunities by channel. Nobody lives on one channel alone. */
const sharesOf: Readonly<Record<Origin, Readonly<Record<Way, number>>>> = {
  inbound: { inbound: 0.8, paid: 0.2, outbound: 0 },
  paid: { inbound: 0.35, paid: 0.65, outbound: 0 },
  outbound: { inbound: 0.35, paid: 0, outbound: 0.65 },
  mixed: { inbound: 0.5, paid: 0.25, outbound: 0.25 },
};

/** A kind of customer with the id of its segment. */
export interface Sold {
  readonly id: string;
  readonly kind: CustomerKind;
}

/** New customers a month that today's demand gives; of a company without customers, as many as it could sell to. */
const wonBy = (kind: CustomerKind, currency: string): number =>
  kind.wonPerMonth > 0 ? kind.wonPerMonth : kind.selfServe ? 1 : capacityOf(kind, currency);

interface Flow extends Sold {
  readonly profile: Profile;
  /** Opportunities a month. */
  readonly opportunities: number;
}

/** Nobody calls on people who buy by themselves: what the other channels lack then comes inbound. */
const shareFor = (origin: Origin, way: Way, { selfServe }: CustomerKind): number => {
  const shares = sharesOf[origin];
  if (!selfServe) return shares[way];
  return way === 'outbound' ? 0 : way === 'inbound' ? shares.inbound + shares.outbound : shares.paid;
};

export function channelsOf(
  sold: readonly Sold[],
  {
    currency,
    origin,
    leadGrowth,
  }: { readonly currency: string; readonly origin: Origin; readonly leadGrowth: number },
): Made<readonly Channel[]> {
  const made = ways.flatMap((way) => {
    const flows = sold.flatMap(({ id, kind }): readonly Flow[] => {
      const profile = profileOf(inDollars(kind.acv, currency));
      const opportunities = (shareFor(origin, way, kind) * wonBy(kind, currency)) / profile.winRate;
      return opportunities > 0 ? [{ id, kind, profile, opportunities }] : [];
    });
    return flows.length === 0 ? [] : [channelOf(way, flows, currency, leadGrowth)];
  });
  return {
    made: made.map((each) => each.made),
    notes: Object.assign({}, ...made.map(({ notes }) => notes)) as Notes,
  };
}

function channelOf(way: Way, flows: readonly Flow[], currency: string, leadGrowth: number): Made<Channel> {
  const opportunities = flows.reduce((sum, flow) => sum + flow.opportunities, 0);
  // Before there are customers there were no opportunities either: they come through the funnel.
  const before = flows.reduce((sum, flow) => sum + (flow.kind.wonPerMonth > 0 ? flow.opportunities : 0), 0);
  const main = flows.reduce((most, flow) => (flow.opportunities > most.opportunities ? flow : most));
  const [leadToMql, mqlToSql, sqlToOpp] = main.profile.funnel;
  const everyChannel = {
    id: way,
    name: nameOf(way),
    baseLeads: 0,
    baseLeadGrowth: 0,
    budget: 0,
    costPerLead: 0,
    saturationBudget: null,
    sdrs: 0,
    leadsPerSdr: 0,
    sdrSalary: 0,
    leadToMql,
    mqlToSql,
    sqlToOpp,
    leadToOppMonths: 0.5,
    openingOppsPerMonth: before,
    segmentMix: Object.fromEntries(flows.map((flow) => [flow.id, flow.opportunities / opportunities])),
  };
  const leads = opportunities / (leadToMql * mqlToSql * sqlToOpp);
  const path = `channels.${way}`;
  const funnel = {
    [`${path}.leadToMql`]: asTheField(
      say('How many leads come through each step.'),
      main.profile.figures.funnel,
    ),
    [`${path}.openingOppsPerMonth`]: asAnswered(say('As many as your new customers of a usual month take.')),
  };
  switch (way) {
    case 'inbound':
      return {
        made: { ...everyChannel, baseLeads: leads, baseLeadGrowth: leadGrowth },
        notes: {
          ...funnel,
          [`${path}.baseLeads`]: asAnswered(say('So many that today’s sellers have just enough to do.')),
          [`${path}.baseLeadGrowth`]: asPlaceholder(
            say('As fast as the ARR is meant to grow, but by half in a year at most.'),
          ),
        },
      };
    case 'paid': {
      const costPerLead = costOf(main, leads, opportunities, currency);
      const budget = leads * costPerLead;
      // At the budget of today a lead costs a quarter more than the first ones: it is four times that which doubles it.
      return {
        made: { ...everyChannel, budget: budget * 1.25, costPerLead, saturationBudget: budget * 5 },
        notes: {
          ...funnel,
          [`${path}.budget`]: asAnswered(say('What the leads of today cost.')),
          [`${path}.costPerLead`]: asTheField(
            say('A customer from a campaign costs about the first year’s contract.'),
            costPerLead / perDollar(currency) > 250 ? 'lead-paid' : 'lead-other',
          ),
          [`${path}.saturationBudget`]: asPlaceholder(
            say('Four times the first budget before leads cost double.'),
          ),
        },
      };
    }
    case 'outbound':
      return outbound(everyChannel, opportunities, currency, funnel[`${path}.openingOppsPerMonth`]);
    default:
      return way satisfies never;
  }
}

/** Dollars that the dearest lead costs: software for businesses, paid. */
const dearestLead = 310;

/** What a lead may cost so that a customer costs the first year's contract, in the plan's currency. */
function costOf({ kind, profile }: Flow, leads: number, opportunities: number, currency: string): number {
  const customersPerLead = (opportunities / leads) * profile.winRate;
  const cost = Math.min(dearestLead * perDollar(currency), kind.acv * customersPerLead);
  return Number(cost.toPrecision(2));
}

/** Meetings a sales development rep sets up in a month, and those that become opportunities. */
const meetings = 21;
const toOpportunity = 0.62;
const sdrSalary = 54_000;

function outbound(
  everyChannel: Channel,
  opportunities: number,
  currency: string,
  before: Notes[string] | undefined,
): Made<Channel> {
  const sdrs = Math.max(1, Math.round(opportunities / (meetings * toOpportunity)));
  const path = `channels.${everyChannel.id}`;
  return {
    made: {
      ...everyChannel,
      sdrs,
      leadsPerSdr: opportunities / sdrs / toOpportunity,
      sdrSalary: sdrSalary * perDollar(currency),
      leadToMql: 1,
      mqlToSql: 1,
      sqlToOpp: toOpportunity,
    },
    notes: {
      [`${path}.sdrs`]: asTheField(say('So many that today’s sellers have just enough to do.'), 'sdr-output'),
      [`${path}.leadsPerSdr`]: asAnswered(say('So many that today’s sellers have just enough to do.')),
      [`${path}.sqlToOpp`]: asTheField(say('Meetings that become opportunities.'), 'sdr-output'),
      [`${path}.sdrSalary`]: asPlaceholder(say('Less than sellers earn.')),
      ...(before && { [`${path}.openingOppsPerMonth`]: before }),
    },
  };
}

function nameOf(way: Way): string {
  switch (way) {
    case 'inbound':
      return say('Content and search');
    case 'paid':
      return say('Paid campaigns');
    case 'outbound':
      return say('Outbound');
    default:
      return way satisfies never;
  }
}
