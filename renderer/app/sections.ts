/** The sections of a plan, in the order of the rail. */
import type { ComponentType } from 'react';
import { ActualsSection } from '../features/actuals/ActualsSection.tsx';
import { BasicsSection } from '../features/basics/BasicsSection.tsx';
import { ChecksSection } from '../features/checks/ChecksSection.tsx';
import { CustomersSection } from '../features/customers/CustomersSection.tsx';
import { DemandSection } from '../features/demand/DemandSection.tsx';
import { HistorySection } from '../features/history/HistorySection.tsx';
import { MoneySection } from '../features/money/MoneySection.tsx';
import { SalesSection } from '../features/sales/SalesSection.tsx';
import { ScenariosSection } from '../features/scenarios/ScenariosSection.tsx';
import { ServiceSection } from '../features/service/ServiceSection.tsx';
import { TargetsSection } from '../features/targets/TargetsSection.tsx';
import { VerdictSection } from '../features/verdict/VerdictSection.tsx';
import type { SectionId } from '../state/view.ts';

export interface Section {
  readonly id: SectionId;
  readonly name: string;
  readonly screen: ComponentType;
}

export const sections: readonly Section[] = [
  { id: 'verdict', name: 'Verdict', screen: VerdictSection },
  { id: 'targets', name: 'Targets', screen: TargetsSection },
  { id: 'sales', name: 'Sales', screen: SalesSection },
  { id: 'demand', name: 'Demand', screen: DemandSection },
  { id: 'customers', name: 'Customers', screen: CustomersSection },
  { id: 'service', name: 'Service', screen: ServiceSection },
  { id: 'money', name: 'Money', screen: MoneySection },
  { id: 'checks', name: 'Checks', screen: ChecksSection },
  { id: 'scenarios', name: 'Scenarios', screen: ScenariosSection },
  { id: 'actuals', name: 'Actuals', screen: ActualsSection },
  { id: 'history', name: 'History', screen: HistorySection },
  { id: 'basics', name: 'Plan basics', screen: BasicsSection },
];
