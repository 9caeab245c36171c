/**
 * What the plan comes to: every series at once with each edit, on this thread; the killers a moment later, from a
 * worker. The plan looked at is the base or one of its scenarios.
 */
import { say } from '../../shared/language/say.ts';
import { create } from 'zustand';
import { judge } from '../../shared/analysis/index.ts';
import type { Attribution, TargetVerdict } from '../../shared/analysis/result.ts';
import { compute, needsLong, takeProgram, type Computed } from '../../shared/model/index.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { askKillers, askProgram, startPlanWorker } from '../workers/askPlanWorker.ts';
import { planOf } from './scenarioPlans.ts';
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
  /** All of this is of a plan before the latest edit, which gave it a shape that takes a while to be worked out. */
  readonly isBehind: boolean;
}

const nothing: Results = {
  plan: null,
  base: null,
  scenario: 'base',
  computed: null,
  verdicts: [],
  attributions: null,
  stale: false,
  isBehind: false,
};

export const useResults = create<Results>(() => nothing);

/** Numbers that are on the screen or being drawn: their memory must stay as it is. */
const kept = new Set<Computed>();
/** Numbers that nobody will look at again: the next ones are written into their memory. */
let retired: Computed | undefined;

export function keepNumbers(computed: Computed): void {
  kept.add(computed);
}

export function letGoNumbers(computed: Computed): void {
  kept.delete(computed);
  if (useResults.getState().computed !== computed) retired = computed;
}

/** A worker asked with every keystroke would be busy with a plan that nobody wants any more. */
const restMs = 120;
let asking: ReturnType<typeof setTimeout> | undefined;

function work(): void {
  const { plan: base, planId } = useSession.getState();
  const before = useResults.getState();
  if (base === null || planId === null) {
    clearTimeout(asking);
    if (before.base !== null) useResults.setState(nothing);
    return;
  }
  const wanted = useSettings.getState().activeScenario[planId] ?? 'base';
  const scenario = base.scenarios.some(({ id }) => id === wanted) ? wanted : 'base';
  if (base === before.base && scenario === before.scenario) {
    // Back to what is on the screen before the other was worked out.
    prepared = undefined;
    if (before.isBehind) useResults.setState({ isBehind: false });
    return;
  }
  const plan = planOf(base, scenario) ?? base;
  if (needsLong(plan)) {
    prepare(plan);
    return;
  }
  const computed = compute(plan, retired);
  retired = before.computed === null || kept.has(before.computed) ? undefined : before.computed;
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
    isBehind: false,
  });
  // Another window may have removed it: edits would go to the base plan without a word.
  if (scenario !== wanted && before.scenario === wanted && before.plan?.name === plan.name) {
    useSession.setState({
      notice: say('The scenario that was open is no longer in the plan. You are in the base plan now.'),
    });
  }
  clearTimeout(asking);
  asking = setTimeout(
    () =>
      askKillers(plan, (attributions) => {
        if (useResults.getState().plan === plan) useResults.setState({ attributions, stale: false });
      }),
    keep ? restMs : 0,
  );
}

/** The plan whose program is being made. */
let prepared: Plan | undefined;

/** A large plan of a new shape is compiled beside the screen; until then that shows the plan as it was. */
function prepare(plan: Plan): void {
  if (plan === prepared) return;
  prepared = plan;
  clearTimeout(asking);
  if (useResults.getState().plan !== null) useResults.setState({ isBehind: true });
  askProgram(plan, (program) => {
    if (prepared === plan) prepared = undefined;
    // Without a worker it is made here: the window stands still meanwhile, but what is on it comes right.
    if (program === undefined) compute(plan);
    else takeProgram(plan, program);
    work();
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
  startPlanWorker();
  const ends = [useSession.subscribe(work), useSettings.subscribe(work)];
  work();
  return () => {
    for (const end of ends) end();
  };
}
