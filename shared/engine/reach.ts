/** Which part of a graph a batch is about: what varying inputs reach, what outputs need, what matters in the end. */
import { argumentRows, type ArgumentRows } from './arguments.ts';
import type { Graph, Node } from './graph.ts';
import type { InstructionList } from './instruction.ts';

/** Killers are asked for after every edit, of the same graph. */
const knownRows = new WeakMap<Graph, ArgumentRows>();

export function rowsOf(graph: Graph): ArgumentRows {
  const rows = knownRows.get(graph) ?? argumentRows(graph);
  knownRows.set(graph, rows);
  return rows;
}

/** Marks the nodes that depend on any of those that vary. */
export function reachedFrom(
  { constants, size }: Graph,
  varying: readonly Node[],
  { first, list }: ArgumentRows,
): Uint8Array {
  const reached = new Uint8Array(size);
  for (const node of varying) reached[node] = 1;
  for (let node = constants.length; node < size; node++) {
    let any = 0;
    for (let item = first[node]!; item < first[node + 1]!; item++) any |= reached[list[item]!]!;
    reached[node] = any;
  }
  return reached;
}

/** Marks the nodes that the outputs need, as far down as they vary. */
export function neededFor(
  { constants, size }: Graph,
  outputs: readonly Node[],
  reached: Uint8Array,
  { first, list }: ArgumentRows,
): Uint8Array {
  const needed = new Uint8Array(size);
  for (const node of outputs) needed[node] = 1;
  for (let node = size - 1; node >= constants.length; node--) {
    if (!needed[node] || !reached[node]) continue;
    for (let item = first[node]!; item < first[node + 1]!; item++) needed[list[item]!] = 1;
  }
  return needed;
}

/** Marks what matters in the end: not the branches, for one, that settled conditions skip. */
export function liveOnly(list: InstructionList, outputs: Int32Array, registerCount: number): Uint8Array {
  const { count, target, a, b, c, first, length, lists } = list.all;
  const live = new Uint8Array(registerCount);
  const keep = new Uint8Array(count);
  for (const register of outputs) if (register >= 0) live[register] = 1;
  for (let i = count - 1; i >= 0; i--) {
    if (!live[target[i]!]) continue;
    keep[i] = 1;
    if (a[i]! >= 0) live[a[i]!] = 1;
    if (b[i]! >= 0) live[b[i]!] = 1;
    if (c[i]! >= 0) live[c[i]!] = 1;
    for (let item = first[i]!; item < first[i]! + length[i]!; item++) live[lists[item]!] = 1;
  }
  return keep;
}
