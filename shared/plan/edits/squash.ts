/**
 * Several edits as one: typing 1, 12, 120 is one edit from what stood there to 120, and nothing at all where it
 * ends as it began.
 */
import type { Json } from '../types.ts';
import { isObject, ownValue } from '../values.ts';
import { setChange, type Change, type Edit, type InsertChange, type SetChange } from './edit.ts';
import { same } from './equal.ts';

/** Does what `a` and then `b` do. Its changes may be none: ask `isEmpty`. Labelled as the later one. */
export function squash(a: Edit, b: Edit): Edit {
  const changes: Change[] = [];
  for (const change of [...a.changes, ...b.changes]) add(changes, change);
  return { label: b.label, changes };
}

/** Appends a change, merged with an earlier one where nothing that matters stands between them. */
function add(changes: Change[], change: Change): void {
  let added = change;
  for (let index = changes.length - 1; index >= 0; index -= 1) {
    const earlier = changes[index];
    if (earlier === undefined) break;
    const merged = merge(earlier, added);
    if (merged === undefined) {
      if (!canPass(earlier, added)) break;
    } else {
      changes.splice(index, 1);
      if (merged === 'nothing') return;
      added = merged;
    }
  }
  if (added.kind !== 'set' || !same(added.from, added.to)) changes.push(added);
}

/** Whether the order of two changes does not matter. */
function canPass(earlier: Change, later: Change): boolean {
  return (
    earlier.kind === 'set' &&
    later.kind === 'set' &&
    !rearranges(earlier.path) &&
    !rearranges(later.path) &&
    restOf(earlier.path, later.path) === undefined &&
    restOf(later.path, earlier.path) === undefined
  );
}

/** Ids and the plan's months are what other paths are made of. */
const rearranges = (path: string): boolean => path === 'start' || path === 'months' || path.endsWith('.id');

/** The steps by which `path` goes on below `above`: none for the same path, undefined where it is not below. */
function restOf(path: string, above: string): readonly string[] | undefined {
  if (path === above) return [];
  // All that follows `notes.` is one name: a note on a team is not above a note on its hires.
  if (above.startsWith('notes.')) return undefined;
  if (above === 'notes' && path.startsWith('notes.')) return [path.slice('notes.'.length)];
  return path.startsWith(`${above}.`) ? path.slice(above.length + 1).split('.') : undefined;
}

/** Two changes as one in the place of the later; undefined where that cannot be said. */
function merge(earlier: Change, later: Change): Change | 'nothing' | undefined {
  if (later.kind === 'set') {
    if (earlier.kind === 'set') return mergeSets(earlier, later);
    return earlier.kind === 'insert' ? mergeIntoInsert(earlier, later) : undefined;
  }
  const undone =
    (earlier.kind === 'insert' && later.kind === 'remove') ||
    (earlier.kind === 'remove' && later.kind === 'insert');
  if (!undone || earlier.path !== later.path || earlier.at !== later.at) return undefined;
  return same(earlier.value, later.value) ? 'nothing' : undefined;
}

function mergeSets(earlier: SetChange, later: SetChange): SetChange | 'nothing' | undefined {
  const below = restOf(later.path, earlier.path);
  if (below !== undefined) {
    const to = valueWith(earlier.to, below, later.from, later.to);
    return to === undefined ? undefined : fromTo(earlier.path, earlier.from, to.value);
  }
  const above = restOf(earlier.path, later.path);
  if (above === undefined) return undefined;
  const from = valueWith(later.from, above, earlier.to, earlier.from);
  return from === undefined ? undefined : fromTo(later.path, from.value, later.to);
}

function fromTo(path: string, from: Json | undefined, to: Json | undefined): SetChange | 'nothing' {
  return same(from, to) ? 'nothing' : setChange(path, from, to);
}

/** A field of the thing just inserted is part of what was inserted. */
function mergeIntoInsert(earlier: InsertChange, later: SetChange): InsertChange | undefined {
  const [step, ...rest] = restOf(later.path, earlier.path) ?? [];
  const { value, at } = earlier;
  const id = isObject(value) ? ownValue(value, 'id') : undefined;
  if (step === undefined || rest.length === 0 || step !== (id === undefined ? String(at) : id))
    return undefined;
  const changed = valueWith(value, rest, later.from, later.to);
  return changed?.value === undefined ? undefined : { ...earlier, value: changed.value };
}

/** A value with another one inside it; undefined where the steps do not lead plainly to what it `was`. */
function valueWith(
  value: Json | undefined,
  steps: readonly string[],
  was: Json | undefined,
  inside: Json | undefined,
): { readonly value: Json | undefined } | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return same(value, was) ? { value: inside } : undefined;
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    const byId = list.findIndex((item) => isObject(item) && ownValue(item, 'id') === step);
    const index = byId === -1 && /^\d+$/u.test(step) ? Number(step) : byId;
    if (index < 0 || index >= list.length) return undefined;
    const item = valueWith(list[index], rest, was, inside);
    return item?.value === undefined ? undefined : { value: list.with(index, item.value) };
  }
  if (!isBag(value)) return undefined;
  const there = Object.hasOwn(value, step);
  // A new name may be a dotted one cut in two: only the last step may be new.
  if (!there && rest.length > 0) return undefined;
  const item = valueWith(there ? value[step] : undefined, rest, was, inside);
  if (item === undefined) return undefined;
  if (item.value !== undefined) return { value: { ...value, [step]: item.value } };
  const { [step]: _gone, ...others } = value;
  return { value: others };
}

const isBag = (value: Json | undefined): value is { readonly [key: string]: Json } => isObject(value);
