/** What every node of a graph is made of, as compressed rows: the form in which walks over a graph are quick. */
import { Op } from './operations.ts';

export interface ArgumentRows {
  /** Node i is made of `list[first[i]]` … `list[first[i + 1] − 1]`, once for each use. */
  readonly first: Int32Array;
  readonly list: Int32Array;
}

interface Nodes {
  readonly size: number;
  readonly op: Uint8Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly c: Int32Array;
  readonly pool: Int32Array;
}

/** How many of `a`, `b`, `c` an operation has; list operations have `b` nodes of the pool from `a` on. */
export const argumentCounts: Uint8Array = new Uint8Array(Op.sumBetween + 1).fill(2);
for (const op of [Op.constant, Op.input]) argumentCounts[op] = 0;
for (const op of [Op.floor, Op.ceil, Op.known]) argumentCounts[op] = 1;
argumentCounts[Op.select] = 3;

export function argumentRows({ size, op, a, b, c, pool }: Nodes): ArgumentRows {
  const first = new Int32Array(size + 1);
  for (let node = 0; node < size; node++) {
    const code = op[node]!;
    first[node + 1] = first[node]! + (code >= Op.sum ? b[node]! : argumentCounts[code]!);
  }
  const list = new Int32Array(first[size]!);
  for (let node = 0; node < size; node++) {
    const code = op[node]!;
    let at = first[node]!;
    if (code >= Op.sum) {
      const from = a[node]!;
      const to = from + b[node]!;
      for (let item = from; item < to; item++) list[at++] = pool[item]!;
      continue;
    }
    const count = argumentCounts[code]!;
    if (count > 0) list[at++] = a[node]!;
    if (count > 1) list[at++] = b[node]!;
    if (count > 2) list[at++] = c[node]!;
  }
  return { first, list };
}
