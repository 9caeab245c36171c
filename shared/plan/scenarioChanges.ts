/**
 * The shortest list of a scenario's changes that gives a plan wanted, near to the list there was. Every list is tried
 * out before it is taken: what is shortened never changes what the scenario gives.
 */
import { changeMade } from './changes.ts';
import { same } from './edits/equal.ts';
import { isMonth, monthsBetween } from './months.ts';
import { fieldAt, placeAt, splitPath } from './paths.ts';
import type { Json, ScenarioChange } from './types.ts';
import { isObject, type Bag } from './values.ts';

/** A course with more months of its own than these is said as a whole: a list of months nobody would read. */
const mostMonths = 12;

export const above = (path: string): string => splitPath(path).slice(0, -1).join('.');

/** The document after the changes; undefined where one of them cannot be made. */
export function made(document: Bag, changes: readonly ScenarioChange[]): Bag | undefined {
  let next = document;
  for (const change of changes) {
    const result = changeMade(next, change);
    if (!result.ok) return undefined;
    next = result.value;
  }
  return next;
}

export interface Wanted {
  /** In the order they were given, paths as a scenario names them. */
  readonly sets: readonly { readonly path: string; readonly set: Json }[];
  /** The document they give. */
  readonly document: Bag;
}

/** Setting everything at the end always gives what is wanted; anything shorter is taken where it does, too. */
export function changesGiving(
  start: Bag,
  changes: readonly ScenarioChange[],
  { sets, document }: Wanted,
): readonly ScenarioChange[] {
  if (sets.length === 0) return changes;
  const edited = new Set(sets.map(({ path }) => path));
  const kept = changes.filter(({ path }) => !hasAbove(edited, path));
  const written = wholeCourses(start, writtenInto(start, kept, sets), edited, document);
  const plain = [...changes, ...sets];
  for (const candidate of [inPlace(changes, written, edited), written]) {
    const pruned = withoutIdle(start, candidate, edited);
    if (pruned !== undefined && same(made(start, pruned), document)) return pruned;
  }
  return plain;
}

/** Whether the path, or one that leads to it, is among those. */
function hasAbove(paths: ReadonlySet<string>, path: string): boolean {
  return paths.has(path) || outerPaths(path).some((outer) => paths.has(outer));
}

/** Each value inside what a change already sets, where one does; otherwise as one more change. */
function writtenInto(
  start: Bag,
  kept: readonly ScenarioChange[],
  sets: readonly { readonly path: string; readonly set: Json }[],
): readonly ScenarioChange[] {
  const changes = [...kept];
  const last = new Map(changes.map(({ path }, index) => [path, index]));
  for (const one of sets) {
    const at = Math.max(-1, ...outerPaths(one.path).map((path) => last.get(path) ?? -1));
    const outer = changes[at];
    const inside =
      outer !== undefined && 'set' in outer
        ? withInside(outer.set, splitPath(one.path.slice(outer.path.length + 1)), one.set, start)
        : undefined;
    if (outer === undefined || inside === undefined) last.set(one.path, changes.push(one) - 1);
    else changes[at] = { path: outer.path, set: inside };
  }
  return changes;
}

/** The paths that lead to a path, without itself. */
function outerPaths(path: string): readonly string[] {
  const found: string[] = [];
  for (let outer = above(path); outer !== ''; outer = above(outer)) found.push(outer);
  return found;
}

/** Undefined where the steps do not lead plainly to something, such as a month of a constant. */
function withInside(value: Json, steps: readonly string[], inside: Json, plan: Bag): Json | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return inside;
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    const index = positionOf(list, step, plan);
    const item = list[index];
    const changed = item === undefined ? undefined : withInside(item, rest, inside, plan);
    return changed === undefined ? undefined : list.with(index, changed);
  }
  if (!isBag(value) || !Object.hasOwn(value, step)) return undefined;
  const changed = withInside(value[step] ?? null, rest, inside, plan);
  return changed === undefined ? undefined : { ...value, [step]: changed };
}

function positionOf(list: readonly Json[], step: string, { start }: Bag): number {
  if (isMonth(step)) return typeof start === 'string' ? (monthsBetween(start, step) ?? -1) : -1;
  const byId = list.findIndex((item) => isObject(item) && item['id'] === step);
  return byId === -1 && /^\d{1,4}$/u.test(step) ? Number(step) : byId;
}

const isBag = (value: Json): value is { readonly [key: string]: Json } => isObject(value);

/** Many months of one course become one change of the course. */
function wholeCourses(
  start: Bag,
  changes: readonly ScenarioChange[],
  edited: ReadonlySet<string>,
  document: Bag,
): readonly ScenarioChange[] {
  const months = new Map<string, number>();
  for (const path of edited) {
    const course = above(path);
    if (fieldAt(course)?.kind === 'series') months.set(course, 0);
  }
  for (const { path } of months.size === 0 ? [] : changes) {
    const count = months.get(above(path));
    if (count !== undefined) months.set(above(path), count + 1);
  }
  const most = Math.min(mostMonths, Number(start['months']) / 2);
  let whole = changes;
  for (const [course, count] of months) {
    if (count <= most) continue;
    const value = placeAt(document, course)?.value as Json;
    whole = [
      ...whole.filter(({ path }) => path !== course && !path.startsWith(`${course}.`)),
      { path: course, set: value },
    ];
  }
  return whole;
}

/** New values stand where the earlier ones of the same paths stood. */
function inPlace(
  before: readonly ScenarioChange[],
  written: readonly ScenarioChange[],
  edited: ReadonlySet<string>,
): readonly ScenarioChange[] {
  const fresh = new Map(
    written.filter(({ path }) => edited.has(path)).map((change) => [change.path, change]),
  );
  const rest = written.filter(({ path }) => !edited.has(path));
  const places = new Map(before.flatMap(({ path }, index) => (fresh.has(path) ? [[index, path]] : [])));
  const result: ScenarioChange[] = [];
  let next = 0;
  for (const [index, { path }] of before.entries()) {
    const change = places.get(index) === path ? fresh.get(path) : undefined;
    if (change !== undefined) {
      result.push(change);
      fresh.delete(path);
    } else if (next < rest.length && rest[next]?.path === path) {
      result.push(rest[next]!);
      next += 1;
    }
  }
  return [...result, ...rest.slice(next), ...fresh.values()];
}

/** Changes about what was edited that change nothing are left out; undefined where one cannot be made. */
function withoutIdle(
  start: Bag,
  changes: readonly ScenarioChange[],
  edited: ReadonlySet<string>,
): readonly ScenarioChange[] | undefined {
  const kept: ScenarioChange[] = [];
  const outer = new Set([...edited].flatMap(outerPaths));
  let document = start;
  for (const change of changes) {
    const result = changeMade(document, change);
    if (!result.ok) return undefined;
    const about = outer.has(change.path) || hasAbove(edited, change.path);
    if (about && 'set' in change && isIdle(document, result.value, change.path)) continue;
    kept.push(change);
    document = result.value;
  }
  return kept;
}

function isIdle(before: Bag, after: Bag, path: string): boolean {
  const was = placeAt(before, path);
  return was !== undefined && !was.absent && same(was.value, placeAt(after, path)?.value);
}
