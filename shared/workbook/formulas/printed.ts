/**
 * Operators on pieces of formulas: they put pieces together, simplify what the shape of the plan settles, and set the
 * brackets that a spreadsheet's precedences ask for.
 */
import {
  apply,
  ceilWhole,
  leastDenominator,
  modulo,
  Op,
  power,
  type OpCode,
} from '../../engine/operations.ts';
import * as interval from './interval.ts';
import type { Interval } from './interval.ts';
import { allNeeds, needsOfEither } from './needs.ts';
import {
  anyNull,
  folds,
  is,
  isNull,
  Level,
  none,
  number,
  same,
  whole,
  type LevelCode,
  type Printed,
} from './piece.ts';

/** With brackets unless it holds together at least that tightly. */
const at = (piece: Printed, level: LevelCode): string =>
  piece.level >= level ? piece.text : `(${piece.text})`;

/** The piece with the value that an operation on settled values has. */
function settled(op: OpCode, piece: Printed, a: Printed, b: Printed = a): Printed {
  if (a.value === undefined || b.value === undefined) return piece;
  const value = apply(op, a.value, b.value, 0);
  return folds(a) && folds(b)
    ? number(value)
    : { ...piece, value, stands: true, interval: interval.exactly(value) };
}

/** An error in a part is an error in the whole. */
const failing = (...pieces: readonly Printed[]): { readonly mayFail?: true } =>
  pieces.some(({ mayFail }) => mayFail) ? { mayFail: true } : {};

const operation = (
  level: LevelCode,
  a: Printed,
  operator: string,
  b: Printed,
  tighter: LevelCode,
  within: Interval,
): Printed => ({
  text: `${at(a, level)}${operator}${at(b, tighter)}`,
  level,
  interval: within,
  needs: allNeeds(a, b),
  ...failing(a, b),
});

export function add(a: Printed, b: Printed): Printed {
  if (anyNull(a, b)) return none;
  if (is(a, 0)) return b;
  if (is(b, 0)) return a;
  if (folds(b) && b.value! < 0) return subtract(a, number(-b.value!));
  const sum = operation(Level.sum, a, '+', b, Level.sum, interval.plus(a.interval, b.interval));
  return settled(Op.add, sum, a, b);
}

export function subtract(a: Printed, b: Printed): Printed {
  if (anyNull(a, b)) return none;
  if (is(b, 0)) return a;
  if (folds(b) && b.value! < 0) return add(a, number(-b.value!));
  const within = interval.plus(a.interval, interval.negative(b.interval));
  if (is(a, 0) && !folds(b)) {
    const text = `-${at(b, Level.negation)}`;
    return { text, level: Level.negation, interval: within, needs: b.needs, ...failing(b) };
  }
  const difference = operation(Level.sum, a, '-', b, Level.product, within);
  return settled(Op.subtract, difference, a, b);
}

export function multiply(a: Printed, b: Printed): Printed {
  if (is(a, 0) || is(b, 0)) return number(0);
  if (anyNull(a, b)) return none;
  if (is(a, 1)) return b;
  if (is(b, 1)) return a;
  const product = operation(Level.product, a, '*', b, Level.product, interval.times(a.interval, b.interval));
  return settled(Op.multiply, product, a, b);
}

export function divide(a: Printed, b: Printed): Printed {
  if (anyNull(a, b)) return none;
  if (is(b, 1) || is(a, 0)) return a;
  const quotient: Printed = {
    ...operation(Level.product, a, '/', b, Level.power, interval.over(a.interval, b.interval)),
    ...(interval.canBeZero(b.interval) ? { mayFail: true } : {}),
  };
  if (!folds(a) || !folds(b)) return settled(Op.divide, quotient, a, b);
  // A twelfth is written as one.
  const value = a.value! / b.value!;
  return Number.isInteger(value) ? number(value) : { ...quotient, value, interval: interval.exactly(value) };
}

/** 0 to the power of 0 is 1 here and an error in a spreadsheet: asked about where it can happen. */
export function raise(base: Printed, exponent: Printed): Printed {
  if (anyNull(base, exponent)) return none;
  if (is(exponent, 0) || is(base, 1)) return number(1);
  if (is(exponent, 1)) return base;
  const plain: Printed = {
    text: `${at(base, Level.whole)}^${at(exponent, Level.whole)}`,
    level: Level.power,
    interval: interval.toThePower(base.interval),
    needs: allNeeds(base, exponent),
    ...failing(base, exponent),
  };
  if (base.value !== undefined && exponent.value !== undefined) {
    const value = power(base.value, exponent.value);
    if (folds(base) && folds(exponent)) return number(value);
    return { ...plain, value, stands: true, interval: interval.exactly(value) };
  }
  if (!interval.canBeZero(base.interval) || !interval.canBeZero(exponent.interval)) return plain;
  return choose(compare('=', exponent, number(0)), number(1), plain);
}

type Comparison = '<' | '<=' | '=' | '>=' | '>';

const holds = (operator: Comparison, a: number, b: number): boolean => {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '=':
      return a === b;
    case '>=':
      return a >= b;
    case '>':
      return a > b;
    default:
      return operator satisfies never;
  }
};

/** A comparison of settled values is settled for good: what it decides need not be printed. */
export function compare(operator: Comparison, a: Printed, b: Printed): Printed {
  if (a.value !== undefined && b.value !== undefined)
    return number(holds(operator, a.value, b.value) ? 1 : 0);
  return operation(Level.comparison, a, operator, b, Level.sum, interval.anything);
}

/**
 * A condition after another. Spreadsheets look at both sides of AND, so where the right one may be an error unless the
 * left one holds, it is an IF.
 */
export function and(a: Printed, b: () => Printed): Printed {
  if (a.value !== undefined) return a.value === 0 ? number(0) : b();
  const right = b();
  if (right.value !== undefined) return right.value === 0 ? number(0) : a;
  return right.mayFail ? call('IF', [a, right, whole('FALSE', interval.anything)]) : call('AND', [a, right]);
}

export function or(a: Printed, b: () => Printed): Printed {
  if (a.value !== undefined) return a.value === 0 ? b() : number(1);
  const right = b();
  if (right.value !== undefined) return right.value === 0 ? a : number(1);
  return call('OR', [a, right]);
}

export function call(name: string, args: readonly Printed[], within: Interval = interval.anything): Printed {
  const piece = whole(`${name}(${args.map(({ text }) => text).join(',')})`, within, allNeeds(...args));
  return { ...piece, ...failing(...args) };
}

export function choose(condition: Printed, then: Printed, otherwise: Printed): Printed {
  if (condition.value !== undefined) return condition.value === 0 ? otherwise : then;
  if (same(then, otherwise) && then.needs.length === 0 && otherwise.needs.length === 0) return then;
  const needs = [...condition.needs, ...needsOfEither(condition.text, then, otherwise)];
  if (isNull(then)) return needing(otherwise, needs);
  if (isNull(otherwise)) return needing(then, needs);
  const within = interval.either(then.interval, otherwise.interval);
  const text = `IF(${condition.text},${then.text},${otherwise.text})`;
  return { ...whole(text, within, needs), ...failing(condition, then, otherwise) };
}

const needing = (piece: Printed, needs: readonly string[]): Printed => ({
  text: piece.text,
  level: piece.level,
  interval: piece.interval,
  needs,
  ...failing(piece),
});

export function smallest(pieces: readonly Printed[]): Printed {
  return pieces.reduce((a, b) => {
    if (anyNull(a, b)) return none;
    if (a.value !== undefined && b.value !== undefined) return a.value <= b.value ? a : b;
    return joined('MIN', a, b, interval.smaller(a.interval, b.interval));
  });
}

export function largest(pieces: readonly Printed[]): Printed {
  return pieces.reduce((a, b) => {
    if (anyNull(a, b)) return none;
    if (a.value !== undefined && b.value !== undefined) return a.value >= b.value ? a : b;
    if (a.interval.least >= b.interval.most) return a;
    if (b.interval.least >= a.interval.most) return b;
    return joined('MAX', a, b, interval.larger(a.interval, b.interval));
  });
}

const joined = (name: string, a: Printed, b: Printed, within: Interval): Printed =>
  call(name, [a, b], within);

export function floor(a: Printed): Printed {
  if (isNull(a)) return none;
  return settled(Op.floor, call('INT', [a], interval.rounded(a.interval)), a);
}

/** The least whole number ≥ x − 1e-9 (model.md, conventions). */
export function ceil(a: Printed): Printed {
  if (isNull(a)) return none;
  if (folds(a)) return number(ceilWhole(a.value!));
  const text = `-INT(1E-9-${at(a, Level.product)})`;
  return { text, level: Level.negation, interval: interval.rounded(a.interval), needs: a.needs };
}

export function mod(a: Printed, b: Printed): Printed {
  if (anyNull(a, b)) return none;
  if (folds(a) && folds(b)) return number(modulo(a.value!, b.value!));
  return settled(Op.mod, call('MOD', [a, b]), a, b);
}

/** model.md 10: a measure is null where its denominator is not greater than 1e-6. */
export function ratio(a: Printed, b: Printed): Printed {
  if (anyNull(a, b)) return none;
  const quotient = divide(a, b);
  const enough = compare('>', b, number(leastDenominator));
  if (enough.value === 0) return number(NaN);
  // What settles the numerator settles nothing of the denominator.
  const needs = allNeeds(a, b);
  return needing(quotient, enough.value === 1 ? needs : [...needs, enough.text]);
}

/** A function takes 255 in a spreadsheet. */
const mostArguments = 255;

/** A list of terms: `a+b`, and SUM where there are many. */
export function total(terms: readonly Printed[]): Printed {
  const live = terms.filter((term) => !is(term, 0));
  if (live.length === 0) return number(0);
  if (live.length <= 4 || live.some(({ level }) => level !== Level.whole)) return live.reduce(add);
  const parts = Array.from({ length: Math.ceil(live.length / mostArguments) }, (_, i) =>
    call('SUM', live.slice(i * mostArguments, (i + 1) * mostArguments)),
  );
  return parts.reduce(add);
}

export const product = (factors: readonly Printed[]): Printed => factors.reduce(multiply, number(1));
