/**
 * Computes a few numbers of a graph for many trials side by side. What no varying input reaches is taken from one
 * plain evaluation; what is left is simplified with those numbers in hand (a share lost of 0 leaves a cohort as it
 * is, a condition that is settled is no condition), and runs over blocks of lanes on one typed array.
 */
import type { Graph, Node } from './graph.ts';
import type { Instruction } from './instruction.ts';
import { kernels, type Step } from './kernels.ts';
import { allocateRows } from './rows.ts';
import { specialize } from './specialize.ts';

/** Trials computed side by side. Enough to make the cost of an instruction small, few enough to stay in cache. */
const blockLanes = 64;

export interface Batch {
  /** Instructions that a block runs: the size of what depends on the varying inputs. */
  readonly instructions: number;
  /** Rows of a block that are alive at once. */
  readonly rows: number;
  /**
   * Runs `trials` trials. `fill(input, from, lanes)` puts the numbers of the trials `from` … into `lanes`, for
   * the input at that place of `varying`; `take(output, from, lanes)` is handed the results, for the node at that
   * place of `outputs`. `lanes` is only good until the call returns, and its length is the number of trials in it.
   */
  readonly run: (
    trials: number,
    fill: (input: number, from: number, lanes: Float64Array) => void,
    take: (output: number, from: number, lanes: Float64Array) => void,
  ) => void;
}

/**
 * @param values  every node's value for the plan's own inputs, as `evaluate` leaves them
 * @param varying input nodes that differ between trials
 * @param outputs nodes that are wanted
 */
export function prepareBatch(
  graph: Graph,
  values: Float64Array,
  varying: readonly Node[],
  outputs: readonly Node[],
): Batch {
  const program = specialize(graph, values, varying, outputs);
  const { instructions, rowCount, rowOf } = allocateRows(program);
  const memory = new Float64Array(rowCount * blockLanes);
  for (const { register, value } of program.constants) {
    const place = rowOf[register]! * blockLanes;
    memory.fill(value, place, place + blockLanes);
  }
  const steps = instructions.map((instruction) => ({
    kernel: kernels[instruction.code]!,
    step: placed(instruction),
  }));
  const lanesOf = (register: number, lanes: number): Float64Array => {
    const place = rowOf[register]! * blockLanes;
    return memory.subarray(place, place + lanes);
  };
  const alike = new Float64Array(blockLanes);

  return {
    instructions: instructions.length,
    rows: rowCount,
    run(trials, fill, take) {
      for (let from = 0; from < trials; from += blockLanes) {
        const lanes = Math.min(blockLanes, trials - from);
        for (let i = 0; i < varying.length; i++) {
          const register = program.inputs[i]!;
          if (register >= 0) fill(i, from, lanesOf(register, lanes));
        }
        for (const { kernel, step } of steps) kernel(memory, lanes, step);
        for (let i = 0; i < outputs.length; i++) {
          const output = program.outputs[i]!;
          if ('register' in output) take(i, from, lanesOf(output.register, lanes));
          else take(i, from, alike.fill(output.value).subarray(0, lanes));
        }
      }
    },
  };
}

const placed = (instruction: Instruction): Step => ({
  target: instruction.target * blockLanes,
  a: instruction.a * blockLanes,
  b: instruction.b * blockLanes,
  c: instruction.c * blockLanes,
  constant: instruction.constant,
  list: Int32Array.from(instruction.list, (row) => row * blockLanes),
  weights: Float64Array.from(instruction.weights),
  op: instruction.op,
});
