/** Two states of a plan as one looks at them: in the scenario of the screen where both have it, else as base plans. */
import type { Plan } from '../../../shared/plan/types.ts';
import { lookedAt, type Elsewhere, type Looked } from '../../state/elsewhere.ts';
import { planOf } from '../../state/scenarioPlans.ts';

/** As what the numbers of the two answer "Why?": of the plan on the screen (`null`), or of one elsewhere. */
export interface AskedPair {
  readonly before: Elsewhere;
  readonly now: Elsewhere | null;
}

export interface LookedPair {
  readonly first: Looked;
  readonly second: Looked;
  /** The name of the scenario; nothing for base plans. */
  readonly scenario: string | null;
  /** The plan on the screen is that scenario, or the base plan as these are. */
  readonly isOnScreen: boolean;
}

export function scenarioPlans(first: Plan, second: Plan, scenario: string): LookedPair {
  const name = first.scenarios.find(({ id }) => id === scenario)?.name;
  const inFirst = planOf(first, scenario);
  const inSecond = planOf(second, scenario);
  return inFirst === undefined || inSecond === undefined || name === undefined
    ? { first: lookedAt(first), second: lookedAt(second), scenario: null, isOnScreen: scenario === 'base' }
    : { first: lookedAt(inFirst), second: lookedAt(inSecond), scenario: name, isOnScreen: true };
}
