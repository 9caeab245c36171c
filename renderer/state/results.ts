/**
 * What the plan comes to: every series at once with each edit, on this thread; the killers a moment later, from a
 * worker. The plan looked at is the base or one of its scenarios; edits always go to the base.
 */
import { create } from 'zustand';
import { judge } from '../../shared/analysis/index.ts';
import type { Attribution, TargetVerdict } from '../../shared/analysis/result.ts';
import { compute, type Computed } from '../../shared/model/index.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { askKillers, startKillers } from '../workers/askKillers.ts';
import { useSession } from './session.ts';
import { useSettings } from './settings.ts';

export interface Results {
  /** The plan looked at; with the scenario's changes when one is. */
  readonly plan: Plan | null;
  readonly base: Plan | null;
  /** A scenario id, or `base`. */
  readonly scenario: string;
  readonly computed: Computed | null;
  readonly verdicts: readonly TargetVerdict[];
  /** One a target; `null` until the worker has answered for the first time. */
  readonly attributions: readonly Attribution[] | null;
  /** The killers on the screen are of a plan before the latest edit. */
  readonly stale: boolean;
}

const nothing: Results = {
  plan: null,
  base: null,
  scenario: 'base',
  computed: null,
  verdicts: [],
  attributions: null,
  stale: false,
};

export const useResults = create<Results>(() => nothing);

/** The numbers before those on the screen: drawn over by now, so their memory can be used again. */
let retired: Computed | undefined;

function work(): void {
  const { plan: base, planId } = useSession.getState();
  const before = useResults.getState();
  if (base === null || planId === null) {
    if (before.base !== null) useResults.setState(nothing);
    return;
  }
  const wanted = useSettings.getState().activeScenario[planId] ?? 'base';
  const scenario = base.scenarios.some(({ id }) => id === wanted) ? wanted : 'base';
  if (base === before.base && scenario === before.scenario) return;
  const given = planOfScenario(base, scenario);
  // A valid plan gives every one of its scenarios (model.md 1); an edit that breaks one is refused.
  if (!given.ok) throw new Error(`The scenario ${scenario} of a valid plan is faulty`);
  const plan = given.value;
  const computed = compute(plan, retired);
  retired = before.computed ?? undefined;
  // Killers of another plan or of other targets say nothing about this one.
  const keep =
    before.plan?.name === plan.name &&
    scenario === before.scenario &&
    sameTargets(before.attributions, plan.targets);
  useResults.setState({
    plan,
    base,
    scenario,
    computed,
    verdicts: judge(computed),
    attributions: keep ? before.attributions : null,
    stale: true,
  });
  askKillers(plan, (attributions) => {
    if (useResults.getState().plan === plan) useResults.setState({ attributions, stale: false });
  });
}

const sameTargets = (attributions: readonly Attribution[] | null, targets: Plan['targets']): boolean =>
  attributions !== null &&
  attributions.length === targets.length &&
  targets.every(
    (target, index) =>
      attributions[index]?.metric === target.metric && attributions[index]?.month === target.month,
  );

/** Follows the open plan and the chosen scenario. Returns the unlistener. */
export function followResults(): () => void {
  startKillers();
  const ends = [useSession.subscribe(work), useSettings.subscribe(work)];
  work();
  return () => {
    for (const end of ends) end();
  };
}
