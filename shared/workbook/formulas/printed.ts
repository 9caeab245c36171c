/**
 * Pieces of a spreadsheet formula: text with what is known of its value. Operators put pieces together, simplify what
 * the shape of the plan settles, and set the brackets that a spreadsheet's precedences ask for.
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
import { cellText, type CellPlace } from './a1.ts';
import * as interval from './interval.ts';
import type { Interval } from './interval.ts';

/** How tightly an expression holds together; unary minus is tighter than a power in spreadsheets. */
const Level = { comparison: 1, sum: 2, product: 3, power: 4, negation: 5, whole: 6 } as const;
type LevelCode = (typeof Level)[keyof typeof Level];

export interface Printed {
  readonly text: string;
  readonly level: LevelCode;
  /** Its value, where the shape of the plan settles it. NaN: null. */
  readonly value?: number;
  /** A settled value that stands in a cell all the same (the month in a heading) and is not to be folded away. */
  readonly stands?: true;
  readonly interval: Interval;
  /** The cell it is, where it is nothing else. */
  readonly cell?: CellPlace;
  /** Conditions, as formulas, without which the value is not defined; each may rely on those before it. */
  readonly needs: readonly string[];
}

const noNeeds: readonly string[] = [];

/** `1E-9`: as spreadsheets write numbers in formulas, whatever the locale. */
const numberText = (value: number): string => String(value).toUpperCase();

export function number(value: number): Printed {
  return {
    text: numberText(value),
    level: value < 0 ? Level.negation : Level.whole,
    value,
    interval: interval.exactly(value),
    needs: noNeeds,
  };
}

/** A reference, a call: what needs no brackets. */
export const whole = (text: string, within: Interval, needs: readonly string[] = noNeeds): Printed => ({
  text,
  level: Level.whole,
  interval: within,
  needs,
});

/** A reference to a cell. Most are looked at only as parts of a range, so the text is made when it is asked for. */
class CellPiece implements Printed {
  readonly level = Level.whole;
  readonly cell: CellPlace;
  readonly interval: Interval;
  readonly needs: readonly string[];
  private readonly prefix: string;

  constructor(cell: CellPlace, prefix: string, within: Interval, needs: readonly string[]) {
    this.cell = cell;
    this.prefix = prefix;
    this.interval = within;
    this.needs = needs;
  }

  get text(): string {
    return this.prefix + cellText(this.cell);
  }
}

/** `prefix` names the sheet where it is another one. */
export const reference = (
  cell: CellPlace,
  prefix: string,
  within: Interval,
  needs: readonly string[] = noNeeds,
): Printed => new CellPiece(cell, prefix, within, needs);

/** Whether two pieces print alike. */
export const same = (a: Printed, b: Printed): boolean =>
  a.cell && b.cell && a.value === undefined && b.value === undefined
    ? a.cell.row === b.cell.row && a.cell.column === b.cell.column && a.cell.sheet === b.cell.sheet
    : a.text === b.text;

/** A settled number that is printed as a reference to the cell it stands in. */
export const standing = (text: string, value: number): Printed => ({
  text,
  level: Level.whole,
  value,
  stands: true,
  interval: interval.exactly(value),
  needs: noNeeds,
});

/** What is not defined whatever the inputs are; everything made of it is neither. */
const none = number(NaN);
const isNull = ({ value }: Printed): boolean => value !== undefined && Number.isNaN(value);
const anyNull = (a: Printed, b: Printed): boolean => isNull(a) || isNull(b);

const folds = (piece: Printed): boolean => piece.value !== undefined && piece.stands === undefined;
const is = (piece: Printed, value: number): boolean => folds(piece) && piece.value === value;

export const allNeeds = (...pieces: readonly Printed[]): readonly string[] => {
  let found = noNeeds;
  for (const { needs } of pieces) {
    if (needs.length === 0) continue;
    found = found.length === 0 ? needs : [...new Set([...found, ...needs])];
  }
  return found;
};

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
    return { text: `-${at(b, Level.negation)}`, level: Level.negation, interval: within, needs: b.needs };
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
  const quotient = operation(Level.product, a, '/', b, Level.power, interval.over(a.interval, b.interval));
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
  const risky = /[/^]|ISNUMBER/u.test(a.text + right.text);
  return risky ? call('IF', [a, right, word('FALSE')]) : call('AND', [a, right]);
}

export function or(a: Printed, b: () => Printed): Printed {
  if (a.value !== undefined) return a.value === 0 ? b() : number(1);
  const right = b();
  if (right.value !== undefined) return right.value === 0 ? a : number(1);
  return call('OR', [a, right]);
}

const word = (text: string): Printed => whole(text, interval.anything);

export function call(name: string, args: readonly Printed[], within: Interval = interval.anything): Printed {
  return whole(`${name}(${args.map(({ text }) => text).join(',')})`, within, allNeeds(...args));
}

export function choose(condition: Printed, then: Printed, otherwise: Printed): Printed {
  if (condition.value !== undefined) return condition.value === 0 ? otherwise : then;
  if (same(then, otherwise) && then.needs.length === 0 && otherwise.needs.length === 0) return then;
  const needs = [...condition.needs, ...needsOfEither(condition.text, then, otherwise)];
  if (isNull(then)) return needing(otherwise, needs);
  if (isNull(otherwise)) return needing(then, needs);
  return whole(
    `IF(${condition.text},${then.text},${otherwise.text})`,
    interval.either(then.interval, otherwise.interval),
    needs,
  );
}

const needing = ({ text, level, interval: within }: Printed, needs: readonly string[]): Printed => ({
  text,
  level,
  interval: within,
  needs,
});

/** What has to hold for the branch that is taken to be defined. */
function needsOfEither(condition: string, then: Printed, otherwise: Printed): readonly string[] {
  const of = (piece: Printed): string => (isNull(piece) ? 'FALSE' : together(piece.needs));
  const [first, second] = [of(then), of(otherwise)];
  if (first === second) return first === 'TRUE' ? noNeeds : [first];
  if (first === 'TRUE' && second === 'FALSE') return [condition];
  return [`IF(${condition},${first},${second})`];
}

/** Several conditions as one; a later one is looked at only where those before hold. */
export const together = (needs: readonly string[]): string =>
  needs.length === 0 ? 'TRUE' : inOrder(needs).reduceRight((rest, need) => `IF(${need},${rest},FALSE)`);

/** Those that cells hold numbers at all come first, as one. */
function inOrder(needs: readonly string[]): readonly string[] {
  const plain = needs.filter(isPlainNeed);
  const others = needs.filter((need) => !isPlainNeed(need));
  if (plain.length === 0) return others;
  return [plain.length > 1 ? `AND(${plain.join(',')})` : plain[0]!, ...others];
}

/** Whether a cell holds a number: never an error itself, so several stand together in one AND. */
const isPlainNeed = (need: string): boolean => /^ISNUMBER\([^()]*\)$/u.test(need);

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
  return enough.value === 1 ? quotient : needing(quotient, [...quotient.needs, enough.text]);
}

/** A list of terms: `a+b`, and SUM where there are many. */
export function total(terms: readonly Printed[]): Printed {
  const live = terms.filter((term) => !is(term, 0));
  if (live.length === 0) return number(0);
  if (live.length <= 4 || live.some(({ level }) => level !== Level.whole)) return live.reduce(add);
  return call('SUM', live);
}

export const product = (factors: readonly Printed[]): Printed => factors.reduce(multiply, number(1));

/** What a cell holds: nothing where it is not defined. */
export function asFormula(piece: Printed): string {
  if (isNull(piece)) return '""';
  return inOrder(piece.needs).reduceRight((rest, need) => `IF(${need},${rest},"")`, piece.text);
}
