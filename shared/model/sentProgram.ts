/**
 * A program as plain data, so that one thread can make it for another: for a large plan of a new shape that takes a
 * second, in which a window must not stand still. What the model itself declares goes by name.
 */
import type { Graph } from '../engine/graph.ts';
import { nodeIn, type PlacedByName } from '../engine/placed.ts';
import { namesOf } from '../engine/resolve.ts';
import type { Run } from '../engine/schedule.ts';
import type { InputColumn } from '../engine/unroll.ts';
import type { Plan } from '../plan/types.ts';
import { compile, install, isCompiled, type CompiledPlan, type CompiledSeries } from './compile.ts';
import { model } from './model.ts';

interface SentColumn extends Omit<InputColumn<Plan>, 'input'> {
  readonly input: string;
}

interface SentSeries extends Omit<CompiledSeries, 'quantity'> {
  readonly quantity: string;
}

/** Made of nothing but what structured cloning carries over. */
export interface SentProgram {
  readonly graph: Graph;
  readonly runs: readonly Run[];
  readonly columns: readonly SentColumn[];
  readonly placed: PlacedByName;
  readonly months: number;
  readonly series: readonly SentSeries[];
  readonly constraints: readonly Int32Array[];
}

/** Plans of more nodes than this take so long to compile that one notices. */
const quickNodes = 100_000;

/** Whether somebody who waits for the plan's numbers would have to wait for its program first. */
export const needsLong = (plan: Plan): boolean => model.expectedNodes(plan) > quickNodes && !isCompiled(plan);

export function programOf(plan: Plan): SentProgram {
  const { unrolled, months, series, constraints } = compile(plan);
  const { graph, runs, columns, placed } = unrolled;
  return {
    graph,
    runs,
    columns: columns.map((column) => ({ ...column, input: column.input.name })),
    placed,
    months,
    series: series.map((each) => ({ ...each, quantity: each.quantity.name })),
    constraints,
  };
}

function declared<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`a program speaks of ${name}, which the model does not declare`);
  return found;
}

/** From then on the plan, and every other of its shape, is computed at once. */
export function takeProgram(plan: Plan, sent: SentProgram): void {
  const { graph, runs, placed, months, constraints } = sent;
  const names = namesOf(model);
  const program: CompiledPlan = {
    unrolled: {
      graph,
      runs,
      placed,
      nodeOf: nodeIn(placed),
      columns: sent.columns.map((column) => ({
        ...column,
        input: declared(names.input(column.input), column.input),
      })),
    },
    months,
    series: sent.series.map((each) => ({
      ...each,
      quantity: declared(names.quantity(each.quantity), each.quantity),
    })),
    constraints,
  };
  install(plan, program);
}
