/**
 * Numbers that screens show without their being numbers of the model: how two or more of its numbers stand to each
 * other. What they are is arithmetic on what is shown, never a formula of the model.
 */
import type { Unit } from '../../shared/plan/units.ts';

/** A series over months that follow each other; of one month `from` is `to`. */
export interface SeriesOver {
  readonly kind: 'series';
  readonly series: string;
  readonly from: number;
  readonly to: number;
  /** What the months are called together, such as a fiscal year; otherwise by the first and the last. */
  readonly when?: string | undefined;
}

/** A number that somebody typed: a target, what really happened. */
export interface Given {
  readonly kind: 'given';
  readonly label: string;
  readonly when: string;
  readonly value: number;
  readonly unit: Unit;
  /** Where it stands in the plan. */
  readonly path?: string;
}

export type Operand = SeriesOver | Given;

/** A number worked out of others elsewhere, such as what a check looks at; `words` say how. */
interface Told {
  readonly value: number;
  readonly unit: Unit;
  readonly words: string;
}

export interface Relation {
  /** What it is called, already said in the language spoken. */
  readonly name: string;
  /** `share`: the first over the sum of the others; `difference`: the first less the others; `sum`: all added up. */
  readonly how: 'share' | 'difference' | 'sum' | Told;
  readonly parts: readonly Operand[];
}
