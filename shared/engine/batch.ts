/**
 * Computes a few numbers of a graph for many trials side by side. What no varying input reaches is taken from one
 * plain evaluation; what is left is simplified with those numbers in hand (a share lost of 0 leaves a cohort as it
 * is, a condition that is settled is no condition), and runs over blocks of lanes on one typed array.
 */
import type { Graph, Node } from './graph.ts';
import { Code, type Instructions, type Program } from './instruction.ts';
import { kernels } from './kernels.ts';
import { listKernels } from './listKernels.ts';
import { allocateRows, type Rows } from './rows.ts';
import { specialize } from './specialize.ts';

/** Trials computed side by side: many, so that an instruction costs little; few, so that rows stay in cache. */
const mostLanes = 256;

export interface Batch {
  /** Instructions that a block runs: the size of what depends on the varying inputs. */
  readonly instructions: number;
  /** Rows of a block that are alive at once. */
  readonly rows: number;
  /**
   * Runs all trials. `fill(input, from, lanes)` puts the numbers of the trials `from` … into `lanes`, for
   * the input at that place of `varying`; `take(output, from, lanes)` is handed the results, for the node at that
   * place of `outputs`. `lanes` is only good until the call returns, and its length is the number of trials in it.
   */
  readonly run: (
    fill: (input: number, from: number, lanes: Float64Array) => void,
    take: (output: number, from: number, lanes: Float64Array) => void,
  ) => void;
}

/**
 * @param values  every node's value for the plan's own inputs, as `evaluate` leaves them
 * @param varying input nodes that differ between trials
 * @param outputs nodes that are wanted
 * @param trials  how many trials there will be
 */
export function prepareBatch(
  graph: Graph,
  values: Float64Array,
  varying: readonly Node[],
  outputs: readonly Node[],
  trials: number,
): Batch {
  const blockLanes = inFours(Math.min(trials, mostLanes));
  const program = specialize(graph, values, varying, outputs);
  const { instructions } = program;
  const rows = allocateRows(program);
  for (const places of [
    instructions.target,
    instructions.a,
    instructions.b,
    instructions.c,
    instructions.lists,
  ]) {
    for (let i = 0; i < places.length; i++) places[i]! *= blockLanes;
  }
  const memory = new Float64Array(rows.count * blockLanes);
  for (const { register, value } of program.constants) {
    const place = rows.of[register]! * blockLanes;
    memory.fill(value, place, place + blockLanes);
  }
  const inputs = program.inputs.flatMap((register, input) =>
    register < 0 ? [] : [{ input, place: rows.of[register]! * blockLanes }],
  );
  const given = outputsNotMade(program, rows, outputs, values);
  const alike = new Float64Array(blockLanes);
  const views: (Float64Array | undefined)[] = outputs.map(() => undefined);

  return {
    instructions: instructions.count,
    rows: rows.count,
    run(fill, take) {
      for (let from = 0; from < trials; from += blockLanes) {
        const lanes = Math.min(blockLanes, trials - from);
        for (const { input, place } of inputs) fill(input, from, memory.subarray(place, place + lanes));
        for (const { output, register, value } of given) {
          const place = register < 0 ? 0 : rows.of[register]! * blockLanes;
          take(
            output,
            from,
            register < 0 ? alike.fill(value).subarray(0, lanes) : memory.subarray(place, place + lanes),
          );
        }
        runBlock(instructions, rows.made, memory, inFours(lanes), (output, place) => {
          // A view costs more than a few instructions: those of whole blocks are kept.
          const whole = (views[output] ??= memory.subarray(place, place + blockLanes));
          take(output, from, lanes === blockLanes ? whole : whole.subarray(0, lanes));
        });
      }
    },
  };
}

/** Outputs that no instruction makes: inputs themselves, and what is the same in all trials. */
function outputsNotMade(program: Program, rows: Rows, outputs: readonly Node[], values: Float64Array) {
  const made = new Set(rows.made.list);
  return outputs.flatMap((node, output) =>
    made.has(output) ? [] : [{ output, register: program.outputs[output]!, value: values[node]! }],
  );
}

/** Kernels take four lanes at a time; those beyond the last trial are computed and not looked at. */
const inFours = (lanes: number): number => 4 * Math.ceil(lanes / 4);

function runBlock(
  instructions: Instructions,
  made: Rows['made'],
  memory: Float64Array,
  lanes: number,
  take: (output: number, place: number) => void,
): void {
  const { count, code, target, a, b, c, constant } = instructions;
  for (let at = 0; at < count; at++) {
    const operation = code[at]!;
    if (operation >= Code.sum) listKernels[operation]!(memory, lanes, instructions, at);
    else kernels[operation]!(memory, lanes, target[at]!, a[at]!, b[at]!, c[at]!, constant, at);
    for (let item = made.first[at]!; item < made.first[at + 1]!; item++) take(made.list[item]!, target[at]!);
  }
}
