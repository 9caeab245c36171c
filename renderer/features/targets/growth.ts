/** What the form of growth starts from: the value that grows, and ways of growing that boards ask for. */
import { phrase } from '../../../shared/language/say.ts';
import type { Computed } from '../../../shared/model/index.ts';
import type { Every, Growth } from '../../../shared/plan/growthTargets.ts';
import type { CompanySeries } from '../../../shared/plan/schema/metrics.ts';
import { seriesOf } from '../../state/describing.ts';

/** Metrics that one lets grow, the usual ones first. */
export const growing = [
  'arr',
  'revenue',
  'customers',
  'cash',
  'newArr',
  'newCustomers',
  'leads',
  'opportunities',
  'grossProfit',
  'employees',
] as const satisfies readonly CompanySeries[];

export interface Opening {
  readonly value: number;
  /** −1: at the end of the month before the plan. */
  readonly t: number;
}

/** The plan's own opening balance where the metric has one, the first month of the plan otherwise. */
export function openingOf(computed: Computed, metric: CompanySeries): Opening {
  const { plan } = computed;
  switch (metric) {
    case 'arr':
      return { value: seriesOf(computed, 'openingArr')?.[0] ?? 0, t: -1 };
    case 'customers':
      return {
        value: plan.segments
          .flatMap(({ openingCohorts }) => openingCohorts)
          .reduce((sum, { customers }) => sum + customers, 0),
        t: -1,
      };
    case 'cash':
      return { value: plan.cash.opening, t: -1 };
    default: {
      const first = seriesOf(computed, metric)?.[0] ?? 0;
      return { value: Number.isFinite(first) ? first : 0, t: 0 };
    }
  }
}

interface Usual {
  readonly id: string;
  /** `say`d where it is shown. */
  readonly name: string;
  readonly growth: Growth;
  readonly cadence: Every;
}

export const usual: readonly Usual[] = [
  {
    id: 'double',
    name: phrase('Double in a year'),
    growth: { kind: 'times', factor: 2, months: 12 },
    cadence: 'year',
  },
  {
    id: 'quarter',
    name: phrase('25% a quarter'),
    growth: { kind: 'rate', rate: 0.25, every: 'quarter' },
    cadence: 'quarter',
  },
  {
    id: 'month',
    name: phrase('5% a month'),
    growth: { kind: 'rate', rate: 0.05, every: 'month' },
    cadence: 'month',
  },
  {
    id: 'triple',
    name: phrase('Triple, triple, double, double'),
    growth: { kind: 'years', factors: [3, 3, 2, 2] },
    cadence: 'year',
  },
];
