/** Variances and their split by driver: exact sums, whatever actual numbers are given. */
import { describe, expect, test } from 'vitest';
import { compareActuals } from '../../shared/analysis/variance.ts';
import { varianceBridges } from '../../shared/analysis/varianceBridge.ts';
import { decompositions } from '../../shared/analysis/varianceDrivers.ts';
import { compute } from '../../shared/model/index.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';
import { planOfCase } from '../cases/cases.ts';
import { randomPlan } from './randomPlan.ts';
import { seeded } from './random.ts';

const example = planOfCase('ten-to-twenty');

function valid(document: unknown): Plan {
  const read = readPlan(document);
  if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3)));
  return read.value;
}

/** A plan whose actuals are what another plan of the same shape computes, in the months given. */
function happened(plan: Plan, other: Plan, names: readonly string[], months: readonly number[]): Plan {
  const results = compute(other);
  return {
    ...plan,
    actuals: Object.fromEntries(
      names.map((name) => [
        name,
        Object.fromEntries(months.map((t) => [results.months[t]!, results.series(name)![t]!])),
      ]),
    ),
  };
}

const upTo = (last: number): readonly number[] => Array.from({ length: last + 1 }, (_, t) => t);
const sumOf = (parts: readonly { readonly amount: number }[]): number =>
  parts.reduce((sum, { amount }) => sum + amount, 0);

const dearer: Plan = valid({
  ...example,
  segments: example.segments.map((segment) => ({
    ...segment,
    acv: segment.acv * 1.1,
    winRate: segment.winRate * 0.8,
  })),
});

describe('the ARR bridge', () => {
  const names = ['arr', 'newArr', 'newCustomers', 'expansionArr', 'contractionArr', 'churnedArr'];

  test('splits volume and price, and explains everything where everything is given', () => {
    const computed = compute(happened(example, dearer, [...names, 'openingArr'], upTo(5)));
    const bridge = varianceBridges(computed).find(({ metric }) => metric === 'arr')!;
    expect(bridge.parts.map(({ id }) => id)).toEqual([
      'opening:arr',
      'volume:newCustomers',
      'rate:newArr',
      'driver:expansionArr',
      'driver:contractionArr',
      'driver:churnedArr',
    ]);
    const [opening, volume, price] = bridge.parts.map(({ amount }) => amount);
    expect(opening).toBeCloseTo(0, 6);
    expect(volume).toBeLessThan(0);
    // Ten per cent dearer, on the customers that were won.
    expect(price).toBeGreaterThan(0);
    expect(sumOf(bridge.parts)).toBeCloseTo(bridge.actual - bridge.plan, 4);
    expect(bridge.missing).toEqual([]);
  });

  test('leaves together what cannot be told apart, and says what is missing', () => {
    const computed = compute(happened(example, dearer, ['arr', 'newArr'], upTo(5)));
    const bridge = varianceBridges(computed).find(({ metric }) => metric === 'arr')!;
    expect(bridge.from).toBe(1);
    expect(bridge.parts.map(({ kind, label }) => [kind, label])).toEqual([
      ['opening', 'Where it began'],
      ['driver', 'New ARR'],
      ['rest', 'Not split further'],
    ]);
    expect(bridge.missing).toEqual(['newCustomers', 'expansionArr', 'contractionArr', 'churnedArr']);
    expect(sumOf(bridge.parts)).toBeCloseTo(bridge.actual - bridge.plan, 4);
  });

  test('begins where the drivers begin', () => {
    const late = happened(example, dearer, names, [4, 5, 6]);
    const computed = compute({
      ...late,
      actuals: { ...late.actuals, arr: happened(example, dearer, ['arr'], upTo(6)).actuals['arr']! },
    });
    const bridge = varianceBridges(computed).find(({ metric }) => metric === 'arr')!;
    expect([bridge.from, bridge.to]).toEqual([4, 6]);
    expect(bridge.parts.some(({ kind }) => kind === 'rest')).toBe(false);
  });

  test('an account that does not add up says so', () => {
    const plan = happened(example, dearer, [...names, 'openingArr'], upTo(3));
    const months = { ...plan.actuals['churnedArr'] };
    months[example.start] = 1e6;
    const bridge = varianceBridges(
      compute({ ...plan, actuals: { ...plan.actuals, churnedArr: months } }),
    )[0]!;
    expect(bridge.parts.at(-1)).toMatchObject({ kind: 'rest', label: 'Not explained by these' });
    expect(sumOf(bridge.parts)).toBeCloseTo(bridge.actual - bridge.plan, 4);
  });
});

describe('cash and costs', () => {
  test('cash is collections, each cost and funding; people are heads and cost per head', () => {
    const team = example.salesTeams[0]!.id;
    const names = [
      'cash',
      'collections',
      'cogs',
      'salesMarketing',
      'researchDevelopment',
      'generalAdmin',
      'funding',
      `salesTeams.${team}.cost`,
      `salesTeams.${team}.heads`,
      'revenue',
      'customers',
    ];
    const computed = compute(happened(example, dearer, names, upTo(7)));
    const bridges = varianceBridges(computed);
    expect(bridges.map(({ metric }) => metric)).toEqual([
      'customers',
      'revenue',
      'cash',
      'salesMarketing',
      'cogs',
      `salesTeams.${team}.cost`,
    ]);
    for (const { parts, actual, plan, metric } of bridges) {
      expect(Math.abs(sumOf(parts) - (actual - plan)), metric).toBeLessThan(1e-13 * Math.abs(plan));
    }
    const people = bridges.at(-1)!;
    expect(people.parts.map(({ kind }) => kind)).toEqual(['volume', 'rate']);
  });
});

/** Of these the drivers are the parts that are decided upon; hosting, fees and lines of cost are left over. */
const inPart = new Set(['salesMarketing', 'cogs']);

test('what drivers are said to make up is what the model computes (seeds 1 to 12)', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const plan = valid(randomPlan(seed));
    const computed = compute(plan);
    const idsOf = (series: string): readonly string[] => {
      const list = series.split('.')[0] as 'segments' | 'salesTeams' | 'channels';
      return plan[list].map(({ id }) => id);
    };
    const valueOf = (series: string, t: number): number =>
      series.includes('*')
        ? idsOf(series).reduce((sum, id) => sum + valueOf(series.replace('*', id), t), 0)
        : computed.series(series)![t]!;
    for (const { metric, kind, terms } of decompositions) {
      for (const id of metric.includes('*') ? idsOf(metric) : ['']) {
        const value = (series: string, t: number): number =>
          valueOf(metric.includes('*') ? series.replace('*', id) : series, t);
        for (let t = 1; t < plan.months; t += 1) {
          const whole = value(metric, t) - (kind === 'roll' ? value(metric, t - 1) : 0);
          const parts = terms.map(({ series, sign }) => sign * value(series, t));
          const size = Math.max(1, Math.abs(value(metric, t)), ...parts.map(Math.abs));
          const rest = (whole - parts.reduce((sum, part) => sum + part, 0)) / size;
          const where = `seed ${seed}, ${metric} ${id} in month ${t}`;
          if (inPart.has(metric)) expect(rest, where).toBeGreaterThan(-1e-9);
          else expect(Math.abs(rest), where).toBeLessThan(1e-9);
        }
      }
    }
  }
});

test('flows are compared to date over the months given, balances at the last', () => {
  const plan: Plan = {
    ...example,
    actuals: {
      revenue: { '2027-01': 10, '2027-03': 20, '1999-01': 5 },
      arr: { '2027-02': 7 },
      nrr: { '2027-02': 1 },
    },
  };
  const computed = compute(plan);
  const [arr, revenue, nrr] = compareActuals(computed);
  const planned = computed.series('revenue')!;
  expect(revenue).toMatchObject({
    name: 'revenue',
    toDate: { actual: 30, plan: planned[0]! + planned[2]!, months: 2, last: '2027-03' },
  });
  expect(revenue!.months[1]).toMatchObject({ month: '2027-02', actual: null, variance: null });
  expect(arr!.toDate).toMatchObject({ actual: 7, variance: 7 - computed.series('arr')![1]! });
  expect(nrr!.toDate).toMatchObject({ actual: 1, plan: null, variance: null });
});

test('parts add up exactly with any actual numbers (seeds 1 to 60)', () => {
  let bridges = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = seeded(seed);
    const plan = valid(randomPlan(seed));
    const results = compute(plan);
    const last = random.whole(0, plan.months - 1);
    const names = results.seriesNames.filter(() => random.chance(0.5));
    const actuals = Object.fromEntries(
      names.map((name) => [
        name,
        Object.fromEntries(
          upTo(last)
            .filter(() => random.chance(0.95))
            .map((t) => {
              const value = results.series(name)![t]!;
              return [
                results.months[t]!,
                (Number.isFinite(value) ? value : 1) * random.between(0, 2) + random.between(-5, 5),
              ];
            }),
        ),
      ]),
    );
    for (const bridge of varianceBridges(compute({ ...plan, actuals }))) {
      bridges += 1;
      const variance = bridge.actual - bridge.plan;
      const size = bridge.parts.reduce(
        (most, { amount }) => Math.max(most, Math.abs(amount)),
        Math.abs(bridge.plan),
      );
      expect(Math.abs(sumOf(bridge.parts) - variance), `seed ${seed}, ${bridge.metric}`).toBeLessThanOrEqual(
        1e-13 * size,
      );
      expect(
        bridge.parts.every(({ amount }) => Number.isFinite(amount)),
        `seed ${seed}`,
      ).toBe(true);
    }
  }
  expect(bridges).toBeGreaterThan(200);
});
