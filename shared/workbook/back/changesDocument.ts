/**
 * The file that `groundplan import` writes: what differs in a workbook that came back, for a person to read and a
 * program to go on with. Numbers are as in the plan document: rates as fractions, money in its currency.
 */
import type { Plan } from '../../plan/types.ts';
import type { Effects, EffectScope, InputChange, Remark, Review, SetFault, TargetEffect } from './review.ts';

export interface ChangesDocument {
  readonly format: 'groundplan-changes/1';
  /** The plan's name. */
  readonly plan: string;
  /** `base` is the plan itself. */
  readonly scenario: { readonly id: string; readonly name: string };
  /** The day of the export, `YYYY-MM-DD`. */
  readonly exported: string;
  /** What an `effect` is of: the change alone; where there are many, all changes of its row, part of the plan, or all. */
  readonly effectsOf: EffectScope;
  /** `effect`: one for each target; `null` where it cannot be taken by itself. */
  readonly changes: readonly (InputChange & { readonly effect: readonly TargetEffect[] | null })[];
  /** All changes without a fault made at once; `null` where those cannot be taken together: `faults` says why. */
  readonly together: readonly TargetEffect[] | null;
  readonly faults: readonly SetFault[];
  /** Everything else that differs from the workbook as it was exported. */
  readonly remarks: readonly Remark[];
}

export function changesDocument(
  plan: Plan,
  { origin, changes, remarks }: Review,
  effects: Effects,
  faults: readonly SetFault[],
): ChangesDocument {
  return {
    format: 'groundplan-changes/1',
    plan: plan.name,
    scenario: origin.scenario,
    exported: origin.date,
    effectsOf: effects.of,
    changes: changes.map((change, index) => ({ ...change, effect: effects.each[index] ?? null })),
    together: effects.together,
    faults,
    remarks,
  };
}
