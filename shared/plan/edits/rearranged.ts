/** How the order of a list with ids becomes another: the fewest removals, moves and insertions. */
import type { Json } from '../types.ts';
import type { Change } from './edit.ts';

export function rearranged(
  before: readonly string[],
  after: readonly string[],
  path: string,
  things: { readonly before: readonly unknown[]; readonly after: readonly unknown[] },
): readonly Change[] {
  const changes: Change[] = [];
  const wanted = new Set(after);
  const order = [...before];
  for (let at = before.length - 1; at >= 0; at -= 1) {
    if (wanted.has(before[at] ?? '')) continue;
    order.splice(at, 1);
    changes.push({ kind: 'remove', path, at, value: things.before[at] as Json });
  }
  const known = new Set(order);
  const staying = longestInOrder(order, after);
  for (const [index, id] of after.entries()) {
    if (staying.has(id)) continue;
    // Behind the one that stands before it in the end: all of those are in their order by now.
    const previous = after[index - 1];
    if (known.has(id)) {
      const from = order.indexOf(id);
      order.splice(from, 1);
      const to = previous === undefined ? 0 : order.indexOf(previous) + 1;
      order.splice(to, 0, id);
      if (from !== to) changes.push({ kind: 'move', path, from, to, id });
    } else {
      const at = previous === undefined ? 0 : order.indexOf(previous) + 1;
      order.splice(at, 0, id);
      changes.push({ kind: 'insert', path, at, value: things.after[index] as Json });
    }
  }
  return changes;
}

/** The most ids that need not move: a longest increasing run of their positions in `after`. */
function longestInOrder(order: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const position = new Map(after.map((id, index) => [id, index]));
  const places = order.map((id) => position.get(id) ?? -1);
  // ends[n]: where in `places` the run of n + 1 ids with the lowest end ends.
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, place] of places.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const staying = new Set<string>();
  for (let index = ends.at(-1) ?? -1; index !== -1; index = previous[index] ?? -1) {
    staying.add(order[index] ?? '');
  }
  return staying;
}
