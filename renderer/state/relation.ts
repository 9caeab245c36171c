/**
 * Numbers that screens show without their being numbers of the model: how two or more of its numbers stand to each
 * other. What they are is arithmetic on what is shown, never a formula of the model.
 */
import type { Address } from '../../shared/engine/explanation.ts';
import type { Plan } from '../../shared/plan/types.ts';
import type { Unit } from '../../shared/plan/units.ts';

/** A series over months that follow each other; of one month `from` is `to`. */
export interface SeriesOver {
  readonly kind: 'series';
  readonly series: string;
  readonly from: number;
  readonly to: number;
  /** What the months are called together, such as a fiscal year; otherwise by the first and the last. */
  readonly when?: string | undefined;
  /** In place of the series' own, such as that it is what was planned. */
  readonly label?: string | undefined;
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

/** Any number of the model, by its address. */
interface ModelNumber {
  readonly kind: 'number';
  readonly address: Address;
}

export type Operand = SeriesOver | ModelNumber | Given;

/** A number worked out of others elsewhere, such as what a check looks at; `words` say how. */
interface Told {
  readonly value: number;
  readonly unit: Unit;
  readonly words: string;
  /** The plan that it is of: it stays as it was when it was asked about, the parts do not. */
  readonly plan: Plan;
}

export interface Relation {
  /** What it is called, already said in the language spoken. */
  readonly name: string;
  /** `share`: the first over the sum of the others; `difference`: the first less the others; `sum`: all added up. */
  readonly how: 'share' | 'difference' | 'sum' | Told;
  readonly parts: readonly Operand[];
  /** Paths of what it follows from in the plan on the screen, where it can be changed. */
  readonly assumptions?: readonly string[];
}
