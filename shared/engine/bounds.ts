/**
 * What a node cannot exceed, from the ranges of inputs: so that `x[t - delay]` with a delay of at least 0 is known
 * to look at no month to come, and only past months become candidates.
 */
import type { GraphBuilder, Node } from './graph.ts';
import { Op } from './operations.ts';

type Ranges = ReadonlyMap<Node, { readonly least: number; readonly most: number }>;

export function upperBound(builder: GraphBuilder, ranges: Ranges, node: Node): number {
  return bounds(builder, ranges, node)[1];
}

function bounds(builder: GraphBuilder, ranges: Ranges, node: Node): readonly [least: number, most: number] {
  const value = builder.valueOf(node);
  if (value !== undefined) return [value, value];
  const [a, b, c] = builder.argumentsOf(node);
  const of = (argument: Node): readonly [number, number] => bounds(builder, ranges, argument);
  switch (builder.opOf(node)) {
    case Op.input: {
      const range = ranges.get(node);
      return range ? [range.least, range.most] : [-Infinity, Infinity];
    }
    case Op.add: {
      const [x, y] = [of(a), of(b)];
      return [x[0] + y[0], x[1] + y[1]];
    }
    case Op.subtract: {
      const [x, y] = [of(a), of(b)];
      return [x[0] - y[1], x[1] - y[0]];
    }
    case Op.multiply: {
      const [x, y] = [of(a), of(b)];
      // Only products of numbers ≥ 0 are asked about: a delay and a switch.
      return x[0] >= 0 && y[0] >= 0 ? [x[0] * y[0], x[1] * y[1]] : [-Infinity, Infinity];
    }
    case Op.min: {
      const [x, y] = [of(a), of(b)];
      return [Math.min(x[0], y[0]), Math.min(x[1], y[1])];
    }
    case Op.max: {
      const [x, y] = [of(a), of(b)];
      return [Math.max(x[0], y[0]), Math.max(x[1], y[1])];
    }
    case Op.floor: {
      const [least, most] = of(a);
      return [Math.floor(least), Math.floor(most)];
    }
    case Op.select: {
      const [x, y] = [of(b), of(c)];
      return [Math.min(x[0], y[0]), Math.max(x[1], y[1])];
    }
    default:
      return [-Infinity, Infinity];
  }
}
