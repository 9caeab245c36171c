/**
 * Unrolls a model for one shape of plan: every quantity at every place and month becomes a node of the graph, made
 * once. Formulas are linked once (`link.ts`) and run with the present places and month.
 */
import type { Input, Model, Quantity } from './declaration.ts';
import { GraphBuilder, type Graph, type Node } from './graph.ts';
import { Linker, type Build, type LinkContext } from './link.ts';
import { parseFormula } from './parse.ts';
import { namesOf, type Names } from './resolve.ts';
import { schedule, type Run } from './schedule.ts';
import { dimensionNamed, factTable } from './shape.ts';

/** Where the numbers of one input go: places, and for each slot the month or list position it reads. */
export interface InputColumn<Source> {
  readonly input: Input<Source>;
  readonly places: readonly number[];
  readonly nodes: number[];
  readonly indexes: number[];
}

export interface Unrolled<Source> {
  readonly graph: Graph;
  /** The order of evaluation. */
  readonly runs: readonly Run[];
  readonly columns: readonly InputColumn<Source>[];
  /** The node of a quantity or input, if the model needs it; months before −1 are as −1 unless it says otherwise. */
  readonly nodeOf: (name: string, places: readonly number[], month: number) => Node | undefined;
}

/** Nodes of one quantity by place and month; 0 stands for "not yet", so node n is kept as n + 1. */
interface Memo {
  readonly sizes: readonly number[];
  readonly variables: readonly number[];
  readonly earliest: number;
  readonly months: number;
  readonly nodes: Int32Array;
}

const underway = -1;

export class Unroller<Source> implements LinkContext<Source> {
  readonly builder = new GraphBuilder();
  readonly model: Model<Source>;
  readonly source: Source;
  readonly months: number;
  private readonly variableIds = new Map<string, number>([['t', 0]]);
  readonly variables = new Int32Array(64);
  readonly names: Names<Source>;
  private readonly facts = new Map<string, Map<string, number>>();
  private readonly memos = new Map<string, Memo>();
  private readonly linker = new Linker<Source>(this);
  private readonly linked = new Map<string, { readonly value: Build; readonly before: Build | undefined }>();
  private readonly columns = new Map<string, InputColumn<Source>>();
  readonly inputOfNode = new Map<Node, Input<Source>>();

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
    const { graph, runs, renumbered } = schedule(this.builder.build());
    const columns = [...this.columns.values()].map((column) => ({
      ...column,
      nodes: column.nodes.map((node) => renumbered[node]!),
    }));
    return {
      graph,
      runs,
      columns,
      nodeOf: (name, places, month) => {
        const node = this.existing(name, places, month);
        return node === undefined ? undefined : renumbered[node];
      },
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

  variable(name: string): number {
    const known = this.variableIds.get(name);
    if (known !== undefined) return known;
    const id = this.variableIds.size;
    this.variableIds.set(name, id);
    return id;
  }

  factTable(name: string): ReadonlyMap<string, number> {
    return this.facts.get(name)!;
  }

  /** How many places a dimension has, given the present places of what it is within. */
  sizeOf(name: string): number {
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

  nodeOfQuantity(item: Quantity): Node {
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
    const value = this.linker.build(parseFormula(item.formula), bound);
    const before =
      item.before === undefined
        ? undefined
        : item.before === 'same'
          ? value
          : this.linker.build(parseFormula(item.before), bound);
    const link = { value, before };
    this.linked.set(item.name, link);
    return link;
  }

  nodeOfInput(input: Input<Source>): Node {
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
}
