/** The result document (model.md 13) and its parts. `null`: not defined in that month. */
import type { ConstraintWord } from '../model/index.ts';
import type { KillerId } from '../model/killers.ts';

export interface TargetVerdict {
  readonly metric: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly bound: 'atLeast' | 'atMost';
  readonly target: number;
  readonly plan: number | null;
  /** plan − target. */
  readonly gap: number | null;
  readonly holds: boolean;
}

/** What each killer takes (negative) or gives, so that naive + Σ killers = plan (model.md 11). */
export interface Attribution {
  readonly metric: string;
  readonly month: string;
  readonly naive: number | null;
  readonly plan: number | null;
  readonly killers: Readonly<Record<KillerId, number | null>>;
}

export interface ResultDocument {
  readonly months: readonly string[];
  readonly series: Readonly<Record<string, readonly (number | null)[]>>;
  readonly constraints: Readonly<Record<string, readonly ConstraintWord[]>>;
  readonly targets: readonly TargetVerdict[];
  readonly attribution: readonly Attribution[];
}
