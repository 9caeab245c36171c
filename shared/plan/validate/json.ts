/** Values that a document may hold anywhere: plain JSON of sensible depth. */
import { isObject, isSparse } from '../values.ts';

/** No part of a plan nests deeper than a handful of levels. */
const deepest = 32;

/**
 * The value itself, or a copy where it holds a negative zero, which JSON text does not keep; undefined where it
 * is no plain JSON: functions, numbers that are not finite, holes, cycles, or nested beyond any use.
 */
export function plainJson(value: unknown): { readonly value: unknown } | undefined {
  const above = new Set<object>();
  const done = new Map<object, unknown>();
  const notJson = Symbol('not JSON');

  const copied = (part: unknown, depth: number): unknown => {
    if (typeof part === 'number') return Number.isFinite(part) ? part + 0 : notJson;
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return part;
    if (typeof part !== 'object' || depth > deepest || above.has(part)) return notJson;
    // The same part may stand in many places: looking once keeps the work in proportion to its size.
    const known = done.get(part);
    if (known !== undefined) return known;
    above.add(part);
    const copy = Array.isArray(part) ? copiedList(part, depth) : copiedObject(part, depth);
    above.delete(part);
    done.set(part, copy);
    return copy;
  };
  const copiedList = (list: readonly unknown[], depth: number): unknown => {
    if (isSparse(list)) return notJson;
    const copy: unknown[] = [];
    for (const item of list) {
      const inside = copied(item, depth + 1);
      if (inside === notJson) return notJson;
      copy.push(inside);
    }
    return copy.every((item, index) => Object.is(item, list[index])) ? list : copy;
  };
  const copiedObject = (bag: object, depth: number): unknown => {
    if (!isObject(bag)) return notJson;
    const changed: [string, unknown][] = [];
    for (const [key, item] of Object.entries(bag)) {
      const inside = copied(item, depth + 1);
      if (inside === notJson) return notJson;
      if (!Object.is(inside, item)) changed.push([key, inside]);
    }
    return changed.length === 0 ? bag : { ...bag, ...Object.fromEntries(changed) };
  };

  const result = copied(value, 0);
  return result === notJson ? undefined : { value: result };
}
