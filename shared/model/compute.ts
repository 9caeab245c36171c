/** The numbers of one plan: computes them and gives access by the names of model.md 10. */
import { evaluate, newValues, readInputs } from '../engine/evaluate.ts';
import type { Node } from '../engine/graph.ts';
import { slice } from '../engine/slice.ts';
import type { Run } from '../engine/schedule.ts';
import { monthAt, monthsBetween } from '../plan/months.ts';
import type { Month, Plan } from '../plan/types.ts';
import { compile, seriesByName, type CompiledPlan, type CompiledSeries } from './compile.ts';
import { constraintCodes } from './quantities/bookings.ts';

export type ConstraintWord = keyof typeof constraintCodes;

const constraintWords = Object.keys(constraintCodes) as readonly ConstraintWord[];

export interface Computed {
  readonly plan: Plan;
  readonly compiled: CompiledPlan;
  /** Every node's value; NaN where it is not defined. Worked out when first asked for. */
  readonly values: Float64Array;
  /** The values of a few nodes: what others need is not worked out for them, which takes a fraction of the time. */
  readonly valuesOf: (nodes: readonly Node[]) => readonly number[];
  /** `YYYY-MM`, T of them. */
  readonly months: readonly Month[];
  readonly seriesNames: readonly string[];
  /** T numbers in the unit of the quantity, NaN where not defined; undefined for a name that is no series. */
  readonly series: (name: string) => Float64Array | undefined;
  readonly nodeOfSeries: (name: string, month: Month) => Node | undefined;
  readonly compiledSeries: (name: string) => CompiledSeries | undefined;
  /** By segment id. */
  readonly constraints: () => Readonly<Record<string, readonly ConstraintWord[]>>;
}

/**
 * Computes a plan: what a few numbers need when only they are asked for, else every series. Plans of a shape met before
 * take well under a millisecond.
 *
 * @param retired numbers that nobody will look at again: theirs is the memory that is used if it fits. A window
 *                that recomputes with every keystroke would otherwise leave megabytes behind with each.
 */
export function compute(plan: Plan, retired?: Computed): Computed {
  const compiled = compile(plan);
  const { graph, runs, columns } = compiled.unrolled;
  let memory = retired?.compiled === compiled ? memories.get(retired)?.() : undefined;
  let isRead = false;
  let isWhole = false;
  const inputs = (): Float64Array => {
    const values = (memory ??= newValues(graph));
    if (!isRead) readInputs(columns, plan, values);
    isRead = true;
    return values;
  };
  const whole = (): Float64Array => {
    const values = inputs();
    if (!isWhole) evaluate(graph, runs, values);
    isWhole = true;
    return values;
  };

  let months: readonly Month[] | undefined;
  let byName: ReadonlyMap<string, CompiledSeries> | undefined;
  const named = (): ReadonlyMap<string, CompiledSeries> => (byName ??= seriesByName(plan, compiled));
  const computed: Computed = {
    plan,
    compiled,
    get values() {
      return whole();
    },
    valuesOf: (nodes) => {
      const values = inputs();
      if (!isWhole) evaluate(graph, sliceOf(compiled, nodes), values);
      return nodes.map((node) => values[node]!);
    },
    get months() {
      return (months ??= Array.from({ length: plan.months }, (_, t) => monthAt(plan.start, t)));
    },
    get seriesNames() {
      return [...named().keys()];
    },
    series: (name) => {
      const nodes = named().get(name)?.nodes;
      if (!nodes) return undefined;
      const numbers = new Float64Array(nodes.length);
      const all = whole();
      for (let t = 0; t < nodes.length; t++) numbers[t] = all[nodes[t]!]!;
      return numbers;
    },
    compiledSeries: (name) => named().get(name),
    nodeOfSeries: (name, month) => named().get(name)?.nodes[monthsBetween(plan.start, month) ?? -1],
    constraints: () => {
      const all = whole();
      return Object.fromEntries(
        plan.segments.map(({ id }, place) => [
          id,
          Array.from(compiled.constraints[place]!, (node) => constraintWords[all[node]!]!),
        ]),
      );
    },
  };
  memories.set(computed, () => {
    const given = memory;
    memory = undefined;
    isRead = false;
    isWhole = false;
    return given;
  });
  return computed;
}

/**
 * Takes the memory of numbers away, also of those not worked out yet. Whoever looks at them all the same has them worked
 * out anew in memory of their own: what others write where they stood is never taken for them, nor written over.
 */
const memories = new WeakMap<Computed, () => Float64Array | undefined>();

/** The same few nodes are asked for with every edit: those of the targets. */
const slices = new WeakMap<CompiledPlan, { readonly key: string; readonly runs: readonly Run[] }>();

function sliceOf(compiled: CompiledPlan, nodes: readonly Node[]): readonly Run[] {
  const key = nodes.join(' ');
  const known = slices.get(compiled);
  if (known?.key === key) return known.runs;
  const { graph, runs } = compiled.unrolled;
  const made = slice(graph, runs, nodes);
  slices.set(compiled, { key, runs: made });
  return made;
}
