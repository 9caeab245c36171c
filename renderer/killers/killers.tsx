/** The six killers as the window shows them: a sign for each, how it is measured, where its assumptions are. */
import { CalendarRange, Filter, Headset, Network, UserRoundMinus, UserRoundPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { KillerId } from '../../shared/analysis/index.ts';
import { phrase } from '../../shared/language/say.ts';
import type { SectionId } from '../state/view.ts';

export interface Killer {
  /** What is imagined away to measure it; said where it is shown, as the section's name is. */
  readonly without: string;
  readonly sign: ReactNode;
  readonly section: SectionId;
  readonly sectionName: string;
}

export const killers: Readonly<Record<KillerId, Killer>> = {
  hiring: {
    without: phrase('everybody started when planned, was replaced at once and sold fully from the first day'),
    sign: <UserRoundPlus />,
    section: 'sales',
    sectionName: phrase('Sales'),
  },
  attrition: {
    without: phrase('no seller ever left'),
    sign: <UserRoundMinus />,
    section: 'sales',
    sectionName: phrase('Sales'),
  },
  demand: {
    without: phrase('every seller always had enough deals to work on'),
    sign: <Filter />,
    section: 'demand',
    sectionName: phrase('Demand'),
  },
  managers: {
    without: phrase('every seller had a manager'),
    sign: <Network />,
    section: 'sales',
    sectionName: phrase('Sales'),
  },
  seasonality: {
    without: phrase('every month of the year were alike'),
    sign: <CalendarRange />,
    section: 'basics',
    sectionName: phrase('Plan basics'),
  },
  service: {
    without: phrase('support, onboarding and customer success were never short of people'),
    sign: <Headset />,
    section: 'service',
    sectionName: phrase('Service'),
  },
};
