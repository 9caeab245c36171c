/** The six killers in a founder's words, with a sign for each, and where their assumptions are. */
import { CalendarRange, Filter, Headset, Network, UserRoundMinus, UserRoundPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { KillerId } from '../../shared/analysis/result.ts';
import type { SectionId } from '../state/view.ts';

export interface Killer {
  readonly name: string;
  /** A few words beside its bar. */
  readonly about: string;
  /** What is imagined away to measure it. */
  readonly without: string;
  readonly sign: ReactNode;
  readonly section: SectionId;
  readonly sectionName: string;
}

export const killers: Readonly<Record<KillerId, Killer>> = {
  hiring: {
    name: 'Hiring and ramp',
    about: 'seats not yet filled, people not yet productive',
    without: 'everybody started when planned, was replaced at once and sold fully from the first day',
    sign: <UserRoundPlus />,
    section: 'sales',
    sectionName: 'Sales',
  },
  attrition: {
    name: 'Attrition',
    about: 'sellers who leave',
    without: 'no seller ever left',
    sign: <UserRoundMinus />,
    section: 'sales',
    sectionName: 'Sales',
  },
  demand: {
    name: 'Demand',
    about: 'too few deals to work on',
    without: 'every seller always had enough deals to work on',
    sign: <Filter />,
    section: 'demand',
    sectionName: 'Demand',
  },
  managers: {
    name: 'Managers',
    about: 'sellers whom nobody manages',
    without: 'every seller had a manager',
    sign: <Network />,
    section: 'sales',
    sectionName: 'Sales',
  },
  seasonality: {
    name: 'Seasonality',
    about: 'when buyers buy and sellers sell',
    without: 'every month of the year were alike',
    sign: <CalendarRange />,
    section: 'basics',
    sectionName: 'Plan basics',
  },
  service: {
    name: 'Service',
    about: 'churn from work left undone',
    without: 'support, onboarding and customer success were never short of people',
    sign: <Headset />,
    section: 'service',
    sectionName: 'Service',
  },
};
