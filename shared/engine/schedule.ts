/**
 * Orders the nodes of a graph into runs of one operation. A processor guesses the next operation of a mixed
 * sequence wrongly most of the time; a run of hundreds of additions costs a fraction of that.
 */
import { argumentRows } from './arguments.ts';
import type { Graph } from './graph.ts';
import { Op, type OpCode } from './operations.ts';

/** Nodes `from` … `to − 1` are of one operation, and none of them needs another of them. */
export interface Run {
  readonly op: OpCode;
  readonly from: number;
  readonly to: number;
}

export interface Scheduled {
  /** The graph with its nodes renumbered: constants and inputs first, then run by run. */
  readonly graph: Graph;
  readonly runs: readonly Run[];
  /** The new number of each node. */
  readonly renumbered: Int32Array;
}

const opCount = Op.sumBetween + 1;

export function schedule(graph: Graph): Scheduled {
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
  const renumbered = new Int32Array(graph.size).fill(-1);
  let place = 0;
  for (let node = 0; node < graph.size; node++) if (graph.op[node]! <= Op.input) renumbered[node] = place++;
  for (const node of order) if (waiting[node] === 0) makeReady(node);

  const runs: Run[] = [];
  while (place < graph.size) {
    const op = longest(lengths);
    const from = place;
    while (heads[op]! >= 0) {
      const node = heads[op]!;
      heads[op] = next[node]!;
      lengths[op]!--;
      renumbered[node] = place++;
      for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
        const user = users[i]!;
        if (--waiting[user]! === 0) makeReady(user);
      }
    }
    runs.push({ op: op as OpCode, from, to: place });
  }
  return { graph: renumber(graph, renumbered), runs, renumbered };
}

/** Constants and inputs are numbered first. */
function givenCount({ op }: Graph): number {
  let count = 0;
  for (const code of op) if (code <= Op.input) count++;
  return count;
}

function renumber(graph: Graph, renumbered: Int32Array): Graph {
  const { size } = graph;
  const made = {
    size,
    op: new Uint8Array(size),
    a: new Int32Array(size),
    b: new Int32Array(size),
    c: new Int32Array(size),
    pool: graph.pool.map((node) => renumbered[node]!),
    constants: new Float64Array(givenCount(graph)),
    order: graph.order.map((node) => renumbered[node]!),
  };
  for (let node = 0; node < size; node++) {
    const to = renumbered[node]!;
    const op = graph.op[node]!;
    made.op[to] = op;
    if (op <= Op.input) {
      made.constants[to] = graph.constants[node]!;
      continue;
    }
    const isList = op >= Op.sum;
    made.a[to] = isList ? graph.a[node]! : renumbered[graph.a[node]!]!;
    made.b[to] = isList ? graph.b[node]! : renumbered[graph.b[node]!]!;
    made.c[to] = isList ? graph.c[node]! : renumbered[graph.c[node]!]!;
  }
  return made;
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
  const { size, op, order } = graph;
  const { first, list } = argumentRows(graph);
  const offsets = new Int32Array(size + 1);
  for (let node = 0; node < size; node++) {
    for (let item = first[node]!; item < first[node + 1]!; item++) {
      const argument = list[item]!;
      if (op[argument]! <= Op.input) continue;
      offsets[argument + 1]!++;
      waiting[node]!++;
    }
  }
  for (let node = 0; node < size; node++) offsets[node + 1]! += offsets[node]!;
  const users = new Int32Array(offsets[size]!);
  const fill = offsets.slice();
  for (const node of order) {
    for (let item = first[node]!; item < first[node + 1]!; item++) {
      const argument = list[item]!;
      if (op[argument]! > Op.input) users[fill[argument]!++] = node;
    }
  }
  return { offsets, users };
}
