/** What a bar of a bridge between two plans says when it is asked why: how a change's share is found (model.md 11). */
import { say } from '../../shared/language/say.ts';
import type { Plan } from '../../shared/plan/types.ts';
import type { Unit } from '../../shared/plan/units.ts';
import type { Relation } from '../state/relation.ts';
import { short } from '../ui/format.ts';

export interface BridgedPart {
  readonly name: string;
  readonly share: number;
  /** What the bridge is of, such as `ARR`. */
  readonly metric: string;
  readonly unit: Unit;
  readonly plan: Plan;
  /** Of what was changed; none where the plan on the screen is neither of the two. */
  readonly paths: readonly string[];
  /** The ends of the bridge. */
  readonly from: number;
  readonly to: number;
}

export function bridgePart({ name, share, metric, unit, plan, paths, from, to }: BridgedPart): Relation {
  const show = (value: number): string => short(value, unit, plan.currency);
  return {
    name,
    how: {
      value: share,
      unit,
      plan,
      words: say(
        'What this change adds to {metric}. What it adds depends on what else has changed, so every combination of the changes is worked out, and this is its fair share (Shapley value). All shares sum exactly to the difference: from {from} to {to}.',
        { metric, from: show(from), to: show(to) },
      ),
    },
    parts: [],
    assumptions: paths,
  };
}
