/**
 * What "Why?" shows about one number: its formula in words with that month's numbers in it, one level deep.
 * Every part that is itself computed carries an `address` that can be explained in turn, down to inputs, which
 * carry the `path` of the plan document where they can be changed.
 */
import type { Unit } from '../plan/units.ts';

/** One number of the model, as text that survives serialisation: `team.heads(smb-ae)@3`, `arr@-1`. */
export type Address = string;

export interface ExplainedPart {
  readonly address: Address;
  /** `Mid-market account executives · Heads`, without the month. */
  readonly label: string;
  /** `Mar 2027`, `before the plan`, or empty for an assumption that has no month. */
  readonly when: string;
  /** `null`: not defined in this month. */
  readonly value: number | null;
  readonly unit: Unit;
  readonly kind: 'computed' | 'input';
  /** Inputs: where the plan document says it, such as `salesTeams.mid-ae.hires.2027-03`. */
  readonly path?: string;
}

/** A formula in words is a row of tokens; parts are shown with their value and can be clicked. */
export type FormulaToken =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'part'; readonly part: ExplainedPart };

/** Why a number is not defined: the guard of its formula that said so (model.md 10). */
export type WhyUndefined =
  /** It looks back further than the plan does; `from` counts from 0, the plan's first month. */
  | { readonly kind: 'early'; readonly from: number }
  /** What it is divided by is nothing, or less. */
  | { readonly kind: 'denominator'; readonly formula: readonly FormulaToken[]; readonly value: number }
  | { readonly kind: 'part'; readonly part: ExplainedPart };

export interface Explanation {
  readonly subject: ExplainedPart;
  readonly meaning: string;
  /** Where model.md defines it, such as `model.md 5`. */
  readonly source: string;
  /** Empty for an input. */
  readonly formula: readonly FormulaToken[];
  /** The distinct parts of the formula, largest share first where it is a sum. */
  readonly inputs: readonly ExplainedPart[];
  /** Terms of a long sum that the formula only counts, largest first. */
  readonly others: readonly ExplainedPart[];
  /** What this number feeds, this month or later, nearest first. */
  readonly feeds: readonly ExplainedPart[];
  /** Only where the subject has no value. */
  readonly undefinedBecause?: WhyUndefined;
}
