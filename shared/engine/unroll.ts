/**
 * Unrolls a model for one shape of plan: every quantity at every place and month becomes a node of the graph.
 *
 * Formulas are linked to closures once; a closure, run with the present places and month, gives a node. A
 * condition on the shape, or an age or month that is known, is decided here, so that the branch not taken never
 * comes to be.
 */
import type { Fact, Input, Model, Quantity } from './declaration.ts';
import { calendarPlace } from './calendar.ts';
import { plainLag, plainOver, type Aggregate, type Formula, type Reference } from './formula.ts';
import { GraphBuilder, type Graph, type Node } from './graph.ts';
import { Op, type OpCode } from './operations.ts';
import { parseFormula } from './parse.ts';
import { namesOf, type Names } from './resolve.ts';
import { dimensionNamed, factTable } from './shape.ts';
import { upperBound } from './bounds.ts';

type Build = () => Node;

/** Where the numbers of one input go: places, and for each slot the month or list position it reads. */
export interface InputColumn<Source> {
  readonly input: Input<Source>;
  readonly places: readonly number[];
  readonly nodes: number[];
  readonly indexes: number[];
}

export interface Unrolled<Source> {
  readonly graph: Graph;
  readonly columns: readonly InputColumn<Source>[];
  /** The node of a quantity or input, if the model needs it; months before −1 are as −1 unless it says otherwise. */
  readonly nodeOf: (name: string, places: readonly number[], month: number) => Node | undefined;
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

/** Nodes of one quantity by place and month; 0 stands for "not yet", so node n is kept as n + 1. */
interface Memo {
  readonly sizes: readonly number[];
  readonly variables: readonly number[];
  readonly earliest: number;
  readonly months: number;
  readonly nodes: Int32Array;
}

const underway = -1;

export class Unroller<Source> {
  private readonly builder = new GraphBuilder();
  private readonly model: Model<Source>;
  private readonly source: Source;
  private readonly months: number;
  private readonly variableIds = new Map<string, number>([['t', 0]]);
  private readonly variables = new Int32Array(64);
  private readonly names: Names<Source>;
  private readonly facts = new Map<string, Map<string, number>>();
  private readonly memos = new Map<string, Memo>();
  private readonly linked = new Map<string, { readonly value: Build; readonly before: Build | undefined }>();
  private readonly columns = new Map<string, InputColumn<Source>>();
  private readonly inputOfNode = new Map<Node, Input<Source>>();

  constructor(model: Model<Source>, source: Source) {
    this.model = model;
    this.source = source;
    this.months = model.months(source);
    for (const dimension of model.dimensions) this.variable(dimension.name);
    this.names = namesOf(model);
    for (const fact of model.facts) this.facts.set(fact.name, factTable(model, source, fact));
  }

  /** Every published quantity at every place and month, and all that they need. */
  unroll(): Unrolled<Source> {
    const published = this.model.quantities.filter(
      (item) => item.series !== undefined || item.kind === 'word',
    );
    const before = published.filter((item) => item.before !== undefined);
    for (let month = -1; month < this.months; month++) {
      for (const item of month < 0 ? before : published) this.everyPlace(item, month);
    }
    return {
      graph: this.builder.build(),
      columns: [...this.columns.values()],
      nodeOf: (name, places, month) => this.existing(name, places, month),
    };
  }

  private everyPlace(item: Quantity, month: number): void {
    const ids = item.over.map((name) => this.variable(name));
    this.variables[0] = month;
    const descend = (depth: number): void => {
      if (depth === ids.length) {
        this.nodeOfQuantity(item);
        return;
      }
      const size = this.sizeOf(item.over[depth]!);
      for (let place = 0; place < size; place++) {
        this.variables[ids[depth]!] = place;
        descend(depth + 1);
      }
    };
    descend(0);
  }

  private variable(name: string): number {
    const known = this.variableIds.get(name);
    if (known !== undefined) return known;
    const id = this.variableIds.size;
    this.variableIds.set(name, id);
    return id;
  }

  /** How many places a dimension has, given the present places of what it is within. */
  private sizeOf(name: string): number {
    const dimension = dimensionNamed(this.model, name);
    if (dimension.untilNow) return this.variables[0]! + 1;
    return dimension.size(
      this.source,
      dimension.within === undefined ? 0 : this.variables[this.variable(dimension.within)]!,
    );
  }

  private largest(name: string): number {
    const dimension = dimensionNamed(this.model, name);
    if (dimension.untilNow) return this.months;
    if (dimension.within === undefined) return dimension.size(this.source, 0);
    const parents = this.largest(dimension.within);
    let most = 0;
    for (let parent = 0; parent < parents; parent++)
      most = Math.max(most, dimension.size(this.source, parent));
    return most;
  }

  private memo(name: string, over: readonly string[], monthly: boolean, earliest: number): Memo {
    const known = this.memos.get(name);
    if (known) return known;
    const sizes = over.map((dimension) => this.largest(dimension));
    const months = monthly ? this.months - earliest : 1;
    const memo: Memo = {
      sizes,
      variables: over.map((dimension) => this.variable(dimension)),
      earliest: monthly ? earliest : 0,
      months,
      nodes: new Int32Array(sizes.reduce((total, size) => total * size, months)),
    };
    this.memos.set(name, memo);
    return memo;
  }

  private slot(memo: Memo): number {
    let at = 0;
    for (let i = 0; i < memo.sizes.length; i++)
      at = at * memo.sizes[i]! + this.variables[memo.variables[i]!]!;
    return memo.months === 1
      ? at
      : at * memo.months + Math.max(this.variables[0]!, memo.earliest) - memo.earliest;
  }

  private nodeOfQuantity(item: Quantity): Node {
    const memo = this.memo(item.name, item.over, item.monthly, item.earliest);
    const slot = this.slot(memo);
    const known = memo.nodes[slot]!;
    if (known > 0) return known - 1;
    if (known === underway)
      throw new Error(`${item.name} depends on itself in one month (${this.variables[0]})`);
    memo.nodes[slot] = underway;
    const { value, before } = this.link(item);
    const month = this.variables[0]!;
    if (month < item.earliest) this.variables[0] = item.earliest;
    let build = value;
    if (item.monthly && this.variables[0]! < 0) {
      if (!before) throw new Error(`${item.name} has no value before month 0`);
      build = before;
    }
    const node = build();
    this.variables[0] = month;
    memo.nodes[slot] = node + 1;
    return node;
  }

  private link(item: Quantity): { readonly value: Build; readonly before: Build | undefined } {
    const known = this.linked.get(item.name);
    if (known) return known;
    const bound = new Set([...item.over, 't']);
    const value = this.build(parseFormula(item.formula), bound);
    const before =
      item.before === undefined
        ? undefined
        : item.before === 'same'
          ? value
          : this.build(parseFormula(item.before), bound);
    const link = { value, before };
    this.linked.set(item.name, link);
    return link;
  }

  private nodeOfInput(input: Input<Source>): Node {
    if (input.monthly && this.variables[0]! < 0) return this.builder.constant(0);
    const memo = this.memo(input.name, input.over, input.monthly, 0);
    const slot = this.slot(memo);
    const known = memo.nodes[slot]!;
    if (known > 0) return known - 1;
    const node = this.builder.input();
    memo.nodes[slot] = node + 1;
    this.inputOfNode.set(node, input);
    const places = memo.variables.map((id) => this.variables[id]!);
    const owner = input.listed ? places.slice(0, -1) : places;
    const key = `${input.name}@${owner.join()}`;
    const column = this.columns.get(key) ?? { input, places: owner, nodes: [], indexes: [] };
    this.columns.set(key, column);
    column.nodes.push(node);
    column.indexes.push(input.listed ? places[places.length - 1]! : input.monthly ? this.variables[0]! : 0);
    return node;
  }

  private existing(name: string, places: readonly number[], month: number): Node | undefined {
    const memo = this.memos.get(name);
    if (!memo || (month < 0 && this.names.input(name)?.monthly)) return undefined;
    memo.variables.forEach((id, i) => (this.variables[id] = places[i]!));
    this.variables[0] = month;
    const kept = memo.nodes[this.slot(memo)]!;
    return kept > 0 ? kept - 1 : undefined;
  }

  private build(formula: Formula, bound: ReadonlySet<string>): Build {
    const { builder } = this;
    switch (formula.kind) {
      case 'number': {
        const node = builder.constant(formula.value);
        return () => node;
      }
      case 'null': {
        const node = builder.constant(NaN);
        return () => node;
      }
      case 'count':
        return () => builder.constant(this.sizeOf(formula.dimension));
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
    const settled = this.builder.valueOf(a);
    // Decided by its left side alone: what the right side says need not come to be.
    if (settled === 0 && (op === Op.multiply || op === Op.and)) return a;
    if (settled !== undefined && settled !== 0 && op === Op.or) return this.builder.constant(1);
    return this.builder.make(op, a, right());
  }

  private call(formula: Extract<Formula, { kind: 'call' }>, bound: ReadonlySet<string>): Build {
    const { builder } = this;
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
    const id = this.variable(formula.over);
    const inside = new Set([...bound, formula.over]);
    const sum = formula.combine === 'sum';
    const from = formula.from && this.build(formula.from, bound);
    const to = formula.to && this.build(formula.to, bound);
    const combine = this.combination(formula, inside);
    if (formula.over === 't')
      return this.overMonths(formula, this.build(formula.body, inside), combine, from!, to!);
    const filter = formula.of === undefined ? undefined : this.facts.get(`${formula.over}.${formula.of}`)!;
    const owner = formula.of === undefined ? 0 : this.variable(formula.of);
    const counter = !this.model.dimensions.some((dimension) => dimension.name === formula.over);
    return () => {
      const outer = this.variables[id]!;
      const first = from ? this.settled(from()) : 0;
      let last = to ? this.settled(to()) : Infinity;
      if (!counter) last = Math.min(last, this.sizeOf(formula.over) - 1);
      const nodes: Node[] = [];
      for (let place = first; place <= last; place++) {
        this.variables[id] = place;
        if (!filter || filter.get(String(place)) === this.variables[owner]!) combine.visit(nodes);
      }
      this.variables[id] = outer;
      return combine.finish(nodes, sum);
    };
  }

  /** How the terms of a sum or product are gathered; a sum of products is one operation. */
  private combination(formula: Aggregate, bound: ReadonlySet<string>) {
    const { body } = formula;
    if (formula.combine === 'sum' && body.kind === 'binary' && body.operator === '*') {
      const left = this.build(body.left, bound);
      const right = this.build(body.right, bound);
      return {
        visit: (nodes: Node[]): void => {
          const a = left();
          if (this.builder.valueOf(a) === 0) return;
          nodes.push(a, right());
        },
        finish: (nodes: Node[]): Node => this.builder.dot(nodes),
      };
    }
    const term = this.build(body, bound);
    return {
      visit: (nodes: Node[]): void => {
        nodes.push(term());
      },
      finish: (nodes: Node[], sum: boolean): Node =>
        sum ? this.builder.sum(nodes) : this.builder.product(nodes),
    };
  }

  /** Over months whose ends may depend on inputs. All months before month 0 are alike, so they count as one. */
  private overMonths(
    formula: Aggregate,
    body: Build,
    combine: ReturnType<Unroller<Source>['combination']>,
    from: Build,
    to: Build,
  ): Build {
    const { builder } = this;
    return () => {
      const outer = this.variables[0]!;
      const first = from();
      const last = to();
      const least = builder.valueOf(first);
      const most = Math.min(this.months - 1, this.upper(last));
      const at = (month: number): Node => {
        this.variables[0] = month;
        return body();
      };
      let total: Node;
      if (least !== undefined && builder.valueOf(last) !== undefined) {
        const nodes: Node[] = [];
        for (let month = least; month <= most; month++) {
          this.variables[0] = month;
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
      this.variables[0] = outer;
      return total;
    };
  }

  private reference(written: Reference, bound: ReadonlySet<string>): Build {
    const { target, reference } = this.names.resolve(written, bound);
    switch (target.kind) {
      case 'variable': {
        const id = this.variable(target.name);
        return () => this.builder.constant(this.variables[id]!);
      }
      case 'calendar': {
        const first = this.model.firstCalendarMonth(this.source);
        return () => this.builder.constant(calendarPlace(first, this.variables[0]!));
      }
      case 'fact':
        return this.factNode(target.fact, reference, bound);
      case 'input': {
        const { input } = target;
        return this.shifted(reference, bound, input.over, -1, () => this.nodeOfInput(input));
      }
      case 'quantity': {
        const item = target.quantity;
        // Without an opening value the formula itself sees to it that no month before the plan is meant.
        const earliest = item.before === undefined ? 0 : item.earliest;
        return this.shifted(reference, bound, item.over, earliest, () => this.nodeOfQuantity(item));
      }
      default:
        return target satisfies never;
    }
  }

  private factNode({ name, over }: Fact<Source>, reference: Reference, bound: ReadonlySet<string>): Build {
    const table = this.facts.get(name)!;
    const ids = over.map((dimension) => this.variable(dimension));
    const places = this.placeSetters(reference, bound);
    return () => {
      const restore = places();
      const value = table.get(ids.map((id) => this.variables[id]!).join())!;
      restore();
      return this.builder.constant(value);
    };
  }

  private placeSetters(reference: Reference, bound: ReadonlySet<string>): () => () => void {
    const setters = reference.places.map(({ dimension, at }) => ({
      id: this.variable(dimension),
      at: this.build(at, bound),
    }));
    return () => {
      const values = setters.map(({ at }) => this.settled(at()));
      const outer = setters.map(({ id }) => this.variables[id]!);
      setters.forEach(({ id }, i) => (this.variables[id] = values[i]!));
      return () => setters.forEach(({ id }, i) => (this.variables[id] = outer[i]!));
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
    const shifts: { readonly id: number; readonly at: Build; readonly dimension: string }[] =
      reference.places.map((place) => ({
        id: this.variable(place.dimension),
        at: this.build(place.at, bound),
        dimension: place.dimension,
      }));
    if (reference.month) shifts.push({ id: 0, at: this.build(reference.month, bound), dimension: 't' });
    if (shifts.length === 0) return node;
    const { builder } = this;
    return () => {
      const wanted = shifts.map(({ at }) => at());
      const outer = shifts.map(({ id }) => this.variables[id]!);
      let live = -1;
      shifts.forEach(({ id }, i) => {
        const value = builder.valueOf(wanted[i]!);
        if (value !== undefined) this.variables[id] = value;
        else if (live >= 0) throw new Error(`${reference.name} is shifted twice by inputs`);
        else live = i;
      });
      let found: Node;
      if (live < 0) found = node();
      else {
        const { id, dimension } = shifts[live]!;
        const index = wanted[live]!;
        const first = dimension === 't' ? earliest : 0;
        const end = dimension === 't' ? this.months - 1 : this.sizeOf(dimension) - 1;
        const last = Math.min(end, this.upper(index));
        const candidates: Node[] = [];
        for (let place = first; place <= last; place++) {
          this.variables[id] = place;
          candidates.push(node());
        }
        if (candidates.length === 0) found = builder.constant(0);
        else found = builder.pick(builder.make(Op.subtract, index, builder.constant(first)), candidates);
      }
      shifts.forEach(({ id }, i) => (this.variables[id] = outer[i]!));
      return found;
    };
  }

  private settled(node: Node): number {
    const value = this.builder.valueOf(node);
    if (value === undefined)
      throw new Error('a place or an end of a range depends on inputs where it may not');
    return value;
  }

  private upper(node: Node): number {
    return Math.floor(upperBound(this.builder, this.inputOfNode, node));
  }
}
