/**
 * Reads the model's declarations as spreadsheet formulas: each quantity at its places and month becomes the text of
 * one cell. Formulas are linked once to closures, as the engine links them (shared/engine/link.ts), and run with the
 * present places and month; what the shape of the plan settles is decided here.
 */
import type { Quantity } from '../../engine/declaration.ts';
import { plainLag, plainOver, type Formula } from '../../engine/formula.ts';
import { parseFormula } from '../../engine/parse.ts';
import type { CellPlace } from './a1.ts';
import { monthVariable, type Context, type Link, type Print } from './context.ts';
import { anything, morePositive, type Interval } from './interval.ts';
import { asFormula, together } from './needs.ts';
import { number, whole, type Printed } from './piece.ts';
import * as printed from './printed.ts';
import { References } from './references.ts';
import { Sums } from './sums.ts';

/** In characters; no spreadsheet program opens more. */
const longestFormula = 8192;

interface Linked {
  readonly value: Print;
  readonly before: Print | undefined;
}

export class FormulaPrinter {
  private readonly context: Context;
  private readonly references: References;
  private readonly sums: Sums;
  private readonly linked = new Map<string, Linked>();
  private readonly ranges = new Map<string, Interval>();

  constructor(context: Context) {
    this.context = context;
    this.references = new References(context, this.build, (quantity, places) =>
      this.rangeOf(quantity, places),
    );
    this.sums = new Sums(context, this.build);
  }

  /** The formula of a quantity's cell at `here`, without the equals sign. */
  print(quantity: Quantity, places: readonly number[], month: number, here: CellPlace): string {
    const { context } = this;
    context.here = here;
    context.at[monthVariable] = month;
    context.signed = -1;
    context.age = -1;
    quantity.over.forEach((name, i) => {
      context.at[context.id(name)] = places[i]!;
      if (name === 'signed' || name === 'age') context[name] = places[i]!;
    });
    const { value, before } = this.link(quantity);
    const print = quantity.monthly && month < 0 ? before : value;
    if (!print) throw new Error(`${quantity.name} has no value before month 0`);
    const formula = asFormula(print());
    if (formula.length > longestFormula)
      throw new Error(`the formula of ${quantity.name} is longer than a spreadsheet takes`);
    return formula;
  }

  private link(quantity: Quantity): Linked {
    const known = this.linked.get(quantity.name);
    if (known) return known;
    const bound = new Set([...quantity.over, 't']);
    const value = this.build(parseFormula(quantity.formula), bound);
    const before =
      quantity.before === undefined
        ? undefined
        : quantity.before === 'same'
          ? value
          : this.build(parseFormula(quantity.before), bound);
    const both = { value, before };
    this.linked.set(quantity.name, both);
    return both;
  }

  /** Of what changes by month nothing is known but what its declaration says. */
  private rangeOf(quantity: Quantity, places: readonly number[]): Interval {
    if (quantity.positive) return morePositive;
    if (quantity.monthly || quantity.over.includes('age')) return anything;
    const key = `${quantity.name}@${places.join()}`;
    const known = this.ranges.get(key);
    if (known) return known;
    const { interval } = this.link(quantity).value();
    this.ranges.set(key, interval);
    return interval;
  }

  private readonly build: Link = (formula, bound) => {
    switch (formula.kind) {
      case 'number': {
        const piece = number(formula.value);
        return () => piece;
      }
      case 'null': {
        const none = number(NaN);
        return () => none;
      }
      case 'count': {
        const size = this.context.size(formula.dimension);
        return () => number(size());
      }
      case 'lag':
        return this.build(plainLag(formula), bound);
      case 'over':
        return this.build(plainOver(formula), bound);
      case 'reference':
        return this.references.reference(formula, bound);
      case 'aggregate':
        return this.sums.aggregate(formula, bound);
      case 'binary':
        return this.binary(formula, bound);
      case 'call':
        return this.call(formula, bound);
      default:
        return formula satisfies never;
    }
  };

  private binary(formula: Extract<Formula, { kind: 'binary' }>, bound: ReadonlySet<string>): Print {
    const left = this.build(formula.left, bound);
    const right = this.build(formula.right, bound);
    const { operator } = formula;
    switch (operator) {
      case '+':
        return () => printed.add(left(), right());
      case '-':
        return () => printed.subtract(left(), right());
      case '*':
        return () => {
          const a = left();
          return a.value === 0 && !a.stands ? a : printed.multiply(a, right());
        };
      case '/':
        return () => printed.divide(left(), right());
      case '^':
        return () => printed.raise(left(), right());
      case 'and': {
        const known = this.knownIn(formula.left, bound);
        return () => printed.and(left(), () => this.assuming(known, right));
      }
      case 'or':
        return () => printed.or(left(), right);
      case '<':
      case '<=':
      case '=':
      case '>=':
      case '>':
        return () => printed.compare(operator, left(), right());
      default:
        return operator satisfies never;
    }
  }

  private call(formula: Extract<Formula, { kind: 'call' }>, bound: ReadonlySet<string>): Print {
    const args = formula.args.map((arg) => this.build(arg, bound));
    const [first, second, third] = args as [Print, Print, Print];
    switch (formula.name) {
      case 'if': {
        const known = this.knownIn(formula.args[0]!, bound);
        return () => {
          const condition = first();
          if (condition.value !== undefined) return condition.value === 0 ? third() : second();
          return printed.choose(condition, this.assuming(known, second), third());
        };
      }
      case 'min':
        return () => printed.smallest(args.map((arg) => arg()));
      case 'max':
        return () => printed.largest(args.map((arg) => arg()));
      case 'mod':
        return () => printed.mod(first(), second());
      case 'ratio':
        return () => printed.ratio(first(), second());
      case 'ceil':
        return () => printed.ceil(first());
      case 'floor':
        return () => printed.floor(first());
      case 'known':
        return () => {
          const { value, needs } = first();
          if (value !== undefined) return number(Number.isNaN(value) ? 0 : 1);
          return needs.length === 0 ? number(1) : whole(together(needs), anything);
        };
      default:
        return formula.name satisfies never;
    }
  }

  /** What a condition makes sure of by `known(…)`. */
  private knownIn(condition: Formula, bound: ReadonlySet<string>): readonly Print[] {
    if (condition.kind === 'binary' && condition.operator === 'and')
      return [...this.knownIn(condition.left, bound), ...this.knownIn(condition.right, bound)];
    return condition.kind === 'call' && condition.name === 'known'
      ? [this.build(condition.args[0]!, bound)]
      : [];
  }

  private assuming(known: readonly Print[], print: Print): Printed {
    if (known.length === 0) return print();
    const { context } = this;
    const outer = context.assumed;
    context.assumed = new Set([...outer, ...known.flatMap((piece) => piece().needs)]);
    const piece = print();
    context.assumed = outer;
    return piece;
  }
}
