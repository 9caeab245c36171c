/**
 * Puts a formula in words with the numbers of one month in it: conditions are settled, sums are written out, and
 * what changes nothing (times 1, plus 0) is left out, so that a founder reads what happened and not what might.
 */
import { plainOver, type Aggregate, type Formula } from './formula.ts';
import type { Interpreter, Read, Scope } from './interpret.ts';

export type Token<Source> =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'read'; readonly read: Read<Source> };

/** How tightly the outermost operation of a phrase binds, for parentheses. */
const Binding = { or: 0, and: 1, comparison: 2, sum: 3, product: 4, power: 5, atom: 6 } as const;

interface Phrase<Source> {
  readonly tokens: readonly Token<Source>[];
  readonly binding: number;
  /** The number, where nothing in the phrase is a quantity or an input. */
  readonly constant?: number;
  readonly value: number;
}

/** Sums of more terms than this show the largest and say how many more there are. */
const termsShown = 8;

const text = <Source>(words: string): Token<Source> => ({ kind: 'text', text: words });

export class Phraser<Source> {
  private readonly interpreter: Interpreter<Source>;
  /** Inputs that are no assumption, such as the killers' switches: read as the number they are. */
  private readonly isPlain: (read: Read<Source>) => boolean;

  constructor(interpreter: Interpreter<Source>, isPlain: (read: Read<Source>) => boolean) {
    this.interpreter = interpreter;
    this.isPlain = isPlain;
  }

  tokens(formula: Formula, scope: Scope): readonly Token<Source>[] {
    return this.phrase(formula, scope).tokens;
  }

  private phrase(formula: Formula, scope: Scope): Phrase<Source> {
    switch (formula.kind) {
      case 'number':
      case 'count':
        return constant(this.interpreter.value(formula, scope));
      case 'null':
        return { tokens: [text('not defined yet')], binding: Binding.atom, value: NaN };
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
          : { tokens: [{ kind: 'read', read }], binding: Binding.atom, value };
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
    const ago = (months: number): Phrase<Source> =>
      this.phrase({ ...formula.of, month: { kind: 'number', value: scope['t']! - months } }, scope);
    const after = [text<Source>(', after '), ...bracketed(delay, Binding.product)];
    if (later === 0) return { tokens: [...ago(whole).tokens, ...after], binding: Binding.sum, value };
    const percent = (share: number): Token<Source> => text(`${plainNumber(100 * share)} % of `);
    return {
      tokens: [
        percent(1 - later),
        ...ago(whole).tokens,
        text(' + '),
        percent(later),
        ...ago(whole + 1).tokens,
        ...after,
      ],
      binding: Binding.sum,
      value,
    };
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
        return b === 0 ? left : joined(left, ' + ', right, Binding.sum, value);
      case '-':
        return b === 0 ? left : joined(left, ' − ', right, Binding.sum, value, true);
      case '*':
        if (a === 0 || b === 0) return constant(0);
        if (a === 1) return right;
        return b === 1 ? left : joined(left, ' × ', right, Binding.product, value);
      case '/':
        return b === 1 ? left : joined(left, ' ÷ ', right, Binding.product, value, true);
      case '^':
        if (b === 1) return left;
        return b === 0 ? constant(1) : joined(left, ' to the power of ', right, Binding.power, value, true);
      case 'and':
        return joined(left, ' and ', right, Binding.and, value);
      case 'or':
        return joined(left, ' or ', right, Binding.or, value);
      default:
        return joined(left, ` ${comparisons[operator]} `, right, Binding.comparison, value);
    }
  }

  private call({ name, args }: Extract<Formula, { kind: 'call' }>, scope: Scope): Phrase<Source> {
    if (name === 'if') {
      const holds = this.interpreter.value(args[0]!, scope) !== 0;
      return this.phrase(args[holds ? 1 : 2]!, scope);
    }
    const phrases = args.map((arg) => this.phrase(arg, scope));
    const value = this.interpreter.value({ kind: 'call', name, args }, scope);
    if (phrases.every((phrase) => phrase.constant !== undefined)) return constant(value);
    const listed = (words: string, between: string): Phrase<Source> => ({
      tokens: [
        text(`${words} `),
        ...phrases.flatMap((phrase, i) => [
          ...(i > 0 ? [text<Source>(between)] : []),
          ...bracketed(phrase, Binding.product),
        ]),
      ],
      binding: Binding.product,
      value,
    });
    switch (name) {
      case 'min':
        return listed('the smaller of', ' and ');
      case 'max':
        return listed('the larger of', ' and ');
      case 'ceil':
        return listed('rounded up to whole:', '');
      case 'floor':
        return listed('the whole part of', '');
      case 'mod':
        return listed('the remainder of', ' over ');
      case 'known':
        return listed('whether defined:', '');
      case 'ratio':
        return joined(phrases[0]!, ' ÷ ', phrases[1]!, Binding.product, value, true);
      default:
        return name satisfies never;
    }
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
    const largest = sum ? terms.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)) : terms;
    const shown = largest.slice(0, termsShown);
    const tokens = shown.flatMap((term, i) => [
      ...(i > 0 ? [text<Source>(sum ? ' + ' : ' × ')] : []),
      ...bracketed(term, sum ? Binding.sum : Binding.power),
    ]);
    const more = largest.length - shown.length;
    if (more > 0) tokens.push(text(` ${sum ? '+' : '×'} ${more} more`));
    return { tokens, binding: sum ? Binding.sum : Binding.product, value };
  }
}

const comparisons: Readonly<Record<'<' | '<=' | '=' | '>=' | '>', string>> = {
  '<': 'is below',
  '<=': 'is at most',
  '=': 'is',
  '>=': 'is at least',
  '>': 'is above',
};

function constant<Source>(value: number): Phrase<Source> {
  return { tokens: [text(plainNumber(value))], binding: Binding.atom, constant: value, value };
}

/** A number of a formula, exact where it is short. */
const plainNumber = (value: number): string => {
  const rounded = Number(value.toPrecision(6));
  return rounded < 0 ? `−${Math.abs(rounded)}` : String(rounded);
};

const bracketed = <Source>(phrase: Phrase<Source>, binding: number): readonly Token<Source>[] =>
  phrase.binding < binding ? [text('('), ...phrase.tokens, text(')')] : phrase.tokens;

function joined<Source>(
  left: Phrase<Source>,
  between: string,
  right: Phrase<Source>,
  binding: number,
  value: number,
  rightNeedsMore = false,
): Phrase<Source> {
  return {
    tokens: [
      ...bracketed(left, binding),
      text(between),
      ...bracketed(right, rightNeedsMore ? binding + 1 : binding),
    ],
    binding,
    value,
  };
}
