/** Support, onboarding and customer success (model.md 7–9): work, who does it, and what is left undone. */
import { quantity, type Quantity } from '../../engine/declaration.ts';

/**
 * The team size whose hours are just the work, m·H(m) = work. With v the heads that would do without talking to
 * each other and o the overhead per head, that is v(1−o)/(1−o·v) unless the cap on overhead binds first.
 */
const requiredHeads = `if(support.loneHeads <= 1, support.loneHeads,
  if(known(support.talkingHeads) and
      1 / (1 + support.overheadPerHead * (support.talkingHeads - 1)) >= 1 - support.overheadCap,
    support.talkingHeads, support.loneHeads / (1 - support.overheadCap)))`;

const csmRequired = `sum(segment: if(segment.hasCsm,
  max(segment.arr / segment.csm.arrPerCsm, segment.customers / segment.csm.accountsPerCsm), 0))`;

const support: readonly Quantity[] = [
  quantity({
    name: 'support.tickets',
    series: 'tickets',
    label: 'Tickets',
    meaning: 'Support tickets of the month: newer and poorly fitting customers write more.',
    unit: 'tickets',
    formula: `sum(segment: sum(fit: if(fit = 0, 1, segment.poorFit.ticketMultiplier)
        * sum(signed: cohort.tickets))
      + sum(openingCohort: openingCohort.tickets))`,
    before: 'sum(segment: sum(openingCohort: openingCohort.tickets))',
    source: 'model.md 7',
  }),
  quantity({
    name: 'support.hours',
    series: 'hours',
    label: 'Hours of tickets',
    meaning: 'Hours that the month’s tickets take.',
    unit: 'hours',
    formula: 'support.tickets * support.handleMinutes / 60 * (1 + support.complexityGrowth) ^ (t / 12)',
    before: 'support.tickets * support.handleMinutes / 60',
    source: 'model.md 7',
  }),
  quantity({
    name: 'support.work',
    label: 'Support work',
    meaning: 'Hours of the month’s tickets and of what comes back from the month before.',
    unit: 'hours',
    formula: 'support.hours + support.carryOver * support.backlog[t-1]',
    before: 'same',
    source: 'model.md 7',
  }),
  quantity({
    name: 'support.fullHours',
    label: 'Hours of one person',
    meaning: 'Hours of tickets that one person alone answers in a month.',
    unit: 'hours/person',
    monthly: false,
    formula: 'support.productiveHours * support.occupancy',
    source: 'model.md 7',
  }),
  quantity({
    name: 'support.hoursPerHead',
    label: 'Hours of one person in the team',
    meaning: 'Hours of tickets that one person answers in a month: bigger teams talk more.',
    unit: 'hours/person',
    formula: `support.fullHours * max(1 - support.overheadCap,
      1 / (1 + support.overheadPerHead * max(0, support.heads[t-1] - 1)))`,
    source: 'model.md 7',
  }),
  quantity({
    name: 'support.loneHeads',
    label: 'Heads if nobody had to talk',
    meaning: 'People that the work would take if a bigger team cost nothing.',
    unit: 'people',
    formula: 'support.work / support.fullHours',
    before: 'same',
    source: 'model.md 7',
  }),
  quantity({
    name: 'support.talkingHeads',
    label: 'Heads with talk',
    meaning: 'People that the work takes when each further colleague costs everybody time.',
    unit: 'people',
    formula: `if(support.overheadPerHead * support.loneHeads < 1,
      support.loneHeads * (1 - support.overheadPerHead * 1{people}) / (1 - support.overheadPerHead * support.loneHeads), null)`,
    before: 'same',
    source: 'model.md 7',
  }),
  quantity({
    name: 'support.requiredHeads',
    series: 'requiredHeads',
    kind: 'balance',
    label: 'Heads required',
    meaning: 'Team size that would just do the work.',
    unit: 'people',
    formula: requiredHeads,
    before: 'same',
    source: 'model.md 7',
  }),
  quantity({
    name: 'support.backlog',
    series: 'backlog',
    kind: 'balance',
    label: 'Support backlog',
    meaning: 'Hours of support work left undone at the end of the month.',
    unit: 'hours',
    formula: 'max(0, support.work - support.effectiveHeads * support.hoursPerHead)',
    before: 'support.openingBacklog',
    source: 'model.md 7',
  }),
  quantity({
    name: 'support.gap',
    series: 'gap',
    kind: 'balance',
    label: 'Support gap',
    meaning: 'Share of the month’s support work left undone.',
    unit: 'rate',
    formula: 'if(support.work > 0, support.backlog / support.work, 0)',
    before: 'support.openingGap',
    source: 'model.md 7',
  }),
];

const onboarding: readonly Quantity[] = [
  quantity({
    name: 'onboarding.hours',
    series: 'hours',
    label: 'Onboarding hours',
    meaning: 'Hours that onboarding the month’s new customers takes.',
    unit: 'hours',
    formula: 'sum(segment: segment.newCustomers * segment.onboardingHours)',
    before: 'sum(segment: segment.onboardingHours * (segment.winRate * segment.opportunities))',
    source: 'model.md 8',
  }),
  quantity({
    name: 'onboarding.work',
    label: 'Onboarding work',
    meaning: 'Hours of the month’s new customers and of those still waiting.',
    unit: 'hours',
    formula: 'onboarding.queue[t-1] + onboarding.hours',
    source: 'model.md 8',
  }),
  quantity({
    name: 'onboarding.queue',
    series: 'queue',
    kind: 'balance',
    label: 'Onboarding queue',
    meaning: 'Hours of onboarding left undone at the end of the month.',
    unit: 'hours',
    formula: 'max(0, onboarding.work - onboarding.effectiveHeads * onboarding.productiveHours)',
    before: 'onboarding.openingBacklog',
    source: 'model.md 8',
  }),
  quantity({
    name: 'onboarding.gap',
    series: 'gap',
    kind: 'balance',
    label: 'Onboarding gap',
    meaning: 'Share of the month’s onboarding left undone.',
    unit: 'rate',
    formula: 'if(onboarding.work > 0, onboarding.queue / onboarding.work, 0)',
    before: 'onboarding.openingGap',
    source: 'model.md 8',
  }),
];

const csm: readonly Quantity[] = [
  quantity({
    name: 'csm.requiredHeads',
    series: 'requiredHeads',
    kind: 'balance',
    label: 'Heads required',
    meaning:
      'Customer success managers that the ARR and the accounts ask for, whichever is more in each segment.',
    unit: 'people',
    formula: csmRequired,
    before: 'same',
    source: 'model.md 9',
  }),
  quantity({
    name: 'csm.gap',
    series: 'gap',
    kind: 'balance',
    label: 'Customer success gap',
    meaning: 'Share of the customer success managers required that is missing.',
    unit: 'rate',
    formula: 'if(csm.requiredHeads > 0, max(0, 1 - csm.effectiveHeads / csm.requiredHeads), 0)',
    before: 'csm.openingGap',
    source: 'model.md 9',
  }),
];

export const service: readonly Quantity[] = [...support, ...onboarding, ...csm];
