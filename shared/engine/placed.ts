/**
 * Where the nodes of a quantity or input are, by place and month. Plain data: a program made in one thread is used in
 * another.
 */
import type { Node } from './graph.ts';

export interface PlacedNodes {
  /** How many places there are of each thing it is over: where that depends on another, the most. */
  readonly sizes: readonly number[];
  readonly monthly: boolean;
  /** The first month that has nodes of its own: those before it are as this. */
  readonly earliest: number;
  /** Inputs are 0 before the plan, without a node. */
  readonly isInput: boolean;
  /** Month by month, as nodes are made, so that what is looked up together lies together; node n is kept as n + 1, 0 is none. */
  readonly nodes: Int32Array;
}

/** By the name of the quantity or input. */
export type PlacedByName = ReadonlyMap<string, PlacedNodes>;

export type NodeOf = (name: string, places: readonly number[], month: number) => Node | undefined;

/** Undefined for what the model has no need of, and for places and months outside the plan. */
export const nodeIn =
  (placed: PlacedByName): NodeOf =>
  (name, places, month) => {
    const found = placed.get(name);
    if (found === undefined || (found.isInput && found.monthly && month < 0)) return undefined;
    const { sizes, monthly, earliest, nodes } = found;
    let at = monthly ? Math.max(month, earliest) - earliest : 0;
    for (let i = 0; i < sizes.length; i++) at = at * sizes[i]! + (places[i] ?? 0);
    const kept = nodes[at] ?? 0;
    return kept > 0 ? kept - 1 : undefined;
  };
