/** References to another month or place than the present one, which may depend on inputs: `created[t - delay]`. */
import { upperBound } from './bounds.ts';
import type { Node } from './graph.ts';
import type { Build, LinkContext } from './linkContext.ts';
import { Op } from './operations.ts';

/** A place or month that a reference names itself. */
export interface Shift {
  readonly id: number;
  readonly at: Build;
  readonly dimension: string;
}

/** The last month or place that a node can name, from the ranges of inputs. */
export const latest = <Source>({ builder, inputOfNode }: LinkContext<Source>, node: Node): number =>
  Math.floor(upperBound(builder, inputOfNode, node));

/** `node` with the places moved; `earliest` is the first month that differs from those before it. */
export function shiftTo<Source>(
  context: LinkContext<Source>,
  name: string,
  shifts: readonly Shift[],
  earliest: number,
  node: Build,
): Build {
  const [only] = shifts;
  if (!only) return node;
  return shifts.length === 1
    ? shiftedOnce(context, only, earliest, node)
    : shiftedTwice(context, name, shifts, earliest, node);
}

/** Most references look at another month of the same thing. */
function shiftedOnce<Source>(
  context: LinkContext<Source>,
  shift: Shift,
  earliest: number,
  node: Build,
): Build {
  const { builder, variables } = context;
  const { id, at } = shift;
  const picked = pickedAt(context, shift, earliest, node);
  return () => {
    const wanted = at();
    const outer = variables[id]!;
    const value = builder.valueOf(wanted);
    if (value !== undefined) variables[id] = value;
    const found = value === undefined ? picked(wanted) : node();
    variables[id] = outer;
    return found;
  };
}

function shiftedTwice<Source>(
  context: LinkContext<Source>,
  name: string,
  shifts: readonly Shift[],
  earliest: number,
  node: Build,
): Build {
  const { builder, variables } = context;
  const pickers = shifts.map((shift) => pickedAt(context, shift, earliest, node));
  return () => {
    const wanted = shifts.map(({ at }) => at());
    const outer = shifts.map(({ id }) => variables[id]!);
    let live = -1;
    shifts.forEach(({ id }, i) => {
      const value = builder.valueOf(wanted[i]!);
      if (value !== undefined) variables[id] = value;
      else if (live >= 0) throw new Error(`${name} is shifted twice by inputs`);
      else live = i;
    });
    const found = live < 0 ? node() : pickers[live]!(wanted[live]!);
    shifts.forEach(({ id }, i) => (variables[id] = outer[i]!));
    return found;
  };
}

/** The node at a place or month that depends on inputs: one of all that it can be. */
function pickedAt<Source>(
  context: LinkContext<Source>,
  { id, dimension }: Shift,
  earliest: number,
  node: Build,
): (index: Node) => Node {
  const { builder, variables, months } = context;
  const first = dimension === 't' ? earliest : 0;
  const end = dimension === 't' ? () => months : context.sizeOf(dimension);
  return (index) => {
    const last = Math.min(end() - 1, latest(context, index));
    const candidates: Node[] = [];
    for (let place = first; place <= last; place++) {
      variables[id] = place;
      candidates.push(node());
    }
    if (candidates.length === 0) return builder.constant(0);
    return builder.pick(builder.make(Op.subtract, index, builder.constant(first)), candidates);
  };
}
