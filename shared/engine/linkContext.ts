/** What formulas are linked in (`link.ts`), and what linking gives. */
import type { Input, Model, Quantity } from './declaration.ts';
import type { GraphBuilder, Node } from './graph.ts';
import type { Names } from './resolve.ts';

/** Gives a node for the present places and month. */
export type Build = () => Node;

/** What a formula is linked in: where the present places and month are, and how other numbers are reached. */
export interface LinkContext<Source> {
  readonly builder: GraphBuilder;
  readonly model: Model<Source>;
  readonly source: Source;
  readonly names: Names<Source>;
  /** T. */
  readonly months: number;
  /** The present place of every dimension by its number; 0 is the month. */
  readonly variables: Int32Array;
  readonly variable: (name: string) => number;
  /** How many places a dimension has, given the present places of what it is within when it is asked. */
  readonly sizeOf: (dimension: string) => () => number;
  readonly factTable: (name: string) => ReadonlyMap<string, number>;
  /** The node at the present places and month. */
  readonly quantityNode: (quantity: Quantity) => Build;
  readonly inputNode: (input: Input<Source>) => Build;
  readonly inputOfNode: ReadonlyMap<Node, Input<Source>>;
}
