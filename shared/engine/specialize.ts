/**
 * Makes the program of a batch: only what varying inputs reach and outputs need, simplified with the values that
 * do not vary. One pass over the graph; see `batch.ts` for why.
 */
import type { Graph, Node } from './graph.ts';
import { Code, InstructionList, type InstructionCode, type Program } from './instruction.ts';
import { Op, type OpCode } from './operations.ts';
import { liveOnly, neededFor, reachedFrom, rowsOf } from './reach.ts';

export function specialize(
  graph: Graph,
  values: Float64Array,
  varying: readonly Node[],
  outputs: readonly Node[],
): Program {
  return new Specializer(graph, values).run(varying, outputs);
}

/** The register of a node that does not vary. */
const none = -1;

/** Operations too rare to have a variant for an operand that does not vary. */
const ofRows: Readonly<Partial<Record<OpCode, InstructionCode>>> = {
  [Op.ratio]: Code.ratio,
  [Op.less]: Code.less,
  [Op.lessOrEqual]: Code.lessOrEqual,
  [Op.equal]: Code.equal,
  [Op.and]: Code.and,
  [Op.or]: Code.or,
  [Op.mod]: Code.mod,
};

class Specializer {
  private readonly graph: Graph;
  private readonly values: Float64Array;
  private readonly register: Int32Array;
  /** Nodes whose value may be null in some trial: multiplying such a one by 0 does not give 0. */
  private readonly nullable: Uint8Array;
  private readonly instructions = new InstructionList();
  /** A node is its register times this; see `scaled`. */
  private readonly factor: Float64Array;
  /** The factor of the node being simplified. */
  private made = 1;
  private readonly constantRegisters = new Map<number, number>();
  private readonly logs = new Map<number, number>();
  private registers = 0;

  constructor(graph: Graph, values: Float64Array) {
    this.graph = graph;
    this.values = values;
    this.register = new Int32Array(graph.size).fill(none);
    this.nullable = new Uint8Array(graph.size);
    this.factor = new Float64Array(graph.size).fill(1);
  }

  run(varying: readonly Node[], outputs: readonly Node[]): Program {
    const { graph } = this;
    const rows = rowsOf(graph);
    const reached = reachedFrom(graph, varying, rows);
    const needed = neededFor(graph, outputs, reached, rows);
    const isOutput = new Uint8Array(graph.size);
    for (const node of outputs) isOutput[node] = 1;
    const inputs = varying.map((node) => (needed[node] ? (this.register[node] = this.registers++) : none));
    for (const node of graph.order) {
      if (!reached[node] || !needed[node]) continue;
      this.register[node] = this.simplify(node);
      this.factor[node] = this.made;
      if (isOutput[node] && this.register[node]! >= 0) this.row(node);
    }
    const wanted = Int32Array.from(outputs, (node) => this.register[node]!);
    return {
      instructions: this.instructions.kept(liveOnly(this.instructions, wanted, this.registers)),
      registerCount: this.registers,
      constants: [...this.constantRegisters].map(([value, register]) => ({ register, value })),
      inputs,
      outputs: wanted,
    };
  }

  /** The register that holds the node from here on, times `made`; `none` where it turns out not to vary. */
  private simplify(node: Node): number {
    const { graph, values, register, factor, nullable } = this;
    const op = graph.op[node] as OpCode;
    this.made = 1;
    if (op >= Op.sum) return this.simplifyList(node, op);
    const [a, b] = [graph.a[node]!, graph.b[node]!];
    const [ra, rb] = [register[a]!, register[b]!];
    const [x, y] = [values[a]!, values[b]!];
    if (op === Op.select) return this.simplifySelect(node, a, b, graph.c[node]!);
    if (op === Op.floor || op === Op.ceil || op === Op.known) {
      if (ra < 0) return none;
      if (op !== Op.known) nullable[node] = nullable[a]!;
      return this.emit(op === Op.floor ? Code.floor : op === Op.ceil ? Code.ceil : Code.known, this.row(a));
    }
    if (ra < 0 && rb < 0) return none;
    const compares = op >= Op.less && op <= Op.or;
    if (!compares)
      nullable[node] = op === Op.ratio || nullable[a] || nullable[b] || Number.isNaN(x * 0 + y * 0) ? 1 : 0;
    switch (op) {
      case Op.add:
        if (rb < 0) return y === 0 ? this.same(a) : this.emit(Code.addK, this.row(a), none, y);
        if (ra < 0) return x === 0 ? this.same(b) : this.emit(Code.addK, this.row(b), none, x);
        return this.added(ra, factor[a]!, rb, factor[b]!);
      case Op.subtract:
        if (rb < 0) return y === 0 ? this.same(a) : this.emit(Code.addK, this.row(a), none, -y);
        if (ra < 0) return this.emit(Code.subtractFromK, this.row(b), none, x);
        return this.added(ra, factor[a]!, rb, -factor[b]!);
      case Op.multiply:
        if (rb < 0) return this.scaled(a, y);
        if (ra < 0) return this.scaled(b, x);
        this.made = factor[a]! * factor[b]!;
        return this.emit(Code.multiply, ra, rb);
      case Op.divide:
        if (rb < 0) return this.scaled(a, 1 / y);
        if (ra < 0) return this.emit(Code.divideK, rb, none, x / factor[b]!);
        this.made = factor[a]! / factor[b]!;
        return this.emit(Code.divide, ra, rb);
      case Op.min:
      case Op.max: {
        const [pair, withK] = op === Op.min ? [Code.min, Code.minK] : [Code.max, Code.maxK];
        if (rb < 0) return this.emit(withK, this.row(a), none, y);
        return ra < 0 ? this.emit(withK, this.row(b), none, x) : this.emit(pair, this.row(a), this.row(b));
      }
      case Op.power:
        if (rb < 0)
          return y === 0 ? none : y === 1 ? this.same(a) : this.emit(Code.powerByK, this.row(a), none, y);
        if (ra < 0 && x === 1) return none;
        if (ra < 0 && x > 0) return this.emit(Code.exponential, rb, none, Math.log(x) * factor[b]!);
        return this.emit(Code.powerOfLog, this.logOf(this.row(a)), this.row(b));
      default:
        return this.emit(ofRows[op]!, this.row(a), this.row(b));
    }
  }

  /** Another node's value, as it is. */
  private same(node: Node): number {
    this.made = this.factor[node]!;
    return this.register[node]!;
  }

  /** A node times a number. Nothing is computed for that: whoever reads the node multiplies on the way. */
  private scaled(node: Node, by: number): number {
    if (by === 0 && !this.nullable[node]) return none;
    this.made = this.factor[node]! * by;
    return this.register[node]!;
  }

  /** p·a + q·b. */
  private added(a: number, p: number, b: number, q: number): number {
    if (p !== q && p !== -q) {
      if (p === 1) return this.emit(Code.addScaled, a, b, q);
      if (q === 1) return this.emit(Code.addScaled, b, a, p);
      return this.emitList(Code.weigh, [a, b], 0, none, none, [p, q]);
    }
    if (p === -1 && q === 1) return this.emit(Code.subtract, b, a);
    this.made = p;
    return this.emit(p === q ? Code.add : Code.subtract, a, b);
  }

  private simplifySelect(node: Node, condition: Node, yes: Node, no: Node): number {
    const { register, nullable, values } = this;
    if (register[condition]! < 0) {
      const chosen = values[condition] !== 0 ? yes : no;
      nullable[node] = nullable[chosen]!;
      return this.same(chosen);
    }
    nullable[node] =
      nullable[yes] || nullable[no] || Number.isNaN(values[yes]! * 0 + values[no]! * 0) ? 1 : 0;
    if (register[yes]! < 0 && register[no]! < 0 && values[yes] === values[no]) return none;
    return this.emit(Code.select, this.row(condition), this.row(yes), 0, this.row(no));
  }

  private simplifyList(node: Node, op: OpCode): number {
    const { graph, nullable, register, values } = this;
    const first = graph.a[node]!;
    const items = graph.pool.subarray(first, first + graph.b[node]!);
    for (const item of items) if (nullable[item] || Number.isNaN(values[item]!)) nullable[node] = 1;
    switch (op) {
      case Op.sum:
        return this.sumOf(items);
      case Op.product:
        return this.productOf(items, nullable[node]!);
      case Op.dot:
        return this.dotOf(items);
      case Op.pick: {
        const index = items[0]!;
        const candidates = items.subarray(1);
        if (register[index]! < 0) {
          const place = Math.max(0, Math.min(candidates.length - 1, values[index]!));
          return this.same(candidates[place]!);
        }
        const rows = this.rows(candidates);
        return this.emitList(Code.pick, rows, 0, this.row(index));
      }
      case Op.sumBetween: {
        const [from, to] = [items[0]!, items[1]!];
        const candidates = items.subarray(2);
        if (register[from]! < 0 && register[to]! < 0) {
          return this.sumOf(candidates.subarray(Math.max(0, values[from]!), Math.max(0, values[to]! + 1)));
        }
        const rows = this.rows(candidates);
        return this.emitList(Code.sumBetween, rows, 0, this.row(from), this.row(to));
      }
      default:
        throw new Error(`operation ${op} takes no list`);
    }
  }

  private productOf(items: Int32Array, mayBeNull: number): number {
    let constant = 1;
    const list: number[] = [];
    for (const item of items) {
      if (this.register[item]! < 0) constant *= this.values[item]!;
      else {
        list.push(this.register[item]!);
        constant *= this.factor[item]!;
      }
    }
    if (list.length === 0 || (constant === 0 && !mayBeNull)) return none;
    this.made = constant;
    return list.length === 1 ? list[0]! : this.emitList(Code.product, list, 1);
  }

  private sumOf(items: Int32Array): number {
    let constant = 0;
    const list: number[] = [];
    const weights: number[] = [];
    for (const item of items) {
      if (this.register[item]! < 0) constant += this.values[item]!;
      else {
        list.push(this.register[item]!);
        weights.push(this.factor[item]!);
      }
    }
    return this.summed(list, weights, constant);
  }

  private summed(list: readonly number[], weights: readonly number[], constant: number): number {
    if (list.length === 0) return none;
    if (constant === 0 && list.length === 1) {
      this.made = weights[0]!;
      return list[0]!;
    }
    if (constant === 0 && list.length === 2) return this.added(list[0]!, weights[0]!, list[1]!, weights[1]!);
    if (weights.some((weight) => weight !== 1))
      return this.emitList(Code.weigh, list, constant, none, none, weights);
    if (list.length === 1) return this.emit(Code.addK, list[0]!, none, constant);
    return this.emitList(Code.sum, list, constant);
  }

  private dotOf(items: Int32Array): number {
    const { register, values, factor } = this;
    let constant = 0;
    const pairs: number[] = [];
    const weighed: number[] = [];
    const weights: number[] = [];
    for (let i = 0; i < items.length; i += 2) {
      const [left, right] = [items[i]!, items[i + 1]!];
      const [ra, rb] = [register[left]!, register[right]!];
      if (ra >= 0 && rb >= 0) {
        const plain = 1 === factor[left]! * factor[right]!;
        pairs.push(plain ? ra : this.row(left), plain ? rb : this.row(right));
      } else if (ra < 0 && rb < 0) constant += values[left]! * values[right]!;
      else {
        const [fixed, node] = ra < 0 ? [left, right] : [right, left];
        const weight = values[fixed]! * factor[node]!;
        if (weight === 0 && !this.nullable[node]) continue;
        weighed.push(Math.max(ra, rb));
        weights.push(weight);
      }
    }
    if (pairs.length === 0) return this.summed(weighed, weights, constant);
    const dot = this.emitList(Code.dot, pairs, constant);
    return weighed.length === 0 ? dot : this.summed([dot, ...weighed], [1, ...weights], 0);
  }

  private rows(nodes: Int32Array): number[] {
    return Array.from(nodes, (node) => this.row(node));
  }

  /** A register that holds the node's value as it is, even if it does not vary. */
  private row(node: Node): number {
    const register = this.register[node]!;
    if (register < 0) return this.constantRow(this.values[node]!);
    const by = this.factor[node]!;
    if (by === 1) return register;
    this.factor[node] = 1;
    return (this.register[node] = this.emit(Code.multiplyK, register, none, by));
  }

  private constantRow(value: number): number {
    const known = this.constantRegisters.get(value);
    if (known !== undefined) return known;
    const made = this.registers++;
    this.constantRegisters.set(value, made);
    return made;
  }

  /** Cohorts of one age are raised to many powers: the logarithm is taken once. */
  private logOf(register: number): number {
    const known = this.logs.get(register);
    if (known !== undefined) return known;
    const made = this.emit(Code.log, register);
    this.logs.set(register, made);
    return made;
  }

  private emit(code: InstructionCode, a: number, b = none, constant = 0, c = none): number {
    const target = this.registers++;
    this.instructions.push(code, target, a, b, c, constant);
    return target;
  }

  private emitList(
    code: InstructionCode,
    list: readonly number[],
    constant: number,
    a = none,
    b = none,
    weights?: readonly number[],
  ): number {
    const target = this.emit(code, a, b, constant);
    for (let i = 0; i < list.length; i++) this.instructions.pushItem(list[i]!, weights ? weights[i]! : 1);
    return target;
  }
}
