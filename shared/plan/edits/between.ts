/** The edit that leads from one plan to another: small, by thing and by month, not by document. */
import type { Field, Fields, ListField } from '../schema/fields.ts';
import { planFields } from '../schema/plan.ts';
import type { Json, Plan } from '../types.ts';
import { isObject, type Bag } from '../values.ts';
import { setChange, type Change, type Edit } from './edit.ts';
import { same } from './equal.ts';
import { rearranged } from './rearranged.ts';

/** Applied to `before`, gives `after`. No changes where the plans are the same. */
export function editBetween(before: Plan, after: Plan, label: string): Edit {
  const found: Found = { shares: [], changes: [] };
  fieldsBetween(planFields, { ...before }, { ...after }, '', found);
  return { label, changes: [...found.shares, ...found.changes] };
}

/** Shares that go away do so before their segment does, so that going back finds the segment there again. */
interface Found {
  readonly shares: Change[];
  readonly changes: Change[];
}

function fieldsBetween(fields: Fields, a: Bag, b: Bag, path: string, found: Found): void {
  for (const [name, field] of Object.entries(fields)) {
    between(field, a[name], b[name], path === '' ? name : `${path}.${name}`, found);
  }
}

const json = (value: unknown): Json => value as Json;

function between(field: Field, a: unknown, b: unknown, path: string, found: Found): void {
  if (same(a, b)) return;
  switch (field.kind) {
    case 'group':
      if (isObject(a) && isObject(b)) fieldsBetween(field.fields, a, b, path, found);
      else found.changes.push(setChange(path, json(a), json(b)));
      return;
    case 'list':
      listBetween(field, a, b, path, found);
      return;
    case 'series':
    case 'numbers':
      numbersBetween(a, b, path, found);
      return;
    case 'shares':
      sharesBetween(a, b, path, found);
      return;
    case 'special':
      specialBetween(field.special, a, b, found);
      return;
    case 'number':
    case 'text':
    case 'choice':
    case 'flag':
    case 'month':
    case 'reference':
      found.changes.push(setChange(path, json(a), json(b)));
      return;
    default:
      field satisfies never;
  }
}

/** Place by place where few differ, else as a whole. */
function numbersBetween(a: unknown, b: unknown, path: string, found: Found): void {
  const whole = setChange(path, json(a), json(b));
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) {
    found.changes.push(whole);
    return;
  }
  const before: readonly unknown[] = a;
  const after: readonly unknown[] = b;
  const places = after.flatMap((number, index) =>
    number === before[index] ? [] : [setChange(`${path}.${index}`, json(before[index]), json(number))],
  );
  found.changes.push(...(places.length * 2 <= after.length ? places : [whole]));
}

function sharesBetween(a: unknown, b: unknown, path: string, found: Found): void {
  for (const change of entriesBetween(a, b, path)) {
    (change.kind === 'set' && change.to === undefined ? found.shares : found.changes).push(change);
  }
}

const entry = (bag: Bag, key: string): Json | undefined =>
  Object.hasOwn(bag, key) ? json(bag[key]) : undefined;

function entriesBetween(a: unknown, b: unknown, path: string): readonly Change[] {
  const before = isObject(a) ? a : {};
  const after = isObject(b) ? b : {};
  const keys = [...Object.keys(before), ...Object.keys(after).filter((key) => !Object.hasOwn(before, key))];
  return keys
    .filter((key) => !same(entry(before, key), entry(after, key)))
    .map((key) => setChange(`${path}.${key}`, entry(before, key), entry(after, key)));
}

const items = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);

const idOf = (item: unknown): string => (isObject(item) && typeof item['id'] === 'string' ? item['id'] : '');

function listBetween(field: ListField, a: unknown, b: unknown, path: string, found: Found): void {
  if (!Object.hasOwn(field.item, 'id')) {
    rowsBetween(items(a), items(b), path, found, (before, after, at) => {
      fieldsBetween(field.item, before, after, at, found);
    });
    return;
  }
  thingsBetween(items(a), items(b), path, found, (before, after, at) => {
    fieldsBetween(field.item, before, after, at, found);
  });
}

type Inside = (before: Bag, after: Bag, path: string) => void;

/** Things with ids: which go, come and move; then what differs inside those that stay. */
function thingsBetween(
  before: readonly unknown[],
  after: readonly unknown[],
  path: string,
  found: Found,
  inside: Inside,
): void {
  found.changes.push(...rearranged(before.map(idOf), after.map(idOf), path, { before, after }));
  const old = new Map(before.map((item) => [idOf(item), item]));
  for (const item of after) {
    const was = old.get(idOf(item));
    if (isObject(was) && isObject(item)) inside(was, item, `${path}.${idOf(item)}`);
  }
}

/** Rows without ids: those between what is the same at the beginning and at the end. */
function rowsBetween(
  before: readonly unknown[],
  after: readonly unknown[],
  path: string,
  found: Found,
  inside: Inside,
): void {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && same(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < most - head && same(before[before.length - 1 - tail], after[after.length - 1 - tail]))
    tail += 1;
  const old = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  for (const [index, row] of fresh.slice(0, old.length).entries()) {
    const was = old[index];
    if (isObject(was) && isObject(row)) inside(was, row, `${path}.${head + index}`);
  }
  for (let index = old.length - 1; index >= fresh.length; index -= 1) {
    found.changes.push({ kind: 'remove', path, at: head + index, value: json(old[index]) });
  }
  for (let index = old.length; index < fresh.length; index += 1) {
    found.changes.push({ kind: 'insert', path, at: head + index, value: json(fresh[index]) });
  }
}

function specialBetween(
  special: 'scenarios' | 'uncertainty' | 'notes' | 'actuals',
  a: unknown,
  b: unknown,
  found: Found,
): void {
  switch (special) {
    case 'scenarios':
      thingsBetween(items(a), items(b), special, found, (before, after, path) => {
        for (const key of ['name', 'basedOn', 'changes']) {
          if (!same(before[key], after[key])) {
            found.changes.push(setChange(`${path}.${key}`, json(before[key]), json(after[key])));
          }
        }
      });
      return;
    case 'uncertainty':
      rowsBetween(items(a), items(b), special, found, (before, after, path) => {
        found.changes.push(setChange(path, json(before), json(after)));
      });
      return;
    case 'notes':
      found.changes.push(...entriesBetween(a, b, special));
      return;
    case 'actuals':
      actualsBetween(a, b, found);
      return;
    default:
      special satisfies never;
  }
}

function actualsBetween(a: unknown, b: unknown, found: Found): void {
  for (const change of entriesBetween(a, b, 'actuals')) {
    const months =
      change.kind === 'set' && change.from !== undefined && change.to !== undefined
        ? entriesBetween(change.from, change.to, change.path)
        : [change];
    found.changes.push(...months);
  }
}
