/** Channels of a re-forecast: leads go on as they were; opportunities already under way become one number a month. */
import { say } from '../language/say.ts';
import { shareOf, type Channel } from '../plan/types.ts';
import { actualsOf } from './variance.ts';
import { cutSeries, isEven, type ReforecastState } from './reforecastState.ts';

export function carryChannels(state: ReforecastState): readonly Channel[] {
  return state.grown.channels.map((channel, place) => ({
    ...channel,
    baseLeads: cutSeries(state, channel.baseLeads),
    budget: cutSeries(state, channel.budget),
    sdrs: cutSeries(state, channel.sdrs),
    openingOppsPerMonth: underWay(state, channel, place),
  }));
}

/**
 * Opportunities a month before the new plan, such that as many deals are decided from them as from those that really
 * are under way: leads not yet opportunities, and opportunities not yet decided.
 */
function underWay(state: ReforecastState, channel: Channel, place: number): number {
  const { plan, start } = state;
  const created = (k: number): number => history(state, channel, 'channel.created', place, start - k);
  const opened = (k: number): number =>
    history(state, channel, 'channel.opportunities', place, start - k) *
    actualShare(state, channel, start - k);
  const numbers: number[] = [];
  let deals = 0;
  let months = 0;
  const count = (lag: number, weight: number, monthly: (k: number) => number): void => {
    for (let k = 1; k <= Math.ceil(lag); k += 1) {
      const part = Math.min(1, lag - (k - 1));
      deals += weight * part * monthly(k);
      months += weight * part;
      numbers.push(monthly(k));
    }
  };
  count(channel.leadToOppMonths, 1, created);
  for (const { id, salesCycleMonths } of plan.segments) {
    const share = shareOf(channel.segmentMix, id);
    if (share > 0) count(salesCycleMonths, share, opened);
  }
  if (!isEven(numbers)) {
    state.remark(
      `channels.${channel.id}.openingOppsPerMonth`,
      say(
        'Opportunities already under way are one number a month; as many are decided in all, but not in the same months.',
      ),
    );
  }
  return months === 0 ? created(1) : deals / months;
}

function history(
  { at }: ReforecastState,
  channel: Channel,
  quantity: string,
  place: number,
  month: number,
): number {
  return month < 0 ? channel.openingOppsPerMonth : (at(quantity, [place], month) ?? 0);
}

/** Actual opportunities of a month over the plan's: of the channel, else of the company, else 1. */
function actualShare({ computed }: ReforecastState, channel: Channel, month: number): number {
  if (month < 0) return 1;
  for (const series of [`channels.${channel.id}.opportunities`, 'opportunities']) {
    const actual = actualsOf(computed, series)[month];
    const plan = computed.series(series)?.[month];
    if (actual !== undefined && plan !== undefined && actual >= 0 && plan > 0) return actual / plan;
  }
  return 1;
}
