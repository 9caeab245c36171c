/** A plan that no rule has anything to remark on, for tests that spoil one thing at a time. */
import { newPlan } from '../../shared/plan/newPlan.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';

export function calmPlan(): Plan {
  const made = newPlan({ name: 'Calm', currency: 'USD', start: '2027-01' });
  if (!made.ok) throw new Error('a new plan is not valid');
  const plan = made.value;
  const [segment] = plan.segments;
  const [team] = plan.salesTeams;
  const [inbound, paid] = plan.channels;
  const read = readPlan({
    ...plan,
    targets: [{ metric: 'arr', month: '2027-12', value: 4_000_000 }],
    segments: [
      {
        ...segment!,
        csm: { arrPerCsm: 1_500_000, accountsPerCsm: 150 },
        stretch: 0,
        tickets: { early: 1, steady: 0.4, earlyMonths: 2 },
        onboardingHours: 10,
        openingCohorts: Array.from({ length: 24 }, (_, age) => ({
          ageMonths: age + 1,
          customers: 9,
          arr: 100_000,
        })),
      },
    ],
    salesTeams: [
      {
        ...team!,
        opening: [{ tenureMonths: 12, heads: 4 }],
        hires: Array.from({ length: 24 }, (_, t) => (t === 0 ? 2 : 0)),
        hiringDelayMonths: 1,
      },
    ],
    channels: [
      { ...inbound!, baseLeads: 900, openingOppsPerMonth: 36 },
      { ...paid!, baseLeads: 900, baseLeadGrowth: 0.3, openingOppsPerMonth: 36 },
    ],
    support: { ...plan.support, opening: [{ tenureMonths: 12, heads: 1 }] },
    onboarding: { ...plan.onboarding, opening: [{ tenureMonths: 12, heads: 2 }] },
    csm: { ...plan.csm, opening: [{ tenureMonths: 12, heads: 2.5 }] },
    cash: { ...plan.cash, opening: 5_000_000 },
  });
  if (!read.ok) throw new Error(`the calm plan is not valid: ${JSON.stringify(read.faults[0])}`);
  return read.value;
}
