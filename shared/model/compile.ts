/** A program for every shape of plan, made once: the graph of its numbers and where each series is in it. */
import type { Quantity } from '../engine/declaration.ts';
import type { Node } from '../engine/graph.ts';
import { forEachPlace, shapeKey } from '../engine/shape.ts';
import { Unroller, type Unrolled } from '../engine/unroll.ts';
import type { Plan } from '../plan/types.ts';
import { teamPath } from './inputs.ts';
import { model } from './model.ts';

export interface CompiledSeries {
  readonly quantity: Quantity;
  readonly places: readonly number[];
  /** By month, 0 … T−1. */
  readonly nodes: Int32Array;
}

export interface CompiledPlan {
  readonly unrolled: Unrolled<Plan>;
  readonly months: number;
  /** Series of the result document, in the order of the declarations. */
  readonly series: readonly CompiledSeries[];
  /** The constraint of each segment by month, as a code. */
  readonly constraints: readonly Int32Array[];
}

/** Programs kept: a founder moves between a few plans and scenarios, and each may be of another shape. */
const kept = 12;
const programs = new Map<string, CompiledPlan>();

export function compile(plan: Plan): CompiledPlan {
  const key = shapeKey(model, plan);
  const program = programs.get(key) ?? compileShape(plan);
  keep(key, program);
  return program;
}

/** Whether the program for the plan is there: without it computing takes about a second for each 800,000 nodes. */
export const isCompiled = (plan: Plan): boolean => programs.has(shapeKey(model, plan));

/** Takes in a program that was made elsewhere for a plan of this shape. */
export const install = (plan: Plan, program: CompiledPlan): void => keep(shapeKey(model, plan), program);

/** The latest is the last to go. */
function keep(key: string, program: CompiledPlan): void {
  programs.delete(key);
  programs.set(key, program);
  if (programs.size > kept) programs.delete(programs.keys().next().value!);
}

function compileShape(plan: Plan): CompiledPlan {
  const unrolled = new Unroller(model, plan).unroll();
  const series: CompiledSeries[] = [];
  const constraints: Int32Array[] = [];
  for (const quantity of model.quantities) {
    if (quantity.series === undefined && quantity.kind !== 'word') continue;
    forEachPlace(model, plan, quantity.over, (places) => {
      const nodes = new Int32Array(plan.months);
      for (let t = 0; t < plan.months; t++) nodes[t] = nodeIn(unrolled, quantity.name, places, t);
      if (quantity.kind === 'word') constraints.push(nodes);
      else series.push({ quantity, places: [...places], nodes });
    });
  }
  return { unrolled, months: plan.months, series, constraints };
}

function nodeIn(unrolled: Unrolled<Plan>, name: string, places: readonly number[], t: number): Node {
  const node = unrolled.nodeOf(name, places, t);
  if (node === undefined) throw new Error(`${name} was not unrolled`);
  return node;
}

/** The name of a series in the result document (model.md 10): `arr`, `segments.mid.arr`, `salesTeams.ae.heads`. */
export function seriesName(
  plan: Plan,
  { quantity, places }: Pick<CompiledSeries, 'quantity' | 'places'>,
): string {
  const [place] = places;
  switch (quantity.over[0]) {
    case undefined: {
      const dot = quantity.name.lastIndexOf('.');
      return dot < 0 ? quantity.series! : `${quantity.name.slice(0, dot)}.${quantity.series}`;
    }
    case 'segment':
      return `segments.${plan.segments[place!]!.id}.${quantity.series}`;
    case 'channel':
      return `channels.${plan.channels[place!]!.id}.${quantity.series}`;
    default:
      return `${teamPath(plan, place!)}.${quantity.series}`;
  }
}

interface Named {
  /** All of a plan that names of its series are made of. */
  readonly ids: string;
  readonly byName: ReadonlyMap<string, CompiledSeries>;
}

/** Plans that differ in their numbers alone follow each other by the keystroke: their names are the same. */
const lastNamed = new WeakMap<CompiledPlan, Named>();

/** The program's series by the names that they have in the plan. */
export function seriesByName(plan: Plan, compiled: CompiledPlan): ReadonlyMap<string, CompiledSeries> {
  const ids = [plan.segments, plan.channels, plan.salesTeams]
    .map((list) => list.map(({ id }) => id).join(' '))
    .join('\n');
  const last = lastNamed.get(compiled);
  if (last?.ids === ids) return last.byName;
  const byName = new Map(compiled.series.map((series) => [seriesName(plan, series), series]));
  lastNamed.set(compiled, { ids, byName });
  return byName;
}
