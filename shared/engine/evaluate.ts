/** Computes every node of a graph for one set of inputs: the plain evaluator, and the oracle of the batch one. */
import type { Graph } from './graph.ts';
import { ceilWhole, modulo, Op, power, ratio } from './operations.ts';
import type { Run } from './schedule.ts';
import type { InputColumn } from './unroll.ts';

/** A fresh row of values with the constants in place; inputs and computed nodes are still 0. */
export function newValues(graph: Graph): Float64Array {
  const values = new Float64Array(graph.size);
  // Constants are numbered first, so there is no need to copy all the rest.
  values.set(graph.constants);
  return values;
}

/** Puts the numbers of a plan in their nodes. */
export function readInputs<Source>(
  columns: readonly InputColumn<Source>[],
  source: Source,
  values: Float64Array,
): void {
  for (const { input, places, nodes, indexes } of columns) {
    const numbers = input.read(source, places);
    if (typeof numbers === 'number') for (const node of nodes) values[node] = numbers;
    else for (let i = 0; i < nodes.length; i++) values[nodes[i]!] = numbers[indexes[i]!]!;
  }
}

/** `runs` as scheduled for the graph. */
export function evaluate(graph: Graph, runs: readonly Run[], values: Float64Array): void {
  for (const run of runs) kernels[run.op]!(run, graph, values);
}

/** One loop an operation: each stays small enough to be compiled well. */
type Kernel = (run: Run, graph: Graph, values: Float64Array) => void;

const add: Kernel = ({ from, to }, { a, b }, values) => {
  for (let i = from; i < to; i++) values[i] = values[a[i]!]! + values[b[i]!]!;
};
const subtract: Kernel = ({ from, to }, { a, b }, values) => {
  for (let i = from; i < to; i++) values[i] = values[a[i]!]! - values[b[i]!]!;
};
const multiply: Kernel = ({ from, to }, { a, b }, values) => {
  for (let i = from; i < to; i++) values[i] = values[a[i]!]! * values[b[i]!]!;
};
const divide: Kernel = ({ from, to }, { a, b }, values) => {
  for (let i = from; i < to; i++) values[i] = values[a[i]!]! / values[b[i]!]!;
};
const min: Kernel = ({ from, to }, { a, b }, values) => {
  for (let i = from; i < to; i++) values[i] = Math.min(values[a[i]!]!, values[b[i]!]!);
};
const max: Kernel = ({ from, to }, { a, b }, values) => {
  for (let i = from; i < to; i++) values[i] = Math.max(values[a[i]!]!, values[b[i]!]!);
};
const raise: Kernel = ({ from, to }, { a, b }, values) => {
  for (let i = from; i < to; i++) values[i] = power(values[a[i]!]!, values[b[i]!]!);
};
const divideOrNull: Kernel = ({ from, to }, { a, b }, values) => {
  for (let i = from; i < to; i++) values[i] = ratio(values[a[i]!]!, values[b[i]!]!);
};
const less: Kernel = ({ from, to }, { a, b }, values) => {
  for (let i = from; i < to; i++) values[i] = values[a[i]!]! < values[b[i]!]! ? 1 : 0;
};
const lessOrEqual: Kernel = ({ from, to }, { a, b }, values) => {
  for (let i = from; i < to; i++) values[i] = values[a[i]!]! <= values[b[i]!]! ? 1 : 0;
};
const ceil: Kernel = ({ from, to }, { a }, values) => {
  for (let i = from; i < to; i++) values[i] = ceilWhole(values[a[i]!]!);
};
const select: Kernel = ({ from, to }, { a, b, c }, values) => {
  for (let i = from; i < to; i++) values[i] = values[a[i]!] !== 0 ? values[b[i]!]! : values[c[i]!]!;
};
const equal: Kernel = ({ from, to }, { a, b }, values) => {
  for (let i = from; i < to; i++) values[i] = values[a[i]!] === values[b[i]!] ? 1 : 0;
};
const mod: Kernel = ({ from, to }, { a, b }, values) => {
  for (let i = from; i < to; i++) values[i] = modulo(values[a[i]!]!, values[b[i]!]!);
};
const and: Kernel = ({ from, to }, { a, b }, values) => {
  for (let i = from; i < to; i++) values[i] = values[a[i]!] !== 0 && values[b[i]!] !== 0 ? 1 : 0;
};
const or: Kernel = ({ from, to }, { a, b }, values) => {
  for (let i = from; i < to; i++) values[i] = values[a[i]!] !== 0 || values[b[i]!] !== 0 ? 1 : 0;
};
const floor: Kernel = ({ from, to }, { a }, values) => {
  for (let i = from; i < to; i++) values[i] = Math.floor(values[a[i]!]!);
};
const known: Kernel = ({ from, to }, { a }, values) => {
  for (let i = from; i < to; i++) values[i] = Number.isNaN(values[a[i]!]!) ? 0 : 1;
};
const sum: Kernel = ({ from, to }, { a, b, pool }, values) => {
  for (let i = from; i < to; i++) {
    const end = a[i]! + b[i]!;
    let total = 0;
    for (let place = a[i]!; place < end; place++) total += values[pool[place]!]!;
    values[i] = total;
  }
};
const product: Kernel = ({ from, to }, { a, b, pool }, values) => {
  for (let i = from; i < to; i++) {
    const end = a[i]! + b[i]!;
    let total = 1;
    for (let place = a[i]!; place < end; place++) total *= values[pool[place]!]!;
    values[i] = total;
  }
};
const dot: Kernel = ({ from, to }, { a, b, pool }, values) => {
  for (let i = from; i < to; i++) {
    const end = a[i]! + b[i]!;
    let total = 0;
    for (let place = a[i]!; place < end; place += 2)
      total += values[pool[place]!]! * values[pool[place + 1]!]!;
    values[i] = total;
  }
};
const pick: Kernel = ({ from, to }, { a, b, pool }, values) => {
  for (let i = from; i < to; i++) {
    const first = a[i]!;
    const index = Math.max(0, Math.min(b[i]! - 2, values[pool[first]!]!));
    values[i] = values[pool[first + 1 + index]!]!;
  }
};
const sumBetween: Kernel = ({ from, to }, { a, b, pool }, values) => {
  for (let i = from; i < to; i++) {
    const first = a[i]!;
    const begin = Math.max(0, values[pool[first]!]!);
    const end = Math.min(b[i]! - 3, values[pool[first + 1]!]!);
    let total = 0;
    for (let place = begin; place <= end; place++) total += values[pool[first + 2 + place]!]!;
    values[i] = total;
  }
};

const kernels: readonly (Kernel | undefined)[] = Object.assign([], {
  [Op.add]: add,
  [Op.subtract]: subtract,
  [Op.multiply]: multiply,
  [Op.divide]: divide,
  [Op.min]: min,
  [Op.max]: max,
  [Op.power]: raise,
  [Op.floor]: floor,
  [Op.ceil]: ceil,
  [Op.mod]: mod,
  [Op.less]: less,
  [Op.lessOrEqual]: lessOrEqual,
  [Op.equal]: equal,
  [Op.and]: and,
  [Op.or]: or,
  [Op.known]: known,
  [Op.select]: select,
  [Op.ratio]: divideOrNull,
  [Op.sum]: sum,
  [Op.product]: product,
  [Op.dot]: dot,
  [Op.pick]: pick,
  [Op.sumBetween]: sumBetween,
});
