/**
 * The changed assumptions between two plans (model.md 11): the paths at which they differ, a series or a list counting
 * as one, and a segment, team, channel or cost line that only one of them has counting as one. What no number depends
 * on (names, notes, targets, scenarios, the order of things) is no change.
 */
import { same } from '../plan/edits/equal.ts';
import { getAt, setAt } from '../plan/paths.ts';
import type { Field, Fields } from '../plan/schema/fields.ts';
import { planFields } from '../plan/schema/plan.ts';
import type { Plan } from '../plan/types.ts';
import { isObject, type Bag } from '../plan/values.ts';

export interface ChangedAssumption {
  readonly path: string;
  /** `added`, `removed`: the path is of a listed thing that only the second, only the first plan has. */
  readonly kind: 'set' | 'added' | 'removed';
}

/** The parts of a plan that its numbers follow from. */
const assumptionFields = [
  'seasonality',
  'segments',
  'salesTeams',
  'channels',
  'support',
  'onboarding',
  'csm',
  'costs',
  'cash',
] as const;

/** Lists whose things are compared one by one; any other list is one assumption. */
const listsOfThings: ReadonlySet<string> = new Set(['segments', 'salesTeams', 'channels', 'costs.lines']);

export function changedAssumptions(before: Plan, after: Plan): readonly ChangedAssumption[] {
  return assumptionFields.flatMap((name) => within(planFields[name]!, before[name], after[name], name));
}

function within(field: Field, a: unknown, b: unknown, path: string): readonly ChangedAssumption[] {
  if (same(a, b)) return [];
  switch (field.kind) {
    case 'group':
      return isObject(a) && isObject(b) ? ofFields(field.fields, a, b, path) : [{ path, kind: 'set' }];
    case 'list':
      return listsOfThings.has(path) ? ofThings(field.item, a, b, path) : [{ path, kind: 'set' }];
    case 'series':
      return sameEveryMonth(a, b) ? [] : [{ path, kind: 'set' }];
    case 'text':
    case 'special':
      return [];
    case 'number':
    case 'numbers':
    case 'choice':
    case 'flag':
    case 'month':
    case 'reference':
    case 'shares':
      return [{ path, kind: 'set' }];
    default:
      return field satisfies never;
  }
}

const ofFields = (fields: Fields, a: Bag, b: Bag, path: string): readonly ChangedAssumption[] =>
  Object.entries(fields).flatMap(([name, field]) => within(field, a[name], b[name], `${path}.${name}`));

function ofThings(item: Fields, a: unknown, b: unknown, path: string): readonly ChangedAssumption[] {
  const before = byId(a);
  const after = byId(b);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): readonly ChangedAssumption[] => {
    const [was, is] = [before.get(id), after.get(id)];
    const at = `${path}.${id}`;
    if (was === undefined) return [{ path: at, kind: 'added' }];
    return is === undefined ? [{ path: at, kind: 'removed' }] : ofFields(item, was, is, at);
  });
}

const byId = (list: unknown): ReadonlyMap<string, Bag> =>
  new Map((list as readonly Bag[]).map((thing) => [String(thing['id']), thing]));

/** One number for every month, and the same number written for each. */
function sameEveryMonth(a: unknown, b: unknown): boolean {
  const [list, one] = Array.isArray(a) ? [a, b] : [b, a];
  return Array.isArray(list) && typeof one === 'number' && list.every((number) => number === one);
}

/** A plan with the change made as `after` has it. Whether it is valid is the business of those who put changes together. */
export function withChange(plan: Plan, { path, kind }: ChangedAssumption, after: Plan): Plan {
  if (kind === 'set') return setAt(plan, path, getAt(after, path)) ?? plan;
  const cut = path.lastIndexOf('.');
  const list = path.slice(0, cut);
  const things = getAt(plan, list) as readonly Bag[];
  const changed =
    kind === 'added'
      ? [...things, getAt(after, path)]
      : things.filter((thing) => thing['id'] !== path.slice(cut + 1));
  return setAt(plan, list, changed) ?? plan;
}
