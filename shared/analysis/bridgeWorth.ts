/**
 * A metric of many plans that differ in a few assumptions. Plans of one shape are worked out side by side; each shape
 * (a list of another length, a thing more or less) is a program of its own and takes longer.
 */
import { prepareBatch } from '../engine/batch.ts';
import { evaluate, newValues, readInputs } from '../engine/evaluate.ts';
import type { Node } from '../engine/graph.ts';
import { shapeKey } from '../engine/shape.ts';
import { compile, seriesName } from '../model/compile.ts';
import { model } from '../model/model.ts';
import { monthsBetween } from '../plan/months.ts';
import type { Plan } from '../plan/types.ts';

export interface MetricAt {
  /** A series of model.md 10. */
  readonly metric: string;
  /** `YYYY-MM`. */
  readonly month: string;
}

/** NaN where it is not defined or the plan has no such series. `progress` is told the share done, 0 … 1. */
export function worthOf(
  plans: readonly Plan[],
  target: MetricAt,
  progress?: (share: number) => void,
): Float64Array {
  const worth = new Float64Array(plans.length).fill(NaN);
  const byShape = Map.groupBy(
    plans.map((plan, place) => ({ plan, place })),
    ({ plan }) => shapeKey(model, plan),
  );
  let done = 0;
  for (const group of byShape.values()) {
    const values = worthOfShape(
      group.map(({ plan }) => plan),
      target,
    );
    for (const [index, { place }] of group.entries()) worth[place] = values?.[index] ?? NaN;
    done += group.length;
    progress?.(done / plans.length);
  }
  return worth;
}

/** Plans of one shape; undefined where it has no such series. */
function worthOfShape(plans: readonly Plan[], { metric, month }: MetricAt): Float64Array | undefined {
  const [first] = plans;
  const compiled = compile(first!);
  const { graph, runs, columns } = compiled.unrolled;
  const series = compiled.series.find((one) => seriesName(first!, one) === metric);
  const node = series?.nodes[monthsBetween(first!.start, month) ?? -1];
  if (node === undefined) return undefined;
  const inputs = newValues(graph);
  readInputs(columns, first!, inputs);
  const numbers = columns.map(({ nodes }) => nodes);
  const varying = new Map<Node, Float64Array>();
  const other = newValues(graph);
  for (const [trial, plan] of plans.entries()) {
    readInputs(columns, plan, other);
    for (const nodes of numbers) {
      for (const input of nodes) {
        if (other[input] === inputs[input]) continue;
        let lanes = varying.get(input);
        if (lanes === undefined) {
          lanes = new Float64Array(plans.length).fill(inputs[input]!);
          varying.set(input, lanes);
        }
        lanes[trial] = other[input]!;
      }
    }
  }
  evaluate(graph, runs, inputs);
  const worth = new Float64Array(plans.length).fill(inputs[node]!);
  if (varying.size === 0) return worth;
  const given = [...varying.values()];
  prepareBatch(graph, inputs, [...varying.keys()], [node], plans.length).run(
    (input, from, lanes) => lanes.set(given[input]!.subarray(from, from + lanes.length)),
    (_, from, lanes) => worth.set(lanes, from),
  );
  return worth;
}
