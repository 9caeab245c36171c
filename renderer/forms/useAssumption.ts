/** One assumption of the plan on the screen: its field, its value, how to change it, and why one may not. */
import { useState } from 'react';
import type { Field } from '../../shared/plan/schema/fields.ts';
import { fieldAt, getAt } from '../../shared/plan/paths.ts';
import type { Note } from '../../shared/plan/types.ts';
import { change } from '../state/changes.ts';
import { useResults } from '../state/results.ts';
import { useKept } from '../state/useKept.ts';
import { scenarioTouching } from './scenarioTouch.ts';

export interface Assumption {
  readonly path: string;
  readonly field: Field;
  readonly value: unknown;
  readonly currency: string;
  readonly note: Note | undefined;
  /** Set when the scenario on the screen changes it. */
  readonly readOnlyBecause: string | undefined;
  readonly fault: string | undefined;
  /** Returns whether the plan took it; otherwise `fault` says why not. */
  readonly set: (value: unknown) => boolean;
}

/** Nothing where the path leads nowhere (any more). */
export function useAssumption(path: string): Assumption | undefined {
  const value = useKept(({ plan }) => (plan === null ? undefined : getAt(plan, path)));
  const note = useKept(({ plan }) =>
    plan !== null && Object.hasOwn(plan.notes, path) ? plan.notes[path] : undefined,
  );
  const currency = useResults(({ plan }) => plan?.currency ?? '');
  const lockedBy = useResults(({ base, scenario }) =>
    base === null ? undefined : scenarioTouching(base, scenario, path)?.name,
  );
  const [fault, setFault] = useState<string | undefined>();
  const field = fieldAt(path);
  if (field === undefined || value === undefined) return undefined;
  return {
    path,
    field,
    value,
    currency,
    note,
    readOnlyBecause: lockedInWords(lockedBy),
    fault,
    set(next) {
      const refusal = change(path, next);
      setFault(refusal);
      return refusal === undefined;
    },
  };
}

/** Why an assumption cannot be edited here; `by` is the name of the scenario that changes it. */
export const lockedInWords = (by: string | undefined): string | undefined =>
  by === undefined ? undefined : `“${by}” changes this. Edit it in the base plan.`;
