/** Computes every node of a graph for one set of inputs: the plain evaluator, and the oracle of the batch one. */
import type { Graph } from './graph.ts';
import { ceilWhole, modulo, Op, power, ratio } from './operations.ts';
import type { InputColumn } from './unroll.ts';

/** A fresh row of values with the constants in place; inputs and computed nodes are still 0. */
export const newValues = (graph: Graph): Float64Array => graph.constants.slice();

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

export function evaluate(graph: Graph, values: Float64Array): void {
  const { op, a, b, c, pool, order } = graph;
  for (let place = 0; place < order.length; place++) {
    const node = order[place]!;
    const x = a[node]!;
    const y = b[node]!;
    let value = 0;
    switch (op[node]) {
      case Op.add:
        value = values[x]! + values[y]!;
        break;
      case Op.subtract:
        value = values[x]! - values[y]!;
        break;
      case Op.multiply:
        value = values[x]! * values[y]!;
        break;
      case Op.divide:
        value = values[x]! / values[y]!;
        break;
      case Op.min:
        value = Math.min(values[x]!, values[y]!);
        break;
      case Op.max:
        value = Math.max(values[x]!, values[y]!);
        break;
      case Op.power:
        value = power(values[x]!, values[y]!);
        break;
      case Op.floor:
        value = Math.floor(values[x]!);
        break;
      case Op.ceil:
        value = ceilWhole(values[x]!);
        break;
      case Op.mod:
        value = modulo(values[x]!, values[y]!);
        break;
      case Op.less:
        value = values[x]! < values[y]! ? 1 : 0;
        break;
      case Op.lessOrEqual:
        value = values[x]! <= values[y]! ? 1 : 0;
        break;
      case Op.equal:
        value = values[x]! === values[y]! ? 1 : 0;
        break;
      case Op.and:
        value = values[x]! !== 0 && values[y]! !== 0 ? 1 : 0;
        break;
      case Op.or:
        value = values[x]! !== 0 || values[y]! !== 0 ? 1 : 0;
        break;
      case Op.known:
        value = Number.isNaN(values[x]!) ? 0 : 1;
        break;
      case Op.select:
        value = values[x]! !== 0 ? values[y]! : values[c[node]!]!;
        break;
      case Op.ratio:
        value = ratio(values[x]!, values[y]!);
        break;
      case Op.sum:
        for (let i = x; i < x + y; i++) value += values[pool[i]!]!;
        break;
      case Op.product:
        value = 1;
        for (let i = x; i < x + y; i++) value *= values[pool[i]!]!;
        break;
      case Op.dot:
        for (let i = x; i < x + y; i += 2) value += values[pool[i]!]! * values[pool[i + 1]!]!;
        break;
      case Op.pick: {
        const index = Math.max(0, Math.min(y - 2, values[pool[x]!]!));
        value = values[pool[x + 1 + index]!]!;
        break;
      }
      case Op.sumBetween: {
        const from = Math.max(0, values[pool[x]!]!);
        const to = Math.min(y - 3, values[pool[x + 1]!]!);
        for (let i = from; i <= to; i++) value += values[pool[x + 2 + i]!]!;
        break;
      }
      default:
        throw new Error(`operation ${op[node]} is not known`);
    }
    values[node] = value;
  }
}
