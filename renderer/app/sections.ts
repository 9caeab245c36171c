/** The sections of a plan, in the order of the rail. All but the first screen are fetched once it is there. */
import { lazy, type ComponentType } from 'react';
import { phrase } from '../../shared/language/say.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { VerdictSection } from '../features/verdict/VerdictSection.tsx';
import type { SectionId } from '../state/view.ts';
import { later, type Later } from './later.ts';

export interface Section extends Partial<Later> {
  readonly id: SectionId;
  /** `say`d where it is shown. */
  readonly name: string;
  readonly screen: ComponentType;
  /** How many of its things the plan has, shown beside its name. */
  readonly count?: (plan: Plan) => number;
  /** What it has to say beside its name. */
  readonly badge?: ComponentType;
}

export const sections: readonly Section[] = [
  { id: 'verdict', name: phrase('Verdict'), screen: VerdictSection },
  {
    id: 'targets',
    name: phrase('Targets'),
    count: (plan) => plan.targets.length,
    ...later(async () => (await import('../features/targets/TargetsSection.tsx')).TargetsSection),
  },
  {
    id: 'sales',
    name: phrase('Sales'),
    count: (plan) => plan.salesTeams.length,
    ...later(async () => (await import('../features/sales/SalesSection.tsx')).SalesSection),
  },
  {
    id: 'demand',
    name: phrase('Demand'),
    count: (plan) => plan.channels.length,
    ...later(async () => (await import('../features/demand/DemandSection.tsx')).DemandSection),
  },
  {
    id: 'customers',
    name: phrase('Customers'),
    count: (plan) => plan.segments.length,
    ...later(async () => (await import('../features/customers/CustomersSection.tsx')).CustomersSection),
  },
  {
    id: 'service',
    name: phrase('Service'),
    ...later(async () => (await import('../features/service/ServiceSection.tsx')).ServiceSection),
  },
  {
    id: 'money',
    name: phrase('Money'),
    ...later(async () => (await import('../features/money/MoneySection.tsx')).MoneySection),
  },
  {
    id: 'checks',
    name: phrase('Checks'),
    badge: lazy(async () => ({ default: (await import('./ChecksBadge.tsx')).ChecksBadge })),
    ...later(async () => (await import('../features/checks/ChecksSection.tsx')).ChecksSection),
  },
  {
    id: 'scenarios',
    name: phrase('Scenarios'),
    count: (plan) => plan.scenarios.length,
    ...later(async () => (await import('../features/scenarios/ScenariosSection.tsx')).ScenariosSection),
  },
  {
    id: 'actuals',
    name: phrase('Actuals'),
    ...later(async () => (await import('../features/actuals/ActualsSection.tsx')).ActualsSection),
  },
  {
    id: 'history',
    name: phrase('History'),
    ...later(async () => (await import('../features/history/HistorySection.tsx')).HistorySection),
  },
  {
    id: 'basics',
    name: phrase('Plan basics'),
    ...later(async () => (await import('../features/basics/BasicsSection.tsx')).BasicsSection),
  },
];

/** The other screens, while nobody waits for anything. */
export function fetchAhead(): void {
  for (const { ahead } of sections) ahead?.();
}
