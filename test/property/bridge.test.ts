/**
 * The bridge between any two plans: sums exactly, the same both ways round, agrees with a plain reading of Shapley's
 * definition, and never puts changes apart that make no plan without each other. A failure prints its seed.
 */
import { describe, expect, test } from 'vitest';
import { bridgeOf } from '../../shared/analysis/bridge.ts';
import {
  changedAssumptions,
  withChange,
  type ChangedAssumption,
} from '../../shared/analysis/bridgeChanges.ts';
import { bridgeParts } from '../../shared/analysis/bridgeParts.ts';
import { compute } from '../../shared/model/index.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import { companySeries } from '../../shared/plan/schema/metrics.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { cases } from '../cases/cases.ts';
import { seeded, type Random } from './random.ts';
import { randomPlan } from './randomPlan.ts';

const firstSeed = 20_271_216;
const seeds = Array.from({ length: 24 }, (_, i) => firstSeed + i);

function planOfSeed(seed: number): Plan {
  const read = readPlan(randomPlan(seed));
  if (!read.ok) throw new Error(`seed ${seed} gives no valid plan`);
  return { ...read.value, scenarios: [], uncertainty: [], notes: {}, actuals: {} };
}

/** Another plan of the same months: numbers that differ here and there, things and whole parts of another plan. */
function changedPlan(plan: Plan, random: Random): Plan {
  for (;;) {
    const read = readPlan(changed(plan, random));
    if (read.ok) return read.value;
  }
}

function changed(plan: Plan, random: Random): unknown {
  const other = { ...(randomPlan(random.whole(1, 1e6)) as unknown as Plan), months: plan.months };
  const some = <T>(list: readonly T[], change: (one: T) => T): readonly T[] =>
    list.map((one) => (random.chance(0.4) ? change(one) : one));
  const made: Plan = {
    ...plan,
    segments: some(plan.segments, (segment) => ({
      ...segment,
      acv: segment.acv * random.between(0.5, 2),
      churn: random.chance(0.5) ? segment.churn : [random.between(0, 0.5)],
      contractMonths: random.pick([1, 12, 24]),
      billing: random.pick(['monthly', 'annual']),
    })),
    salesTeams: some(plan.salesTeams, (team) => ({
      ...team,
      quota: team.quota * random.between(0.5, 2),
      hires: random.chance(0.5) ? 1 : team.hires,
      backfill: random.pick([null, 2]),
      ramp: random.chance(0.3) ? [0.5] : team.ramp,
    })),
    channels: some(plan.channels, (channel) => ({
      ...channel,
      budget: random.pick([0, 30_000]),
      costPerLead: random.pick([0, 200]),
      sqlToOpp: random.next(),
    })),
    csm: random.chance(0.3) ? { ...plan.csm, costIn: random.pick(['cogs', 'sm']) } : plan.csm,
    cash: random.chance(0.3) ? { ...plan.cash, opening: random.between(0, 1e6) } : plan.cash,
    costs: random.chance(0.3) ? { ...plan.costs, raise: random.between(0, 0.1) } : plan.costs,
    seasonality: random.chance(0.2) ? other.seasonality : plan.seasonality,
  };
  return random.chance(0.4) ? withOtherThings(made, random) : made;
}

/** One segment more, sold by a team of its own; or one less, with all that referred to it. */
function withOtherThings(plan: Plan, random: Random): Plan {
  const [segment] = plan.segments;
  const [team] = plan.salesTeams;
  const [channel, ...channels] = plan.channels;
  const gone = plan.segments.at(-1)!.id;
  const named = plan.channels.some(({ segmentMix }) => Object.hasOwn(segmentMix, gone));
  if (random.chance(0.5) && plan.segments.length > 1 && !named) {
    return {
      ...plan,
      segments: plan.segments.slice(0, -1),
      salesTeams: plan.salesTeams.filter((one) => one.segment !== gone),
    };
  }
  return {
    ...plan,
    segments: [...plan.segments, { ...segment!, id: 'fresh', acv: 9999 }],
    salesTeams:
      team === undefined
        ? []
        : [...plan.salesTeams, { ...team, id: 'fresh', segment: 'fresh' }, { ...team, id: 'more' }],
    channels:
      channel === undefined
        ? []
        : [{ ...channel, segmentMix: { fresh: 0.5, [segment!.id]: 0.5 } }, ...channels],
  };
}

const metrics = [...companySeries].filter((name) => name !== 'magicNumber');

function drawn(seed: number): { before: Plan; after: Plan; target: { metric: string; month: string } } {
  const random = seeded(seed);
  const before = planOfSeed(seed);
  const after = changedPlan(before, random);
  const month = compute(before).months[random.whole(11, before.months - 1)]!;
  return { before, after, target: { metric: random.pick(metrics), month } };
}

const key = (paths: readonly string[]): string => paths.toSorted().join(' ');

const valueAt = (plan: Plan, { metric, month }: { metric: string; month: string }): number => {
  const computed = compute(plan);
  return computed.values[computed.nodeOfSeries(metric, month)!]!;
};

/** Within what adding and subtracting numbers of this size loses. */
const near = (a: number, b: number, ...sizes: readonly number[]): boolean =>
  Math.abs(a - b) <= 1e-8 * Math.max(1, ...sizes.map(Math.abs), Math.abs(a), Math.abs(b));

describe.each(seeds)('plans of seed %i', (seed) => {
  const { before, after, target } = drawn(seed);
  const bridge = bridgeOf(before, after, target);
  const defined = bridge.parts.every(({ share }) => share !== null);

  test('are bridged from the one to the other, without remainder', () => {
    const [from, to] = [valueAt(before, target), valueAt(after, target)];
    expect(near(bridge.from ?? NaN, from) || Number.isNaN(from)).toBe(true);
    expect(near(bridge.to ?? NaN, to) || Number.isNaN(to)).toBe(true);
    expect(bridge.parts.length).toBeLessThanOrEqual(8);
    if (!defined || bridge.from === null || bridge.to === null) return;
    const sum = bridge.parts.reduce((total, { share }) => total + (share ?? 0), 0);
    expect(near(bridge.from + sum, bridge.to, bridge.from)).toBe(true);
  });

  test('are bridged back by the same parts, turned round', () => {
    const back = bridgeOf(after, before, target);
    const shares = new Map(back.parts.map(({ paths, share }) => [key(paths), share]));
    expect([...shares.keys()].toSorted()).toEqual(bridge.parts.map(({ paths }) => key(paths)).toSorted());
    for (const { paths, share } of bridge.parts) {
      const turned = shares.get(key(paths))!;
      if (share === null) expect(turned).toBeNull();
      else expect(near(share, -turned, bridge.from ?? 0, bridge.to ?? 0)).toBe(true);
    }
  });

  test('make a valid plan with any of the parts changed', () => {
    const parts = bridgeParts(before, after);
    for (let set = 0; set < 1 << parts.length; set++) {
      const changes = parts.flatMap((part, bit) => ((set >> bit) & 1 ? part.changes : []));
      const read = readPlan(made(before, changes, after));
      expect(read.ok ? [] : read.faults, `set ${set}`).toEqual([]);
    }
  });

  test('name every changed assumption once, and lead to the other plan', () => {
    const changes = changedAssumptions(before, after);
    const named = bridge.parts.flatMap(({ paths }) => paths);
    expect(named.toSorted()).toEqual(changes.map(({ path }) => path).toSorted());
    expect(changedAssumptions(made(before, changes, after), after)).toEqual([]);
    expect(bridge.parts.every(({ label }) => label.length > 2)).toBe(true);
  });

  test('are bridged as the definition says, one order of the parts after the other', () => {
    const parts = bridgeParts(before, after);
    if (parts.length > 4 || !defined) return;
    const orders = permutations(parts.map((_, index) => index));
    const sums = parts.map(() => 0);
    for (const order of orders) {
      let plan = before;
      let worth = valueAt(plan, target);
      for (const part of order) {
        plan = made(plan, parts[part]!.changes, after);
        const next = valueAt(plan, target);
        sums[part]! += next - worth;
        worth = next;
      }
    }
    for (const [index, { share }] of bridge.parts.entries()) {
      const expected = sums[index]! / orders.length;
      expect(near(share!, expected, bridge.from ?? 0, bridge.to ?? 0), bridge.parts[index]!.label).toBe(true);
    }
  });
});

const made = (plan: Plan, changes: readonly ChangedAssumption[], after: Plan): Plan =>
  changes.reduce((document, change) => withChange(document, change, after), plan);

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

test('plans that differ in nothing that counts have no parts', () => {
  const plan = planOfSeed(firstSeed);
  const target = { metric: 'arr', month: plan.start };
  const alike: Plan = {
    ...plan,
    name: 'Another name',
    targets: [],
    segments: plan.segments.toReversed().map((segment) => ({ ...segment, name: 'Renamed' })),
    channels: plan.channels.map((channel) => ({
      ...channel,
      sdrs:
        typeof channel.sdrs === 'number'
          ? Array.from({ length: plan.months }, () => channel.sdrs as number)
          : channel.sdrs,
    })),
  };
  const bridge = bridgeOf(plan, alike, target);
  expect(bridge.parts).toEqual([]);
  expect(near(bridge.from!, bridge.to!)).toBe(true);
});

test('the random plans differ in as many ways as they should', () => {
  const counts = seeds.map((seed) => {
    const { before, after } = drawn(seed);
    return bridgeParts(before, after);
  });
  const kinds = new Set(counts.flatMap((parts) => parts.map(({ gathering }) => gathering.kind)));
  expect([...kinds].toSorted()).toEqual(['alone', 'section', 'thing', 'together']);
  expect(counts.filter((parts) => parts.length > 0 && parts.length <= 4).length).toBeGreaterThan(4);
  expect(counts.filter((parts) => parts.length === 8).length).toBeGreaterThan(3);
});

test('scenarios of the shared cases are bridged from their base', () => {
  let bridged = 0;
  for (const { plan, scenario, expected } of cases) {
    if (scenario === 'base' || plan.targets.length === 0) continue;
    const base = planOfScenario(plan, 'base');
    const changedPlanOf = planOfScenario(plan, scenario);
    if (!base.ok || !changedPlanOf.ok) throw new Error('a case is not valid');
    const [target] = expected.targets;
    const bridge = bridgeOf(base.value, changedPlanOf.value, target!);
    const sum = bridge.parts.reduce((total, { share }) => total + (share ?? NaN), 0);
    if (bridge.from === null || bridge.to === null || Number.isNaN(sum)) continue;
    expect(near(bridge.from + sum, bridge.to, bridge.from)).toBe(true);
    bridged += 1;
  }
  expect(bridged).toBeGreaterThan(2);
});
