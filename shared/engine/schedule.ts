/**
 * Orders the nodes of a graph into runs of one operation. A processor guesses the next operation of a mixed
 * sequence wrongly most of the time; a run of hundreds of additions costs a fraction of that.
 */
import type { Graph } from './graph.ts';
import { Op, type OpCode } from './operations.ts';

export interface Run {
  readonly op: OpCode;
  /** Places `from` … `to − 1` of the arrays below. */
  readonly from: number;
  readonly to: number;
}

export interface Schedule {
  readonly runs: readonly Run[];
  readonly target: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly c: Int32Array;
}

/** Calls `visit` with every node that a node is made of, once for each use. */
export function forEachArgument(graph: Graph, node: number, visit: (argument: number) => void): void {
  const a = graph.a[node]!;
  const b = graph.b[node]!;
  switch (graph.op[node] as OpCode) {
    case Op.constant:
    case Op.input:
      return;
    case Op.floor:
    case Op.ceil:
    case Op.known:
      return visit(a);
    case Op.select:
      visit(a);
      visit(b);
      return visit(graph.c[node]!);
    case Op.sum:
    case Op.product:
    case Op.dot:
    case Op.pick:
    case Op.sumBetween:
      for (let i = a; i < a + b; i++) visit(graph.pool[i]!);
      return;
    default:
      visit(a);
      visit(b);
  }
}

const opCount = Op.sumBetween + 1;

export function schedule(graph: Graph): Schedule {
  const { order } = graph;
  const waiting = new Int32Array(graph.size);
  const { offsets, users } = usersOf(graph, waiting);
  // Ready nodes of each operation, as linked stacks.
  const heads = new Int32Array(opCount).fill(-1);
  const lengths = new Int32Array(opCount);
  const next = new Int32Array(graph.size).fill(-1);
  const makeReady = (node: number): void => {
    const op = graph.op[node]!;
    next[node] = heads[op]!;
    heads[op] = node;
    lengths[op]!++;
  };
  for (const node of order) if (waiting[node] === 0) makeReady(node);

  const result = {
    runs: [] as Run[],
    target: new Int32Array(order.length),
    a: new Int32Array(order.length),
    b: new Int32Array(order.length),
    c: new Int32Array(order.length),
  };
  let place = 0;
  while (place < order.length) {
    const op = longest(lengths);
    const from = place;
    while (heads[op]! >= 0) {
      const node = heads[op]!;
      heads[op] = next[node]!;
      lengths[op]!--;
      result.target[place] = node;
      result.a[place] = graph.a[node]!;
      result.b[place] = graph.b[node]!;
      result.c[place] = graph.c[node]!;
      place++;
      for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
        const user = users[i]!;
        if (--waiting[user]! === 0) makeReady(user);
      }
    }
    result.runs.push({ op: op as OpCode, from, to: place });
  }
  return result;
}

function longest(lengths: Int32Array): number {
  let best = 0;
  for (let op = 1; op < lengths.length; op++) if (lengths[op]! > lengths[best]!) best = op;
  return best;
}

/** Which nodes use a node (compressed rows); fills `waiting` with how many uncomputed arguments each has. */
function usersOf(
  graph: Graph,
  waiting: Int32Array,
): { readonly offsets: Int32Array; readonly users: Int32Array } {
  const offsets = new Int32Array(graph.size + 1);
  const given = (node: number): boolean => graph.op[node] === Op.constant || graph.op[node] === Op.input;
  for (const node of graph.order) {
    forEachArgument(graph, node, (argument) => {
      if (given(argument)) return;
      offsets[argument + 1]!++;
      waiting[node]!++;
    });
  }
  for (let i = 0; i < graph.size; i++) offsets[i + 1]! += offsets[i]!;
  const users = new Int32Array(offsets[graph.size]!);
  const fill = offsets.slice();
  for (const node of graph.order) {
    forEachArgument(graph, node, (argument) => {
      if (!given(argument)) users[fill[argument]!++] = node;
    });
  }
  return { offsets, users };
}
