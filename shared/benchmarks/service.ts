/** Figures of the field about support, onboarding and customer success. */
import { phrase } from '../language/say.ts';
import { benchmark, sources, type Benchmark } from './benchmark.ts';

const accounts = ['segments.*.csm.accountsPerCsm'];

export const serviceBenchmarks: readonly Benchmark[] = [
  benchmark(
    'tickets',
    ['segments.*.tickets.steady', 'segments.*.tickets.early'],
    phrase('below 0.5 tickets a customer and month is low, 0.5–1 typical, above 1 high'),
    [sources.helpDesks, 'C'],
    { range: { low: 0.5, high: 1 } },
  ),
  benchmark(
    'shrinkage',
    ['support.productiveHours', 'onboarding.productiveHours'],
    phrase('30–35% of paid hours go to leave, training and meetings: some 105–120 hours a month are left'),
    [sources.helpDesks, 'C'],
    { range: { low: 105, high: 120 } },
  ),
  benchmark(
    'occupancy',
    ['support.occupancy'],
    phrase('85–90% of productive hours can be filled'),
    [sources.helpDesks, 'C'],
    { range: { low: 0.85, high: 0.9 } },
  ),
  benchmark(
    'onboarding-light',
    ['segments.*.onboardingHours'],
    phrase('10 hours, with a light touch'),
    [phrase('Onboarding vendors'), 'C'],
    { when: phrase('small contracts'), acv: { below: 12_000 }, range: { low: 0, high: 10 } },
  ),
  benchmark(
    'onboarding-guided',
    ['segments.*.onboardingHours'],
    phrase('40–60 hours'),
    [phrase('Onboarding vendors'), 'C'],
    {
      when: phrase('contracts of about US$25k'),
      acv: { from: 12_000, below: 50_000 },
      range: { low: 40, high: 60 },
    },
  ),
  benchmark(
    'onboarding-cost',
    ['segments.*.onboardingHours', 'onboardingCostPerNewCustomer', 'segments.*.onboardingCostPerNewCustomer'],
    phrase('onboarding costs less than 20% of the first year’s contract'),
    [phrase('David Cummings'), 'B'],
    { compare: 'other', range: { high: 0.2 } },
  ),
  benchmark(
    'arr-per-csm',
    ['segments.*.csm.arrPerCsm'],
    phrase('US$2m of ARR to a customer success manager'),
    [sources.saastr, 'B'],
    { range: { low: 2_000_000, high: 2_000_000 } },
  ),
  benchmark(
    'arr-per-csm-growth',
    ['segments.*.csm.arrPerCsm'],
    phrase('US$1m of ARR is common now, US$0.5m where ARR doubles in a year; hire ahead'),
    [phrase('Gainsight'), 'B'],
    { range: { low: 500_000, high: 1_000_000 } },
  ),
  benchmark(
    'accounts-100k',
    accounts,
    phrase('20 accounts to a customer success manager'),
    [sources.saastr, 'B'],
    { when: phrase('contracts of about US$100k'), acv: { from: 75_000 }, range: { low: 20, high: 20 } },
  ),
  benchmark(
    'accounts-50k',
    accounts,
    phrase('40 accounts to a customer success manager'),
    [sources.saastr, 'B'],
    {
      when: phrase('contracts of about US$50k'),
      acv: { from: 35_000, below: 75_000 },
      range: { low: 40, high: 40 },
    },
  ),
  benchmark(
    'accounts-20k',
    accounts,
    phrase('100 accounts to a customer success manager'),
    [sources.saastr, 'B'],
    {
      when: phrase('contracts of about US$20k'),
      acv: { from: 10_000, below: 35_000 },
      range: { low: 100, high: 100 },
    },
  ),
  benchmark(
    'accounts-5k',
    accounts,
    phrase('400 accounts to a customer success manager'),
    [sources.saastr, 'B'],
    {
      when: phrase('contracts of about US$5k'),
      acv: { from: 1000, below: 10_000 },
      range: { low: 400, high: 400 },
    },
  ),
  benchmark(
    'accounts-reactive',
    accounts,
    phrase('nobody looks after accounts this small unasked'),
    [sources.saastr, 'B'],
    { when: phrase('contracts below US$1k'), acv: { below: 1000 }, compare: 'other' },
  ),
  benchmark(
    'first-csm-large',
    ['segments.*.csm', 'csm.opening', 'csm.hires'],
    phrase('the first customer success manager with the first one or two accounts'),
    [sources.saastr, 'B'],
    { when: phrase('contracts of US$50–100k'), acv: { from: 50_000 }, compare: 'other' },
  ),
  benchmark(
    'first-csm-middle',
    ['segments.*.csm', 'csm.opening', 'csm.hires'],
    phrase('the first customer success manager at US$300–500k of ARR'),
    [sources.saastr, 'B'],
    { when: phrase('contracts of middle size'), acv: { from: 5000, below: 50_000 }, compare: 'other' },
  ),
  benchmark(
    'span-csm',
    ['csm.headsPerManager'],
    phrase('8 people to a manager where they are specialised, 15–20 where not'),
    [sources.playbook, 'A'],
    { range: { low: 8, high: 20 } },
  ),
  benchmark(
    'service-cost',
    ['support.cost', 'csm.cost'],
    phrase('support and customer success together cost about 8% of ARR'),
    [sources.helpDesks, 'C'],
    { compare: 'other', range: { high: 0.08 } },
  ),
  benchmark(
    'csm-cost',
    ['csm.cost'],
    phrase('customer success costs 10% of ARR while scaling, 5% later'),
    [sources.saastr, 'B'],
    { compare: 'other', range: { low: 0.05, high: 0.1 } },
  ),
];
