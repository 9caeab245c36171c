/**
 * One value that two hands changed at once: what this hand changed from one value to another, put onto what the other
 * hand left there. Month by month, entry by entry; only where both wrote the very same place does this hand win.
 */
import type { Json } from '../../shared/plan/types.ts';
import { same } from '../../shared/plan/edits.ts';
import { isObject, type Bag } from '../../shared/plan/values.ts';

type Value = Json | undefined;

/** `theirs`: what stands there now, in the place of `from`. */
export function mergedValue(from: Value, to: Value, theirs: Value): Value {
  if (same(from, theirs)) return to;
  if (same(from, to)) return theirs;
  if (isObject(from) && isObject(to) && isObject(theirs)) return mergedEntries(from, to, theirs);
  if (isChanges(from) && isChanges(to) && isChanges(theirs)) return mergedChanges(from, to, theirs);
  return mergedNumbers(from, to, theirs) ?? to;
}

/** Fields of a note, months of actuals, shares of a mix. */
function mergedEntries(from: Bag, to: Bag, theirs: Bag): Json {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(to)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const value = mergedValue(own(from, key), own(to, key), own(theirs, key));
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

const own = (bag: Bag, key: string): Value => (Object.hasOwn(bag, key) ? (bag[key] as Json) : undefined);

/**
 * Numbers by position, `undefined` where this is nothing of the kind. A series that is one number for all months meets
 * one that is given month by month; making it one number again is meant for all of it.
 */
function mergedNumbers(from: Value, to: Value, theirs: Value): Json | undefined {
  if (!isNumbers(to) || !(isNumbers(from) || typeof from === 'number')) return undefined;
  if (isNumbers(from) && from.length !== to.length) return undefined;
  const was = (t: number): number | undefined => (typeof from === 'number' ? from : from[t]);
  if (typeof theirs === 'number') return to.map((number, t) => (number === was(t) ? theirs : number));
  if (!isNumbers(theirs) || theirs.length !== to.length) return undefined;
  return theirs.map((number, t) => {
    const mine = to[t];
    return mine === undefined || mine === was(t) ? number : mine;
  });
}

const isNumbers = (value: Value): value is readonly number[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'number');

interface PathChange extends Bag {
  readonly path: string;
}

/** What a scenario changes: a list of paths, each with what is done there. */
const isChanges = (value: Value): value is readonly (PathChange & Json)[] =>
  Array.isArray(value) && value.every((item) => isObject(item) && typeof item['path'] === 'string');

function mergedChanges(
  from: readonly (PathChange & Json)[],
  to: readonly (PathChange & Json)[],
  theirs: readonly (PathChange & Json)[],
): Json {
  const has = (list: readonly PathChange[], one: PathChange): boolean =>
    list.some((other) => same(other, one));
  const fresh = to.filter((one) => !has(from, one));
  const gone = from.filter((one) => !has(to, one));
  const overwritten = new Set([...fresh, ...gone].map(({ path }) => path));
  const isKept = (one: PathChange): boolean =>
    !overwritten.has(one.path) || (has(to, one) && !has(fresh, one));
  // In place where the other hand has the path, too: the order of changes matters.
  const merged: Json[] = [];
  const placed = new Set<PathChange>();
  for (const one of theirs) {
    if (isKept(one)) merged.push(one);
    for (const mine of fresh) {
      if (mine.path !== one.path || placed.has(mine)) continue;
      merged.push(mine);
      placed.add(mine);
    }
  }
  return [...merged, ...fresh.filter((one) => !placed.has(one))];
}
