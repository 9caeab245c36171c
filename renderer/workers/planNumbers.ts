/** All that is shown of a plan that is not on the screen. */
import { judge } from '../../shared/analysis/index.ts';
import type { TargetVerdict } from '../../shared/analysis/result.ts';
import type { Computed } from '../../shared/model/index.ts';

export interface PlanNumbers {
  /** T numbers by the name of each series (model.md 10), NaN where not defined. */
  readonly series: Readonly<Record<string, Float64Array>>;
  readonly verdicts: readonly TargetVerdict[];
}

/** Made of nothing but what structured cloning carries over. */
export function numbersOf(computed: Computed): PlanNumbers {
  const { series, seriesNames } = computed;
  return {
    series: Object.fromEntries(seriesNames.map((name) => [name, series(name) ?? new Float64Array()])),
    verdicts: judge(computed),
  };
}
