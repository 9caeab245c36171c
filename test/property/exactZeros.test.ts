/**
 * "0 without work", "0 when capacity is 0": rules of model.md that rest on exact zeros. Teams that have not begun to
 * ramp must have exactly no capacity, or residues of 1e-16 turn into gaps of 2 and commissions nobody earned.
 */
import { describe, expect, test } from 'vitest';
import { compute } from '../../shared/model/index.ts';
import type { Plan, SalesTeam } from '../../shared/plan/types.ts';
import { planOfCase } from '../cases/cases.ts';
import { seeded } from './random.ts';

const seeds = Array.from({ length: 40 }, (_, i) => 305 + i);
const zeros = (length: number): number[] => Array.from({ length }, () => 0);

describe.each(seeds)('a team that begins from nothing, seed %i', (seed) => {
  const random = seeded(seed);
  const idle = random.whole(1, 5);
  const attrition = random.between(0, 0.6);

  test('of sellers has exactly no capacity, share or commission until somebody ramps', () => {
    const plan = planOfCase('ten-to-twenty');
    const fresh: SalesTeam = {
      ...plan.salesTeams[2]!,
      opening: [],
      attrition,
      ramp: [...zeros(idle), 0.5],
      hiringDelayMonths: 0,
      hires: Array.from({ length: plan.months }, () => random.whole(0, 2)),
      commission: { ...plan.salesTeams[2]!.commission, openingHeldPerMonth: 0 },
    };
    const computed = compute({ ...plan, salesTeams: [plan.salesTeams[0]!, plan.salesTeams[1]!, fresh] });
    const first = (fresh.hires as readonly number[]).findIndex((hires) => hires > 0);
    const of = (name: string): Float64Array => computed.series(`salesTeams.ent-ae.${name}`)!;
    for (let t = 0; t < first + idle; t++) {
      expect([of('effectiveHeads')[t], of('capacity')[t], of('commission')[t]], `month ${t}`).toEqual([
        0, 0, 0,
      ]);
      expect(computed.constraints()['ent']![t]).toBe('capacity');
    }
    expect(of('effectiveHeads')[first + idle]).toBeGreaterThan(0);
  });

  test('of service leaves no phantom gap where there is no work', () => {
    const plan = planOfCase('product-led');
    const idlePlan: Plan = {
      ...plan,
      segments: plan.segments.map((segment) => ({ ...segment, onboardingHours: 0 })),
      onboarding: {
        ...plan.onboarding,
        opening: [],
        hires: Array.from({ length: plan.months }, () => random.whole(0, 1)),
        ramp: [...zeros(idle), 0.5],
        attrition,
        openingBacklog: 0,
      },
    };
    const computed = compute(idlePlan);
    expect(new Set(computed.series('onboarding.gap'))).toEqual(new Set([0]));
    expect(new Set(computed.series('onboarding.queue'))).toEqual(new Set([0]));
    for (const team of ['support', 'onboarding', 'csm']) {
      for (const value of computed.series(`${team}.effectiveHeads`)!) expect(value).toBeGreaterThanOrEqual(0);
      for (const gap of computed.series(`${team}.gap`)!) {
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(gap).toBeLessThanOrEqual(1);
      }
    }
  });
});
