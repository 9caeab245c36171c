/**
 * A part of the results that stays the very same value while it is equal, so that what shows it is not drawn again
 * with every keystroke elsewhere in the plan.
 */
import { useRef } from 'react';
import { same } from '../../shared/plan/edits.ts';
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
