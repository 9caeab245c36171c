/** One assumption of the plan on the screen: its field, its value, how to change it, and why one may not. */
import { useState } from 'react';
import type { Field } from '../../shared/plan/schema/fields.ts';
import { fieldAt, getAt } from '../../shared/plan/paths.ts';
import type { Note, Plan } from '../../shared/plan/types.ts';
import { change } from '../state/changes.ts';
import { useResults } from '../state/results.ts';
import { scenarioTouching } from './scenarioTouch.ts';

export interface Assumption {
  readonly path: string;
  readonly field: Field;
  readonly value: unknown;
  readonly plan: Plan;
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
  const plan = useResults((state) => state.plan);
  const base = useResults((state) => state.base);
  const scenario = useResults((state) => state.scenario);
  const [fault, setFault] = useState<string | undefined>();
  const field = fieldAt(path);
  if (plan === null || base === null || field === undefined) return undefined;
  const value = getAt(plan, path);
  if (value === undefined) return undefined;
  const touching = scenarioTouching(base, scenario, path);
  return {
    path,
    field,
    value,
    plan,
    currency: plan.currency,
    note: Object.hasOwn(plan.notes, path) ? plan.notes[path] : undefined,
    readOnlyBecause:
      touching === undefined ? undefined : `“${touching.name}” changes this. Edit it in the base plan.`,
    fault,
    set(next) {
      const refusal = change(path, next);
      setFault(refusal);
      return refusal === undefined;
    },
  };
}
