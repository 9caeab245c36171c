/**
 * The operations that a formula comes down to, and what each means for numbers. Nothing is here that a
 * spreadsheet cannot say. NaN stands for `null`, "not defined": it passes through arithmetic by itself, and
 * comparisons with it are false.
 */
export const Op = {
  // What is given comes first and what takes a list comes last: readers compare codes.
  constant: 0,
  input: 1,
  add: 2,
  subtract: 3,
  multiply: 4,
  divide: 5,
  min: 6,
  max: 7,
  power: 8,
  floor: 9,
  ceil: 10,
  mod: 11,
  less: 12,
  lessOrEqual: 13,
  equal: 14,
  and: 15,
  or: 16,
  known: 17,
  select: 18,
  ratio: 19,
  sum: 20,
  product: 21,
  dot: 22,
  pick: 23,
  sumBetween: 24,
} as const;

export type OpCode = (typeof Op)[keyof typeof Op];

/** Measures are not defined where their denominator is not greater than this (model.md 10). */
export const leastDenominator = 1e-6;

/** The least whole number ≥ x − 1e-9 (model.md, conventions). */
export const ceilWhole = (x: number): number => Math.ceil(x - 1e-9) + 0; // never −0

/** Remainder with the sign of the divisor, as spreadsheets have it. */
export const modulo = (x: number, y: number): number => x - y * Math.floor(x / y);

/** A power is dear, and most here are of nobody leaving (base 1) or over no time at all (exponent 0). */
export const power = (base: number, exponent: number): number =>
  base === 1 || exponent === 0 ? 1 : exponent === 1 ? base : Math.pow(base, exponent);

export const ratio = (numerator: number, denominator: number): number =>
  denominator > leastDenominator ? numerator / denominator : NaN;

/** The value of an operation of one to three numbers; lists (`sum` … `sumBetween`) are met where they are walked. */
export function apply(op: OpCode, a: number, b: number, c: number): number {
  switch (op) {
    case Op.add:
      return a + b;
    case Op.subtract:
      return a - b;
    case Op.multiply:
      return a * b;
    case Op.divide:
      return a / b;
    case Op.min:
      return Math.min(a, b);
    case Op.max:
      return Math.max(a, b);
    case Op.power:
      return power(a, b);
    case Op.floor:
      return Math.floor(a);
    case Op.ceil:
      return ceilWhole(a);
    case Op.mod:
      return modulo(a, b);
    case Op.less:
      return a < b ? 1 : 0;
    case Op.lessOrEqual:
      return a <= b ? 1 : 0;
    case Op.equal:
      return a === b ? 1 : 0;
    case Op.and:
      return a !== 0 && b !== 0 ? 1 : 0;
    case Op.or:
      return a !== 0 || b !== 0 ? 1 : 0;
    case Op.known:
      return Number.isNaN(a) ? 0 : 1;
    case Op.select:
      return a !== 0 ? b : c;
    case Op.ratio:
      return ratio(a, b);
    default:
      throw new Error(`operation ${op} takes a list`);
  }
}
