/** Making an edit: each change in turn where it finds what it expects, then the plan as a whole is checked. */
import { fieldAt, placeAt, setAt, splitPath } from '../paths.ts';
import { ok, refused, type Result } from '../result.ts';
import { fieldWithin } from '../schema/within.ts';
import type { Plan } from '../types.ts';
import { isObject, type Bag } from '../values.ts';
import { readPlan } from '../validate.ts';
import { walkOf } from '../validate/base.ts';
import { FaultList, rendered } from '../validate/faults.ts';
import { readField } from '../validate/walk.ts';
import type { Change, Edit, EditRefusal, MoveChange, SetChange } from './edit.ts';
import { same } from './equal.ts';

/** Refused, with the plan as it was, where a change does not find what it expects or the result is no plan. */
export function applyEdit(plan: Plan, edit: Edit): Result<Plan, EditRefusal> {
  let document: Bag = { ...plan };
  for (const change of edit.changes) {
    const made = changedBy(document, change);
    if (!made.ok) return made;
    document = made.value;
  }
  const read = readPlan(document);
  return read.ok ? read : refused({ kind: 'invalid', faults: read.faults });
}

/** The document after one change. Says nothing on whether it is a valid plan. */
export function changedBy(document: Bag, change: Change): Result<Bag, EditRefusal> {
  if (change.kind === 'set') return changedBySet(document, change);
  const place = placeAt(document, change.path);
  const takesThings =
    place?.field?.kind === 'list' || change.path === 'scenarios' || change.path === 'uncertainty';
  if (!takesThings || !Array.isArray(place?.value)) return nowhere(change.path);
  const list: readonly unknown[] = place.value;
  const put = (items: readonly unknown[]): Result<Bag, EditRefusal> =>
    ok(setAt(document, change.path, items) ?? document);
  switch (change.kind) {
    case 'insert':
      if (!isPosition(change.at, list.length + 1)) return nowhere(change.path);
      return put(list.toSpliced(change.at, 0, filledItem(document, change.path, change.value)));
    case 'remove':
      if (!isPosition(change.at, list.length)) return nowhere(change.path);
      if (!same(list[change.at], filledItem(document, change.path, change.value))) {
        return conflict(change.path, list[change.at], change.value);
      }
      return put(list.toSpliced(change.at, 1));
    case 'move':
      return moved(list, change, put);
    default:
      return change satisfies never;
  }
}

function moved(
  list: readonly unknown[],
  { path, from, to, id }: MoveChange,
  put: (items: readonly unknown[]) => Result<Bag, EditRefusal>,
): Result<Bag, EditRefusal> {
  if (!isPosition(from, list.length) || !isPosition(to, list.length)) return nowhere(path);
  const item = list[from];
  const found = isObject(item) ? item['id'] : undefined;
  if (id !== undefined && found !== id) return conflict(path, found, id);
  return put(list.toSpliced(from, 1).toSpliced(to, 0, item));
}

const isPosition = (at: number, length: number): boolean => Number.isInteger(at) && at >= 0 && at < length;

function changedBySet(document: Bag, { path, from, to }: SetChange): Result<Bag, EditRefusal> {
  const place = placeAt(document, path);
  if (place === undefined) return nowhere(path);
  if (place.spreads)
    return conflict(path, 'one number for every month', 'a list of numbers, one for each month');
  const there = place.absent ? undefined : place.value;
  const expected = from === undefined ? undefined : filled(document, path, from);
  if (!same(there, expected)) return conflict(path, there, from);
  if (to === undefined && !isEntry(path)) return nowhere(path);
  const value = to === undefined ? undefined : filled(document, path, to);
  return ok(setAt(document, path, value) ?? document);
}

/** Where something may be written or not: a note, an actual month or series, a segment's share. */
function isEntry(path: string): boolean {
  const steps = splitPath(path);
  if (steps[0] === 'notes' || steps[0] === 'actuals') return steps.length > 1;
  return fieldAt(steps.slice(0, -1).join('.'))?.kind === 'shares';
}

/** With defaults, as they will be in the plan, so that going back finds what was put there. */
function filled(document: Bag, path: string, value: unknown): unknown {
  const field = fieldAt(path);
  if (field === undefined || field.kind === 'special') return withBasedOn(path, value);
  return readField(field, value, path, walkOf(document, new FaultList()), undefined);
}

function filledItem(document: Bag, path: string, value: unknown): unknown {
  const field = fieldAt(path);
  const item = field === undefined ? undefined : fieldWithin(field, '0');
  return item === undefined
    ? withBasedOn(`${path}.0`, value)
    : readField(item, value, path, walkOf(document, new FaultList()), undefined);
}

/** The one default of a scenario. */
function withBasedOn(path: string, value: unknown): unknown {
  const steps = splitPath(path);
  if (steps[0] !== 'scenarios' || steps.length > 2) return value;
  if (steps.length === 1) {
    const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
    return list === undefined ? value : list.map((item) => withBasedOn('scenarios.0', item));
  }
  return isObject(value) && value['basedOn'] === undefined ? { ...value, basedOn: 'base' } : value;
}

const nowhere = (path: string) => refused<EditRefusal>({ kind: 'nowhere', path });

const conflict = (path: string, found: unknown, expected: unknown) =>
  refused<EditRefusal>({ kind: 'conflict', path, found: rendered(found), expected: rendered(expected) });
