/**
 * What changes of a workbook do to the targets: each alone, and all that can be taken together. Every effect is a
 * computation of the whole plan, so their number is bounded: where somebody changed hundreds of numbers, those that
 * belong together are taken together.
 */
import { judge, type TargetVerdict } from '../../analysis/index.ts';
import { compute, type Computed } from '../../model/index.ts';
import { fieldAt, splitPath } from '../../plan/paths.ts';
import { planOfScenario } from '../../plan/scenarios.ts';
import type { Plan } from '../../plan/types.ts';
import { changedPlan } from './accept.ts';
import type { Effects, EffectScope, InputChange, TargetEffect } from './review.ts';

/** Of a plan of 60 months and 8 segments each takes some hundredths of a second; all of them, a few seconds. */
const mostEffects = 100;

/**
 * Of the plan, or of the scenario that the workbook is of. A change has no effect (`null`) where it has a fault or is
 * valid only with others, as shares that sum to 1 are. With no such scenario there are no effects at all.
 */
export function effectOf(plan: Plan, scenarioId: string, changes: readonly InputChange[]): Effects {
  const takeable = changes.filter(({ fault }) => fault === undefined);
  const { of, groups } = grouped(takeable);
  const given = planOfScenario(plan, scenarioId);
  if (!given.ok) return { of, each: changes.map(() => null), together: null };
  const before = judge(compute(given.value));
  let retired: Computed | undefined;
  const effect = (taken: readonly InputChange[]): readonly TargetEffect[] | null => {
    const changed = changedPlan(given.value, taken);
    if (!changed.ok) return null;
    retired = compute(changed.value, retired);
    return between(before, judge(retired));
  };
  const ofChange = new Map(
    groups.flatMap((group) => {
      const found = effect(group);
      return group.map((change) => [change, found] as const);
    }),
  );
  return { of, each: changes.map((change) => ofChange.get(change) ?? null), together: effect(takeable) };
}

interface Grouped {
  readonly of: EffectScope;
  readonly groups: readonly (readonly InputChange[])[];
}

/** As few together as the bound allows. */
function grouped(changes: readonly InputChange[]): Grouped {
  const by = (of: EffectScope): Grouped => ({
    of,
    groups: [...Map.groupBy(changes, ({ path }) => keys[of](path)).values()],
  });
  const fits = ({ groups }: Grouped): boolean => groups.length <= mostEffects;
  return (['change', 'row', 'part'] as const).map(by).find(fits) ?? by('whole');
}

const keys: Readonly<Record<EffectScope, (path: string) => string>> = {
  change: (path) => path,
  row: rowOf,
  part: (path) => splitPath(path).slice(0, partDepth(path)).join('.'),
  whole: () => '',
};

/** All months of a series, all years of a life. */
function rowOf(path: string): string {
  const above = path.slice(0, path.lastIndexOf('.'));
  const kind = fieldAt(above)?.kind;
  return kind === 'series' || kind === 'numbers' ? above : path;
}

/** `segments.smb` is one, and `support`; `costs.lines.rent` too. */
function partDepth(path: string): number {
  const [root = '', field = ''] = splitPath(path);
  if (fieldAt(root)?.kind === 'list') return 2;
  return fieldAt(`${root}.${field}`)?.kind === 'list' ? 3 : 1;
}

/** Targets are neither added nor taken away by a workbook. */
const between = (
  before: readonly TargetVerdict[],
  after: readonly TargetVerdict[],
): readonly TargetEffect[] =>
  before.map(({ metric, month, bound, target, plan, holds }, index) => ({
    metric,
    month,
    bound,
    target,
    targetAfter: after[index]!.target,
    before: plan,
    after: after[index]!.plan,
    holdsBefore: holds,
    holdsAfter: after[index]!.holds,
  }));
