/**
 * Every number of the plan document as an input of the model, derived from the document's own description
 * (shared/plan/schema), so that names, units, ranges and labels are said once.
 *
 * A field is named by whose it is and its path from there: `segment.acv`, `salesTeam.commission.rate`,
 * `openingCohort.arr`, `costs.raise`. What every team has is `team.`; `support.` and the like reach it by alias.
 */
import type { Input } from '../engine/declaration.ts';
import { monthAt, monthsBetween } from '../plan/months.ts';
import type { Field, Fields, Range } from '../plan/schema/fields.ts';
import { channel, segment } from '../plan/schema/market.ts';
import { planFields } from '../plan/schema/plan.ts';
import { csm, onboarding, salesTeam, support } from '../plan/schema/teams.ts';
import type { Plan } from '../plan/types.ts';
import { teamAt } from './dimensions.ts';

type Owner = (plan: Plan, places: readonly number[]) => unknown;

/** Whose a field is: the prefix of its name, the dimensions that find the owner, and the owner's own path. */
interface Place {
  readonly prefix: string;
  readonly over: readonly string[];
  readonly owner: Owner;
  readonly path: (plan: Plan, places: readonly number[]) => string;
}

const walk = (value: unknown, keys: readonly string[]): unknown => {
  let found = value;
  for (const key of keys)
    found = found === null || found === undefined ? undefined : (found as Record<string, unknown>)[key];
  return found;
};

/** What a number is where the plan has none (an `"auto"`, a `null`): facts of the shape keep it from being used. */
const absent = 0;

const bounds = ({ min, above, max, below }: Range) => ({
  least: min ?? above ?? -Infinity,
  most: max ?? below ?? Infinity,
  leastExcluded: min === undefined && above !== undefined,
  mostExcluded: max === undefined && below !== undefined,
});

function inputOf(
  place: Place,
  keys: readonly string[],
  field: Field,
  listedOver: string | undefined,
): Input<Plan> | undefined {
  const path = (plan: Plan, places: readonly number[]): string =>
    [place.path(plan, places), ...keys].filter(Boolean).join('.');
  const at = (plan: Plan, places: readonly number[]): unknown => walk(place.owner(plan, places), keys);
  const described = {
    name: [place.prefix, ...keys].filter(Boolean).join('.'),
    label: field.label,
    meaning: field.meaning,
  };
  switch (field.kind) {
    case 'number':
    case 'series': {
      const monthly = field.kind === 'series';
      return {
        ...described,
        unit: field.unit,
        over: place.over,
        monthly,
        listed: false,
        ...bounds(field.range),
        read: (plan, places) => {
          const value = at(plan, places);
          return typeof value === 'number' || Array.isArray(value)
            ? (value as number | readonly number[])
            : absent;
        },
        path: (plan, places, month) => {
          const constant = month === undefined || !Array.isArray(at(plan, places));
          return monthly && !constant
            ? `${path(plan, places)}.${monthAt(plan.start, month)}`
            : path(plan, places);
        },
      };
    }
    case 'numbers':
      return {
        ...described,
        unit: field.unit,
        over: [...place.over, listedOver!],
        monthly: false,
        listed: true,
        ...bounds(field.range),
        read: (plan, places) => at(plan, places) as readonly number[],
        path: (plan, places) => `${path(plan, places)}.${places[places.length - 1]}`,
      };
    case 'shares':
      return {
        ...described,
        unit: 'rate',
        over: [...place.over, 'segment'],
        monthly: false,
        listed: true,
        least: 0,
        most: 1,
        read: (plan, places) => {
          const shares = at(plan, places) as Readonly<Record<string, number>>;
          return plan.segments.map(({ id }) => (Object.hasOwn(shares, id) ? shares[id]! : 0));
        },
        path: (plan, places) => `${path(plan, places)}.${plan.segments[places[places.length - 1]!]!.id}`,
      };
    case 'month':
      return {
        ...described,
        unit: 'months',
        over: place.over,
        monthly: false,
        listed: false,
        least: -Infinity,
        most: Infinity,
        read: (plan, places) => monthsBetween(plan.start, at(plan, places) as string)!,
        path,
      };
    default:
      return undefined;
  }
}

/** The dimension that a plain array of numbers runs over. */
const arrays: Readonly<Record<string, string>> = {
  churn: 'churnYear',
  expansion: 'expansionYear',
  contraction: 'contractionYear',
  ramp: 'rampMonth',
  closing: 'calendarMonth',
  productivity: 'calendarMonth',
};

/** The dimension that a list runs over. */
const lists: Readonly<Record<string, string>> = {
  opening: 'openingGroup',
  assistants: 'assistant',
  openingCohorts: 'openingCohort',
  lines: 'line',
  funding: 'fundingRound',
};

function inputsOf(place: Place, fields: Fields, keys: readonly string[] = []): Input<Plan>[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const here = [...keys, key];
    if (field.kind === 'group') return inputsOf(place, field.fields, here);
    if (field.kind === 'list') return inputsOf(listedIn(place, here), field.item);
    return inputOf(place, here, field, arrays[key]) ?? [];
  });
}

function listedIn(place: Place, keys: readonly string[]): Place {
  const depth = place.over.length;
  const dimension = lists[keys[keys.length - 1]!]!;
  const items: Owner = (plan, places) => walk(place.owner(plan, places), keys);
  const item: Owner = (plan, places) => (items(plan, places) as readonly unknown[])[places[depth]!];
  return {
    prefix: dimension,
    over: [...place.over, dimension],
    owner: item,
    path: (plan, places) => {
      const { id } = item(plan, places) as { readonly id?: string };
      return [place.path(plan, places), ...keys, id ?? places[depth]].filter((part) => part !== '').join('.');
    },
  };
}

const topLevel = (key: 'segments' | 'salesTeams' | 'channels', dimension: string): Place => ({
  prefix: dimension,
  over: [dimension],
  owner: (plan, [place]) => plan[key][place!],
  path: (plan, [place]) => `${key}.${plan[key][place!]!.id}`,
});

const single = (key: 'support' | 'onboarding' | 'csm' | 'costs' | 'cash' | 'seasonality'): Place => ({
  prefix: key,
  over: [],
  owner: (plan) => plan[key],
  path: () => key,
});

const everyTeam: Place = {
  prefix: 'team',
  over: ['team'],
  owner: (plan, [team]) => teamAt(plan, team!),
  path: (plan, [team]) => teamPath(plan, team!),
};

/** `salesTeams.mid-ae`, `support` … */
export function teamPath(plan: Plan, place: number): string {
  const sales = plan.salesTeams.length;
  return place < sales
    ? `salesTeams.${plan.salesTeams[place]!.id}`
    : ['support', 'onboarding', 'csm'][place - sales]!;
}

const pick = (fields: Fields, wanted: (key: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => wanted(key)));

/** Fields that all three service teams have, with what sales teams share with them. */
const common = (key: string): boolean => key in csm && key in support && key in onboarding;
const own = (fields: Fields): Fields => pick(fields, (key) => !common(key));

const groupFields = (key: string): Fields => {
  const field = planFields[key];
  if (field?.kind !== 'group') throw new Error(`${key} is no group of the plan`);
  return field.fields;
};

export const planInputs: readonly Input<Plan>[] = [
  ...inputsOf(topLevel('segments', 'segment'), segment),
  ...inputsOf(everyTeam, pick(csm, common)),
  ...inputsOf(topLevel('salesTeams', 'salesTeam'), own(salesTeam)),
  ...inputsOf(single('support'), own(support)),
  ...inputsOf(single('onboarding'), own(onboarding)),
  ...inputsOf(single('csm'), own(csm)),
  ...inputsOf(topLevel('channels', 'channel'), channel),
  ...inputsOf(single('seasonality'), groupFields('seasonality')),
  ...inputsOf(single('costs'), groupFields('costs')),
  ...inputsOf(single('cash'), groupFields('cash')),
];
