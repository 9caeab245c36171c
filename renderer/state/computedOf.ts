/**
 * The base plan or a scenario beside the one on the screen: its plan, the same object while nothing that its numbers
 * follow from has changed, and on demand its numbers. Nothing here is on the way of a keystroke.
 */
import { useEffect, useState } from 'react';
import { compute, type Computed } from '../../shared/model/index.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { afterPaint } from './afterPaint.ts';
import { chainOf, planOf } from './scenarioPlans.ts';
import { useShown } from './shown.tsx';

/** A plan that is being typed in is worked out once the typing rests. */
const restMs = 150;

/** What no number follows from; scenarios count through the changes of those that are made. */
const idle: ReadonlySet<string> = new Set(['name', 'scenarios', 'uncertainty', 'notes', 'actuals']);

/** All that the numbers of a scenario follow from: the same values, the same numbers. */
const sourcesOf = (base: Plan, scenario: string): readonly unknown[] => [
  ...Object.entries(base).flatMap(([name, value]: [string, unknown]) => (idle.has(name) ? [] : [value])),
  ...chainOf(base, scenario).map(({ changes }) => changes),
];

interface Known {
  readonly sources: readonly unknown[];
  readonly plan: Plan;
  computed?: Computed;
}

/** By scenario id, of the plan last looked at. */
const known = new Map<string, Known>();

function knownOf(base: Plan, scenario: string): Known | undefined {
  const sources = sourcesOf(base, scenario);
  const last = known.get(scenario);
  const isSame =
    last?.sources.length === sources.length &&
    sources.every((source, index) => source === last.sources[index]);
  if (isSame) return last;
  const plan = planOf(base, scenario);
  if (plan === undefined) return undefined;
  const made: Known = { sources, plan };
  known.set(scenario, made);
  return made;
}

/**
 * The plan that a scenario gives (`base`: the plan itself), the very same one until its numbers may be others. Its
 * name, notes and list of scenarios may be of before.
 */
export const planBeside = (base: Plan, scenario: string): Plan | undefined => knownOf(base, scenario)?.plan;

export interface ComputedBeside {
  /** Undefined until it has been worked out for the first time. */
  readonly computed: Computed | undefined;
  /** The numbers are those before the latest edit. */
  readonly isStale: boolean;
}

/**
 * The numbers of a scenario, or of the base plan: worked out after the screen has been painted and typing rests. A plan
 * of a shape not met before takes up to a second: ask for no more of them than somebody wants to read.
 */
export function useComputedOf(scenario: string): ComputedBeside {
  const { base, scenario: open, computed: shown } = useShown();
  const [held, setHeld] = useState<{ readonly scenario: string; readonly by: Known } | null>(null);
  const wanted = base === null || scenario === open ? undefined : knownOf(base, scenario);
  useEffect(() => {
    if (wanted === undefined || wanted.computed !== undefined) return undefined;
    let callOff: (() => void) | undefined;
    const rest = setTimeout(() => {
      callOff = afterPaint(() => {
        wanted.computed ??= compute(wanted.plan);
        setHeld({ scenario, by: wanted });
      });
    }, restMs);
    return () => {
      clearTimeout(rest);
      callOff?.();
    };
  }, [wanted, scenario]);
  if (scenario === open) return { computed: shown, isStale: false };
  if (wanted === undefined) return { computed: undefined, isStale: false };
  if (wanted.computed !== undefined) return { computed: wanted.computed, isStale: false };
  return { computed: held?.scenario === scenario ? held.by.computed : undefined, isStale: true };
}
