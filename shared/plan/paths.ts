/**
 * Paths into a plan document (model.md 1): field names, ids of listed things that have one, array positions, a
 * month inside a series. `segments.smb.churn.0`, `salesTeams.mid-ae.hires.2027-06`,
 * `channels.paid.segmentMix.smb`. Notes and actuals are kept by names that contain dots: all that follows
 * `notes.` is one name, and all that follows `actuals.` up to a month.
 */
import { isMonth, isPlanLength, monthsBetween } from './months.ts';
import { fieldWithin } from './schema/within.ts';
import type { Field } from './schema/fields.ts';
import { planFields } from './schema/plan.ts';
import { isObject, isSparse, ownValue, type Bag } from './values.ts';

/** A place that a path leads to. */
export interface Place {
  /** What the schema says about it; undefined inside scenarios, uncertainty, notes and actuals. */
  readonly field: Field | undefined;
  /** What stands there: 0 for a segment that a mix does not name, undefined for an entry not made. */
  readonly value: unknown;
  /** Nothing is written there, though something may be. */
  readonly absent: boolean;
  /** Own keys and positions from the root down. */
  readonly keys: readonly (string | number)[];
  /** The value stands for all months of a constant series, and this path means one of them. */
  readonly spreads: boolean;
}

interface Node {
  readonly field: Field | undefined;
  readonly value: unknown;
  readonly absent?: boolean;
  readonly key: string | number;
  readonly spreads?: boolean;
}

export const splitPath = (path: string): readonly string[] => (path === '' ? [] : path.split('.'));

/** Longer paths lead nowhere in any plan. */
const longestPath = 500;

/** Where a path leads in a document, which may be faulty elsewhere; undefined: nowhere. */
export function placeAt(document: object, path: string): Place | undefined {
  if (path === '' || path.length > longestPath || !isObject(document)) return undefined;
  const steps = splitPath(path);
  const first = steps[0] ?? '';
  if (!Object.hasOwn(planFields, first) || !Object.hasOwn(document, first)) return undefined;
  const field = planFields[first];
  const value = document[first];
  if (isUnwalkable(value)) return undefined;
  const keys: (string | number)[] = [first];
  if (field?.kind === 'special' && field.special !== 'scenarios' && field.special !== 'uncertainty') {
    return placeByName(value, field, path.slice(first.length + 1), steps.length > 1);
  }
  let node: Node = { field, value, key: first };
  for (const step of steps.slice(1)) {
    if (node.absent === true || node.spreads === true) return undefined;
    const next = child(node, step, document);
    if (next === undefined || isUnwalkable(next.value)) return undefined;
    keys.push(next.key);
    node = next;
  }
  return {
    field: node.field,
    value: node.value,
    absent: node.absent === true,
    keys,
    spreads: node.spreads === true,
  };
}

const isUnwalkable = (value: unknown): boolean => Array.isArray(value) && isSparse(value);

/** Notes by path, actuals by series name and month. */
function placeByName(value: unknown, field: Field, name: string, named: boolean): Place | undefined {
  const root = field.kind === 'special' ? field.special : '';
  const place = (found: unknown, keys: readonly string[], inside: boolean): Place => ({
    field: inside ? undefined : field,
    value: found,
    absent: inside && found === undefined,
    keys: [root, ...keys],
    spreads: false,
  });
  if (!named) return place(value, [], false);
  if (!isObject(value)) return undefined;
  const cut = name.lastIndexOf('.');
  const month = name.slice(cut + 1);
  if (root === 'actuals' && cut > 0 && isMonth(month)) {
    const series = ownValue(value, name.slice(0, cut));
    return isObject(series) ? place(ownValue(series, month), [name.slice(0, cut), month], true) : undefined;
  }
  return name === '' ? undefined : place(ownValue(value, name), [name], true);
}

const positionPattern = /^(?:0|[1-9]\d{0,8})$/;

/** A position in a list: digits without leading zeros, inside it. */
function positionIn(list: readonly unknown[], step: string): number | undefined {
  const position = positionPattern.test(step) ? Number(step) : list.length;
  return position < list.length ? position : undefined;
}

/** In lists of so many, ids are looked up; in shorter ones they are found as fast by looking at each. */
const manyThings = 12;
const positionsById = new WeakMap<readonly unknown[], ReadonlyMap<unknown, number>>();

function lookedUp(list: readonly unknown[], id: string): number | undefined {
  let positions = positionsById.get(list);
  if (positions === undefined) {
    const first = new Map<unknown, number>();
    for (const [index, item] of list.entries()) {
      const its = isObject(item) ? ownValue(item, 'id') : undefined;
      if (!first.has(its)) first.set(its, index);
    }
    positionsById.set(list, (positions = first));
  }
  const index = positions.get(id);
  const item = index === undefined ? undefined : list[index];
  // A list that has been written to since is looked through.
  return isObject(item) && ownValue(item, 'id') === id ? index : undefined;
}

/** Where the thing of this id stands in a list. */
function indexOfId(list: readonly unknown[], id: string): number | undefined {
  const known = list.length < manyThings ? undefined : lookedUp(list, id);
  if (known !== undefined) return known;
  const index = list.findIndex((item) => isObject(item) && ownValue(item, 'id') === id);
  return index === -1 ? undefined : index;
}

function child(node: Node, step: string, document: Bag): Node | undefined {
  const { field, value } = node;
  if (field === undefined || field.kind === 'special') return childOfJson(value, step);
  const inside = fieldWithin(field, step);
  if (inside === undefined) return undefined;
  switch (field.kind) {
    case 'group':
      return isObject(value) && Object.hasOwn(value, step)
        ? { field: inside, value: value[step], key: step }
        : undefined;
    case 'list': {
      if (!Array.isArray(value)) return undefined;
      const list: readonly unknown[] = value;
      const index = Object.hasOwn(field.item, 'id') ? indexOfId(list, step) : positionIn(list, step);
      return index === undefined ? undefined : { field: inside, value: list[index], key: index };
    }
    case 'numbers': {
      if (!Array.isArray(value)) return undefined;
      const position = positionIn(value, step);
      return position === undefined ? undefined : { field: inside, value: value[position], key: position };
    }
    case 'series':
      return monthOfSeries(inside, value, step, document);
    case 'shares': {
      if (!isObject(value)) return undefined;
      if (Object.hasOwn(value, step)) return { field: inside, value: value[step], key: step };
      const things = document[field.of];
      return Array.isArray(things) && indexOfId(things, step) !== undefined
        ? { field: inside, value: 0, absent: true, key: step }
        : undefined;
    }
    case 'number':
    case 'text':
    case 'choice':
    case 'flag':
    case 'month':
    case 'reference':
      return undefined;
    default:
      return field satisfies never;
  }
}

function monthOfSeries(inside: Field, value: unknown, step: string, document: Bag): Node | undefined {
  const { start, months } = document;
  const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
  if (list !== undefined) {
    const position = positionIn(list, step);
    if (position !== undefined) return { field: inside, value: list[position], key: position };
  }
  if (typeof start !== 'string' || !isPlanLength(months)) return undefined;
  const index = monthsBetween(start, step);
  if (index === null || index < 0 || index >= months) return undefined;
  if (list !== undefined) {
    return index < list.length ? { field: inside, value: list[index], key: index } : undefined;
  }
  return typeof value === 'number' ? { field: inside, value, key: index, spreads: true } : undefined;
}

/** Inside scenarios and uncertainty: own keys, ids of things that have one, positions. */
function childOfJson(value: unknown, step: string): Node | undefined {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const index = indexOfId(list, step) ?? positionIn(list, step);
    return index === undefined ? undefined : { field: undefined, value: list[index], key: index };
  }
  if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
  return { field: undefined, value: value[step], key: step };
}

/** What stands at a path; undefined where it leads nowhere or to an entry not made. */
export const getAt = (plan: object, path: string): unknown => placeAt(plan, path)?.value;

/**
 * The document with another value at a path; all that does not lead there stays the same object. A month of a
 * constant series first spreads it over all months. `undefined` takes an entry away from notes, actuals or a
 * segment mix. Undefined where the path leads nowhere. Says nothing on whether the result is a valid plan.
 */
export function setAt<Document extends object>(
  document: Document,
  path: string,
  value: unknown,
): Document | undefined {
  const place = placeAt(document, path);
  if (place === undefined) return undefined;
  const { months } = document as { readonly months?: number };
  return written(document, place.keys, 0, value, months ?? 0) as Document;
}

function written(
  node: unknown,
  keys: readonly (string | number)[],
  depth: number,
  value: unknown,
  months: number,
): unknown {
  const key = keys[depth];
  if (key === undefined) return value;
  if (typeof node === 'number' || Array.isArray(node)) {
    const copy: unknown[] = Array.isArray(node) ? [...node] : Array.from({ length: months }, () => node);
    copy[Number(key)] = written(copy[Number(key)], keys, depth + 1, value, months);
    return copy;
  }
  const bag = isObject(node) ? node : {};
  const inside = written(ownValue(bag, String(key)), keys, depth + 1, value, months);
  if (inside !== undefined) return { ...bag, [key]: inside };
  const { [key]: _gone, ...rest } = bag;
  return rest;
}

/** The schema's field at a path, whatever the plan: label, unit and range for forms and explanations. */
export function fieldAt(path: string): Field | undefined {
  const [first = '', ...steps] = splitPath(path);
  let field = Object.hasOwn(planFields, first) ? planFields[first] : undefined;
  for (const step of steps) {
    if (field === undefined) return undefined;
    field = fieldWithin(field, step);
  }
  return field;
}
