/**
 * Reads the model's declarations as spreadsheet formulas: each quantity at its places and month becomes the text of
 * one cell. Formulas are linked once to closures, as the engine links them (shared/engine/link.ts), and run with the
 * present places and month; what the shape of the plan settles is decided here.
 */
import { calendarPlace } from '../engine/calendar.ts';
import type { Fact, Input, Quantity } from '../engine/declaration.ts';
import { plainLag, plainOver, type Aggregate, type Formula, type Reference } from '../engine/formula.ts';
import { Op } from '../engine/operations.ts';
import { parseFormula } from '../engine/parse.ts';
import { namesOf, type Names } from '../engine/resolve.ts';
import { dimensionNamed, factTable } from '../engine/shape.ts';
import type { CompiledPlan } from '../model/compile.ts';
import { model } from '../model/model.ts';
import type { Plan } from '../plan/types.ts';
import { columnName, inputsSheet, type CellPlace } from './a1.ts';
import { earlierColumn, indexRow, monthColumn, openingColumn } from './columns.ts';
import type { InputCells } from './inputCells.ts';
import { anything, morePositive, type Interval } from './interval.ts';
import type { Layout } from './layout.ts';
import { nullable } from './nullable.ts';
import * as printed from './printed.ts';
import type { Printed } from './printed.ts';
import {
  pick,
  productOf,
  referenceText,
  sumBetween,
  sumOf,
  sumOfProducts,
  type SheetText,
} from './ranges.ts';

/** Prints a piece of formula at the present places and month. */
type Print = () => Printed;

const openingIndex = -1;

export class FormulaPrinter {
  private readonly plan: Plan;
  private readonly compiled: CompiledPlan;
  private readonly layout: Layout;
  private readonly inputs: InputCells;
  private readonly names: Names<Plan> = namesOf(model);
  private readonly facts = new Map<string, Map<string, number>>();
  private readonly ids = new Map<string, number>([['t', 0]]);
  private readonly at = new Int32Array(64);
  private readonly ranges = new Map<string, Interval>();
  private readonly linked = new Map<string, { readonly value: Print; readonly before: Print | undefined }>();
  /** Needs that a condition around the present place has made sure of. */
  private assumed: ReadonlySet<string> = new Set();
  /** The cell that is being printed. */
  private here: CellPlace = { sheet: 0, row: 0, column: 0 };
  private ownSigned = -1;
  private ownAge = -1;

  private readonly prefix: SheetText;

  /** `prefixes`: what goes before a reference to each of the model's sheets, `inputs` before one to Inputs. */
  constructor(
    plan: Plan,
    compiled: CompiledPlan,
    layout: Layout,
    inputs: InputCells,
    prefixes: { readonly sheets: readonly string[]; readonly inputs: string },
  ) {
    this.prefix = (sheet) =>
      sheet === this.here.sheet ? '' : sheet === inputsSheet ? prefixes.inputs : prefixes.sheets[sheet]!;
    this.plan = plan;
    this.compiled = compiled;
    this.layout = layout;
    this.inputs = inputs;
    for (const fact of model.facts) this.facts.set(fact.name, factTable(model, plan, fact));
  }

  /** The formula of a quantity's cell, without the equals sign. */
  print(quantity: Quantity, places: readonly number[], month: number, here: CellPlace): string {
    this.here = here;
    this.at[0] = month;
    quantity.over.forEach((name, i) => (this.at[this.id(name)] = places[i]!));
    this.ownSigned = this.placeIn(quantity, places, 'signed');
    this.ownAge = this.placeIn(quantity, places, 'age');
    const { value, before } = this.link(quantity);
    const build = quantity.monthly && month < 0 ? before : value;
    if (!build) throw new Error(`${quantity.name} has no value before month 0`);
    return printed.asFormula(build());
  }

  private placeIn({ over }: Quantity, places: readonly number[], dimension: string): number {
    const position = over.indexOf(dimension);
    return position < 0 ? -1 : places[position]!;
  }

  private id(name: string): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(name, id);
    return id;
  }

  private link(quantity: Quantity): { readonly value: Print; readonly before: Print | undefined } {
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

  private build(formula: Formula, bound: ReadonlySet<string>): Print {
    switch (formula.kind) {
      case 'number': {
        const number = printed.number(formula.value);
        return () => number;
      }
      case 'null': {
        const none = printed.number(NaN);
        return () => none;
      }
      case 'count': {
        const size = this.size(formula.dimension);
        return () => printed.number(size());
      }
      case 'lag':
        return this.build(plainLag(formula), bound);
      case 'over':
        return this.build(plainOver(formula), bound);
      case 'reference':
        return this.reference(formula, bound);
      case 'aggregate':
        return this.aggregate(formula, bound);
      case 'binary':
        return this.binary(formula, bound);
      case 'call':
        return this.call(formula, bound);
      default:
        return formula satisfies never;
    }
  }

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
          if (value !== undefined) return printed.number(Number.isNaN(value) ? 0 : 1);
          return needs.length === 0 ? printed.number(1) : printed.whole(printed.together(needs), anything);
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
    const outer = this.assumed;
    this.assumed = new Set([...outer, ...known.flatMap((piece) => piece().needs)]);
    const piece = print();
    this.assumed = outer;
    return piece;
  }

  private size(name: string): () => number {
    const dimension = dimensionNamed(model, name);
    if (dimension.untilNow) return () => this.at[0]! + 1;
    if (dimension.within === undefined) {
      const size = dimension.size(this.plan, 0);
      return () => size;
    }
    const within = this.id(dimension.within);
    return () => dimension.size(this.plan, this.at[within]!);
  }

  // Sums and products.

  private aggregate(formula: Aggregate, bound: ReadonlySet<string>): Print {
    const id = this.id(formula.over);
    const from = formula.from && this.build(formula.from, bound);
    const to = formula.to && this.build(formula.to, bound);
    const inside = new Set([...bound, formula.over]);
    const gather = this.gather(formula, inside);
    if (formula.over === 't') return this.overMonths(formula, inside, from!, to!, gather);
    const filter = formula.of === undefined ? undefined : this.facts.get(`${formula.over}.${formula.of}`)!;
    const owner = formula.of === undefined ? 0 : this.id(formula.of);
    const isDimension = model.dimensions.some(({ name }) => name === formula.over);
    const size = isDimension ? this.size(formula.over) : undefined;
    return () => {
      const first = from ? settled(from()) : 0;
      let last = to ? settled(to()) : Infinity;
      if (size) last = Math.min(last, size() - 1);
      const places: number[] = [];
      for (let place = first; place <= last; place++)
        if (!filter || filter.get(String(place)) === this.at[owner]!) places.push(place);
      return gather(id, places);
    };
  }

  /** How the terms of a sum or product come together; a sum of products is one function where the cells allow. */
  private gather(
    formula: Aggregate,
    bound: ReadonlySet<string>,
  ): (id: number, places: readonly number[]) => Printed {
    if (formula.combine === 'product') {
      const term = this.build(formula.body, bound);
      return (id, places) => productOf(this.terms(id, places, term), this.prefix);
    }
    return this.summer(formula.body, bound);
  }

  private summer(
    body: Formula,
    bound: ReadonlySet<string>,
  ): (id: number, places: readonly number[]) => Printed {
    if (body.kind === 'binary' && (body.operator === '+' || body.operator === '-')) {
      const left = this.summer(body.left, bound);
      const right = this.summer(body.right, bound);
      const put = body.operator === '+' ? printed.add : printed.subtract;
      return (id, places) => put(left(id, places), right(id, places));
    }
    if (body.kind === 'binary' && body.operator === '*') {
      const left = this.build(body.left, bound);
      const right = this.build(body.right, bound);
      return (id, places) => {
        const pairs: { left: Printed; right: Printed }[] = [];
        this.forEach(id, places, () => {
          const a = left();
          if (a.value === 0 && !a.stands) return;
          const b = right();
          if (b.value !== 0 || b.stands) pairs.push({ left: a, right: b });
        });
        return sumOfProducts(pairs, this.prefix);
      };
    }
    const term = this.build(body, bound);
    return (id, places) => sumOf(this.terms(id, places, term), this.prefix);
  }

  private terms(id: number, places: readonly number[], print: Print): readonly Printed[] {
    const terms: Printed[] = [];
    this.forEach(id, places, () => terms.push(print()));
    return terms;
  }

  private forEach(id: number, places: readonly number[], visit: () => void): void {
    const outer = this.at[id]!;
    for (const place of places) {
      this.at[id] = place;
      visit();
    }
    this.at[id] = outer;
  }

  /** Over months whose ends may depend on inputs; all months before month 0 are alike then. */
  private overMonths(
    formula: Aggregate,
    bound: ReadonlySet<string>,
    from: Print,
    to: Print,
    gather: (id: number, places: readonly number[]) => Printed,
  ): Print {
    const body = this.build(formula.body, bound);
    return () => {
      const first = from();
      const last = to();
      const lastMonth = this.plan.months - 1;
      if (first.value !== undefined && last.value !== undefined) {
        const months: number[] = [];
        for (let month = first.value; month <= Math.min(last.value, lastMonth); month++) months.push(month);
        return gather(0, months);
      }
      const most = Math.min(lastMonth, Math.floor(last.interval.most));
      const candidates = this.terms(
        0,
        Array.from({ length: most + 1 }, (_, month) => month),
        body,
      );
      const [opening] = this.terms(0, [openingIndex], body);
      const inPlan = sumBetween(
        printed.largest([first, printed.number(0)]),
        last.interval.most > lastMonth ? printed.smallest([last, printed.number(lastMonth)]) : last,
        candidates,
        this.prefix,
      );
      const earlier = printed.largest([
        printed.number(0),
        printed.add(printed.subtract(printed.smallest([last, printed.number(-1)]), first), printed.number(1)),
      ]);
      return printed.add(inPlan, printed.multiply(opening!, earlier));
    };
  }

  // References.

  private reference(written: Reference, bound: ReadonlySet<string>): Print {
    const { target, reference } = this.names.resolve(written, bound);
    switch (target.kind) {
      case 'variable':
        return this.variable(target.name);
      case 'calendar': {
        const first = model.firstCalendarMonth(this.plan);
        return () => printed.number(calendarPlace(first, this.at[0]!));
      }
      case 'fact':
        return this.fact(target.fact, reference, bound);
      case 'input': {
        const { input } = target;
        return this.shifted(reference, bound, { earliest: -1, hasOpening: false }, this.input(input));
      }
      case 'quantity': {
        const { quantity } = target;
        const hasOpening = quantity.before !== undefined;
        const earliest = hasOpening ? quantity.earliest : 0;
        return this.shifted(reference, bound, { earliest, hasOpening }, this.quantity(quantity));
      }
      default:
        return target satisfies never;
    }
  }

  /** The month, an age and a month of signing stand in a heading of the sheet; other places are just numbers. */
  private variable(name: string): Print {
    const id = this.id(name);
    if (name === 't') return () => printed.standing(this.monthHeading(this.at[0]!), this.at[0]!);
    return () => {
      const place = this.at[id]!;
      if (name === 'signed' && place === this.ownSigned)
        return printed.standing(`$${columnName(openingColumn)}${this.here.row}`, place);
      if (name === 'age' && place === this.ownAge)
        return printed.standing(`${columnName(this.here.column)}$${indexRow}`, place);
      return printed.number(place);
    };
  }

  private monthHeading(month: number): string {
    const earlier = this.layout.sheets[this.here.sheet]?.across === 'earlier';
    return `${columnName(earlier ? earlierColumn(month) : monthColumn(month))}$${indexRow}`;
  }

  private fact({ name, over }: Fact<Plan>, reference: Reference, bound: ReadonlySet<string>): Print {
    const table = this.facts.get(name)!;
    const ids = over.map((dimension) => this.id(dimension));
    const shifts = reference.places.map(({ dimension, at }) => ({
      id: this.id(dimension),
      at: this.build(at, bound),
    }));
    return () => {
      const wanted = shifts.map(({ at }) => settled(at()));
      const outer = shifts.map(({ id }) => this.at[id]!);
      shifts.forEach(({ id }, i) => (this.at[id] = wanted[i]!));
      const value = table.get(ids.map((id) => this.at[id]!).join())!;
      shifts.forEach(({ id }, i) => (this.at[id] = outer[i]!));
      return printed.number(value);
    };
  }

  /** A reference to another month or place, one that depends on inputs included. */
  private shifted(
    reference: Reference,
    bound: ReadonlySet<string>,
    { earliest, hasOpening }: { readonly earliest: number; readonly hasOpening: boolean },
    print: Print,
  ): Print {
    const shifts = [
      ...reference.places.map(({ dimension, at }) => ({
        id: this.id(dimension),
        at: this.build(at, bound),
        size: this.size(dimension),
      })),
      ...(reference.month
        ? [{ id: 0, at: this.build(reference.month, bound), size: () => this.plan.months }]
        : []),
    ];
    if (shifts.length === 0) return print;
    return () => {
      const wanted = shifts.map(({ at }) => at());
      const outer = shifts.map(({ id }) => this.at[id]!);
      // Sizes first: how many have signed depends on the month of the formula.
      const sizes = shifts.map(({ size }) => size());
      const live = wanted.findIndex(({ value }) => value === undefined);
      shifts.forEach(({ id }, i) => {
        const { value } = wanted[i]!;
        if (value !== undefined) this.at[id] = value;
        else if (i !== live) throw new Error(`${reference.name} is shifted twice by inputs`);
      });
      const found =
        live < 0
          ? print()
          : this.picked(
              wanted[live]!,
              shifts[live]!.id,
              shifts[live]!.id === 0 ? earliest : 0,
              sizes[live]!,
              hasOpening,
              print,
            );
      shifts.forEach(({ id }, i) => (this.at[id] = outer[i]!));
      return found;
    };
  }

  /** The cell at a month or place that inputs choose: INDEX into all that it can be. */
  private picked(
    wanted: Printed,
    id: number,
    first: number,
    size: number,
    hasOpening: boolean,
    print: Print,
  ): Printed {
    const last = Math.min(size - 1, Math.floor(wanted.interval.most));
    const places = Array.from({ length: last + 1 }, (_, place) => place);
    const inPlan = pick(wanted, 0, this.terms(id, places, print), this.prefix);
    if (id !== 0 || first === 0 || wanted.interval.least >= 0) return inPlan;
    const isEarlier = printed.compare('<', wanted, printed.number(0));
    if (!hasOpening) return printed.choose(isEarlier, printed.number(0), inPlan);
    const earlier = this.terms(
      id,
      Array.from({ length: -first }, (_, i) => first + i),
      print,
    );
    const clamped = printed.largest([printed.number(first), wanted]);
    if (first === openingIndex)
      return pick(clamped, first, [...earlier, ...this.terms(id, places, print)], this.prefix);
    return printed.choose(isEarlier, pick(clamped, first, earlier, this.prefix), inPlan);
  }

  private input(input: Input<Plan>): Print {
    const ids = input.over.map((dimension) => this.id(dimension));
    if (input.path === undefined) return () => printed.number(input.read(this.plan, []) as number);
    return () => {
      const month = this.at[0]!;
      if (input.monthly && month < 0) return printed.number(0);
      return this.inputs.printed(
        input,
        ids.map((id) => this.at[id]!),
        month,
        this.layout,
        this.prefix,
      );
    };
  }

  private quantity(quantity: Quantity): Print {
    const ids = quantity.over.map((dimension) => this.id(dimension));
    const { graph, nodeOf } = this.compiled.unrolled;
    const mayBeNull = nullable.has(quantity.name);
    const places = ids.map(() => 0);
    return () => {
      ids.forEach((id, i) => (places[i] = this.at[id]!));
      const month = this.at[0]!;
      const node = nodeOf(quantity.name, places, month);
      const cell = this.layout.cell(quantity, places, month);
      // What the shape settles has no need of a cell, but may be among others that are looked up together.
      if (node !== undefined && graph.op[node] === Op.constant)
        return { ...printed.number(graph.constants[node]!), ...(cell ? { cell } : {}) };
      if (!cell) {
        const input = node === undefined ? undefined : this.inputs.atNode(node, this.layout, this.prefix);
        if (input) return input;
        throw new Error(`${quantity.name}(${places.join()})@${month} has no cell`);
      }
      const text = referenceText(cell, this.prefix);
      const need = `ISNUMBER(${text})`;
      const needs = mayBeNull && !this.assumed.has(need) ? [need] : [];
      return { ...printed.whole(text, this.rangeOf(quantity, places), needs), cell };
    };
  }

  /** What a quantity can be; of those that change by month nothing is known but what they say themselves. */
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
}

function settled({ value }: Printed): number {
  if (value === undefined) throw new Error('a place or an end of a range depends on inputs where it may not');
  return value;
}
