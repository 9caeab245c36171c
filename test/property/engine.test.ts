/**
 * What holds for every valid plan: waterfalls close, heads and cohorts balance, killers sum and need no formula of
 * their own, and each fast path agrees with a slow one. A failure prints the seed of its plan.
 */
import { describe, expect, test } from 'vitest';
import { attribute, killerIds, type KillerId } from '../../shared/analysis/index.ts';
import { prepareBatch } from '../../shared/engine/batch.ts';
import { evaluate } from '../../shared/engine/evaluate.ts';
import { Interpreter, numberOf, type Read } from '../../shared/engine/interpret.ts';
import { Op } from '../../shared/engine/operations.ts';
import { parseFormula } from '../../shared/engine/parse.ts';
import { forEachPlace } from '../../shared/engine/shape.ts';
import { compute, type Computed } from '../../shared/model/index.ts';
import { model } from '../../shared/model/model.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { seeded } from './random.ts';
import { randomPlan } from './randomPlan.ts';

const firstSeed = 20_270_101;
const seeds = Array.from({ length: 60 }, (_, i) => firstSeed + i);

function planOfSeed(seed: number): Plan {
  const read = readPlan(randomPlan(seed));
  if (!read.ok) throw new Error(`seed ${seed} gives no valid plan`);
  return read.value;
}

/** Relative to the numbers that were added up, since small differences of large ones are no exacter than those. */
const near = (a: number, b: number, scale: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(scale));

const at = (computed: Computed, name: string): Float64Array => computed.series(name)!;

describe.each(seeds)('plan of seed %i', (seed) => {
  const plan = planOfSeed(seed);
  const computed = compute(plan);

  test('a few numbers alone are what they are among all', () => {
    const random = seeded(seed);
    const { size } = computed.compiled.unrolled.graph;
    const nodes = Array.from({ length: 6 }, () => random.whole(0, size - 1));
    const memory = compute(plan);
    // Taken over from numbers of another plan, so that what was not worked out is visibly wrong.
    memory.values.fill(NaN, computed.compiled.unrolled.graph.constants.length);
    const few = compute(plan, memory);
    expect(few.valuesOf(nodes)).toEqual(nodes.map((node) => computed.values[node]));
    expect(few.values).toEqual(computed.values);
  });

  test('numbers whose memory was taken over are still their own, and write into nobody else’s', () => {
    const first = compute(plan);
    const other = compute({ ...plan, cash: { ...plan.cash, opening: plan.cash.opening + 1000 } }, first);
    const cash = at(other, 'cash').slice();
    expect(at(first, 'cash')).toEqual(at(computed, 'cash'));
    expect(at(other, 'cash')).toEqual(cash);
    expect(cash).not.toEqual(at(computed, 'cash'));
    // As when somebody looks at numbers that nothing had asked for before they were retired.
    const few = compute(plan, other);
    expect(at(other, 'cash')).toEqual(cash);
    expect(few.values).toEqual(computed.values);
  });

  test('waterfalls close', () => {
    const scopes = ['', ...plan.segments.map(({ id }) => `segments.${id}.`)];
    for (const scope of scopes) {
      const [arr, fresh, expansion, contraction, churned] = [
        'arr',
        'newArr',
        'expansionArr',
        'contractionArr',
        'churnedArr',
      ].map((name) => at(computed, scope + name)) as [
        Float64Array,
        Float64Array,
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      const [customers, signed, left] = ['customers', 'newCustomers', 'churnedCustomers'].map((name) =>
        at(computed, scope + name),
      ) as [Float64Array, Float64Array, Float64Array];
      for (let t = 1; t < plan.months; t++) {
        const moved = arr[t - 1]! + fresh[t]! + expansion[t]! - contraction[t]! - churned[t]!;
        expect(near(moved, arr[t]!, arr[t - 1]! + fresh[t]!), `${scope}arr at ${t}`).toBe(true);
        const stayed = customers[t - 1]! + signed[t]! - left[t]!;
        expect(near(stayed, customers[t]!, customers[t - 1]! + signed[t]!), `${scope}customers at ${t}`).toBe(
          true,
        );
      }
    }
    const opening = at(computed, 'openingArr');
    const arr = at(computed, 'arr');
    for (let t = 1; t < plan.months; t++) expect(opening[t]).toBe(arr[t - 1]);
  });

  test('heads, cash and deals balance, and nothing is negative that cannot be', () => {
    const teams = [...plan.salesTeams.map(({ id }) => `salesTeams.${id}`), 'support', 'onboarding', 'csm'];
    for (const team of teams) {
      const [heads, starts, leavers, effective] = ['heads', 'starts', 'leavers', 'effectiveHeads'].map(
        (name) => at(computed, `${team}.${name}`),
      ) as [Float64Array, Float64Array, Float64Array, Float64Array];
      for (let t = 0; t < plan.months; t++) {
        if (t > 0)
          expect(
            near(heads[t - 1]! - leavers[t]! + starts[t]!, heads[t]!, heads[t]!),
            `${team} at ${t}`,
          ).toBe(true);
        expect(starts[t]).toBeGreaterThanOrEqual(0);
        expect(effective[t]).toBeGreaterThanOrEqual(0);
      }
    }
    const [cash, flow, funding] = ['cash', 'netCashFlow', 'funding'].map((name) => at(computed, name)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    for (let t = 0; t < plan.months; t++) {
      const before = t === 0 ? plan.cash.opening : cash[t - 1]!;
      expect(near(before + flow[t]! + funding[t]!, cash[t]!, Math.abs(before) + Math.abs(flow[t]!))).toBe(
        true,
      );
    }
    for (const { id, selfServe } of plan.segments) {
      const of = (name: string): Float64Array => at(computed, `segments.${id}.${name}`);
      for (let t = 0; t < plan.months; t++) {
        const well = of('newCustomers')[t]! - of('poorFitCustomers')[t]!;
        expect(well).toBeLessThanOrEqual(of('pipelineDeals')[t]! + 1e-6);
        if (!selfServe) expect(well).toBeLessThanOrEqual(of('capacityDeals')[t]! + 1e-6);
        expect(of('backlogDeals')[t]).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('cohorts add up to their segment', () => {
    const { nodeOf } = computed.compiled.unrolled;
    plan.segments.forEach(({ id, openingCohorts }, segment) => {
      for (let t = 0; t < plan.months; t++) {
        let arr = 0;
        for (let signed = 0; signed <= t; signed++) {
          for (const fit of [0, 1])
            arr += computed.values[nodeOf('cohort.value', [segment, fit, signed], t)!]!;
        }
        openingCohorts.forEach(
          (_, i) => (arr += computed.values[nodeOf('openingCohort.value', [segment, i], t)!]!),
        );
        expect(near(arr, at(computed, `segments.${id}.arr`)[t]!, arr), `${id} at ${t}`).toBe(true);
      }
    });
  });

  test('killers sum to the way from the naive plan to the plan', () => {
    for (const { naive, plan: reached, killers } of attribute(computed)) {
      const shares = Object.values(killers);
      if (naive === null || reached === null || shares.includes(null)) continue;
      const total = shares.reduce<number>((sum, share) => sum + share!, 0);
      expect(near(naive + total, reached, Math.max(Math.abs(naive), Math.abs(reached)))).toBe(true);
    }
  });

  test('switching a killer off is the same as a plan without it', () => {
    for (const killer of killerIds) {
      const without = planWithout(plan, killer);
      if (!without) continue;
      const switched = seriesWithSwitchOff(computed, killer, 'arr');
      const edited = at(compute(without), 'arr');
      for (let t = 0; t < plan.months; t++)
        expect(near(switched[t]!, edited[t]!, edited[t]!), `${killer} at ${t}`).toBe(true);
    }
  });

  test('every node is what its formula says, read plainly', () => {
    const { nodeOf } = computed.compiled.unrolled;
    const lookUp = (read: Read<Plan>): number => {
      const { name } = read.of.kind === 'input' ? read.of.input : read.of.quantity;
      const node = nodeOf(name, read.places, read.month);
      if (node !== undefined) return computed.values[node]!;
      // The fast path leaves out what is only ever multiplied by 0; the plain one wants a number for it.
      if (read.of.kind === 'input') return numberOf(read.of.input, plan, read.places, read.month);
      const scope: Record<string, number> = { t: read.month };
      read.of.quantity.over.forEach((over, i) => (scope[over] = read.places[i]!));
      return interpreter.value(parseFormula(read.of.quantity.formula), scope);
    };
    const interpreter: Interpreter<Plan> = new Interpreter(model, plan, lookUp);
    const months = [0, 1, Math.floor(plan.months / 2), plan.months - 1];
    const differing: string[] = [];
    let compared = 0;
    for (const quantity of model.quantities) {
      const formula = parseFormula(quantity.formula);
      for (const t of quantity.monthly ? months : [0]) {
        const places = quantity.over.filter((name) => name !== 'signed');
        forEachPlace(model, plan, places, (found) => {
          const scope: Record<string, number> = { t, signed: Math.min(t, 1) };
          places.forEach((name, i) => (scope[name] = found[i]!));
          const node = nodeOf(
            quantity.name,
            quantity.over.map((name) => scope[name]!),
            t,
          );
          if (node === undefined) return;
          compared++;
          const [slow, fast] = [interpreter.value(formula, scope), computed.values[node]!];
          const alike = Number.isNaN(slow) ? Number.isNaN(fast) : near(slow, fast, slow);
          if (!alike)
            differing.push(`${quantity.name} ${JSON.stringify(scope)}: ${fast}, read plainly ${slow}`);
        });
      }
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  });
});

test.each(seeds.slice(0, 20))('the batch evaluator equals one plan at a time, plan of seed %i', (seed) => {
  const computed = compute(planOfSeed(seed));
  const { graph, runs } = computed.compiled.unrolled;
  const random = seeded(seed).next;
  const isInput = (node: number): boolean =>
    graph.op[node] === Op.input && Number.isInteger(computed.values[node]) === false;
  const inputs = Array.from(graph.op.keys())
    .filter(isInput)
    .filter(() => random() < 0.1)
    .slice(0, 12);
  const outputs = computed.compiled.series.flatMap(({ nodes }) => [...nodes]);
  const trials = 300; // more than one block
  const drawn = inputs.map((node) =>
    Float64Array.from({ length: trials }, () => computed.values[node]! * (0.7 + 0.3 * random())),
  );
  const found = outputs.map(() => new Float64Array(trials));
  prepareBatch(graph, computed.values, inputs, outputs, trials).run(
    (input, from, lanes) => lanes.set(drawn[input]!.subarray(from, from + lanes.length)),
    (output, from, lanes) => found[output]!.set(lanes, from),
  );
  for (const trial of [0, 1, 255, 256, trials - 1]) {
    const single = computed.values.slice();
    inputs.forEach((node, i) => (single[node] = drawn[i]![trial]!));
    evaluate(graph, runs, single);
    outputs.forEach((node, i) => {
      const [one, many] = [single[node]!, found[i]![trial]!];
      const alike = Number.isNaN(one) ? Number.isNaN(many) : near(one, many, one);
      expect(alike, `output ${i} of trial ${trial}: ${one} and ${many}`).toBe(true);
    });
  }
});

/** The plan that a killer switched off stands for, where model.md 11 can be said by editing the plan. */
function planWithout(plan: Plan, killer: KillerId): Plan | undefined {
  const sales = (change: (team: Plan['salesTeams'][number]) => object): Plan => ({
    ...plan,
    salesTeams: plan.salesTeams.map((team) => ({ ...team, ...change(team) })),
  });
  switch (killer) {
    case 'hiring':
      return sales(({ backfill }) => ({
        ramp: [],
        hiringDelayMonths: 0,
        backfill: backfill === null ? null : 0,
      }));
    case 'attrition':
      return sales(() => ({ attrition: 0 }));
    case 'managers':
      return sales(() => ({ unmanagedPenalty: 0 }));
    case 'seasonality': {
      const flat = Array.from({ length: 12 }, () => 1);
      return { ...plan, seasonality: { closing: flat, productivity: flat } };
    }
    case 'service': {
      const { support, onboarding, csm } = plan;
      return {
        ...plan,
        support: { ...support, churnSensitivity: 0 },
        onboarding: { ...onboarding, churnSensitivity: 0 },
        csm: { ...csm, churnSensitivity: 0, expansionSensitivity: 0 },
      };
    }
    case 'demand':
      return undefined;
    default:
      return killer satisfies never;
  }
}

function seriesWithSwitchOff(computed: Computed, killer: KillerId, name: string): Float64Array {
  const { graph, runs, nodeOf } = computed.compiled.unrolled;
  const values = computed.values.slice();
  const node = nodeOf(`killer.${killer}`, [], 0);
  if (node !== undefined) values[node] = 0;
  evaluate(graph, runs, values);
  return Float64Array.from(computed.compiledSeries(name)!.nodes, (place) => values[place]!);
}
