/** Who serves the customers of a new plan: as many people as the work of today takes, and more as it grows. */
import { say } from '../../language/say.ts';
import type { CsmTeam, OnboardingTeam, OpeningGroup, Segment, SupportTeam } from '../types.ts';
import { asPlaceholder, asTheField, type Made } from './because.ts';
import { perDollar } from './dollars.ts';

/** Hours of work a month. */
const supportHours = 107;
const onboardingHours = 105;
const occupancy = 0.85;
const handleMinutes = 25;

/** Work too little for one person is done beside other work. */
const peopleFor = (need: number): readonly OpeningGroup[] => [
  { tenureMonths: 12, heads: need <= 0.5 ? 0.5 : Math.ceil(need * 1.1) },
];

const everyTeam = {
  hires: 'auto',
  committedStarts: 0,
  hiringDelayMonths: 1,
  attrition: 0.15,
  backfill: null,
  headsPerManager: 8,
  managers: 'auto',
  managerDelayMonths: 0,
  firstManagerAt: 4,
  unmanagedPenalty: 0.1,
  assistants: [],
  buffer: 0.1,
  openingGap: 0,
} as const;

export interface Service {
  readonly support: SupportTeam;
  readonly onboarding: OnboardingTeam;
  readonly csm: CsmTeam;
}

const sum = <T>(list: readonly T[], of: (item: T) => number): number =>
  list.reduce((total, item) => total + of(item), 0);

const customersOf = ({ openingCohorts }: Segment): number =>
  sum(openingCohorts, ({ customers }) => customers);
const arrOf = ({ openingCohorts }: Segment): number => sum(openingCohorts, ({ arr }) => arr);

/** `won`: new customers a month, by segment id. */
export function serviceOf(
  segments: readonly Segment[],
  won: Readonly<Record<string, number>>,
  currency: string,
): Made<Service> {
  const money = perDollar(currency);
  const tickets = sum(segments, (segment) => customersOf(segment) * segment.tickets.steady);
  const hours = sum(segments, (segment) => (won[segment.id] ?? 0) * segment.onboardingHours);
  const lookedAfter = sum(segments, (segment) =>
    segment.csm === null
      ? 0
      : Math.max(arrOf(segment) / segment.csm.arrPerCsm, customersOf(segment) / segment.csm.accountsPerCsm),
  );
  const today = asPlaceholder(
    say('As many as the work of today takes; half a person does little work beside other work.'),
  );
  return {
    made: {
      support: {
        ...everyTeam,
        opening: peopleFor((tickets * handleMinutes) / 60 / (supportHours * occupancy)),
        salary: 50_000 * money,
        managerSalary: 80_000 * money,
        ramp: [0.4, 0.75],
        churnSensitivity: 0.8,
        openingBacklog: 0,
        handleMinutes,
        complexityGrowth: 0.05,
        productiveHours: supportHours,
        occupancy,
        overheadPerHead: 0.004,
        overheadCap: 0.25,
        carryOver: 0.5,
      },
      onboarding: {
        ...everyTeam,
        opening: peopleFor(hours / onboardingHours),
        salary: 62_000 * money,
        managerSalary: 95_000 * money,
        ramp: [0.25, 0.6],
        churnSensitivity: 0.5,
        openingBacklog: 0,
        productiveHours: onboardingHours,
      },
      csm: {
        ...everyTeam,
        opening: lookedAfter > 0 ? peopleFor(lookedAfter) : [],
        salary: 80_000 * money,
        managerSalary: 120_000 * money,
        ramp: [0.2, 0.5, 0.8],
        churnSensitivity: 0.4,
        expansionSensitivity: 0.5,
        costIn: 'cogs',
      },
    },
    notes: {
      'support.opening': today,
      'onboarding.opening': today,
      'csm.opening': today,
      'support.hires': asPlaceholder(say('Somebody is hired when the work asks for it.')),
      'support.handleMinutes': asPlaceholder(say('From reading a ticket to closing it.')),
      'support.productiveHours': asTheField(say('What is left of a working month.'), 'shrinkage'),
      'support.occupancy': asTheField(say('The rest is waiting for the next ticket.'), 'occupancy'),
      'onboarding.productiveHours': asTheField(say('What is left of a working month.'), 'shrinkage'),
      'support.churnSensitivity': asPlaceholder(say('Customers who get no answers leave sooner.')),
      'csm.headsPerManager': asTheField(say('As in customer success elsewhere.'), 'span-csm'),
    },
  };
}
