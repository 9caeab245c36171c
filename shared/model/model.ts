/** The whole model: what model.md says, as declarations. Every reader starts here. */
import type { Input, Model } from '../engine/declaration.ts';
import { calendarMonth } from '../plan/months.ts';
import type { Plan } from '../plan/types.ts';
import { dimensions, facts } from './dimensions.ts';
import { planInputs } from './inputs.ts';
import { bookings } from './quantities/bookings.ts';
import { cohorts } from './quantities/cohorts.ts';
import { costs } from './quantities/costs.ts';
import { customers } from './quantities/customers.ts';
import { demand } from './quantities/demand.ts';
import { measures } from './quantities/measures.ts';
import { moneyQuantities } from './quantities/money.ts';
import { people } from './quantities/people.ts';
import { service } from './quantities/service.ts';

/** The six killers (model.md 11): inputs that no plan says, 1 while the killer is on. */
const killers = [
  { id: 'hiring', label: 'Hiring', meaning: 'New sellers take time to be found and to ramp.' },
  { id: 'attrition', label: 'Attrition', meaning: 'Sellers leave.' },
  { id: 'demand', label: 'Demand', meaning: 'There are fewer deals than sellers could close.' },
  { id: 'managers', label: 'Managers', meaning: 'Sellers whom nobody manages sell less.' },
  { id: 'seasonality', label: 'Seasonality', meaning: 'Buyers and sellers have seasons.' },
  { id: 'service', label: 'Service', meaning: 'Customers who are badly served leave and expand less.' },
] as const;

const switches: readonly Input<Plan>[] = killers.map(({ id, label, meaning }) => ({
  name: `killer.${id}`,
  label: `${label} counts`,
  meaning,
  unit: 'whole',
  over: [],
  monthly: false,
  listed: false,
  least: 0,
  most: 1,
  read: () => 1,
}));

export const model: Model<Plan> = {
  dimensions,
  facts,
  inputs: [...planInputs, ...switches],
  quantities: [
    ...people,
    ...demand,
    ...bookings,
    ...cohorts,
    ...customers,
    ...service,
    ...costs,
    ...moneyQuantities,
    ...measures,
  ],
  aliases: [
    { prefix: 'salesTeam.', of: 'team.', dimension: 'team', place: 'salesTeam' },
    { prefix: 'support.', of: 'team.', dimension: 'team', place: 'support' },
    { prefix: 'onboarding.', of: 'team.', dimension: 'team', place: 'onboarding' },
    { prefix: 'csm.', of: 'team.', dimension: 'team', place: 'csm' },
  ],
  months: (plan) => plan.months,
  // Cohorts are most of it: for each segment and fit, a triangle of months with some two dozen numbers a cell.
  expectedNodes: (plan) => plan.segments.length * plan.months * plan.months * 28,
  firstCalendarMonth: (plan) => calendarMonth(plan.start, 0) - 1,
};
