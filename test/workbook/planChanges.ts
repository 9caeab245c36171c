/**
 * Changes of a plan's assumptions, of every kind there is, the same for the same seed: what somebody in finance might
 * type into the workbook. They are found by walking the plan and asking its schema, not by asking the printer.
 */
import { monthAt } from '../../shared/plan/months.ts';
import { fieldAt, setAt } from '../../shared/plan/paths.ts';
import type { Field, Range } from '../../shared/plan/schema/fields.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { isObject } from '../../shared/plan/values.ts';
import type { Random } from '../property/random.ts';

/** Cells that change together: one, or the two shares between which something moves. */
export interface PlanChange {
  /** The path without ids, positions and months: `segments.*.churn.*`. */
  readonly kind: string;
  readonly sets: readonly { readonly path: string; readonly to: number | string }[];
}

/** What may be changed in a workbook: how many of everything there are, and what is said in words, is fixed. */
const fixed =
  /^(?:format|name|currency|start|months|fiscalYearStart|targets|scenarios|uncertainty|notes|actuals)\b/;

interface Leaf {
  readonly kind: string;
  readonly path: string;
  readonly field: Field;
  readonly value: unknown;
}

function leaves(value: unknown, path: string, kind: string): readonly Leaf[] {
  const field = fieldAt(path);
  if (field === undefined || value === null) return [];
  switch (field.kind) {
    case 'number':
    case 'series':
    case 'numbers':
    case 'shares':
    case 'month':
      return typeof value === 'string' && field.kind !== 'month' ? [] : [{ kind, path, field, value }];
    case 'group':
      return isObject(value)
        ? Object.entries(value).flatMap(([key, inside]) => leaves(inside, `${path}.${key}`, `${kind}.${key}`))
        : [];
    case 'list':
      return (value as readonly Readonly<Record<string, unknown>>[]).flatMap((item, index) =>
        Object.entries(item).flatMap(([key, inside]) =>
          leaves(inside, `${path}.${String(item['id'] ?? index)}.${key}`, `${kind}.*.${key}`),
        ),
      );
    case 'text':
    case 'choice':
    case 'flag':
    case 'reference':
    case 'special':
      return [];
    default:
      return field satisfies never;
  }
}

export const leavesOf = (plan: Plan): readonly Leaf[] =>
  Object.entries(plan).flatMap(([key, value]) => (fixed.test(key) ? [] : leaves(value, key, key)));

/** One change of every kind that the plan has, at a random place of that kind. */
export function oneOfEachKind(plan: Plan, random: Random): readonly PlanChange[] {
  const byKind = Map.groupBy(leavesOf(plan), ({ kind }) => kind);
  return Array.from(byKind.values(), (found) => changeOf(plan, random.pick(found), random)).filter(
    (change) => change !== undefined && applied(plan, [change]) !== undefined,
  ) as readonly PlanChange[];
}

/** So many changes at different places; together they leave a valid plan. */
export function someChanges(plan: Plan, count: number, random: Random): readonly PlanChange[] {
  const all = leavesOf(plan);
  const chosen: PlanChange[] = [];
  const taken = new Set<string>();
  for (let tries = 0; chosen.length < count && tries < count * 20; tries++) {
    const leaf = random.pick(all);
    const change = taken.has(leaf.path) ? undefined : changeOf(plan, leaf, random);
    if (change === undefined || applied(plan, [...chosen, change]) === undefined) continue;
    taken.add(leaf.path);
    chosen.push(change);
  }
  return chosen;
}

/** The plan after the changes, as paths make them; undefined where it is no valid plan. */
export function applied(plan: Plan, changes: readonly PlanChange[]): Plan | undefined {
  let changed: Plan | undefined = plan;
  for (const { path, to } of changes.flatMap(({ sets }) => sets)) {
    changed = changed === undefined ? undefined : setAt(changed, path, to);
  }
  if (changed === undefined) return undefined;
  const read = readPlan(changed);
  return read.ok ? read.value : undefined;
}

export const changeWords = (changes: readonly PlanChange[]): string =>
  changes.flatMap(({ sets }) => sets.map(({ path, to }) => `${path} = ${to}`)).join('; ');

function changeOf(plan: Plan, { kind, path, field, value }: Leaf, random: Random): PlanChange | undefined {
  switch (field.kind) {
    case 'number':
      return { kind, sets: [{ path, to: another(value as number, field.range, random) }] };
    case 'series': {
      const t = random.whole(0, plan.months - 1);
      const old = typeof value === 'number' ? value : (value as readonly number[])[t]!;
      const month = monthAt(plan.start, t);
      return { kind, sets: [{ path: `${path}.${month}`, to: another(old, field.range, random) }] };
    }
    case 'numbers': {
      const list = value as readonly number[];
      if (list.length === 0) return undefined;
      const index = random.whole(0, list.length - 1);
      return { kind, sets: [{ path: `${path}.${index}`, to: another(list[index]!, field.range, random) }] };
    }
    case 'shares': {
      const mix = value as Readonly<Record<string, number>>;
      const [from] = Object.entries(mix).toSorted(([, a], [, b]) => b - a);
      const to = random.pick(plan.segments.map(({ id }) => id));
      if (from === undefined || from[0] === to) return undefined;
      const moved = from[1] * random.between(0.1, 0.9);
      return {
        kind,
        sets: [
          { path: `${path}.${from[0]}`, to: from[1] - moved },
          { path: `${path}.${to}`, to: (mix[to] ?? 0) + moved },
        ],
      };
    }
    case 'month':
      return { kind, sets: [{ path, to: monthAt(plan.start, random.whole(0, plan.months - 1)) }] };
    default:
      return undefined;
  }
}

/** Another number that the field allows: now and then the least or the most of it, where formulas are at their edge. */
function another(old: number, range: Range, random: Random): number {
  const least = range.min ?? (range.above === undefined ? -Infinity : range.above + 1e-3);
  const most = range.max ?? (range.below === undefined ? Infinity : range.below - 1e-3);
  const wanted = (): number => {
    if (range.whole === true) return Math.max(0, old) + random.pick([-3, -1, 1, 2, 5, 13]);
    if (random.chance(0.1)) return Number.isFinite(least) ? least : 0;
    if (random.chance(0.1) && Number.isFinite(most)) return most;
    return old === 0 ? random.pick([0.05, 0.4, 1, 2.5]) : old * random.between(0.4, 1.7);
  };
  const allowed = (): number => Math.min(most, Math.max(least, wanted()));
  for (let tries = 0; tries < 20; tries++) {
    const value = allowed();
    if (value !== old) return value;
  }
  return old === least ? Math.min(most, least + 1) : least;
}
