/**
 * What a founder is asked for a new plan: plain facts of today and one wish. Everything else of the plan is assumed from
 * them (planFromAnswers.ts).
 */
import type { Month } from '../types.ts';

/** Where most customers come from today. */
export type Origin = 'inbound' | 'paid' | 'outbound' | 'mixed';
export const origins: readonly Origin[] = ['inbound', 'paid', 'outbound', 'mixed'];

/** One kind of customer, as the company knows it today. Money is in the plan's currency. */
export interface CustomerKind {
  readonly name: string;
  /** They buy without a seller. */
  readonly selfServe: boolean;
  /** What a new one pays in a year, > 0. */
  readonly acv: number;
  /** How many there are, and what they pay in a year together; both ≥ 0, no ARR without customers. */
  readonly customers: number;
  readonly arr: number;
  /** People who sell to them; 0: the founders do it beside other work. */
  readonly sellers: number;
  /** New customers in a usual month; 0: none yet. */
  readonly wonPerMonth: number;
}

export interface Answers {
  readonly name: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly start: Month;
  /** At least one. */
  readonly kinds: readonly CustomerKind[];
  readonly origin: Origin;
  /** ARR wanted twelve months on. */
  readonly targetArr: number;
  readonly cash: number;
  /** A round that is expected. */
  readonly funding: { readonly month: Month; readonly amount: number } | null;
}
