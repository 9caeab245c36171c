/**
 * What stands between the spreadsheet and the year-end (model.md 11): the metric of each target with every
 * combination of killers on, from one pass of the batch evaluator, and each killer's Shapley share.
 */
import { prepareBatch } from '../engine/batch.ts';
import type { Computed } from '../model/compute.ts';
import { killerIds, type KillerId } from '../model/killers.ts';
import type { Attribution } from './result.ts';

const combinations = 1 << killerIds.length;

/** For each target of the plan, in order. */
export function attribute(computed: Computed): readonly Attribution[] {
  const { plan, compiled, values } = computed;
  const { graph, nodeOf } = compiled.unrolled;
  // A killer that the plan gives no part to (no sales team has attrition) has no node; it then takes nothing.
  const switches = killerIds.map((id) => nodeOf(`killer.${id}`, [], 0));
  const bits = switches.flatMap((node, bit) => (node === undefined ? [] : [bit]));
  const nodes = switches.filter((node) => node !== undefined);
  const metrics = plan.targets.map(({ metric, month }) => computed.nodeOfSeries(metric, month)!);
  const results = metrics.map(() => new Float64Array(combinations));
  prepareBatch(graph, values, nodes, metrics, combinations).run(
    (input, from, lanes) => {
      for (let i = 0; i < lanes.length; i++) lanes[i] = ((from + i) >> bits[input]!) & 1;
    },
    (output, from, lanes) => results[output]!.set(lanes, from),
  );
  return plan.targets.map(({ metric, month }, i) => {
    const worth = results[i]!;
    const shares = shapley(worth);
    return {
      metric,
      month,
      naive: orNull(worth[0]!),
      plan: orNull(worth[combinations - 1]!),
      killers: Object.fromEntries(killerIds.map((id, bit) => [id, shares?.[bit] ?? null])) as Record<
        KillerId,
        number | null
      >,
    };
  });
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * The Shapley value of every player, given what each coalition is worth by its bits; undefined where some coalition
 * has no worth. `φ_i = Σ_{S ⊆ others} |S|!(n−1−|S|)!/n!·(v(S ∪ {i}) − v(S))`.
 */
export function shapley(worth: Float64Array): readonly number[] | undefined {
  if (worth.some((value) => !Number.isFinite(value))) return undefined;
  const players = Math.round(Math.log2(worth.length));
  const weights = coalitionWeights(players);
  return Array.from({ length: players }, (_, player) => {
    let share = 0;
    for (let coalition = 0; coalition < worth.length; coalition++) {
      if ((coalition >> player) & 1) continue;
      share += weights[sizeOf(coalition)]! * (worth[coalition | (1 << player)]! - worth[coalition]!);
    }
    return share;
  });
}

/** By size of the coalition joined: |S|!(n−1−|S|)!/n!. */
function coalitionWeights(players: number): readonly number[] {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return Array.from(
    { length: players },
    (_, size) => (factorial(size) * factorial(players - 1 - size)) / factorial(players),
  );
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
