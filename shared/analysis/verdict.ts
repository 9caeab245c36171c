/** Whether targets hold, and the result document (model.md 11, 13). */
import { compute, type Computed } from '../model/index.ts';
import { attribute } from './killers.ts';
import type { ResultDocument, TargetVerdict } from './result.ts';

/** For each target of the plan, in order. */
export function judge(computed: Computed): readonly TargetVerdict[] {
  const { targets } = computed.plan;
  const nodes = targets.map(({ metric, month }) => computed.nodeOfSeries(metric, month));
  const asked = nodes.filter((node) => node !== undefined);
  const values = new Map(computed.valuesOf(asked).map((value, index) => [asked[index], value]));
  return targets.map(({ metric, month, bound, value: target }, index) => {
    const value = values.get(nodes[index]);
    const plan = value === undefined ? null : orNull(value);
    const holds = plan !== null && (bound === 'atLeast' ? plan >= target : plan <= target);
    return { metric, month, bound, target, plan, gap: plan === null ? null : plan - target, holds };
  });
}

/** Everything that a plan gives, as model.md 13 writes it. */
export function resultDocument(plan: Computed['plan']): ResultDocument {
  const computed = compute(plan);
  return {
    months: computed.months,
    series: Object.fromEntries(
      computed.seriesNames.map((name) => [name, Array.from(computed.series(name)!, orNull)]),
    ),
    constraints: computed.constraints(),
    targets: judge(computed),
    attribution: attribute(computed),
  };
}

/** JSON has no NaN; neither has a number that grew past all bounds a place in a plan. */
const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
