/** One assumption of the plan on the screen: its field, its value, how to change it, and what the scenario makes of it. */
import { useState } from 'react';
import type { Field } from '../../shared/plan/schema/fields.ts';
import { fieldAt, getAt } from '../../shared/plan/paths.ts';
import { belongsToDocument } from '../../shared/plan/scenarioEdits.ts';
import type { Note } from '../../shared/plan/types.ts';
import { change } from '../state/changes.ts';
import type { Results } from '../state/results.ts';
import { useKept } from '../state/useKept.ts';
import { resetToBase, scenarioMark } from './scenarioTouch.ts';

export interface Assumption {
  readonly path: string;
  readonly field: Field;
  readonly value: unknown;
  readonly currency: string;
  readonly note: Note | undefined;
  /** Set when the scenario on the screen, or one that it is based on, changes it. */
  readonly scenario?: {
    readonly name: string;
    /** What stands there without the change. */
    readonly from: unknown;
    readonly reset: () => void;
  };
  /** A scenario is open, but this belongs to the plan as a whole: edited here, it is so in every scenario. */
  readonly isEverywhere: boolean;
  readonly fault: string | undefined;
  /** Returns whether the plan took it; otherwise `fault` says why not. */
  readonly set: (value: unknown) => boolean;
}

/** Nothing where the path leads nowhere (any more). */
export function useAssumption(path: string): Assumption | undefined {
  // One subscription a row, not one for each part: every one is asked with every keystroke.
  const found = useKept((results) => look(results, path));
  /** Gone as soon as something else stands there. */
  const [refused, setRefused] = useState<{ readonly why: string | undefined; readonly at: unknown }>();
  const field = fieldAt(path);
  if (field === undefined || found === undefined) return undefined;
  const { value, note, currency, mark, isEverywhere } = found;
  return {
    path,
    field,
    value,
    currency,
    note,
    ...(mark === undefined
      ? {}
      : { scenario: { ...mark, reset: () => setRefused({ why: resetToBase(path, mark), at: value }) } }),
    isEverywhere,
    fault: refused?.at === value ? refused?.why : undefined,
    set(next) {
      const refusal = change(path, next);
      setRefused(refusal === undefined ? undefined : { why: refusal, at: value });
      return refusal === undefined;
    },
  };
}

/** What stands at the path, and all that is said of it: plain JSON, so that `useKept` keeps it. */
function look(results: Results, path: string) {
  const { plan, scenario } = results;
  const value = plan === null ? undefined : getAt(plan, path);
  if (plan === null || value === undefined) return undefined;
  return {
    value,
    note: Object.hasOwn(plan.notes, path) ? plan.notes[path] : undefined,
    currency: plan.currency,
    mark: scenarioMark(results, path),
    isEverywhere: scenario !== 'base' && belongsToDocument(path),
  };
}
