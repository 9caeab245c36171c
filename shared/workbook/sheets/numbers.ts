/** The numbers that formulas give, as the engine has them: the values that cells are exported with. */
import type { Quantity } from '../../engine/declaration.ts';
import type { Computed } from '../../model/compute.ts';
import { constraintCodes } from '../../model/quantities/bookings.ts';

/** The words of a constraint by their code. */
export const constraintWords: readonly string[] = Object.keys(constraintCodes);

export interface CellNumbers {
  /** Whether the model needs this number at all; what it does not need has no cell. */
  readonly has: (quantity: Quantity, places: readonly number[], month: number) => boolean;
  /** A number, a word, or `''` where it is not defined. */
  readonly value: (quantity: Quantity, places: readonly number[], month: number) => number | string;
}

export function numbersOf({ compiled, values }: Computed): CellNumbers {
  const { nodeOf } = compiled.unrolled;
  return {
    has: ({ name }, places, month) => nodeOf(name, places, month) !== undefined,
    value: (quantity, places, month) => {
      const node = nodeOf(quantity.name, places, month);
      if (node === undefined) throw new Error(`${quantity.name}(${places.join()})@${month} is not computed`);
      const value = values[node]!;
      if (quantity.kind === 'word') return constraintWords[value]!;
      return Number.isNaN(value) ? '' : value;
    },
  };
}
