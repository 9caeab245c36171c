/**
 * Unrolls a model for one shape of plan: every quantity at every place and month becomes a node of the graph, made
 * once. Formulas are linked once (`link.ts`) and run with the present places and month.
 */
import type { Input, Model, Quantity } from './declaration.ts';
import { GraphBuilder, type Graph, type Node } from './graph.ts';
import { Linker } from './link.ts';
import type { Build, LinkContext } from './linkContext.ts';
import { parseFormula } from './parse.ts';
import { nodeIn, type NodeOf, type PlacedByName, type PlacedNodes } from './placed.ts';
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
  readonly placed: PlacedByName;
  /** The node of a quantity or input, if the model needs it; months before −1 are as −1 unless it says otherwise. */
  readonly nodeOf: NodeOf;
}

/** Nodes of one quantity by place and month, as far as they have been made. */
interface Memo extends PlacedNodes {
  /** Where the present place of each of its dimensions stands. */
  readonly variables: readonly number[];
}

/** What a quantity and an input have in common. */
type Placeable = Pick<Quantity, 'name' | 'over' | 'monthly'>;

const underway = -1;

export class Unroller<Source> implements LinkContext<Source> {
  readonly builder: GraphBuilder;
  readonly model: Model<Source>;
  readonly source: Source;
  readonly months: number;
  private readonly variableIds = new Map<string, number>([['t', 0]]);
  readonly variables = new Int32Array(64);
  readonly names: Names<Source>;
  private readonly facts = new Map<string, Map<string, number>>();
  private readonly memos = new Map<string, Memo>();
  private readonly linker = new Linker<Source>(this);
  private readonly quantityNodes = new Map<string, Build>();
  private readonly columns = new Map<string, InputColumn<Source>>();
  readonly inputOfNode = new Map<Node, Input<Source>>();

  constructor(model: Model<Source>, source: Source) {
    this.model = model;
    this.source = source;
    this.months = model.months(source);
    this.builder = new GraphBuilder(model.expectedNodes(source));
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
    const placed = new Map<string, PlacedNodes>();
    for (const [name, { variables: _, nodes, ...rest }] of this.memos) {
      for (let i = 0; i < nodes.length; i++) if (nodes[i]! > 0) nodes[i] = renumbered[nodes[i]! - 1]! + 1;
      placed.set(name, { ...rest, nodes });
    }
    return { graph, runs, columns, placed, nodeOf: nodeIn(placed) };
  }

  private everyPlace(item: Quantity, month: number): void {
    const ids = item.over.map((name) => this.variable(name));
    this.variables[0] = month;
    const descend = (depth: number): void => {
      if (depth === ids.length) {
        this.quantityNode(item)();
        return;
      }
      const size = this.sizeOf(item.over[depth]!)();
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

  sizeOf(name: string): () => number {
    const { variables } = this;
    const dimension = dimensionNamed(this.model, name);
    if (dimension.untilNow) return () => variables[0]! + 1;
    if (dimension.within === undefined) {
      const size = dimension.size(this.source, 0);
      return () => size;
    }
    const sizes = Array.from({ length: this.largest(dimension.within) }, (_, place) =>
      dimension.size(this.source, place),
    );
    const within = this.variable(dimension.within);
    return () => sizes[variables[within]!]!;
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

  private memo({ name, over, monthly }: Placeable, earliest: number, isInput: boolean): Memo {
    const known = this.memos.get(name);
    if (known) return known;
    const sizes = over.map((dimension) => this.largest(dimension));
    const places = sizes.reduce((total, size) => total * size, 1);
    const memo: Memo = {
      sizes,
      variables: over.map((dimension) => this.variable(dimension)),
      earliest,
      monthly,
      isInput,
      nodes: new Int32Array(places * (monthly ? this.months - earliest : 1)),
    };
    this.memos.set(name, memo);
    return memo;
  }

  /** As `placed.ts` has it. */
  private slot(memo: Memo): number {
    let at = memo.monthly ? Math.max(this.variables[0]!, memo.earliest) - memo.earliest : 0;
    for (let i = 0; i < memo.sizes.length; i++)
      at = at * memo.sizes[i]! + this.variables[memo.variables[i]!]!;
    return at;
  }

  quantityNode(item: Quantity): Build {
    const known = this.quantityNodes.get(item.name);
    if (known) return known;
    const memo = this.memo(item, item.earliest, false);
    const { variables } = this;
    // Linked when first needed: quantities refer to themselves in other months.
    let link: { readonly value: Build; readonly before: Build | undefined } | undefined;
    const node: Build = () => {
      const slot = this.slot(memo);
      const made = memo.nodes[slot]!;
      if (made > 0) return made - 1;
      if (made === underway) throw new Error(`${item.name} depends on itself in one month (${variables[0]})`);
      memo.nodes[slot] = underway;
      link ??= this.link(item);
      const month = variables[0]!;
      if (month < item.earliest) variables[0] = item.earliest;
      const build = item.monthly && variables[0]! < 0 ? link.before : link.value;
      if (!build) throw new Error(`${item.name} has no value before month 0`);
      const result = build();
      variables[0] = month;
      memo.nodes[slot] = result + 1;
      return result;
    };
    this.quantityNodes.set(item.name, node);
    return node;
  }

  private link(item: Quantity): { readonly value: Build; readonly before: Build | undefined } {
    const bound = new Set([...item.over, 't']);
    const value = this.linker.build(parseFormula(item.formula), bound);
    if (item.before === undefined) return { value, before: undefined };
    const before = item.before === 'same' ? value : this.linker.build(parseFormula(item.before), bound);
    return { value, before };
  }

  inputNode(input: Input<Source>): Build {
    const memo = this.memo(input, 0, true);
    return () => {
      if (input.monthly && this.variables[0]! < 0) return this.builder.constant(0);
      const slot = this.slot(memo);
      const made = memo.nodes[slot]!;
      if (made > 0) return made - 1;
      const node = this.builder.input();
      memo.nodes[slot] = node + 1;
      this.inputOfNode.set(node, input);
      this.fill(input, memo, node);
      return node;
    };
  }

  /** Notes where the number of a new input node is read from. */
  private fill(input: Input<Source>, memo: Memo, node: Node): void {
    const places = memo.variables.map((id) => this.variables[id]!);
    const owner = input.listed ? places.slice(0, -1) : places;
    const key = `${input.name}@${owner.join()}`;
    const column = this.columns.get(key) ?? { input, places: owner, nodes: [], indexes: [] };
    this.columns.set(key, column);
    column.nodes.push(node);
    column.indexes.push(input.listed ? places.at(-1)! : input.monthly ? this.variables[0]! : 0);
  }
}
