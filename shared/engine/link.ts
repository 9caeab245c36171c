/**
 * Links a formula to a closure that, run with the present places and month, gives its node. A condition on the
 * shape, or an age or month that is known, is decided here, so that the branch not taken never comes to be.
 */
import { calendarPlace } from './calendar.ts';
import type { Fact } from './declaration.ts';
import { plainLag, plainOver, type Aggregate, type Formula, type Reference } from './formula.ts';
import type { Node } from './graph.ts';
import type { Build, LinkContext } from './linkContext.ts';
import { Op, type OpCode } from './operations.ts';
import { latest, shiftTo, type Shift } from './shift.ts';

/** How the terms of a sum or product are gathered. */
interface Combination {
  readonly visit: (nodes: Node[]) => void;
  readonly finish: (nodes: Node[], sum: boolean) => Node;
}

const binaryOps: Readonly<Record<string, OpCode>> = {
  '+': Op.add,
  '-': Op.subtract,
  '*': Op.multiply,
  '/': Op.divide,
  '^': Op.power,
  '<': Op.less,
  '<=': Op.lessOrEqual,
  '=': Op.equal,
  and: Op.and,
  or: Op.or,
};

export class Linker<Source> {
  private readonly context: LinkContext<Source>;
  constructor(context: LinkContext<Source>) {
    this.context = context;
  }

  build(formula: Formula, bound: ReadonlySet<string>): Build {
    const { builder } = this.context;
    switch (formula.kind) {
      case 'number': {
        const node = builder.constant(formula.value);
        return () => node;
      }
      case 'null': {
        const node = builder.constant(NaN);
        return () => node;
      }
      case 'count': {
        const size = this.context.sizeOf(formula.dimension);
        return () => builder.constant(size());
      }
      case 'lag':
        return this.build(plainLag(formula), bound);
      case 'over':
        return this.build(plainOver(formula), bound);
      case 'reference':
        return this.reference(formula, bound);
      case 'aggregate':
        return this.aggregate(formula, bound);
      case 'binary': {
        const left = this.build(formula.left, bound);
        const right = this.build(formula.right, bound);
        const { operator } = formula;
        if (operator === '>') return () => this.make(Op.less, right, left);
        if (operator === '>=') return () => this.make(Op.lessOrEqual, right, left);
        const op = binaryOps[operator]!;
        return () => this.make(op, left, right);
      }
      case 'call':
        return this.call(formula, bound);
      default:
        return formula satisfies never;
    }
  }

  private make(op: OpCode, left: Build, right: Build): Node {
    const a = left();
    const settled = this.context.builder.valueOf(a);
    // Decided by its left side alone: what the right side says need not come to be.
    if (settled === 0 && (op === Op.multiply || op === Op.and)) return a;
    if (settled !== undefined && settled !== 0 && op === Op.or) return this.context.builder.constant(1);
    return this.context.builder.make(op, a, right());
  }

  private call(formula: Extract<Formula, { kind: 'call' }>, bound: ReadonlySet<string>): Build {
    const { builder } = this.context;
    const args = formula.args.map((arg) => this.build(arg, bound));
    const [first, second, third] = args as [Build, Build, Build];
    const chain =
      (op: OpCode): Build =>
      () =>
        args.slice(1).reduce((node, arg) => builder.make(op, node, arg()), first());
    switch (formula.name) {
      case 'if':
        return () => {
          const condition = first();
          const settled = builder.valueOf(condition);
          if (settled !== undefined) return settled !== 0 ? second() : third();
          return builder.make(Op.select, condition, second(), third());
        };
      case 'min':
        return chain(Op.min);
      case 'max':
        return chain(Op.max);
      case 'mod':
        return chain(Op.mod);
      case 'ratio':
        return chain(Op.ratio);
      case 'ceil':
        return () => builder.make(Op.ceil, first());
      case 'floor':
        return () => builder.make(Op.floor, first());
      case 'known':
        return () => builder.make(Op.known, first());
      default:
        return formula.name satisfies never;
    }
  }

  private aggregate(formula: Aggregate, bound: ReadonlySet<string>): Build {
    const id = this.context.variable(formula.over);
    const inside = new Set([...bound, formula.over]);
    const sum = formula.combine === 'sum';
    const from = formula.from && this.build(formula.from, bound);
    const to = formula.to && this.build(formula.to, bound);
    const combine = this.combination(formula, inside);
    if (formula.over === 't')
      return this.overMonths(formula, this.build(formula.body, inside), combine, from!, to!);
    const filter =
      formula.of === undefined ? undefined : this.context.factTable(`${formula.over}.${formula.of}`);
    const owner = formula.of === undefined ? 0 : this.context.variable(formula.of);
    const isDimension = this.context.model.dimensions.some((dimension) => dimension.name === formula.over);
    const size = isDimension ? this.context.sizeOf(formula.over) : undefined;
    return () => {
      const outer = this.context.variables[id]!;
      const first = from ? this.settled(from()) : 0;
      let last = to ? this.settled(to()) : Infinity;
      if (size) last = Math.min(last, size() - 1);
      const nodes: Node[] = [];
      for (let place = first; place <= last; place++) {
        this.context.variables[id] = place;
        if (!filter || filter.get(String(place)) === this.context.variables[owner]!) combine.visit(nodes);
      }
      this.context.variables[id] = outer;
      return combine.finish(nodes, sum);
    };
  }

  /** How the terms of a sum or product are gathered; a sum of products is one operation. */
  private combination(formula: Aggregate, bound: ReadonlySet<string>): Combination {
    const { body } = formula;
    if (formula.combine === 'sum' && body.kind === 'binary' && body.operator === '*') {
      const left = this.build(body.left, bound);
      const right = this.build(body.right, bound);
      return {
        visit: (nodes: Node[]): void => {
          const a = left();
          if (this.context.builder.valueOf(a) === 0) return;
          nodes.push(a, right());
        },
        finish: (nodes: Node[]): Node => this.context.builder.dot(nodes),
      };
    }
    const term = this.build(body, bound);
    return {
      visit: (nodes: Node[]): void => {
        nodes.push(term());
      },
      finish: (nodes: Node[], sum: boolean): Node =>
        sum ? this.context.builder.sum(nodes) : this.context.builder.product(nodes),
    };
  }

  /** Over months whose ends may depend on inputs. All months before month 0 are alike, so they count as one. */
  private overMonths(formula: Aggregate, body: Build, combine: Combination, from: Build, to: Build): Build {
    const { builder } = this.context;
    return () => {
      const outer = this.context.variables[0]!;
      const first = from();
      const last = to();
      const least = builder.valueOf(first);
      const most = Math.min(this.context.months - 1, latest(this.context, last));
      const at = (month: number): Node => {
        this.context.variables[0] = month;
        return body();
      };
      let total: Node;
      if (least !== undefined && builder.valueOf(last) !== undefined) {
        const nodes: Node[] = [];
        for (let month = least; month <= most; month++) {
          this.context.variables[0] = month;
          combine.visit(nodes);
        }
        total = combine.finish(nodes, formula.combine === 'sum');
      } else {
        const candidates: Node[] = [];
        for (let month = 0; month <= most; month++) candidates.push(at(month));
        const inPlan = builder.sumBetween(first, last, candidates);
        // Months before month 0 that the sum reaches: max(0, min(to, −1) − from + 1).
        const earlier = builder.make(
          Op.max,
          builder.constant(0),
          builder.make(
            Op.add,
            builder.make(Op.subtract, builder.make(Op.min, last, builder.constant(-1)), first),
            builder.constant(1),
          ),
        );
        const opening = builder.valueOf(earlier) === 0 ? builder.constant(0) : at(-1);
        total = builder.make(Op.add, inPlan, builder.make(Op.multiply, opening, earlier));
      }
      this.context.variables[0] = outer;
      return total;
    };
  }

  private reference(written: Reference, bound: ReadonlySet<string>): Build {
    const { target, reference } = this.context.names.resolve(written, bound);
    switch (target.kind) {
      case 'variable': {
        const id = this.context.variable(target.name);
        return () => this.context.builder.constant(this.context.variables[id]!);
      }
      case 'calendar': {
        const first = this.context.model.firstCalendarMonth(this.context.source);
        return () => this.context.builder.constant(calendarPlace(first, this.context.variables[0]!));
      }
      case 'fact':
        return this.factNode(target.fact, reference, bound);
      case 'input': {
        const { input } = target;
        return this.shifted(reference, bound, input.over, -1, this.context.inputNode(input));
      }
      case 'quantity': {
        const item = target.quantity;
        // Without an opening value the formula itself sees to it that no month before the plan is meant.
        const earliest = item.before === undefined ? 0 : item.earliest;
        return this.shifted(reference, bound, item.over, earliest, this.context.quantityNode(item));
      }
      default:
        return target satisfies never;
    }
  }

  private factNode({ name, over }: Fact<Source>, reference: Reference, bound: ReadonlySet<string>): Build {
    const table = this.context.factTable(name);
    const ids = over.map((dimension) => this.context.variable(dimension));
    const places = this.placeSetters(reference, bound);
    return () => {
      const restore = places();
      const value = table.get(ids.map((id) => this.context.variables[id]!).join())!;
      restore();
      return this.context.builder.constant(value);
    };
  }

  private placeSetters(reference: Reference, bound: ReadonlySet<string>): () => () => void {
    const setters = reference.places.map(({ dimension, at }) => ({
      id: this.context.variable(dimension),
      at: this.build(at, bound),
    }));
    return () => {
      const values = setters.map(({ at }) => this.settled(at()));
      const outer = setters.map(({ id }) => this.context.variables[id]!);
      setters.forEach(({ id }, i) => (this.context.variables[id] = values[i]!));
      return () => setters.forEach(({ id }, i) => (this.context.variables[id] = outer[i]!));
    };
  }

  /** A reference to another month or place, one that depends on inputs included. */
  private shifted(
    reference: Reference,
    bound: ReadonlySet<string>,
    over: readonly string[],
    earliest: number,
    node: Build,
  ): Build {
    const missing = over.find(
      (name) => !bound.has(name) && !reference.places.some((place) => place.dimension === name),
    );
    if (missing) throw new Error(`${reference.name} needs a ${missing}`);
    const shifts: Shift[] = reference.places.map((place) => ({
      id: this.context.variable(place.dimension),
      at: this.build(place.at, bound),
      dimension: place.dimension,
    }));
    if (reference.month) shifts.push({ id: 0, at: this.build(reference.month, bound), dimension: 't' });
    return shiftTo(this.context, reference.name, shifts, earliest, node);
  }

  private settled(node: Node): number {
    const value = this.context.builder.valueOf(node);
    if (value === undefined)
      throw new Error('a place or an end of a range depends on inputs where it may not');
    return value;
  }
}
