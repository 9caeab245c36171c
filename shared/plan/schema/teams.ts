/** Fields of sales and service teams (model.md 1, "every team"). */
import { choice } from './choice.ts';
import { group, growth, id, list, number, numbers, rate, series, text, type Fields } from './fields.ts';

const everyTeam = (kind: 'sales' | 'service'): Fields => ({
  opening: list(
    'opening group',
    'People at the start',
    'Who is on the team when the plan begins, grouped by tenure.',
    {
      tenureMonths: number('months', 'Tenure', 'Months of tenure completed at the start of month 0.', {
        whole: true,
      }),
      heads: number('people', 'Heads', 'How many people have this tenure.'),
    },
  ),
  hires: series(
    'people',
    'Planned hires',
    'People planned to start, by the month for which they are planned.',
    kind === 'service' ? { auto: 'hire as many as the work needs' } : {},
  ),
  committedStarts: series(
    'people',
    'Committed starts',
    'Offers already signed: these people start in the month named, without delay.',
    { default: 0 },
  ),
  hiringDelayMonths: number('months', 'Hiring delay', 'Months between the plan for a hire and the start.', {
    whole: true,
    default: 0,
  }),
  attrition: number('rate', 'Attrition', 'Share of the team that leaves in a year.', { min: 0, below: 1 }),
  backfill: number('months', 'Backfill', 'Months until somebody who left is replaced.', {
    whole: true,
    nullMeans: 'nobody is replaced',
    default: null,
  }),
  ramp: numbers(
    'rate',
    'tenureMonth',
    'Ramp',
    'Productivity in the 1st, 2nd … month of tenure; full productivity afterwards.',
    { min: 0, max: 2 },
  ),
  salary: number('money/person', 'Salary', 'Annual pay of one person, before benefits.'),
  managerSalary: number('money/person', 'Manager salary', 'Annual pay of one manager, before benefits.'),
  headsPerManager: number('whole', 'People per manager', 'How many people one manager can lead.', {
    above: 0,
  }),
  managers: series('people', 'Managers', 'Managers in each month.', {
    auto: 'as many as the span of control asks for',
    default: 'auto',
  }),
  managerDelayMonths: number(
    'months',
    'Manager delay',
    'Months it takes to find a manager once one is needed.',
    {
      whole: true,
      default: 0,
    },
  ),
  firstManagerAt: number(
    'people',
    'First manager at',
    'Team size below which somebody manages beside other work.',
    {
      default: 1,
    },
  ),
  unmanagedPenalty: rate('Unmanaged penalty', 'Productivity lost by those whom nobody manages.'),
  assistants: list(
    'assistant role',
    'Assistants',
    'People who work alongside the team, such as sales engineers.',
    {
      id,
      name: text('Name', 'What the role is called.'),
      headsPerAssistant: number('whole', 'Heads per assistant', 'Team members that share one assistant.', {
        above: 0,
      }),
      salary: number('money/person', 'Salary', 'Annual pay of one assistant, before benefits.'),
    },
    { optional: true },
  ),
});

const serviceTeam: Fields = {
  ...everyTeam('service'),
  buffer: number('rate', 'Buffer', 'Spare capacity kept when hiring follows the work.'),
  churnSensitivity: number(
    'multiple',
    'Churn sensitivity',
    'How much churn rises with the share of work left undone.',
  ),
  openingGap: rate('Opening gap', 'Share of the work left undone in the months before the plan.', {
    default: 0,
  }),
};

const openingBacklog = number('hours', 'Opening backlog', 'Hours of work waiting when the plan begins.', {
  default: 0,
});

const productiveHours = number(
  'hours/person',
  'Productive hours',
  'Hours of work one person gives in a month.',
  { above: 0 },
);

export const salesTeam: Fields = {
  id,
  name: text('Name', 'What the team is called.'),
  segment: {
    kind: 'reference',
    to: 'segments',
    label: 'Segment',
    meaning: 'The segment that the team sells to.',
  },
  ...everyTeam('sales'),
  quota: number('money/person', 'Quota', 'New ARR asked of one ramped person in a month.'),
  quotaGrowth: growth('Quota growth', 'Annual growth of the quota.', { default: 0 }),
  attainment: number('rate', 'Attainment', 'Expected share of quota that is reached.', { min: 0, max: 2 }),
  commission: group('Commission', 'What sellers earn on what they sell.', {
    rate: rate('Rate', 'Commission as a share of new ARR.'),
    upfrontShare: rate('Paid at once', 'Share of the commission paid in the month of the sale.'),
    holdMonths: number('months', 'Hold', 'Months until the rest is paid, for customers still here.', {
      whole: true,
    }),
    expansionRate: rate('On expansion', 'Commission as a share of expansion ARR.'),
    openingHeldPerMonth: number(
      'money',
      'Held from before',
      'What deals won before the plan still cost in each of the first hold months.',
      {
        default: 0,
      },
    ),
  }),
};

export const support: Fields = {
  ...serviceTeam,
  openingBacklog,
  handleMinutes: number('minutes/ticket', 'Handling time', 'Minutes of work a ticket takes.'),
  complexityGrowth: growth('Complexity growth', 'Annual growth of the work in a ticket.'),
  productiveHours,
  occupancy: number('rate', 'Occupancy', 'Share of productive hours that can be filled with tickets.', {
    above: 0,
    max: 1,
  }),
  overheadPerHead: number(
    '1/person',
    'Overhead per head',
    'Share of time that each further colleague costs in talk.',
    {
      min: 0,
      max: 0.5,
    },
  ),
  overheadCap: number('rate', 'Overhead cap', 'Most that talk can take of the time.', { min: 0, max: 0.9 }),
  carryOver: rate('Carry-over', 'Share of unanswered work that comes back next month.'),
};

export const onboarding: Fields = { ...serviceTeam, openingBacklog, productiveHours };

export const csm: Fields = {
  ...serviceTeam,
  expansionSensitivity: number(
    'multiple',
    'Expansion sensitivity',
    'How much expansion falls when customer success is short of people.',
  ),
  costIn: choice('Counted in', 'Whether customer success is a cost of revenue or of sales.', ['cogs', 'sm']),
};
