/**
 * One walk over a document along the plan's fields: says every fault that a field alone can have, fills in
 * defaults, and keeps every part that needs no change as the same object, so that edits share structure.
 * Never walks anywhere the fields do not lead, so depth and cycles of junk do not matter.
 */
import { say } from '../../language/say.ts';
import {
  id as idField,
  type Field,
  type Fields,
  type ListField,
  type NumberField,
  type Range,
  type SeriesField,
  type SharesField,
} from '../schema/fields.ts';
import { isMonth } from '../months.ts';
import { joined, rendered, type FaultList } from './faults.ts';
import { isObject, isSparse, type Bag } from '../values.ts';
import { itemOf, expectedOf } from './expected.ts';
import { inRange, nearest, rangeInWords } from './words.ts';

export interface Walk {
  readonly faults: FaultList;
  /** How long a series has to be; undefined where the document does not say it properly. */
  readonly months: number | undefined;
  /** Ids that references may name; undefined where the document has no such list. */
  readonly ids: { readonly segments: ReadonlySet<string> | undefined };
  /**
   * A part that is the very object it was in this already valid plan is valid. Undefined where there is no such
   * plan, or where lengths or ids differ from it.
   */
  readonly trusted?: unknown;
}

/** What a field holds when the document leaves it out; undefined: it has to be there. */
function defaultOf(field: Field): unknown {
  switch (field.kind) {
    case 'number':
    case 'series':
    case 'choice':
      return field.default;
    case 'list':
      return field.optional === true ? [] : undefined;
    case 'special':
      return field.special === 'notes' || field.special === 'actuals' ? {} : [];
    case 'numbers':
    case 'text':
    case 'flag':
    case 'month':
    case 'reference':
    case 'shares':
    case 'group':
      return undefined;
    default:
      return field satisfies never;
  }
}

/** Reads an object of known fields. `was` is what stood here in the trusted plan. */
export function readFields(
  fields: Fields,
  value: unknown,
  path: string,
  walk: Walk,
  was: unknown,
  expected = (): string => say('an object of fields'),
): unknown {
  const { faults } = walk;
  if (!isObject(value)) {
    faults.add(path, value, expected());
    return value;
  }
  if (walk.trusted !== undefined && value === was) return value;
  const before = isObject(was) ? was : undefined;
  let changed: Record<string, unknown> | undefined;
  for (const [name, field] of Object.entries(fields)) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    const read = readOrDefault(field, given, joined(path, name), walk, before?.[name]);
    if (!Object.is(read, given)) {
      changed ??= { ...value };
      changed[name] = read;
    }
  }
  sayUnknown(fields, value, path, faults);
  return changed ?? value;
}

function readOrDefault(field: Field, given: unknown, path: string, walk: Walk, was: unknown): unknown {
  if (given !== undefined) return readField(field, given, path, walk, was);
  const filled = defaultOf(field);
  if (filled === undefined && !(field.kind === 'text' && field.optional === true)) {
    walk.faults.add(path, undefined, expectedOf(field, walk));
  }
  return filled;
}

/** Suggestions cost time: beyond so many faults nobody reads them. */
const mostSuggestions = 500;

export function sayUnknown(fields: Bag, value: Bag, path: string, faults: FaultList): void {
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fields, key)) continue;
    if (faults.full) return;
    const near = faults.faults.length < mostSuggestions ? nearest(key, Object.keys(fields)) : undefined;
    faults.add(
      joined(path, key),
      value[key],
      near === undefined
        ? say('no field of this name')
        : say('no field of this name; perhaps "{name}"', { name: near }),
    );
  }
}

export function readField(field: Field, value: unknown, path: string, walk: Walk, was: unknown): unknown {
  switch (field.kind) {
    case 'number':
      if (value === null && field.nullMeans !== undefined) return value;
      return readNumber(field, value, path, walk);
    case 'series':
      if (value === 'auto' && field.auto !== undefined) return value;
      if (!Array.isArray(value)) return readNumber(field, value, path, walk);
      if (walk.months !== undefined && value.length !== walk.months) {
        walk.faults.say(path, say('a list of {length}', { length: value.length }), expectedOf(field, walk));
        // The values are looked at all the same, unless the list is far longer than any plan.
        if (value.length > 1000) return value;
      }
      return readNumbers(value, field.range, path, walk);
    case 'numbers': {
      if (!Array.isArray(value)) {
        walk.faults.add(path, value, expectedOf(field, walk));
        return value;
      }
      const least = field.exactLength ?? field.minLength ?? 0;
      if (value.length < least || (field.exactLength !== undefined && value.length > field.exactLength)) {
        walk.faults.say(path, say('a list of {length}', { length: value.length }), expectedOf(field, walk));
      }
      return readNumbers(value, field.range, path, walk);
    }
    case 'text':
      if (typeof value !== 'string' || field.pattern?.expression.test(value) === false) {
        walk.faults.add(path, value, expectedOf(field, walk));
      }
      return value;
    case 'choice':
      if (typeof value !== 'string' || !field.options.includes(value)) {
        walk.faults.add(path, value, expectedOf(field, walk));
      }
      return value;
    case 'flag':
      if (typeof value !== 'boolean') walk.faults.add(path, value, expectedOf(field, walk));
      return value;
    case 'month':
      if (typeof value !== 'string' || !isMonth(value)) walk.faults.add(path, value, expectedOf(field, walk));
      return value;
    case 'reference':
      if (typeof value !== 'string' || walk.ids[field.to]?.has(value) === false) {
        walk.faults.add(path, value, expectedOf(field, walk));
      }
      return value;
    case 'shares':
      return readShares(field, value, path, walk);
    case 'group':
      if (value === null && field.nullMeans !== undefined) return value;
      return readFields(field.fields, value, path, walk, was, () => expectedOf(field, walk));
    case 'list':
      return readList(field, value, path, walk, was);
    case 'special':
      // Read once the rest of the plan is known: their paths and names refer to it.
      return value;
    default:
      return field satisfies never;
  }
}

function readNumber(field: NumberField | SeriesField, value: unknown, path: string, walk: Walk): unknown {
  if (typeof value !== 'number' || !inRange(value, field.range)) {
    walk.faults.add(path, value, expectedOf(field, walk));
    return value;
  }
  // JSON has no negative zero that every reader keeps.
  return value === 0 ? 0 : value;
}

function readNumbers(value: readonly unknown[], range: Range, path: string, walk: Walk): unknown {
  if (isSparse(value)) {
    walk.faults.say(
      path,
      say('a list of {length} with holes', { length: value.length }),
      say('a list of numbers'),
    );
    return value;
  }
  let changed: unknown[] | undefined;
  for (let index = 0; index < value.length && !walk.faults.full; index += 1) {
    const item = value[index];
    if (typeof item !== 'number' || !inRange(item, range)) {
      walk.faults.add(joined(path, index), item, rangeInWords(range));
    } else if (Object.is(item, -0)) {
      changed ??= [...value];
      changed[index] = 0;
    }
  }
  return changed ?? value;
}

function readShares(field: SharesField, value: unknown, path: string, walk: Walk): unknown {
  if (!isObject(value)) {
    walk.faults.add(path, value, expectedOf(field, walk));
    return value;
  }
  const known = walk.ids[field.of];
  let sum = 0;
  let sound = true;
  for (const [id, share] of Object.entries(value)) {
    if (walk.faults.full) return value;
    const place = joined(path, id);
    if (known?.has(id) === false) {
      walk.faults.add(place, share, say('only ids of the plan’s segments'));
      sound = false;
    }
    if (typeof share !== 'number' || !inRange(share, { min: 0, max: 1 })) {
      walk.faults.add(place, share, say('a number from 0 to 1'));
      sound = false;
    } else sum += share;
  }
  if (sound && Math.abs(sum - 1) > 1e-6) {
    walk.faults.say(
      path,
      say('shares that sum to {sum}', { sum: Number(sum.toPrecision(9)) }),
      say('shares that sum to 1'),
    );
  }
  return value;
}

function readList(field: ListField, value: unknown, path: string, walk: Walk, was: unknown): unknown {
  const { faults } = walk;
  if (!Array.isArray(value)) {
    faults.add(path, value, expectedOf(field, walk));
    return value;
  }
  const list: readonly unknown[] = value;
  if (walk.trusted !== undefined && list === was) return list;
  if (isSparse(list)) {
    faults.say(path, say('a list of {length} with holes', { length: list.length }), expectedOf(field, walk));
    return list;
  }
  if (list.length < (field.minLength ?? 0)) faults.add(path, list, expectedOf(field, walk));
  const before: readonly unknown[] = Array.isArray(was) ? was : [];
  const seen = Object.hasOwn(field.item, 'id') ? new Set<string>() : undefined;
  let changed: unknown[] | undefined;
  for (let index = 0; index < list.length && !faults.full; index += 1) {
    const item = list[index];
    const place = itemPath(item, index, path, seen, faults);
    const read = readFields(field.item, item, place, walk, before[index], () => itemOf(field.one));
    if (!Object.is(read, item)) {
      changed ??= [...list];
      changed[index] = read;
    }
  }
  return changed ?? list;
}

/** By id where the item has a proper one of its own, else by position. Says where an id is taken. */
export function itemPath(
  item: unknown,
  index: number,
  path: string,
  seen: Set<string> | undefined,
  faults: FaultList,
): string {
  const byPosition = joined(path, index);
  if (seen === undefined || !isObject(item) || typeof item['id'] !== 'string') return byPosition;
  const id = item['id'];
  if (seen.has(id)) {
    faults.say(
      joined(byPosition, 'id'),
      say('{id} a second time', { id: rendered(id) }),
      say('an id of its own in this list'),
    );
    return byPosition;
  }
  seen.add(id);
  return idField.pattern?.expression.test(id) === true ? joined(path, id) : byPosition;
}
