/** Figures of the field about keeping customers, and about what the whole comes to. */
import { phrase } from '../language/say.ts';
import { benchmark, sources, type Benchmark } from './benchmark.ts';

interface Band {
  readonly id: string;
  readonly when: string;
  readonly acv: NonNullable<Benchmark['acv']>;
  readonly figure: string;
  readonly rate: number;
}

const grossRetention: readonly Band[] = [
  {
    id: 'small',
    when: phrase('contracts below US$12k'),
    acv: { below: 12_000 },
    figure: phrase('GRR of 90%: churn and contraction take 10% a year'),
    rate: 0.9,
  },
  {
    id: 'middle',
    when: phrase('contracts of US$12–25k'),
    acv: { from: 12_000, below: 25_000 },
    figure: phrase('GRR of 90%: churn and contraction take 10% a year'),
    rate: 0.9,
  },
  {
    id: 'upper',
    when: phrase('contracts of US$25–50k'),
    acv: { from: 25_000, below: 50_000 },
    figure: phrase('GRR of 92%: churn and contraction take 8% a year'),
    rate: 0.92,
  },
  {
    id: 'large',
    when: phrase('contracts of US$50–250k'),
    acv: { from: 50_000, below: 250_000 },
    figure: phrase('GRR of 93%: churn and contraction take 7% a year'),
    rate: 0.93,
  },
];

const netRetention: readonly Band[] = [
  {
    id: 'small',
    when: phrase('contracts below US$12k'),
    acv: { below: 12_000 },
    figure: phrase('NRR of 100%'),
    rate: 1,
  },
  {
    id: 'middle',
    when: phrase('contracts of US$12–25k'),
    acv: { from: 12_000, below: 25_000 },
    figure: phrase('NRR of 102%'),
    rate: 1.02,
  },
  {
    id: 'upper',
    when: phrase('contracts of US$25–50k'),
    acv: { from: 25_000, below: 50_000 },
    figure: phrase('NRR of 103%'),
    rate: 1.03,
  },
  {
    id: 'large',
    when: phrase('contracts of US$50–100k'),
    acv: { from: 50_000, below: 100_000 },
    figure: phrase('NRR of 105%'),
    rate: 1.05,
  },
  {
    id: 'larger',
    when: phrase('contracts of US$100–250k'),
    acv: { from: 100_000, below: 250_000 },
    figure: phrase('NRR of 107%'),
    rate: 1.07,
  },
  {
    id: 'largest',
    when: phrase('contracts above US$250k'),
    acv: { from: 250_000 },
    figure: phrase('NRR of 110%'),
    rate: 1.1,
  },
];

const tunguz = phrase('Tomasz Tunguz');
const survey = phrase('Surveys of software companies');
const scale = phrase('Scale Venture Partners');

export const customerBenchmarks: readonly Benchmark[] = [
  ...grossRetention.flatMap(({ id, when, acv, figure, rate }) => [
    benchmark(`grr-${id}`, ['grr', 'segments.*.grr'], figure, [sources.saasCapital, 'B'], {
      when,
      acv,
      range: { low: rate, high: rate },
    }),
    benchmark(
      `churn-${id}`,
      ['segments.*.churn', 'segments.*.contraction', 'segments.*.renewalChurn', 'renewalChurn'],
      figure,
      [sources.saasCapital, 'B'],
      { when, acv, compare: 'other', range: { high: 1 - rate } },
    ),
  ]),
  ...netRetention.flatMap(({ id, when, acv, figure, rate }) => [
    benchmark(`nrr-${id}`, ['nrr', 'segments.*.nrr'], figure, [sources.saasCapital, 'B'], {
      when,
      acv,
      range: { low: rate, high: rate },
    }),
    benchmark(`expansion-${id}`, ['segments.*.expansion'], figure, [sources.saasCapital, 'B'], {
      when,
      acv,
      compare: 'other',
      range: { low: rate, high: rate },
    }),
  ]),
  benchmark(
    'churn-smb',
    ['segments.*.churn'],
    phrase('3–7% of customers a month: 31–58% a year'),
    [tunguz, 'B'],
    { when: phrase('small businesses'), acv: { below: 10_000 }, range: { low: 0.31, high: 0.58 } },
  ),
  benchmark(
    'churn-mid-market',
    ['segments.*.churn'],
    phrase('1–2% of customers a month: 11–22% a year'),
    [tunguz, 'B'],
    { when: phrase('mid-market'), acv: { from: 10_000, below: 50_000 }, range: { low: 0.11, high: 0.22 } },
  ),
  benchmark(
    'churn-enterprise',
    ['segments.*.churn'],
    phrase('0.5–1% of customers a month: 6–11% a year'),
    [tunguz, 'B'],
    { when: phrase('enterprises'), acv: { from: 50_000 }, range: { low: 0.06, high: 0.11 } },
  ),
  benchmark('ltv-cac', ['ltvCac'], phrase('at least 3'), [sources.skok, 'B'], { range: { low: 3 } }),
  benchmark('ltv-cac-playbook', ['ltvCac'], phrase('at least 3'), [sources.playbook, 'A'], {
    range: { low: 3 },
  }),
  benchmark('payback-aim', ['cacPayback'], phrase('below 12 months'), [sources.skok, 'B'], {
    range: { high: 12 },
  }),
  benchmark(
    'payback-median',
    ['cacPayback'],
    phrase('a median of 14 months in 2023 and of 18 in 2024'),
    [survey, 'B'],
    { range: { low: 14, high: 18 } },
  ),
  benchmark(
    'magic-number',
    ['magicNumber'],
    phrase('above 1 invest more, below 0.7 mend first'),
    [scale, 'B'],
    { range: { low: 0.7 } },
  ),
  benchmark(
    'burn-multiple',
    ['burnMultiple'],
    phrase('below 1 amazing, 1–1.5 great, 1.5–2 good, 2–3 suspect, above 3 bad'),
    [phrase('David Sacks'), 'A'],
    { range: { high: 2 } },
  ),
  benchmark(
    'quick-ratio',
    ['quickRatio'],
    phrase('4: four gained for one lost'),
    [phrase('Mamoon Hamid'), 'B'],
    { range: { low: 4 } },
  ),
];
