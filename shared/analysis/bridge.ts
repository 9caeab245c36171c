/**
 * The bridge between any two plans of the same months (model.md 11): what each changed assumption adds to a metric, as
 * exact Shapley values of up to eight parts, so that they sum to the difference. It may take seconds for plans of
 * different shapes: the window asks a worker (renderer/workers/askBridge.ts).
 */
import type { Plan } from '../plan/types.ts';
import { withChange } from './bridgeChanges.ts';
import { bridgeParts, type Gathered } from './bridgeParts.ts';
import { inShapeOf } from './bridgeShapes.ts';
import { bridgeLabel } from './bridgeWords.ts';
import { worthOf, type MetricAt } from './bridgeWorth.ts';
import { shapley } from './killers.ts';

export type { MetricAt } from './bridgeWorth.ts';

export interface BridgePart {
  /** In the language spoken. */
  readonly label: string;
  /** Paths of its changed assumptions, in one plan or in both. */
  readonly paths: readonly string[];
  /** What it adds, in the unit of the metric; `null` where some combination leaves the metric undefined. */
  readonly share: number | null;
}

/** from + Σ shares = to. */
export interface PlanBridge {
  readonly from: number | null;
  readonly to: number | null;
  /** In the order of the plan; none where no assumption differs. */
  readonly parts: readonly BridgePart[];
}

/** What a worker finds: the shares by the place of their part, none where some combination is not defined. */
export interface BridgeShares {
  readonly from: number | null;
  readonly to: number | null;
  readonly shares: readonly number[] | null;
}

/** Whether there is a bridge between them at all. */
export const isBridgeable = (before: Plan, after: Plan): boolean =>
  before.start === after.start && before.months === after.months;

/** @throws RangeError where the plans do not cover the same months. */
export function bridgeOf(before: Plan, after: Plan, target: MetricAt): PlanBridge {
  return bridgeInWords(before, after, bridgeShares(before, after, target));
}

/** The slow part, without words: a worker speaks no language. `progress` is told the share done, 0 … 1. */
export function bridgeShares(
  before: Plan,
  after: Plan,
  target: MetricAt,
  progress?: (share: number) => void,
): BridgeShares {
  if (!isBridgeable(before, after)) throw new RangeError('A bridge is between plans of the same months');
  const parts = bridgeParts(before, after);
  const plans = combinations(inShapeOf(bare(before), after), inShapeOf(after, before), parts);
  const worth = worthOf(plans, target, progress);
  return {
    from: orNull(worth[0]!),
    to: orNull(worth.at(-1)!),
    shares: shapley(worth) ?? null,
  };
}

export function bridgeInWords(before: Plan, after: Plan, { from, to, shares }: BridgeShares): PlanBridge {
  return {
    from,
    to,
    parts: bridgeParts(before, after).map((part, index) => ({
      label: bridgeLabel(part, before, after),
      paths: part.changes.map(({ path }) => path),
      share: shares?.[index] ?? null,
    })),
  };
}

/** The plan with every set of parts changed, by its bits. */
function combinations(before: Plan, after: Plan, parts: readonly Gathered[]): readonly Plan[] {
  let plans: readonly Plan[] = [before];
  for (const { changes } of parts) {
    const changed = plans.map((plan) =>
      changes.reduce((made, change) => withChange(made, change, after), plan),
    );
    plans = [...plans, ...changed];
  }
  return plans;
}

/** Without what refers to assumptions but does not count: its paths need not lead anywhere in between. */
const bare = (plan: Plan): Plan => ({ ...plan, scenarios: [], uncertainty: [], notes: {}, actuals: {} });

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
