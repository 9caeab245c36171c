/**
 * The plans that stand beside each other, with their numbers: those of the plan on the screen at once, the others from
 * a worker, once the typing rests. Numbers stay on the screen, marked, until the next ones are there.
 */
import { useEffect, useState } from 'react';
import type { TargetVerdict } from '../../../shared/analysis/result.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { planBeside } from '../../state/computedOf.ts';
import { seriesOf } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { askNumbers } from '../../workers/askNumbers.ts';
import type { PlanNumbers } from '../../workers/planNumbers.ts';

const restMs = 200;

export interface Beside {
  /** `base`, or a scenario id. */
  readonly id: string;
  readonly name: string;
  readonly plan: Plan;
  /** T numbers, NaN where not defined; undefined before they have been worked out, or for no series of this plan. */
  readonly series: (name: string) => ArrayLike<number> | undefined;
  /** None before they have been worked out. */
  readonly verdicts: readonly TargetVerdict[];
  readonly state: 'working' | 'stale' | 'ready';
}

/** Worked out before; gone with their plan. */
const known = new WeakMap<Plan, PlanNumbers>();

/** `scenarios`: ids and names, `base` among them. */
export function useBeside(
  scenarios: readonly { readonly id: string; readonly name: string }[],
): readonly Beside[] {
  const { base, scenario: open, computed, verdicts } = useShown();
  const [last, setLast] = useState<Readonly<Record<string, PlanNumbers>>>({});
  const columns = scenarios.flatMap(({ id, name }) => {
    const plan = base === null ? undefined : planBeside(base, id);
    return plan === undefined ? [] : [{ id, name, plan }];
  });
  const missing = columns.filter(({ id, plan }) => id !== open && !known.has(plan));
  /** Asked about again only when one of the plans is another. */
  const plans = useSameWhileEqual(missing.map(({ plan }) => plan));
  const ids = useSameWhileEqual(missing.map(({ id }) => id));
  useEffect(() => {
    if (plans.length === 0) return undefined;
    let callOffs: readonly (() => void)[] = [];
    const rest = setTimeout(() => {
      callOffs = plans.map((plan, index) =>
        askNumbers(plan, (numbers) => {
          known.set(plan, numbers);
          setLast((before) => ({ ...before, [ids[index] ?? '']: numbers }));
        }),
      );
    }, restMs);
    return () => {
      clearTimeout(rest);
      for (const callOff of callOffs) callOff();
    };
  }, [plans, ids]);
  return columns.map(({ id, name, plan }): Beside => {
    if (id === open) {
      return { id, name, plan, series: (of) => seriesOf(computed, of), verdicts, state: 'ready' };
    }
    const numbers = known.get(plan);
    const shown = numbers ?? last[id];
    return {
      id,
      name,
      plan,
      series: (of) => shown?.series[of],
      verdicts: shown?.verdicts ?? [],
      state: numbers !== undefined ? 'ready' : shown === undefined ? 'working' : 'stale',
    };
  });
}

function useSameWhileEqual<T>(list: readonly T[]): readonly T[] {
  const [held, setHeld] = useState(list);
  const isSame = held.length === list.length && held.every((item, index) => item === list[index]);
  if (!isSame) setHeld(list);
  return isSame ? held : list;
}
