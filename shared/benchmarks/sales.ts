/** Figures of the field about people who sell. */
import { phrase } from '../language/say.ts';
import { benchmark, sources, type Benchmark } from './benchmark.ts';

export const salesBenchmarks: readonly Benchmark[] = [
  benchmark(
    'ramp-total',
    ['salesTeams.*.ramp'],
    phrase('3–4 months until a new seller sells fully'),
    [sources.roberge, 'B'],
    { compare: 'length', range: { low: 3, high: 4 } },
  ),
  benchmark(
    'ramp-mean',
    ['salesTeams.*.ramp'],
    phrase('5.0–5.3 months on average until a new seller sells fully'),
    [phrase('Bridge Group, 2024'), 'C'],
    { compare: 'length', range: { low: 5, high: 5.3 } },
  ),
  benchmark(
    'ramp-curve',
    ['salesTeams.*.ramp'],
    phrase('0, 25, 50, 75 and 100% of full productivity over the first five months'),
    [phrase('revenue.fyi'), 'B'],
    { compare: 'other' },
  ),
  benchmark(
    'quota-mean',
    ['salesTeams.*.quota', 'salesTeams.*.salary'],
    phrase('a year’s quota is 4.8 times on-target earnings on average'),
    [sources.benchSights, 'B'],
    { compare: 'other', range: { low: 4.8, high: 4.8 } },
  ),
  benchmark(
    'quota-aim',
    ['salesTeams.*.quota', 'salesTeams.*.salary'],
    phrase('aim for a year’s quota of 5–8 times on-target earnings'),
    [sources.skok, 'B'],
    { compare: 'other', range: { low: 5, high: 8 } },
  ),
  benchmark(
    'attainment',
    ['salesTeams.*.attainment'],
    phrase('66–87% of the quota of a whole team is reached'),
    [sources.benchSights, 'B'],
    { range: { low: 0.66, high: 0.87 } },
  ),
  benchmark(
    'quota-reached',
    ['salesTeams.*.attainment', 'salesTeams.*.quota'],
    phrase('20–28% of sellers reach their quota'),
    [sources.benchSights, 'B'],
    { compare: 'other', range: { low: 0.2, high: 0.28 } },
  ),
  benchmark(
    'attrition-field',
    ['salesTeams.*.attrition'],
    phrase('30–40% of sellers leave in a year'),
    [sources.roberge, 'B'],
    { when: phrase('across industries'), range: { low: 0.3, high: 0.4 } },
  ),
  benchmark(
    'attrition-startup',
    ['salesTeams.*.attrition'],
    phrase('plan for 10–20% of sellers to leave in a year'),
    [sources.roberge, 'B'],
    { when: phrase('start-ups'), range: { low: 0.1, high: 0.2 } },
  ),
  benchmark(
    'span-sales',
    ['salesTeams.*.headsPerManager', 'salesTeams.*.managers'],
    phrase('7 account executives to a manager'),
    [phrase('Insight Partners'), 'B'],
    { when: phrase('inside sales'), range: { low: 7, high: 7 } },
  ),
  benchmark(
    'sellers-per-sdr',
    ['salesTeams.*.assistants.*.headsPerAssistant', 'channels.*.sdrs'],
    phrase('2.5 account executives to a sales development rep'),
    [sources.bridgeGroup, 'B'],
    { compare: 'other', range: { low: 2.5, high: 2.5 } },
  ),
  benchmark(
    'commission-held',
    ['salesTeams.*.commission.upfrontShare', 'salesTeams.*.commission.holdMonths'],
    phrase('half of the commission at once, half after a year if the customer is still here'),
    [phrase('Help Scout'), 'A'],
    { compare: 'other', range: { low: 0.5, high: 0.5 } },
  ),
  benchmark(
    'commission-split',
    ['salesTeams.*.commission.upfrontShare'],
    phrase('80% at once for speed, 50% for revenue that lasts'),
    [phrase('Steli Efti'), 'A'],
    { range: { low: 0.5, high: 0.8 } },
  ),
];
