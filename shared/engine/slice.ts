/**
 * The part of a program that a few numbers need. A window has to say within a frame whether a target holds; the month
 * of the target is often early in the plan, and what comes after it can wait until that is painted.
 */
import { argumentCounts } from './arguments.ts';
import type { Graph, Node } from './graph.ts';
import { Op } from './operations.ts';
import type { Run } from './schedule.ts';

/** Nodes between two that are needed are evaluated along when they are no more than these: a range costs as much. */
const mostBetween = 12;

/** Runs of the program that, made in order, evaluate the nodes and all that they are made of. */
export function slice(graph: Graph, runs: readonly Run[], nodes: readonly Node[]): readonly Run[] {
  const needed = neededFor(graph, nodes);
  const found: Run[] = [];
  for (const { op, from, to } of runs) {
    let begin = -1;
    let end = -1;
    for (let node = from; node < to; node++) {
      if (needed[node] === 0) continue;
      if (begin >= 0 && node - end > mostBetween) {
        found.push({ op, from: begin, to: end });
        begin = -1;
      }
      if (begin < 0) begin = node;
      end = node + 1;
    }
    if (begin >= 0) found.push({ op, from: begin, to: end });
  }
  return found;
}

/** Marks the nodes and, nodes being numbered after what they are made of, all that they need. */
function neededFor(graph: Graph, nodes: readonly Node[]): Uint8Array {
  const { size, constants, op, a, b, c, pool } = graph;
  const needed = new Uint8Array(size);
  for (const node of nodes) needed[node] = 1;
  for (let node = size - 1; node >= constants.length; node--) {
    if (needed[node] === 0) continue;
    const code = op[node]!;
    if (code >= Op.sum) {
      const end = a[node]! + b[node]!;
      for (let item = a[node]!; item < end; item++) needed[pool[item]!] = 1;
      continue;
    }
    const count = argumentCounts[code]!;
    needed[a[node]!] = 1;
    if (count > 1) needed[b[node]!] = 1;
    if (count > 2) needed[c[node]!] = 1;
  }
  return needed;
}
