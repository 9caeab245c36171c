/** Rules about support, onboarding and customer success. */
import { phrase } from '../../language/say.ts';
import { numberValue, type CheckRule, type SeriesRead, type Sighting } from './check.ts';
import type { PlanFacts } from './facts.ts';

/** Support and customer success of a year in the month looked at, as a share of ARR. */
const serviceShare = (facts: PlanFacts): number =>
  ((facts.at('support.cost') + facts.at('csm.cost')) * 12) / facts.at('arr');

const serviceCosts = (facts: PlanFacts): readonly SeriesRead[] =>
  ['support.cost', 'csm.cost', 'arr'].map((series) => facts.readAt(series));

const worstGap =
  (team: 'support' | 'csm', message: string, advice: string) =>
  (facts: PlanFacts, threshold: number): readonly Sighting[] => {
    const worst = facts.peak(`${team}.gap`, threshold);
    return worst === undefined
      ? []
      : [{ path: `${team}.hires`, found: worst.value, series: `${team}.gap`, t: worst.t, message, advice }];
  };

/** Contracts in dollars or the like that ask for somebody who looks after the customer. */
const asksForCsm = (facts: PlanFacts, path: string): boolean =>
  (facts.field(`${path}.csm.accountsPerCsm`)?.high ?? Infinity) <= 40;

export const serviceRules: readonly CheckRule[] = [
  {
    id: 'support-gap',
    title: phrase('Support leaves work undone'),
    looksAt: phrase('the support gap of every month up to the target'),
    rule: phrase('No more than {threshold} of support’s work left undone'),
    threshold: 0.1,
    unit: 'rate',
    source: 'operators',
    severity: 'serious',
    look: worstGap(
      'support',
      phrase('Support leaves {found} of its work undone in {month}, and customers leave for it later.'),
      phrase('Hire ahead of the tickets, or let hires follow the work.'),
    ),
  },
  {
    id: 'csm-gap',
    title: phrase('Customers whom nobody looks after'),
    looksAt: phrase('the customer success gap of every month up to the target'),
    rule: phrase('No more than {threshold} of customer success missing'),
    threshold: 0.15,
    unit: 'rate',
    source: 'arr-per-csm-growth',
    severity: 'doubtful',
    look: worstGap(
      'csm',
      phrase('Customer success is {found} short of people in {month}: churn rises and expansion falls.'),
      phrase('Hire ahead of the ARR: a manager needs months to know the accounts.'),
    ),
  },
  {
    id: 'onboarding-queue',
    title: phrase('New customers wait to be onboarded'),
    looksAt: phrase('the onboarding queue over the hours that new customers of a month ask for'),
    rule: phrase('A queue of no more than {threshold}'),
    threshold: 1,
    unit: 'months',
    source: 'operators',
    severity: 'serious',
    look: (facts, threshold) => {
      const hours = facts.overYear('onboarding.hours') / Math.min(12, facts.t + 1);
      const worst = facts.peak('onboarding.queue', threshold * hours);
      return worst === undefined || !(hours > 0)
        ? []
        : [
            {
              path: 'onboarding.hires',
              found: worst.value / hours,
              series: 'onboarding.queue',
              t: worst.t,
              made: [facts.readAt('onboarding.queue', worst.t), facts.readOverYear('onboarding.hours')],
              message: phrase('In {month} {found} of onboarding wait; those who wait leave sooner.'),
              advice: phrase('Hire ahead of the bookings, above all of the last quarter’s.'),
            },
          ];
    },
  },
  {
    id: 'span-service',
    title: phrase('Too many people for a service manager'),
    looksAt: phrase('people per manager of support, onboarding and customer success'),
    rule: phrase('No more than {threshold} people to a manager'),
    threshold: 20,
    unit: 'people',
    source: 'span-csm',
    severity: 'remark',
    look: (facts, threshold) =>
      (['support', 'onboarding', 'csm'] as const).flatMap((team): readonly Sighting[] => {
        const span = facts.at(`${team}.heads`) / Math.max(1, facts.at(`${team}.managers`));
        return span > threshold
          ? [
              {
                path: `${team}.headsPerManager`,
                found: span,
                series: `${team}.managers`,
                made: [facts.readAt(`${team}.heads`), facts.readAt(`${team}.managers`)],
                message: phrase('In {month} there are {found} people to a manager in “{thing}”.'),
                advice: phrase('Look for managers earlier, or give each fewer people.'),
              },
            ]
          : [];
      }),
  },
  {
    id: 'arr-per-csm',
    title: phrase('Much ARR to a customer success manager'),
    looksAt: phrase('ARR that one customer success manager is to look after'),
    rule: phrase('No more than {threshold} the ARR of the field'),
    threshold: 1.25,
    unit: 'multiple',
    source: 'arr-per-csm',
    severity: 'doubtful',
    look: (facts, threshold) =>
      facts.plan.segments.flatMap(({ id, csm }): readonly Sighting[] => {
        const path = `segments.${id}.csm.arrPerCsm`;
        const usual = facts.dollars(2_000_000);
        return csm !== null && usual !== undefined && csm.arrPerCsm > usual * threshold
          ? [
              {
                path,
                found: csm.arrPerCsm / usual,
                message: phrase('One person looks after {arr} of “{thing}”, where {usual} is usual.'),
                values: {
                  arr: numberValue(csm.arrPerCsm, 'money'),
                  usual: numberValue(usual, 'money'),
                },
                advice: phrase('Plan more people, or say what they no longer do.'),
              },
            ]
          : [];
      }),
  },
  {
    id: 'accounts-per-csm',
    title: phrase('Many accounts to a customer success manager'),
    looksAt: phrase('accounts that one customer success manager is to look after, by contract value'),
    rule: phrase('No more than {threshold} the accounts of the field'),
    threshold: 1.6,
    unit: 'multiple',
    source: 'accounts-20k',
    severity: 'doubtful',
    look: (facts, threshold) =>
      facts.plan.segments.flatMap(({ id, csm }): readonly Sighting[] => {
        const path = `segments.${id}.csm.accountsPerCsm`;
        const usual = facts.field(path);
        return csm !== null && usual !== undefined && csm.accountsPerCsm > usual.high * threshold
          ? [
              {
                path,
                source: usual.source,
                found: csm.accountsPerCsm / usual.high,
                message: phrase(
                  'One person looks after {accounts} of “{thing}”, where {usual} accounts are usual.',
                ),
                values: {
                  accounts: numberValue(csm.accountsPerCsm, 'customers'),
                  usual: numberValue(usual.high, 'customers'),
                },
                advice: phrase('Plan more people, or a lighter touch with what that means for churn.'),
              },
            ]
          : [];
      }),
  },
  {
    id: 'csm-missing',
    title: phrase('Large customers without customer success'),
    looksAt: phrase('segments of large contracts that no customer success manager looks after'),
    rule: phrase('Customer success from {threshold} ARR on where contracts are large'),
    threshold: 100_000,
    unit: 'money',
    source: 'first-csm-large',
    severity: 'doubtful',
    look: (facts, threshold) =>
      facts.plan.segments.flatMap(({ id, csm }): readonly Sighting[] => {
        const path = `segments.${id}`;
        const arr = facts.at(`${path}.arr`);
        return csm === null && arr >= threshold && asksForCsm(facts, path)
          ? [
              {
                path: `${path}.csm`,
                found: arr,
                series: `${path}.arr`,
                message: phrase('“{thing}” has {found} of ARR in {month}, and nobody who looks after it.'),
                advice: phrase('Plan the first customer success manager with the first large accounts.'),
              },
            ]
          : [];
      }),
  },
  {
    id: 'occupancy-high',
    title: phrase('Support without a pause'),
    looksAt: phrase('the share of support’s time that is filled with tickets'),
    rule: phrase('An occupancy of no more than {threshold}'),
    threshold: 0.9,
    unit: 'rate',
    source: 'occupancy',
    severity: 'doubtful',
    look: ({ plan }, threshold) =>
      plan.support.occupancy > threshold
        ? [
            {
              path: 'support.occupancy',
              found: plan.support.occupancy,
              message: phrase(
                'Support is filled to {found} with tickets: waiting times grow and people leave.',
              ),
              advice: phrase('Plan below 90%, and the people that this takes.'),
            },
          ]
        : [],
  },
  {
    id: 'productive-hours',
    title: phrase('More productive hours than there are'),
    looksAt: phrase('productive hours a month of support and onboarding'),
    rule: phrase('No more than {threshold} hours a month'),
    threshold: 130,
    unit: 'hours/person',
    source: 'shrinkage',
    severity: 'doubtful',
    look: ({ plan }, threshold) =>
      (['support', 'onboarding'] as const).flatMap((team): readonly Sighting[] =>
        plan[team].productiveHours > threshold
          ? [
              {
                path: `${team}.productiveHours`,
                found: plan[team].productiveHours,
                message: phrase('“{thing}” counts on {found} productive hours a month from each.'),
                advice: phrase('Take a third off paid hours for leave, training and meetings.'),
              },
            ]
          : [],
      ),
  },
  {
    id: 'tickets-per-head',
    title: phrase('Many tickets to a supporter'),
    looksAt: phrase('tickets over heads of support in the month of the target'),
    rule: phrase('No more than {threshold} tickets a month to a head'),
    threshold: 500,
    unit: 'tickets',
    source: 'operators',
    severity: 'remark',
    ofPlan: true,
    look: (facts, threshold) => {
      const load = facts.at('support.tickets') / facts.at('support.heads');
      return load > threshold && Number.isFinite(load)
        ? [
            {
              path: 'support.handleMinutes',
              found: load,
              series: 'support.tickets',
              made: [facts.readAt('support.tickets'), facts.readAt('support.heads')],
              message: phrase('Each supporter answers {found} tickets in {month}.'),
              advice: phrase(
                'Look at the handling time: it is the time to a solution, not to a first answer.',
              ),
            },
          ]
        : [];
    },
  },
  {
    id: 'service-cost-high',
    title: phrase('Costly service'),
    looksAt: phrase('cost of support and customer success as a share of ARR'),
    rule: phrase('Support and customer success cost no more than {threshold} of ARR'),
    threshold: 0.15,
    unit: 'rate',
    source: 'service-cost',
    severity: 'doubtful',
    ofPlan: true,
    look: (facts, threshold) =>
      serviceShare(facts) > threshold && facts.isPastFirstMillion
        ? [
            {
              path: 'support.hires',
              found: serviceShare(facts),
              series: 'support.cost',
              made: serviceCosts(facts),
              message: phrase('Support and customer success cost {found} of ARR at the rate of {month}.'),
              advice: phrase('Look at tickets per customer, and at who needs a manager of their own.'),
            },
          ]
        : [],
  },
  {
    id: 'service-cost-low',
    title: phrase('Service that costs next to nothing'),
    looksAt: phrase('cost of support and customer success as a share of ARR'),
    rule: phrase('Support and customer success cost at least {threshold} of ARR'),
    threshold: 0.025,
    unit: 'rate',
    source: 'service-cost',
    severity: 'remark',
    ofPlan: true,
    look: (facts, threshold) =>
      serviceShare(facts) < threshold && facts.isPastFirstMillion
        ? [
            {
              path: 'support.hires',
              found: serviceShare(facts),
              series: 'support.cost',
              made: serviceCosts(facts),
              message: phrase('Support and customer success cost {found} of ARR at the rate of {month}.'),
              advice: phrase('Look whether tickets, handling time and salaries are all there.'),
            },
          ]
        : [],
  },
];
