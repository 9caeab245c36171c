/** A document whose own fields have been read, for the parts that refer to them by path or name. */
import { isMonth } from '../months.ts';
import type { Bag } from '../values.ts';
import type { Fault } from './faults.ts';
import type { Walk } from './walk.ts';

export interface Reading {
  /** With defaults filled in; faulty parts stand as they were. */
  readonly plan: Bag;
  readonly walk: Walk;
  /** A path that leads through or to something already said to be faulty: it cannot be judged. */
  readonly isBroken: (path: string) => boolean;
}

export function readingOf(plan: Bag, walk: Walk, known: readonly Fault[]): Reading {
  const faulty = new Set(known.map(({ path }) => path));
  const holdingFaults = new Set(known.flatMap(({ path }) => prefixes(path)));
  // Without a first month and a length, no month can be found in any series.
  const timeless = faulty.has('start') || faulty.has('months');
  const isBroken = (path: string): boolean =>
    faulty.size > 0 &&
    (holdingFaults.has(path) ||
      prefixes(path).some((part) => faulty.has(part)) ||
      (timeless && isMonth(path.slice(path.lastIndexOf('.') + 1))));
  return { plan, walk, isBroken };
}

function prefixes(path: string): readonly string[] {
  const found: string[] = [];
  for (let dot = path.indexOf('.'); dot !== -1 && found.length < 20; dot = path.indexOf('.', dot + 1)) {
    found.push(path.slice(0, dot));
  }
  return [...found, path];
}
