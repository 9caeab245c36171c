/**
 * One change of an edit, made to a plan that somebody else has changed meanwhile. Things are found again by their id,
 * months by their name, rows without an id by what they were.
 */
import { editAtPath, same, type Change } from '../../shared/plan/edits.ts';
import { monthAt } from '../../shared/plan/months.ts';
import { fieldAt, getAt, splitPath } from '../../shared/plan/paths.ts';
import type { Json, Plan } from '../../shared/plan/types.ts';
import { isObject } from '../../shared/plan/values.ts';
import { mergedValue } from './rebaseValue.ts';

export type Refitted =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  /** The plan has it already, as when an acknowledgement was lost. */
  | { readonly kind: 'there' }
  /** What it was about is no longer in the plan. */
  | { readonly kind: 'gone' };

const there: Refitted = { kind: 'there' };
const gone: Refitted = { kind: 'gone' };
const changesOf = (changes: readonly Change[]): Refitted =>
  changes.length === 0 ? there : { kind: 'changes', changes };

/** `mine`: the plan that the change was made to; `theirs`: the one that it is to be made to. */
export function refittedChange(mine: Plan, theirs: Plan, change: Change): Refitted {
  const path = pathIn(mine, theirs, change.path);
  if (path === undefined) return gone;
  if (change.kind === 'set') return refittedSet(theirs, path, change);
  const list: readonly Json[] | undefined = listAt(theirs, path);
  if (list === undefined) return gone;
  switch (change.kind) {
    case 'insert': {
      const id = idOf(change.value);
      const known = id === undefined ? undefined : list.find((item) => idOf(item) === id);
      if (known !== undefined) return same(known, change.value) ? there : gone;
      return changesOf([{ ...change, path, at: Math.min(change.at, list.length) }]);
    }
    case 'remove': {
      const at = indexIn(list, change.value);
      const value = list[at];
      return value === undefined ? there : changesOf([{ ...change, path, at, value }]);
    }
    case 'move': {
      const from = change.id === undefined ? change.from : list.findIndex((item) => idOf(item) === change.id);
      const to = Math.min(change.to, list.length - 1);
      if (from < 0 || from >= list.length) return gone;
      return from === to ? there : changesOf([{ ...change, path, from, to }]);
    }
    default:
      return change satisfies never;
  }
}

function refittedSet(theirs: Plan, path: string, change: Extract<Change, { kind: 'set' }>): Refitted {
  const value = mergedValue(change.from, change.to, getAt(theirs, path) as Json | undefined);
  return changesOf(editAtPath(theirs, path, value).changes);
}

const idOf = (value: unknown): string | undefined => {
  const id = isObject(value) ? value['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** Where a thing stands now: by its id, or the same as it was; −1: nowhere. */
function indexIn(list: readonly unknown[], value: unknown): number {
  const id = idOf(value);
  return list.findIndex((item) => (id === undefined ? same(item, value) : idOf(item) === id));
}

function listAt(plan: Plan, path: string): readonly Json[] | undefined {
  const value = getAt(plan, path);
  return Array.isArray(value) ? (value as readonly Json[]) : undefined;
}

/** The path by which the other plan has the same place; undefined where a row on the way is gone. */
function pathIn(mine: Plan, theirs: Plan, path: string): string | undefined {
  const [first = '', ...steps] = splitPath(path);
  if (first === 'notes' || first === 'actuals') return path;
  let here = first;
  let at = first;
  for (const step of steps) {
    const next = stepIn(mine, theirs, { here, at, step });
    if (next === undefined) return undefined;
    here = `${here}.${step}`;
    at = `${at}.${next}`;
  }
  return at;
}

interface Step {
  /** The path so far in this window's plan, and in the other. */
  readonly here: string;
  readonly at: string;
  readonly step: string;
}

function stepIn(mine: Plan, theirs: Plan, { here, at, step }: Step): string | undefined {
  if (!/^\d+$/u.test(step)) return step;
  const field = fieldAt(here);
  // The same month, whatever became of the plan's first one.
  if (field?.kind === 'series') return monthAt(mine.start, Number(step));
  const isRows = here === 'uncertainty' || (field?.kind === 'list' && !Object.hasOwn(field.item, 'id'));
  if (!isRows) return step;
  const before = listAt(mine, here) ?? [];
  const now = listAt(theirs, at) ?? [];
  const known = indexIn(now, before[Number(step)]);
  if (known !== -1) return String(known);
  // Somebody has changed this row, or taken it away.
  return before.length === now.length ? step : undefined;
}
