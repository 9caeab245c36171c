/**
 * Puts a formula in words with the numbers of one month in it: conditions are settled, sums are written out, and
 * what changes nothing (times 1, plus 0) is left out, so that a founder reads what happened and not what might.
 */
import { phrase } from '../language/say.ts';
import { row, said, text, type Words } from './explainWords.ts';
import { plainOver, type Aggregate, type Formula } from './formula.ts';
import type { Interpreter, Read, Scope } from './interpret.ts';

/** How tightly the outermost operation of a phrase binds, for parentheses. */
const Binding = { or: 0, and: 1, comparison: 2, sum: 3, product: 4, power: 5, atom: 6 } as const;

interface Phrase<Source> {
  readonly words: Words<Source>;
  readonly binding: number;
  /** The number, where nothing in the phrase is a quantity or an input. */
  readonly constant?: number;
  readonly value: number;
  /** Of a sum over things: what it adds up, so that a sum of such sums is one. */
  readonly terms?: readonly Phrase<Source>[];
}

/** Sums of more terms than this show the largest and say how many more there are. */
const termsShown = 8;

export class Phraser<Source> {
  private readonly interpreter: Interpreter<Source>;
  /** Inputs that are no assumption, such as the killers' switches: read as the number they are. */
  private readonly isPlain: (read: Read<Source>) => boolean;

  constructor(interpreter: Interpreter<Source>, isPlain: (read: Read<Source>) => boolean) {
    this.interpreter = interpreter;
    this.isPlain = isPlain;
  }

  words(formula: Formula, scope: Scope): Words<Source> {
    return this.phrase(formula, scope).words;
  }

  private phrase(formula: Formula, scope: Scope): Phrase<Source> {
    switch (formula.kind) {
      case 'number':
      case 'count':
        return constant(this.interpreter.value(formula, scope));
      case 'null':
        return { words: said(phrase('not defined yet')), binding: Binding.atom, value: NaN };
      case 'lag':
        return this.lag(formula, scope);
      case 'over':
        return this.phrase(plainOver(formula), scope);
      case 'reference': {
        const read = this.interpreter.read(formula, scope);
        if (typeof read === 'number') return constant(read);
        const value = this.interpreter.value(formula, scope);
        return this.isPlain(read)
          ? constant(value)
          : { words: { kind: 'read', read }, binding: Binding.atom, value };
      }
      case 'aggregate':
        return this.aggregate(formula, scope);
      case 'binary':
        return this.binary(formula, scope);
      case 'call':
        return this.call(formula, scope);
      default:
        return formula satisfies never;
    }
  }

  /** A delay of 1.25 months in words: 75 % of what was a month ago, and 25 % of the month before. */
  private lag(formula: Extract<Formula, { kind: 'lag' }>, scope: Scope): Phrase<Source> {
    const value = this.interpreter.value(formula, scope);
    const delay = this.phrase(formula.by, scope);
    const whole = Math.floor(delay.value);
    const later = delay.value - whole;
    const ago = (months: number): Words<Source> =>
      this.phrase({ ...formula.of, month: { kind: 'number', value: scope['t']! - months } }, scope).words;
    const after = bracketed(delay, Binding.product);
    const words =
      later === 0
        ? said(phrase('{part}, after {delay}'), { part: ago(whole), delay: after })
        : said(phrase('{share}% of {part} + {rest}% of {before}, after {delay}'), {
            share: text(plainNumber(100 * (1 - later))),
            part: ago(whole),
            rest: text(plainNumber(100 * later)),
            before: ago(whole + 1),
            delay: after,
          });
    return { words, binding: Binding.sum, value };
  }

  private binary(formula: Extract<Formula, { kind: 'binary' }>, scope: Scope): Phrase<Source> {
    const { operator } = formula;
    const left = this.phrase(formula.left, scope);
    const right = this.phrase(formula.right, scope);
    const value = this.interpreter.value(formula, scope);
    const [a, b] = [left.constant, right.constant];
    if (a !== undefined && b !== undefined) return constant(value);
    switch (operator) {
      case '+':
        if (a === 0) return right;
        if (b === 0) return left;
        return left.terms === undefined && right.terms === undefined
          ? between(left, ' + ', right, Binding.sum, value)
          : summed([left, right], value);
      case '-':
        return b === 0 ? left : between(left, ' − ', right, Binding.sum, value, true);
      case '*':
        if (a === 0 || b === 0) return constant(0);
        if (a === 1) return right;
        return b === 1 ? left : between(left, ' × ', right, Binding.product, value);
      case '/':
        return b === 1 ? left : between(left, ' ÷ ', right, Binding.product, value, true);
      case '^':
        if (b === 1) return left;
        return b === 0 ? constant(1) : saidOf(operator, left, right, Binding.power, value, true);
      case 'and':
        return saidOf(operator, left, right, Binding.and, value);
      case 'or':
        return saidOf(operator, left, right, Binding.or, value);
      default:
        return saidOf(operator, left, right, Binding.comparison, value);
    }
  }

  private call({ name, args }: Extract<Formula, { kind: 'call' }>, scope: Scope): Phrase<Source> {
    if (name === 'if') {
      const holds = this.interpreter.value(args[0]!, scope) !== 0;
      return this.phrase(args[holds ? 1 : 2]!, scope);
    }
    const phrases = args.map((arg) => this.phrase(arg, scope));
    const value = this.interpreter.value({ kind: 'call', name, args }, scope);
    if (phrases.every((part) => part.constant !== undefined)) return constant(value);
    if (name === 'ratio') return between(phrases[0]!, ' ÷ ', phrases[1]!, Binding.product, value, true);
    const [first, ...rest] = phrases.map((part) => bracketed(part, Binding.product));
    const sentence = (a: Words<Source>, b: Words<Source> | undefined): Words<Source> =>
      said(callWords[name], b === undefined ? { a } : { a, b });
    // Of three, the smaller of the first two and the third, and so on.
    const words = rest.length === 0 ? sentence(first!, undefined) : rest.reduce(sentence, first!);
    return { words, binding: Binding.product, value };
  }

  private aggregate(formula: Aggregate, scope: Scope): Phrase<Source> {
    const value = this.interpreter.value(formula, scope);
    const sum = formula.combine === 'sum';
    const neutral = sum ? 0 : 1;
    const terms = this.interpreter
      .scopesOf(formula, scope)
      .map((inner) => this.phrase(formula.body, inner))
      .filter((term) => term.value !== neutral && term.constant !== neutral);
    if (terms.every((term) => term.constant !== undefined)) return constant(value);
    if (terms.length === 1) return terms[0]!;
    if (sum) return summed(terms, value);
    const words: Words<Source> = {
      kind: 'terms',
      sign: ' × ',
      terms: terms.map((term) => bracketed(term, Binding.power)),
      shown: termsShown,
    };
    return { words, binding: Binding.product, value };
  }
}

/** The largest first, whichever of the sums inside they come from. */
function summed<Source>(parts: readonly Phrase<Source>[], value: number): Phrase<Source> {
  const terms = parts
    .flatMap((part) => part.terms ?? [part])
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const words: Words<Source> = {
    kind: 'terms',
    sign: ' + ',
    terms: terms.map((term) => bracketed(term, Binding.sum)),
    shown: termsShown,
  };
  return { words, binding: Binding.sum, value, terms };
}

const callWords = {
  min: phrase('the smaller of {a} and {b}'),
  max: phrase('the larger of {a} and {b}'),
  ceil: phrase('rounded up to whole: {a}'),
  floor: phrase('the whole part of {a}'),
  mod: phrase('the remainder of {a} over {b}'),
  known: phrase('whether defined: {a}'),
} as const;

const operatorWords = {
  '<': phrase('{a} is below {b}'),
  '<=': phrase('{a} is at most {b}'),
  '=': phrase('{a} is {b}'),
  '>=': phrase('{a} is at least {b}'),
  '>': phrase('{a} is above {b}'),
  '^': phrase('{a} to the power of {b}'),
  and: phrase('{a} and {b}'),
  or: phrase('{a} or {b}'),
} as const;

function constant<Source>(value: number): Phrase<Source> {
  return { words: text(plainNumber(value)), binding: Binding.atom, constant: value, value };
}

/** A number of a formula, exact where it is short. */
const plainNumber = (value: number): string => {
  const rounded = Number(value.toPrecision(6));
  return rounded < 0 ? `−${Math.abs(rounded)}` : String(rounded);
};

const bracketed = <Source>({ words, binding }: Phrase<Source>, least: number): Words<Source> =>
  binding < least ? row(text('('), words, text(')')) : words;

function between<Source>(
  left: Phrase<Source>,
  sign: string,
  right: Phrase<Source>,
  binding: number,
  value: number,
  rightNeedsMore = false,
): Phrase<Source> {
  const words = row(
    bracketed(left, binding),
    text<Source>(sign),
    bracketed(right, rightNeedsMore ? binding + 1 : binding),
  );
  return { words, binding, value };
}

function saidOf<Source>(
  operator: keyof typeof operatorWords,
  left: Phrase<Source>,
  right: Phrase<Source>,
  binding: number,
  value: number,
  rightNeedsMore = false,
): Phrase<Source> {
  const words = said(operatorWords[operator], {
    a: bracketed(left, binding),
    b: bracketed(right, rightNeedsMore ? binding + 1 : binding),
  });
  return { words, binding, value };
}
