/**
 * What budgets of a channel bring, read from the model: leads of a month follow from that month's budget alone, so one
 * plan with another budget in each month gives a whole curve (model.md 4).
 */
import { compute, type Computed } from '../../../shared/model/index.ts';
import type { Channel, Plan } from '../../../shared/plan/types.ts';

export interface Bought {
  readonly budget: number;
  readonly leads: number;
}

export interface Saturation {
  /** From nothing to beyond the dearest month. */
  readonly curve: readonly Bought[];
  /** The largest budget of any month. */
  readonly most: number;
  /** A round sum, such as 1,000. */
  readonly slice: number;
  /** Leads that the first and the last slice of the largest budget buy, and all of it. */
  readonly first: number;
  readonly last: number;
  readonly all: number;
  /** The plan that says so; the first of its months are those of `edgeMonths`. */
  readonly trial: Computed;
}

/** Budgets beyond the plan's largest, to see where it leads. */
const beyond = 1.5;

/** A round part of a budget: a power of ten, at most an eighth of it. */
const sliceOf = (budget: number): number => 10 ** Math.floor(Math.log10(budget / 8));

/** In which month of the trial there is how much of the largest budget. */
export const edgeMonths = { none: 0, slice: 1, allButSlice: 2, all: 3 } as const;

const largest = ({ budget }: Channel): number =>
  typeof budget === 'number' ? budget : Math.max(0, ...budget);

/** A plan with each of the budgets in a month of its own, as many as it has months at most, and no other leads. */
function trialOf(plan: Plan, id: string, budgets: readonly number[]): Computed {
  const asked = Array.from({ length: plan.months }, (_, t) => budgets[t] ?? 0);
  return compute({
    ...plan,
    channels: plan.channels.map((channel) =>
      channel.id === id ? { ...channel, baseLeads: 0, sdrs: 0, budget: asked } : channel,
    ),
  });
}

function work(plan: Plan, channel: Channel): Saturation | undefined {
  const most = largest(channel);
  if (most <= 0) return undefined;
  const slice = sliceOf(most);
  const edges = [0, slice, most - slice, most]; // as edgeMonths says
  const between = Math.min(plan.months - edges.length, 40);
  const spread = Array.from({ length: between }, (_, index) => ((index + 1) / between) * most * beyond);
  const budgets = [...edges, ...spread];
  const trial = trialOf(plan, channel.id, budgets);
  const leads = [...(trial.series(`channels.${channel.id}.leads`) ?? [])].slice(0, budgets.length);
  const [none = 0, one = 0, before = 0, all = 0] = leads;
  return {
    curve: budgets
      .map((budget, index) => ({ budget, leads: leads[index] ?? 0 }))
      .toSorted((a, b) => a.budget - b.budget),
    most,
    slice,
    first: one - none,
    last: all - before,
    all,
    trial,
  };
}

let known: { readonly key: string; readonly value: Saturation | undefined } | undefined;

/** Nothing where the channel has no budget. Worked out again only when something of it changes. */
export function saturationOf(plan: Plan, channel: Channel): Saturation | undefined {
  // All of the channel, since what explains its leads says more of it than they follow from.
  const key = JSON.stringify([{ ...channel, budget: largest(channel) }, plan.months, plan.currency]);
  if (known?.key !== key) known = { key, value: work(plan, channel) };
  return known.value;
}
