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
  /** Over a quarter or fiscal year: flows are summed, others are those of the last month (model.md 10). */
  readonly over: (
    quantity: Quantity,
    places: readonly number[],
    period: { readonly from: number; readonly to: number },
  ) => number | string;
}

export function numbersOf({ compiled, values }: Computed): CellNumbers {
  const { nodeOf } = compiled.unrolled;
  const value: CellNumbers['value'] = (quantity, places, month) => {
    const node = nodeOf(quantity.name, places, month);
    if (node === undefined) throw new Error(`${quantity.name}(${places.join()})@${month} is not computed`);
    const number = values[node]!;
    if (quantity.kind === 'word') return constraintWords[number]!;
    return Number.isNaN(number) ? '' : number;
  };
  return {
    value,
    over: (quantity, places, { from, to }) => {
      if (quantity.kind !== 'flow') return value(quantity, places, to);
      let sum = 0;
      for (let month = from; month <= to; month++) sum += Number(value(quantity, places, month));
      return sum;
    },
    has: ({ name }, places, month) => nodeOf(name, places, month) !== undefined,
  };
}
