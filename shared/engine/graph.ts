/**
 * The graph of numbers that a model comes down to for one shape of plan: every month of every quantity is a
 * node, equal expressions are one node, and what does not depend on inputs is folded. Nodes are numbered so that
 * each comes after what it is made of, which makes the numbering an order of evaluation.
 */
import { apply, Op, type OpCode } from './operations.ts';

export type Node = number;

/** Struct of arrays: node i is `op[i]` of `a[i]`, `b[i]`, `c[i]`; list operations hold offset and length in `pool`. */
export interface Graph {
  readonly size: number;
  readonly op: Uint8Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly c: Int32Array;
  /** Arguments of list operations: `a` … `a + b` of the pool (pairs in `dot`); `pick` and `sumBetween` see below. */
  readonly pool: Int32Array;
  /** The number of each constant node, up to the last of them; 0 for other nodes. */
  readonly constants: Float64Array;
  /**
   * Nodes that have to be computed (neither constants nor inputs), month by month: each after what it is made of,
   * and few months before what is made of it.
   */
  readonly order: Int32Array;
}

const hash3 = (op: number, a: number, b: number, c: number): number => {
  let h = Math.imul(op + 1, 0x9e3779b1) ^ Math.imul(a + 0x7f4a7c15, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35) ^ Math.imul(b + 0x165667b1, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 13), 0x2545f491) ^ Math.imul(c + 0x3c6ef372, 0x9e3779b1);
  return (h ^ (h >>> 16)) >>> 0;
};

export class GraphBuilder {
  private count = 0;
  private op = new Uint8Array(1 << 15);
  private a = new Int32Array(1 << 15);
  private b = new Int32Array(1 << 15);
  private c = new Int32Array(1 << 15);
  private pool = new Int32Array(1 << 15);
  private pooled = 0;
  private readonly constantTable: number[] = [];
  private readonly constantNodes = new Map<number, Node>();
  private table: Int32Array;
  private stored = 0;
  private inputs = 0;

  /** `expected` nodes: guessed well, the table of known expressions need not be made anew. */
  constructor(expected: number) {
    const places = 2 ** Math.ceil(Math.log2(2 * Math.max(expected, 1 << 14)));
    this.table = new Int32Array(Math.min(places, 1 << 25)).fill(-1);
  }

  /** How many nodes there are so far. */
  get size(): number {
    return this.count;
  }

  constant(value: number): Node {
    const known = this.constantNodes.get(value);
    if (known !== undefined) return known;
    this.constantTable.push(value);
    const node = this.append(Op.constant, this.constantTable.length - 1, 0, 0);
    this.constantNodes.set(value, node);
    return node;
  }

  /** A new input; its slot numbers inputs in the order they are asked for. */
  input(): Node {
    return this.append(Op.input, this.inputs++, 0, 0);
  }

  /** The number of a node that depends on no input, else undefined. */
  valueOf(node: Node): number | undefined {
    return this.op[node] === Op.constant ? this.constantTable[this.a[node]!]! : undefined;
  }

  opOf(node: Node): OpCode {
    return this.op[node]! as OpCode;
  }

  argumentsOf(node: Node): readonly [Node, Node, Node] {
    return [this.a[node]!, this.b[node]!, this.c[node]!];
  }

  /** An operation of one to three nodes; unused places are 0. */
  make(op: OpCode, a: Node, b: Node = 0, c: Node = 0): Node {
    const folded = this.fold(op, a, b, c);
    if (folded >= 0) return folded;
    if ((op === Op.add || op === Op.multiply || op === Op.min || op === Op.max) && a > b)
      return this.intern(op, b, a, c);
    return this.intern(op, a, b, c);
  }

  sum(terms: readonly Node[]): Node {
    let constant = 0;
    const rest: Node[] = [];
    for (const term of terms) {
      const value = this.valueOf(term);
      if (value === undefined) rest.push(term);
      else constant += value;
    }
    if (rest.length === 0) return this.constant(constant);
    if (constant !== 0) rest.push(this.constant(constant));
    if (rest.length === 1) return rest[0]!;
    if (rest.length === 2) return this.make(Op.add, rest[0]!, rest[1]!);
    return this.internList(Op.sum, rest);
  }

  product(factors: readonly Node[]): Node {
    let constant = 1;
    const rest: Node[] = [];
    for (const factor of factors) {
      const value = this.valueOf(factor);
      if (value === undefined) rest.push(factor);
      else constant *= value;
    }
    if (rest.length === 0 || constant === 0) return this.constant(constant);
    if (constant !== 1) rest.push(this.constant(constant));
    if (rest.length === 1) return rest[0]!;
    if (rest.length === 2) return this.make(Op.multiply, rest[0]!, rest[1]!);
    return this.internList(Op.product, rest);
  }

  /** Σ left·right of pairs `[left, right, left, right …]`. */
  dot(pairs: readonly Node[]): Node {
    const rest: Node[] = [];
    const single: Node[] = [];
    for (let i = 0; i < pairs.length; i += 2) {
      const left = pairs[i]!;
      const right = pairs[i + 1]!;
      const x = this.valueOf(left);
      const y = this.valueOf(right);
      if (x === 0 || y === 0) continue;
      if (x !== undefined || y !== undefined) single.push(this.make(Op.multiply, left, right));
      else rest.push(left, right);
    }
    if (rest.length === 2) {
      single.push(this.make(Op.multiply, rest[0]!, rest[1]!));
      return this.sum(single);
    }
    if (rest.length > 0) single.push(this.internList(Op.dot, rest));
    return this.sum(single);
  }

  /** The candidate at place `index` (0-based; moved to the nearest end where outside). */
  pick(index: Node, candidates: readonly Node[]): Node {
    const value = this.valueOf(index);
    if (value !== undefined) return candidates[Math.max(0, Math.min(candidates.length - 1, value))]!;
    if (candidates.every((candidate) => candidate === candidates[0])) return candidates[0]!;
    return this.internList(Op.pick, [index, ...candidates]);
  }

  /** Σ of the candidates from place `from` to place `to`, both included; places outside count nothing. */
  sumBetween(from: Node, to: Node, candidates: readonly Node[]): Node {
    const first = this.valueOf(from);
    const last = this.valueOf(to);
    if (first !== undefined && last !== undefined)
      return this.sum(candidates.slice(Math.max(0, first), Math.max(0, last + 1)));
    if (candidates.every((candidate) => this.valueOf(candidate) === 0)) return this.constant(0);
    return this.internList(Op.sumBetween, [from, to, ...candidates]);
  }

  /** The graph so far. The builder is used up by it: what it needed to know equal expressions again is let go. */
  build(): Graph {
    const size = this.count;
    const constants = new Float64Array(size);
    const order = new Int32Array(size);
    let computed = 0;
    for (let i = 0; i < size; i++) {
      const code = this.op[i]!;
      if (code === Op.constant) constants[i] = this.constantTable[this.a[i]!]!;
      else if (code !== Op.input) order[computed++] = i;
    }
    const graph = {
      size,
      op: this.op.slice(0, size),
      a: this.a.slice(0, size),
      b: this.b.slice(0, size),
      c: this.c.slice(0, size),
      pool: this.pool.slice(0, this.pooled),
      constants,
      order: order.slice(0, computed),
    };
    this.op = new Uint8Array(0);
    for (const name of ['a', 'b', 'c', 'pool', 'table'] as const) this[name] = new Int32Array(0);
    this.constantNodes.clear();
    return graph;
  }

  /** A node that stands for the operation already: a folded constant or one of the arguments; −1 if none does. */
  private fold(op: OpCode, a: Node, b: Node, c: Node): Node {
    const x = this.valueOf(a);
    if (op === Op.select) {
      if (x !== undefined) return x !== 0 ? b : c;
      return b === c ? b : -1;
    }
    const unary = op === Op.floor || op === Op.ceil || op === Op.known;
    const y = unary ? 0 : this.valueOf(b);
    if (x !== undefined && y !== undefined) return this.constant(apply(op, x, y, 0));
    switch (op) {
      case Op.add:
        return x === 0 ? b : y === 0 ? a : -1;
      case Op.subtract:
        if (y === 0) return a;
        if (x === 1 && this.op[b] === Op.subtract && this.valueOf(this.a[b]!) === 1) return this.b[b]!;
        return -1;
      case Op.multiply:
        return x === 0 || y === 1 ? a : y === 0 || x === 1 ? b : -1;
      case Op.divide:
        return y === 1 ? a : -1;
      case Op.power:
        return y === 1 ? a : y === 0 || x === 1 ? this.constant(1) : -1;
      case Op.and:
        return x === 0 || y === 0 ? this.constant(0) : -1;
      case Op.or:
        return (x !== undefined && x !== 0) || (y !== undefined && y !== 0) ? this.constant(1) : -1;
      default:
        return -1;
    }
  }

  private append(op: OpCode, a: number, b: number, c: number): Node {
    if (this.count === this.op.length) this.widen();
    const node = this.count++;
    this.op[node] = op;
    this.a[node] = a;
    this.b[node] = b;
    this.c[node] = c;
    return node;
  }

  private intern(op: OpCode, a: number, b: number, c: number): Node {
    const mask = this.table.length - 1;
    let place = hash3(op, a, b, c) & mask;
    for (let node = this.table[place]!; node >= 0; node = this.table[place]!) {
      if (this.op[node] === op && this.a[node] === a && this.b[node] === b && this.c[node] === c) return node;
      place = (place + 1) & mask;
    }
    return this.remember(place, this.append(op, a, b, c));
  }

  private internList(op: OpCode, items: readonly number[]): Node {
    let digest = items.length;
    for (const item of items) digest = Math.imul(digest, 31) + item;
    digest |= 0;
    const mask = this.table.length - 1;
    let place = hash3(op, digest, items.length, 0) & mask;
    for (let node = this.table[place]!; node >= 0; node = this.table[place]!) {
      if (this.op[node] === op && this.c[node] === digest && this.sameList(node, items)) return node;
      place = (place + 1) & mask;
    }
    const offset = this.pooled;
    while (offset + items.length > this.pool.length) this.pool = widened(this.pool);
    this.pool.set(items, offset);
    this.pooled += items.length;
    return this.remember(place, this.append(op, offset, items.length, digest));
  }

  private sameList(node: Node, items: readonly number[]): boolean {
    if (this.b[node]! !== items.length) return false;
    const offset = this.a[node]!;
    return items.every((item, i) => this.pool[offset + i] === item);
  }

  private remember(place: number, node: Node): Node {
    this.table[place] = node;
    if (++this.stored * 2 > this.table.length) this.rehash();
    return node;
  }

  private widen(): void {
    const wider = new Uint8Array(this.op.length * 2);
    wider.set(this.op);
    this.op = wider;
    this.a = widened(this.a);
    this.b = widened(this.b);
    this.c = widened(this.c);
  }

  private rehash(): void {
    const wider = new Int32Array(this.table.length * 2).fill(-1);
    const mask = wider.length - 1;
    for (const node of this.table) {
      if (node < 0) continue;
      const op = this.op[node]!;
      const list = op >= Op.sum;
      const h = list
        ? hash3(op, this.c[node]!, this.b[node]!, 0)
        : hash3(op, this.a[node]!, this.b[node]!, this.c[node]!);
      let place = h & mask;
      while (wider[place]! >= 0) place = (place + 1) & mask;
      wider[place] = node;
    }
    this.table = wider;
  }
}

function widened(narrow: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(narrow.length * 2);
  wide.set(narrow);
  return wide;
}
