/**
 * `npm run bench`: checks answers first, then prints medians as JSON. Machines are noisy, so every figure comes with
 * its ratio to a fixed piece of arithmetic timed in the same run.
 */
import { attribute, judge } from '../../shared/analysis/index.ts';
import { prepareBatch } from '../../shared/engine/batch.ts';
import { evaluate } from '../../shared/engine/evaluate.ts';
import { compute, type Computed } from '../../shared/model/index.ts';
import { agrees, cases } from '../cases/cases.ts';
import { stretched, tenToTwenty } from './plans.ts';
import { workbookFigures } from './workbook.ts';

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** Milliseconds of one call: the median of `rounds` rounds of `calls` calls, after warming up. */
function time(rounds: number, calls: number, work: () => unknown): number {
  for (let i = 0; i < calls; i++) work();
  return median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      for (let i = 0; i < calls; i++) work();
      return (performance.now() - start) / calls;
    }),
  );
}

/** Six assumptions of ten-to-twenty that a founder is unsure of; each trial draws each between 80 % and 120 %. */
const uncertain: readonly (readonly [name: string, places: readonly number[]])[] = [
  ['segment.winRate', [0]],
  ['segment.winRate', [1]],
  ['team.attrition', [0]],
  ['salesTeam.attainment', [1]],
  ['segment.churn', [0, 0]],
  ['channel.leadToMql', [0]],
];

/** Trial by trial draws, all known beforehand, so that any trial can be computed alone. */
function draws(computed: Computed, trials: number): readonly Float64Array[] {
  let state = 20_270_101;
  const uniform = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return uncertain.map(([name, places]) => {
    const value = computed.values[computed.compiled.unrolled.nodeOf(name, places, 0)!]!;
    return Float64Array.from({ length: trials }, () => value * (0.8 + 0.4 * uniform()));
  });
}

/** Everything but measures, in every month, of every trial. */
function runTrials(
  computed: Computed,
  drawn: readonly Float64Array[],
  trials: number,
  take: (from: number, lanes: Float64Array) => void,
) {
  const { unrolled, series } = computed.compiled;
  const varying = uncertain.map(([name, places]) => unrolled.nodeOf(name, places, 0)!);
  const outputs = series
    .filter(({ quantity }) => quantity.kind !== 'measure')
    .flatMap(({ nodes }) => [...nodes]);
  const batch = prepareBatch(unrolled.graph, computed.values, varying, outputs, trials);
  batch.run(
    (input, from, lanes) => lanes.set(drawn[input]!.subarray(from, from + lanes.length)),
    (_, from, lanes) => take(from, lanes),
  );
  return { varying, outputs, instructions: batch.instructions };
}

function checkAnswers(): number {
  let compared = 0;
  for (const { name, scenario, plan, expected } of cases) {
    const computed = compute(plan);
    for (const [series, wanted] of Object.entries(expected.series)) {
      const found = computed.series(series);
      wanted.forEach((value, t) => {
        compared++;
        const number = found?.[t] ?? NaN;
        if (!agrees(Number.isNaN(number) ? null : number, value))
          throw new Error(`${name} ${scenario}: ${series} at ${t} is wrong`);
      });
    }
  }
  const computed = compute(tenToTwenty());
  const trials = 200;
  const drawn = draws(computed, trials);
  // Sums over everything that is computed, so that nothing can be left out unseen.
  const sums = new Float64Array(trials);
  const { varying, outputs } = runTrials(computed, drawn, trials, (from, lanes) => {
    for (let i = 0; i < lanes.length; i++) sums[from + i]! += lanes[i]!;
  });
  const { graph, runs } = computed.compiled.unrolled;
  for (let trial = 0; trial < trials; trial += 37) {
    const single = computed.values.slice();
    varying.forEach((node, i) => (single[node] = drawn[i]![trial]!));
    evaluate(graph, runs, single);
    const sum = outputs.reduce((total, node) => total + single[node]!, 0);
    if (Math.abs(sum - sums[trial]!) > 1e-9 * Math.abs(sum))
      throw new Error(`trial ${trial} of the batch is wrong`);
    compared += outputs.length;
  }
  return compared;
}

/** A fixed piece of arithmetic, to tell a slow machine from slow code. */
function yardstick(): number {
  const numbers = new Float64Array(4096).fill(1.0001);
  return time(9, 20, () => {
    for (let round = 0; round < 50; round++)
      for (let i = 1; i < numbers.length; i++) numbers[i] = numbers[i - 1]! * 0.5 + numbers[i]! * 0.5;
  });
}

const compared = checkAnswers();
const yard = yardstick();
const plan = tenToTwenty();
const computed = compute(plan);
const trials = 10_000;
const large = stretched(60, 8);
const largest = stretched(120, 20);

const started = performance.now();
compute(largest);
const largestFirst = performance.now() - started;

// As the window does with every edit: into the memory of the numbers before the last.
let latest = computed;
let latestLarge = compute(large);
let handedOver = 0;

const milliseconds = {
  evaluation: time(15, 40, () => (latest = compute(plan, latest))),
  verdictWithKillers: time(15, 4, () => {
    latest = compute(plan, latest);
    judge(latest);
    attribute(latest);
  }),
  tenThousandTrials: time(7, 1, () =>
    runTrials(computed, draws(computed, trials), trials, () => (handedOver += 1)),
  ),
  evaluation60Months8Segments: time(9, 10, () => (latestLarge = compute(large, latestLarge))),
  verdictWithKillers60Months8Segments: time(5, 1, () => {
    latestLarge = compute(large, latestLarge);
    attribute(latestLarge);
  }),
  firstEvaluation120Months20Segments: largestFirst,
};

const rounded = (value: number): number => Number(value.toPrecision(3));
const report = {
  answersChecked: compared,
  yardstickMs: rounded(yard),
  medianMs: Object.fromEntries(Object.entries(milliseconds).map(([name, value]) => [name, rounded(value)])),
  ratioToYardstick: Object.fromEntries(
    Object.entries(milliseconds).map(([name, value]) => [name, rounded(value / yard)]),
  ),
  workbooks: await workbookFigures(),
  sizes: {
    tenToTwentyNodes: computed.compiled.unrolled.graph.size,
    trialInstructions: runTrials(computed, draws(computed, 1), 1, () => (handedOver += 1)).instructions,
  },
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
