/**
 * Units of plan fields and of the quantities computed from them.
 *
 * `dimension` is what the unit check multiplies and cancels; `style` is how a number is shown. Time is not a
 * dimension: a flow is per month and says so in its meaning, so a rate "per month" is a plain rate.
 */
export type BaseDimension = 'money' | 'person' | 'customer' | 'opportunity' | 'lead' | 'ticket' | 'hour';

export type Dimension = Readonly<Partial<Record<BaseDimension, number>>>;

export type NumberStyle = 'money' | 'percent' | 'decimal' | 'multiple' | 'whole' | 'word';

interface UnitInfo {
  readonly dimension: Dimension;
  readonly style: NumberStyle;
  /** What follows the number; `¤` stands for the plan's currency. */
  readonly suffix: string;
}

export const units = {
  money: { dimension: { money: 1 }, style: 'money', suffix: '¤' },
  'money/customer': { dimension: { money: 1, customer: -1 }, style: 'money', suffix: '¤ per customer' },
  'money/person': { dimension: { money: 1, person: -1 }, style: 'money', suffix: '¤ per person' },
  'money/lead': { dimension: { money: 1, lead: -1 }, style: 'money', suffix: '¤ per lead' },
  'money/ticket': { dimension: { money: 1, ticket: -1 }, style: 'money', suffix: '¤ per ticket' },
  'money/hour': { dimension: { money: 1, hour: -1 }, style: 'money', suffix: '¤ per hour' },
  people: { dimension: { person: 1 }, style: 'decimal', suffix: 'people' },
  customers: { dimension: { customer: 1 }, style: 'decimal', suffix: 'customers' },
  'customers/person': {
    dimension: { customer: 1, person: -1 },
    style: 'decimal',
    suffix: 'customers per person',
  },
  'customers/opportunity': { dimension: { customer: 1, opportunity: -1 }, style: 'percent', suffix: '' },
  opportunities: { dimension: { opportunity: 1 }, style: 'decimal', suffix: 'opportunities' },
  'opportunities/lead': { dimension: { opportunity: 1, lead: -1 }, style: 'percent', suffix: '' },
  leads: { dimension: { lead: 1 }, style: 'decimal', suffix: 'leads' },
  'leads/person': { dimension: { lead: 1, person: -1 }, style: 'decimal', suffix: 'leads per person' },
  tickets: { dimension: { ticket: 1 }, style: 'decimal', suffix: 'tickets' },
  'tickets/customer': {
    dimension: { ticket: 1, customer: -1 },
    style: 'decimal',
    suffix: 'tickets per customer',
  },
  'minutes/ticket': { dimension: { hour: 1, ticket: -1 }, style: 'decimal', suffix: 'minutes per ticket' },
  hours: { dimension: { hour: 1 }, style: 'decimal', suffix: 'hours' },
  'hours/customer': { dimension: { hour: 1, customer: -1 }, style: 'decimal', suffix: 'hours per customer' },
  'hours/person': { dimension: { hour: 1, person: -1 }, style: 'decimal', suffix: 'hours per person' },
  '1/person': { dimension: { person: -1 }, style: 'percent', suffix: 'per person' },
  rate: { dimension: {}, style: 'percent', suffix: '' },
  multiple: { dimension: {}, style: 'multiple', suffix: '×' },
  months: { dimension: {}, style: 'whole', suffix: 'months' },
  whole: { dimension: {}, style: 'whole', suffix: '' },
  word: { dimension: {}, style: 'word', suffix: '' },
} as const satisfies Record<string, UnitInfo>;

export type Unit = keyof typeof units;

export const unitInfo = (unit: Unit): UnitInfo => units[unit];
