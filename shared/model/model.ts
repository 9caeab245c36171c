/** The whole model: what model.md says, as declarations. Every reader starts here. */
import type { Input, Model } from '../engine/declaration.ts';
import { calendarMonth } from '../plan/months.ts';
import type { Plan } from '../plan/types.ts';
import { dimensions, facts } from './dimensions.ts';
import { planInputs } from './inputs.ts';
import { killers } from './killers.ts';
import { bookings } from './quantities/bookings.ts';
import { cohorts } from './quantities/cohorts.ts';
import { costs } from './quantities/costs.ts';
import { customers } from './quantities/customers.ts';
import { demand } from './quantities/demand.ts';
import { measures } from './quantities/measures.ts';
import { moneyQuantities } from './quantities/money.ts';
import { people } from './quantities/people.ts';
import { service } from './quantities/service.ts';

/** Inputs that no plan says, 1 while the killer is on. */
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

/** The quantities by what they are about, in the order in which a month is worked out (model.md 2). */
export const parts = [
  { id: 'people', label: 'People', quantities: people },
  { id: 'demand', label: 'Demand', quantities: demand },
  { id: 'bookings', label: 'Bookings', quantities: bookings },
  { id: 'cohorts', label: 'Cohorts', quantities: cohorts },
  { id: 'customers', label: 'Customers', quantities: customers },
  { id: 'service', label: 'Service', quantities: service },
  { id: 'costs', label: 'Costs', quantities: costs },
  { id: 'money', label: 'Money', quantities: moneyQuantities },
  { id: 'measures', label: 'Measures', quantities: measures },
] as const;

export const model: Model<Plan> = {
  dimensions,
  facts,
  inputs: [...planInputs, ...switches],
  quantities: parts.flatMap(({ quantities }) => quantities),
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
