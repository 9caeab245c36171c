/**
 * Reads a formula as it stands, number by number, looking other quantities up rather than computing them. Slow and
 * plain: explanations are made with it, and every node of the fast path is held against it in tests.
 */
import { calendarPlace } from './calendar.ts';
import type { Fact, Input, Model, Quantity } from './declaration.ts';
import { plainLag, plainOver, type Aggregate, type Formula, type Reference } from './formula.ts';
import { apply, ceilWhole, leastDenominator, modulo, Op } from './operations.ts';
import { namesOf, type Names } from './resolve.ts';
import { dimensionNamed } from './shape.ts';

/** The present places: dimensions, counters and `t`, by name. */
export type Scope = Readonly<Record<string, number>>;

/** One number that a formula reads: a quantity or input at places and a month. */
export interface Read<Source> {
  readonly of:
    | { readonly kind: 'input'; readonly input: Input<Source> }
    | { readonly kind: 'quantity'; readonly quantity: Quantity };
  readonly places: readonly number[];
  /** Meaningless for what does not run over months. */
  readonly month: number;
}

/** One number of an input, read from the source; 0 in months before month 0. */
export function numberOf<Source>(
  input: Input<Source>,
  source: Source,
  places: readonly number[],
  month: number,
): number {
  if (input.monthly && month < 0) return 0;
  const numbers = input.read(source, input.listed ? places.slice(0, -1) : places);
  if (typeof numbers === 'number') return numbers;
  return numbers[input.listed ? places.at(-1)! : month] ?? NaN;
}

export class Interpreter<Source> {
  readonly names: Names<Source>;
  private readonly model: Model<Source>;
  private readonly source: Source;
  private readonly lookUp: (read: Read<Source>) => number;

  /** `lookUp` gives the value of what a formula refers to; NaN where it is not defined. */
  constructor(model: Model<Source>, source: Source, lookUp: (read: Read<Source>) => number) {
    this.model = model;
    this.source = source;
    this.lookUp = lookUp;
    this.names = namesOf(model);
  }

  value(formula: Formula, scope: Scope): number {
    switch (formula.kind) {
      case 'number':
        return formula.value;
      case 'null':
        return NaN;
      case 'count':
        return this.size(formula.dimension, scope);
      case 'lag':
        return this.value(plainLag(formula), scope);
      case 'over':
        return this.value(plainOver(formula), scope);
      case 'reference':
        return this.referenced(formula, scope);
      case 'binary':
        return this.binary(formula, scope);
      case 'call':
        return this.called(formula, scope);
      case 'aggregate': {
        const sum = formula.combine === 'sum';
        return this.scopesOf(formula, scope)
          .map((inner) => this.value(formula.body, inner))
          .reduce((total, term) => (sum ? total + term : total * term), sum ? 0 : 1);
      }
      default:
        return formula satisfies never;
    }
  }

  /** What a reference reads, or the number it is where it names a place or a fact. */
  read(written: Reference, scope: Scope): Read<Source> | number {
    const { target, reference } = this.names.resolve(written, new Set(Object.keys(scope)));
    switch (target.kind) {
      case 'variable':
        return scope[target.name]!;
      case 'calendar':
        return calendarPlace(this.model.firstCalendarMonth(this.source), scope['t']!);
      case 'fact':
        return this.fact(target.fact, this.shifted(reference, scope));
      default: {
        const over = target.kind === 'input' ? target.input.over : target.quantity.over;
        const there = this.shifted(reference, scope);
        return { of: target, places: over.map((name) => there[name]!), month: there['t']! };
      }
    }
  }

  /** The scopes of the terms of a sum or product, in order. */
  scopesOf({ over, of, from, to }: Aggregate, scope: Scope): readonly Scope[] {
    const isDimension = this.model.dimensions.some(({ name }) => name === over);
    const first = from ? this.value(from, scope) : 0;
    let last = to ? this.value(to, scope) : Infinity;
    if (isDimension) last = Math.min(last, this.size(over, scope) - 1);
    if (over === 't') last = Math.min(last, this.model.months(this.source) - 1);
    const scopes: Scope[] = [];
    for (let place = first; place <= last; place++) scopes.push({ ...scope, [over]: place });
    if (of === undefined) return scopes;
    const belongs = this.model.facts.find(({ name }) => name === `${over}.${of}`)!;
    return scopes.filter((inner) => this.fact(belongs, inner) === scope[of]);
  }

  private size(name: string, scope: Scope): number {
    const dimension = dimensionNamed(this.model, name);
    if (dimension.untilNow) return scope['t']! + 1;
    return dimension.size(this.source, dimension.within === undefined ? 0 : scope[dimension.within]!);
  }

  private fact({ over, read }: Fact<Source>, scope: Scope): number {
    return read(
      this.source,
      over.map((name) => scope[name]!),
    );
  }

  private shifted(reference: Reference, scope: Scope): Scope {
    if (reference.places.length === 0 && !reference.month) return scope;
    const there: Record<string, number> = { ...scope };
    for (const { dimension, at } of reference.places) there[dimension] = this.value(at, scope);
    if (reference.month) there['t'] = this.value(reference.month, scope);
    return there;
  }

  private referenced(reference: Reference, scope: Scope): number {
    const read = this.read(reference, scope);
    return typeof read === 'number' ? read : this.lookUp(read);
  }

  private binary({ operator, left, right }: Extract<Formula, { kind: 'binary' }>, scope: Scope): number {
    const a = this.value(left, scope);
    if (operator === 'and' && a === 0) return 0;
    if (operator === 'or' && a !== 0) return 1;
    const b = this.value(right, scope);
    switch (operator) {
      case '+':
        return a + b;
      case '-':
        return a - b;
      case '*':
        return a * b;
      case '/':
        return a / b;
      case '^':
        return apply(Op.power, a, b, 0);
      case '<':
        return a < b ? 1 : 0;
      case '<=':
        return a <= b ? 1 : 0;
      case '=':
        return a === b ? 1 : 0;
      case '>=':
        return a >= b ? 1 : 0;
      case '>':
        return a > b ? 1 : 0;
      case 'and':
      case 'or':
        return b !== 0 ? 1 : 0;
      default:
        return operator satisfies never;
    }
  }

  private called({ name, args }: Extract<Formula, { kind: 'call' }>, scope: Scope): number {
    const at = (place: number): number => this.value(args[place]!, scope);
    switch (name) {
      case 'if':
        return at(0) !== 0 ? at(1) : at(2);
      case 'min':
        return Math.min(...args.map((_, place) => at(place)));
      case 'max':
        return Math.max(...args.map((_, place) => at(place)));
      case 'ceil':
        return ceilWhole(at(0));
      case 'floor':
        return Math.floor(at(0));
      case 'mod':
        return modulo(at(0), at(1));
      case 'known':
        return Number.isNaN(at(0)) ? 0 : 1;
      case 'ratio': {
        const denominator = at(1);
        return denominator > leastDenominator ? at(0) / denominator : NaN;
      }
      default:
        return name satisfies never;
    }
  }
}
