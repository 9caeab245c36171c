/** Whatever a founder answers, the plan made of it is valid, says where its assumptions come from, and agrees with today. */
import { assert, array, constantFrom, integer, property, record, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../shared/analysis/index.ts';
import { compute } from '../../shared/model/index.ts';
import type { Answers, CustomerKind } from '../../shared/plan/newPlan/answers.ts';
import { origins } from '../../shared/plan/newPlan/answers.ts';
import { planFromAnswers } from '../../shared/plan/newPlan/planFromAnswers.ts';
import { completed } from '../../shared/plan/newPlan/suggestions.ts';
import { printPlan } from '../../shared/plan/print.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { parsePlan } from '../../shared/plan/validate.ts';

const money = (most: number): Arbitrary<number> =>
  integer({ min: 0, max: 100 }).map((step) =>
    step === 0 ? 0 : Number((most ** (step / 100)).toPrecision(3)),
  );
const some = (arbitrary: Arbitrary<number>): Arbitrary<number> =>
  arbitrary.map((value) => Math.max(1, value));

const kinds: Arbitrary<CustomerKind> = record({
  name: constantFrom('Small companies', '大客户', 'x'),
  selfServe: constantFrom(true, false),
  acv: some(money(5e6)),
  customers: money(1e6).map(Math.round),
  arr: money(1e9),
  sellers: constantFrom(0, 1, 2.5, 7, 40, 600),
  wonPerMonth: constantFrom(0, 0.3, 1, 4, 25, 3000),
}).map((kind) => (kind.customers === 0 ? { ...kind, arr: 0 } : kind));

const answers: Arbitrary<Answers> = record({
  name: constantFrom('Our year', '明年'),
  currency: constantFrom('USD', 'EUR', 'CNY', 'JPY', 'XOF'),
  start: constantFrom('2027-01', '2026-10', '2031-12'),
  kinds: array(kinds, { minLength: 1, maxLength: 3 }),
  origin: constantFrom(...origins),
  targetArr: money(1e11),
  cash: money(1e10),
  funding: constantFrom(null, { month: '2032-01', amount: 3e6 }),
});

function planOf(given: Answers): Plan {
  const made = planFromAnswers(given);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const near = (a: number, b: number, share: number): boolean =>
  Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b), 1e-9);

describe('of any answers', () => {
  test('a valid plan that is printed, read and computed, every note of it with text and source', () => {
    assert(
      property(answers, (given) => {
        const plan = planOf(given);
        expect(parsePlan(printPlan(plan))).toEqual({ ok: true, value: plan });
        const computed = compute(plan);
        const arr = computed.series('arr');
        if (arr === undefined || !arr.every(Number.isFinite)) return false;
        if (judge(computed)[0]?.target !== given.targetArr) return false;
        const notes = Object.values(plan.notes);
        return (
          notes.length > 20 && notes.every(({ text, source }) => (text ?? '') !== '' && (source ?? '') !== '')
        );
      }),
      { numRuns: 60 },
    );
  });

  test('opening customers and ARR are those of today', () => {
    assert(
      property(answers, (given) => {
        const plan = planOf(given);
        return given.kinds.every(({ customers, arr }, index) => {
          const cohorts = plan.segments[index]?.openingCohorts ?? [];
          return (
            near(sum(cohorts.map((each) => each.customers)), customers, 1e-9) &&
            near(sum(cohorts.map((each) => each.arr)), arr, 1e-9)
          );
        });
      }),
    );
  });

  test('what leads give, what sellers can sell and what was won in a usual month are the same today', () => {
    assert(
      property(answers, (given) => {
        const plan = planOf(given);
        return given.kinds.every((kind, index) => {
          const segment = plan.segments[index];
          if (segment === undefined) return false;
          const opportunities = sum(
            plan.channels.map((channel) => {
              const { budget, costPerLead, saturationBudget } = channel;
              const paid =
                typeof budget !== 'number' || budget === 0
                  ? 0
                  : budget / costPerLead / (1 + budget / (saturationBudget ?? Infinity));
              const leads = Number(channel.baseLeads) + paid + Number(channel.sdrs) * channel.leadsPerSdr;
              const made = leads * channel.leadToMql * channel.mqlToSql * channel.sqlToOpp;
              if (
                given.kinds.every(({ wonPerMonth }) => wonPerMonth > 0) &&
                !near(made, channel.openingOppsPerMonth, 0.01)
              ) {
                throw new Error(`${channel.id}: ${made} against ${channel.openingOppsPerMonth} before`);
              }
              return made * (channel.segmentMix[segment.id] ?? 0);
            }),
          );
          const winnable = opportunities * segment.winRate;
          if (kind.wonPerMonth > 0 && !near(winnable, kind.wonPerMonth, 0.01)) return false;
          const team = plan.salesTeams.find((each) => each.segment === segment.id);
          if (kind.selfServe) return team === undefined;
          if (team === undefined) return false;
          const heads = sum(team.opening.map((group) => group.heads));
          return near((heads * team.quota * team.attainment) / segment.acv, winnable, 0.01);
        });
      }),
    );
  });

  test('hires are whole people, and none where today’s pace reaches the target', () => {
    assert(
      property(answers, (given) => {
        const plan = planOf(given);
        const today = sum(given.kinds.map(({ arr, wonPerMonth, acv }) => arr + 12 * wonPerMonth * acv));
        return plan.salesTeams.every(({ hires }) => {
          const months = Array.isArray(hires) ? (hires as readonly number[]) : [];
          return (
            months.length === plan.months &&
            months.every((heads) => Number.isInteger(heads) && heads >= 0) &&
            (today < given.targetArr || sum(months) === 0)
          );
        });
      }),
    );
  });
});

const only = (kind: Partial<CustomerKind>): Plan => planOf(completed({ kinds: [kind] }, '2026-11'));

test('small and large contracts are won, kept and looked after differently', () => {
  const [small] = only({ acv: 500, customers: 800 }).segments;
  const large = only({ acv: 200_000, customers: 12 });
  const [few] = large.segments;
  if (small === undefined || few === undefined) throw new Error('No segments');
  expect(small.salesCycleMonths).toBeLessThan(few.salesCycleMonths / 4);
  expect(small.winRate).toBeGreaterThan(few.winRate);
  expect(small.churn[0]).toBeGreaterThan(3 * (few.churn[0] ?? 1));
  expect(small.contractMonths).toBeLessThan(few.contractMonths);
  expect([small.csm, few.csm?.accountsPerCsm]).toEqual([null, 20]);
  expect(small.onboardingHours).toBeLessThan(few.onboardingHours / 50);
  expect(large.salesTeams[0]?.ramp.length).toBeGreaterThan(5);
});

test('the usual answers make a plan like the one a founder would begin with', () => {
  const plan = planOf(completed({ kinds: [{}] }, '2026-11'));
  expect([plan.start, plan.months, plan.fiscalYearStart]).toEqual(['2027-01', 24, 1]);
  expect(plan.targets).toEqual([{ metric: 'arr', month: '2027-12', value: 960_000, bound: 'atLeast' }]);
  expect(plan.channels.map(({ id }) => id)).toEqual(['inbound', 'paid', 'outbound']);
  const arr = compute(plan).series('arr');
  expect(arr?.[11]).toBeGreaterThan(700_000);
  expect(arr?.[11]).toBeLessThan(1_100_000);
});

test('a second kind of customer has its own sellers, and shares the channels', () => {
  const plan = planOf(completed({ kinds: [{}, {}] }, '2026-11'));
  expect(plan.segments.map(({ id }) => id)).toEqual(['core', 'second']);
  expect(plan.salesTeams.map(({ segment }) => segment)).toEqual(['core', 'second']);
  for (const { segmentMix } of plan.channels) expect(Object.keys(segmentMix)).toEqual(['core', 'second']);
});

test('money is of the size that the currency has', () => {
  const yen = planOf(completed({ currency: 'JPY', kinds: [{}] }, '2026-11'));
  expect(yen.segments[0]?.acv).toBe(1_800_000);
  expect(yen.segments[0]?.salesCycleMonths).toBe(2);
  expect(yen.salesTeams[0]?.salary).toBe(65_000 * 150);
});

test('answers that make no plan are refused with their places', () => {
  const made = planFromAnswers(completed({ currency: 'dollars', cash: NaN, kinds: [{}] }, '2026-11'));
  expect(made.ok ? [] : made.faults.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['currency', 'cash.opening']),
  );
});

test('what is not answered follows from what is', () => {
  const { kinds, targetArr, cash } = completed(
    { kinds: [{ acv: 30_000, customers: 400, sellers: 12 }] },
    '2026-11',
  );
  expect(kinds[0]).toMatchObject({ arr: 12_000_000, wonPerMonth: 16 });
  expect([targetArr, cash]).toEqual([24_000_000, 4_800_000]);
  expect(completed({ kinds: [{ customers: 0, arr: 5 }] }, '2026-11').kinds[0]?.arr).toBe(0);
});
