/** One assumption of the plan on the screen: its field, its value, how to change it, and what the scenario makes of it. */
import { useState } from 'react';
import type { Field } from '../../shared/plan/schema/fields.ts';
import { fieldAt, getAt } from '../../shared/plan/paths.ts';
import { belongsToDocument } from '../../shared/plan/scenarioEdits.ts';
import type { Note } from '../../shared/plan/types.ts';
import { change } from '../state/changes.ts';
import { useResults } from '../state/results.ts';
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
  const value = useKept(({ plan }) => (plan === null ? undefined : getAt(plan, path)));
  const note = useKept(({ plan }) =>
    plan !== null && Object.hasOwn(plan.notes, path) ? plan.notes[path] : undefined,
  );
  const currency = useResults(({ plan }) => plan?.currency ?? '');
  const mark = useKept((results) => scenarioMark(results, path));
  const isEverywhere = useResults(({ scenario }) => scenario !== 'base' && belongsToDocument(path));
  /** Gone as soon as something else stands there. */
  const [refused, setRefused] = useState<{ readonly why: string | undefined; readonly at: unknown }>();
  const field = fieldAt(path);
  if (field === undefined || value === undefined) return undefined;
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
