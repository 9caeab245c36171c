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

const one = new Set<number>([Op.floor, Op.ceil, Op.known]);

export function argumentRows({ size, op, a, b, c, pool }: Nodes): ArgumentRows {
  const counts = new Uint8Array(Op.sumBetween + 1).fill(2);
  counts[Op.constant] = 0;
  counts[Op.input] = 0;
  for (const code of one) counts[code] = 1;
  counts[Op.select] = 3;
  const first = new Int32Array(size + 1);
  for (let node = 0; node < size; node++) {
    const code = op[node]!;
    first[node + 1] = first[node]! + (code >= Op.sum ? b[node]! : counts[code]!);
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
    const count = counts[code]!;
    if (count > 0) list[at++] = a[node]!;
    if (count > 1) list[at++] = b[node]!;
    if (count > 2) list[at++] = c[node]!;
  }
  return { first, list };
}
