/**
 * A part of the results that stays the very same value while it is equal, so that what shows it is not drawn again
 * with every keystroke elsewhere in the plan.
 */
import { useRef } from 'react';
import { useResults, type Results } from './results.ts';

export function useKept<T>(select: (results: Results) => T): T {
  const kept = useRef<{ readonly value: T } | null>(null);
  return useResults((state) => {
    const value = select(state);
    if (kept.current !== null && same(kept.current.value, value)) return kept.current.value;
    kept.current = { value };
    return value;
  });
}

/** Whether two JSON values say the same. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) && same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
