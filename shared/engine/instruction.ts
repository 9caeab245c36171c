/** What a batch program is made of: operations on rows of lanes, in variants for operands that do not vary. */
import { Op } from './operations.ts';

/** Operations of the batch evaluator; `K` marks an operand that is one number for all lanes. */
export const Code = {
  add: 0,
  addK: 1,
  subtract: 2,
  subtractFromK: 3,
  multiply: 4,
  multiplyK: 5,
  divide: 6,
  divideByK: 7,
  divideK: 8,
  min: 9,
  minK: 10,
  max: 11,
  maxK: 12,
  power: 13,
  /** row ^ K */
  powerByK: 14,
  /** e ^ (K · row), which is how a number that does not vary is raised to one that does. */
  exponential: 15,
  floor: 16,
  ceil: 17,
  known: 18,
  select: 19,
  ratio: 20,
  /** Rare operations of two rows, by their meaning. */
  other: 21,
  sum: 22,
  product: 23,
  /** Σ row·row of pairs + K */
  dot: 24,
  /** Σ row·weight + K */
  weigh: 25,
  pick: 26,
  sumBetween: 27,
} as const;

export type InstructionCode = (typeof Code)[keyof typeof Code];

export interface Instruction {
  readonly code: InstructionCode;
  /** Registers; −1 where unused. */
  readonly target: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly constant: number;
  /** Registers of list operations. */
  readonly list: readonly number[];
  readonly weights: readonly number[];
  /** What `other` means. */
  readonly op: (typeof Op)[keyof typeof Op];
}

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly registerCount: number;
  /** Registers that hold one number in every lane, for operations that have no variant for it. */
  readonly constants: readonly { readonly register: number; readonly value: number }[];
  /** The register of each varying input; −1 where nothing wanted depends on it. */
  readonly inputs: readonly number[];
  /** Each wanted number: a register, or one value for all trials. */
  readonly outputs: readonly ({ readonly register: number } | { readonly value: number })[];
}
