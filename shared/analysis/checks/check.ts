/** What a check is: a rule that an experienced operator would apply to a plan, as data, and what it finds. */
import type { Series } from '../../plan/types.ts';
import type { Unit } from '../../plan/units.ts';
import type { PlanFacts } from './facts.ts';

/** Most severe first. */
export const severities = ['serious', 'doubtful', 'remark'] as const;
export type Severity = (typeof severities)[number];

export interface CheckRule {
  readonly id: string;
  /** `say`d where it is shown, as are the other texts. */
  readonly title: string;
  /** What it looks at, for those who ask why nothing was remarked on. */
  readonly looksAt: string;
  /** The rule in words, with `{threshold}`. */
  readonly rule: string;
  readonly threshold: number;
  readonly unit: Unit;
  /** The threshold is how far two shares may be apart: points, not percent. */
  readonly inPoints?: true;
  /** The id of a figure of the field; `operators`: a rule that operators go by, of grade C. */
  readonly source: string;
  readonly severity: Severity;
  /** It says something of the plan as a whole, wherever one would begin to mend it. */
  readonly ofPlan?: true;
  readonly look: (facts: PlanFacts, threshold: number) => readonly Sighting[];
}

/** Numbers of a series; of several months, of a flow, their sum. */
export interface SeriesRead {
  readonly series: string;
  /** Months from 0, both included. */
  readonly from: number;
  readonly to: number;
}

/** A value in a message: the window writes numbers and months, and knows the plan's currency. */
export type MessageValue =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly unit: Unit;
      /** Where it was read, if it is a number of the model. */
      readonly read?: SeriesRead;
    }
  /** How far one number is from another. */
  | { readonly kind: 'distance'; readonly value: number; readonly unit: Unit }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'text'; readonly text: string };

export interface Sighting {
  /** The assumption to look at. */
  readonly path: string;
  /** The path of the thing that it is said of, where that is not the one the assumption belongs to. */
  readonly about?: string;
  /** The figure of the field that decided, where it is another than the rule's: that of a band of contract values. */
  readonly source?: string;
  /** The number that the rule was held against, in the unit of the rule. */
  readonly found: number;
  /** The series that it was read from, where it was; with `t` the month to ask "Why?" about. */
  readonly series?: string;
  readonly t?: number;
  /** The numbers of the model that `found` was made of, where it is not one of them itself. */
  readonly made?: readonly SeriesRead[];
  /** The position of a target of whose spreadsheet's number `found` is a share. */
  readonly naiveOf?: number;
  /** Whole sentences: `{found}`, `{threshold}`, `{month}`, `{thing}` and what `values` names. */
  readonly message: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
  /** What one could do about it. */
  readonly advice: string;
}

export interface Finding extends Omit<Sighting, 'values' | 'about' | 'source'> {
  readonly rule: CheckRule;
  /** As the rule's. */
  readonly source: string;
  /** What is silenced: the rule, and of which thing. */
  readonly key: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}

export const numberValue = (value: number, unit: Unit, read?: SeriesRead): MessageValue => ({
  kind: 'number',
  value,
  unit,
  ...(read !== undefined && { read }),
});
export const textValue = (text: string): MessageValue => ({ kind: 'text', text });

export const inMonth = (series: Series, t: number): number =>
  typeof series === 'number' ? series : (series[t] ?? 0);
