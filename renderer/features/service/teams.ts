/** The three service teams: which assumptions of theirs stand under which title. */
import { say } from '../../../shared/language/say.ts';
import type { Fields } from '../../../shared/plan/schema/fields.ts';
import { planFields } from '../../../shared/plan/schema/plan.ts';
import { csm, onboarding, support } from '../../../shared/plan/schema/teams.ts';
import type { Titled } from '../../forms/arrange.ts';

export const teamIds = ['support', 'onboarding', 'csm'] as const;
export type TeamId = (typeof teamIds)[number];

export const fieldsOf: Readonly<Record<TeamId, Fields>> = { support, onboarding, csm };

export const nameOf = (id: TeamId): string => say(planFields[id]?.label ?? id);

function workOf(id: TeamId): Titled {
  switch (id) {
    case 'support':
      return {
        title: say('The work'),
        keys: [
          'handleMinutes',
          'complexityGrowth',
          'productiveHours',
          'occupancy',
          'overheadPerHead',
          'overheadCap',
          'carryOver',
          'openingBacklog',
        ],
      };
    case 'onboarding':
      return {
        title: say('The work'),
        about: say('Hours that a new customer takes are set per segment, under Customers.'),
        keys: ['productiveHours', 'openingBacklog'],
      };
    case 'csm':
      return {
        title: say('The work'),
        about: say('How much one manager looks after is set per segment, under Customers.'),
        keys: [],
      };
    default:
      return id satisfies never;
  }
}

export const titlesOf = (id: TeamId): readonly Titled[] => [
  workOf(id),
  { title: say('When there are too few'), keys: ['churnSensitivity', 'expansionSensitivity', 'openingGap'] },
  {
    title: say('Joining and leaving'),
    keys: ['opening', 'buffer', 'hiringDelayMonths', 'attrition', 'backfill', 'ramp'],
  },
  {
    title: say('Managers'),
    keys: ['headsPerManager', 'firstManagerAt', 'managerDelayMonths', 'unmanagedPenalty', 'managerSalary'],
  },
  { title: say('Pay'), keys: ['salary', 'assistants', 'costIn'] },
];
