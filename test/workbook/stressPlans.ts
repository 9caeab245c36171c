/** Plans as large as founders might make them in one direction each: what a spreadsheet program limits shows up here. */
import { monthAt } from '../../shared/plan/months.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { planOfCase } from '../cases/cases.ts';

const small = planOfCase('first-hires');
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

function plan(changes: object): Plan {
  const read = readPlan({ ...small, scenarios: [], notes: {}, actuals: {}, uncertainty: [], ...changes });
  if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3)));
  return read.value;
}

/** Series of another length: the first number of each, every month. */
function flat(value: unknown, months: number): unknown {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return list.length === months && list.every((item) => typeof item === 'number')
      ? list[0]
      : list.map((item) => flat(item, months));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, flat(inside, months)]))
    : value;
}

/** Ten years with a target of ARR for every month. */
export const monthlyTargets = (): Plan =>
  plan({
    ...(flat(small, small.months) as object),
    seasonality: small.seasonality,
    months: 120,
    targets: upTo(120).map((t) => ({
      metric: 'arr',
      month: monthAt(small.start, t),
      value: 1e6 * 1.02 ** t,
      bound: 'atLeast',
    })),
  });

/** Ten years of monthly cohorts from before the plan, in a segment whose name fills that of its sheet. */
export const manyCohorts = (): Plan =>
  plan({
    segments: small.segments.map((segment) => ({
      ...segment,
      name: "The customers' own long name for it",
      openingCohorts: upTo(120).map((i) => ({ ageMonths: i + 1, customers: 3 + i, arr: 1000 * (i + 1) })),
    })),
  });

/** Many of everything that is listed. */
export const manyThings = (): Plan => {
  const [segment] = small.segments;
  const [team] = small.salesTeams;
  const [channel] = small.channels;
  if (!segment || !team || !channel) throw new Error('the small plan has too little in it');
  const segments = upTo(70).map((i) => ({
    ...segment,
    id: `s${i}`,
    name: `Segment number ${i}, with a long name`,
  }));
  return plan({
    targets: [],
    segments,
    salesTeams: upTo(70).map((i) => ({ ...team, id: `t${i}`, name: `Team ${i}`, segment: `s${i}` })),
    channels: upTo(40).map((i) => ({
      ...channel,
      id: `c${i}`,
      name: `Channel ${i}`,
      segmentMix: Object.fromEntries(segments.map(({ id }) => [id, 1 / segments.length])),
    })),
    costs: {
      ...small.costs,
      lines: upTo(90).map((i) => ({
        id: `l${i}`,
        name: `Line ${i}`,
        category: (['cogs', 'sm', 'rd', 'ga'] as const)[i % 4],
        monthly: 1000,
        growth: 0,
      })),
    },
  });
};
