/**
 * What goes with the value of a contract: how it is won, kept and looked after, and who sells it. Bands and values are
 * those of the figures of the field (shared/benchmarks), named by their ids; what has none is a placeholder.
 */
import type { Segment } from '../types.ts';

export interface Profile {
  readonly winRate: number;
  readonly salesCycleMonths: number;
  /** Lead to MQL, MQL to SQL, SQL to opportunity. */
  readonly funnel: readonly [mql: number, sql: number, opportunity: number];
  readonly churn: readonly number[];
  readonly expansion: number;
  readonly contractMonths: number;
  readonly billing: Segment['billing'];
  readonly backlogRetention: number;
  readonly ramp: readonly number[];
  /** A seller's pay without commission, a manager's, and the quota: all dollars, the quota a month. */
  readonly salary: number;
  readonly managerSalary: number;
  readonly monthlyQuota: number;
  readonly figures: {
    readonly winRate: string;
    readonly salesCycle: string;
    readonly funnel: string;
    readonly churn: string;
    readonly expansion: string;
    readonly ramp: string;
  };
}

/** Five times what a seller earns at full quota, half of which is salary: ten salaries a year. */
const quotaOf = (salary: number): number => Math.round((10 * salary) / 12 / 1000) * 1000;

const small = {
  winRate: 0.28,
  funnel: [0.32, 0.38, 0.48],
  churn: [0.34, 0.24],
  expansion: 0.06,
  backlogRetention: 0.5,
  ramp: [0, 0.35, 0.7],
  salary: 50_000,
  managerSalary: 90_000,
  monthlyQuota: quotaOf(50_000),
} as const;

const smallFigures = {
  winRate: 'won-inbound',
  funnel: 'mql-inbound',
  churn: 'churn-smb',
  expansion: 'expansion-small',
  ramp: 'ramp-total',
} as const;

/** By contract value, the first whose `below` (dollars a year) is above it. */
const profiles: readonly (Profile & { readonly below: number })[] = [
  {
    ...small,
    below: 5000,
    salesCycleMonths: 1,
    contractMonths: 1,
    billing: 'monthly',
    figures: { ...smallFigures, salesCycle: 'cycle-small' },
  },
  {
    ...small,
    below: 10_000,
    salesCycleMonths: 1.5,
    contractMonths: 12,
    billing: 'annual',
    figures: { ...smallFigures, salesCycle: 'cycle-middle' },
  },
  {
    below: 50_000,
    winRate: 0.22,
    salesCycleMonths: 2,
    funnel: [0.26, 0.36, 0.44],
    churn: [0.14, 0.11],
    expansion: 0.16,
    contractMonths: 12,
    billing: 'annual',
    backlogRetention: 0.6,
    ramp: [0, 0.25, 0.5, 0.75],
    salary: 65_000,
    managerSalary: 115_000,
    monthlyQuota: quotaOf(65_000),
    figures: {
      winRate: 'won-sales-led',
      salesCycle: 'cycle-middle',
      funnel: 'mql-sales-led',
      churn: 'churn-mid-market',
      expansion: 'expansion-middle',
      ramp: 'ramp-curve',
    },
  },
  {
    below: 100_000,
    winRate: 0.18,
    salesCycleMonths: 4,
    funnel: [0.24, 0.32, 0.4],
    churn: [0.09, 0.07],
    expansion: 0.14,
    contractMonths: 12,
    billing: 'annual',
    backlogRetention: 0.75,
    ramp: [0, 0.1, 0.3, 0.5, 0.75],
    salary: 95_000,
    managerSalary: 150_000,
    monthlyQuota: quotaOf(95_000),
    figures: {
      winRate: 'won-enterprise',
      salesCycle: 'cycle-large',
      funnel: 'mql-enterprise',
      churn: 'churn-enterprise',
      expansion: 'expansion-large',
      ramp: 'ramp-mean',
    },
  },
  {
    below: Infinity,
    winRate: 0.18,
    salesCycleMonths: 6.5,
    funnel: [0.24, 0.32, 0.4],
    churn: [0.08, 0.06],
    expansion: 0.15,
    contractMonths: 24,
    billing: 'annual',
    backlogRetention: 0.8,
    ramp: [0, 0, 0.15, 0.3, 0.5, 0.75],
    salary: 120_000,
    managerSalary: 190_000,
    monthlyQuota: quotaOf(120_000),
    figures: {
      winRate: 'won-enterprise',
      salesCycle: 'cycle-large',
      funnel: 'mql-enterprise',
      churn: 'churn-enterprise',
      expansion: 'expansion-larger',
      ramp: 'ramp-mean',
    },
  },
];

/** `acv` in dollars a year. */
export function profileOf(acv: number): Profile {
  const found = profiles.find(({ below }) => acv < below) ?? profiles.at(-1);
  if (found === undefined) throw new Error('There is a profile for every contract value');
  return found;
}
