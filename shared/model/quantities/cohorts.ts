/**
 * Cohorts (model.md 6): what becomes of those who signed in one month.
 *
 * Cohorts signed in the plan run over (segment, fit, month of signing); their ages are known, so what depends on
 * age alone is a table by age. Cohorts signed before the plan run over (segment, opening cohort) and their age is
 * an assumption. Both live by the same formulas, written once here and declared for each.
 */
import { quantity, type Quantity } from '../../engine/declaration.ts';

const source = 'model.md 6';

/** Share lost or downgraded at a renewal, when the contract has hidden the years since the last: h(a) and w(a). */
function renewalShare(rates: 'churn' | 'contraction', age: string): string {
  const year = `${rates}Year`;
  const ends = `if(${year} = count(${year}) - 1, ${age}, min(${age}, 12 * (${year} + 1)))`;
  const begins = `max(${age} - segment.contractMonths, 12 * ${year})`;
  return `if(${age} > 0 and mod(${age}, segment.contractMonths) = 0,
    1 - product(${year}: (1 - segment.${rates}) ^ (max(0, ${ends} - ${begins}) / 12)), 0)`;
}

const yearOfLife = (age: string): string => `max(0, min(count(expansionYear) - 1, floor((${age} - 1) / 12)))`;
const monthlyExpansion = (age: string): string =>
  `segment.monthlyExpansion[expansionYear: ${yearOfLife(age)}]`;
const ticketRate = (age: string): string =>
  `if(${age} < segment.tickets.earlyMonths, segment.tickets.early, segment.tickets.steady)`;

/** What depends on age alone, for one way of knowing the age. */
const byAge = (
  prefix: string,
  over: readonly string[],
  monthly: boolean,
  age: string,
): readonly Quantity[] => [
  quantity({
    name: `${prefix}.hazard`,
    label: 'Churn at renewal',
    meaning: 'Share that leaves at this age before any strain; 0 except when a contract ends.',
    unit: 'rate',
    over,
    monthly,
    formula: renewalShare('churn', age),
    source,
  }),
  quantity({
    name: `${prefix}.downgrade`,
    label: 'Contraction at renewal',
    meaning: 'Share of ARR that downgrades take at this age; 0 except when a contract ends.',
    unit: 'rate',
    over,
    monthly,
    formula: renewalShare('contraction', age),
    source,
  }),
  quantity({
    name: `${prefix}.growth`,
    label: 'Expansion at this age',
    meaning: 'ARR that customers who stay add in a month at this age.',
    unit: 'rate',
    over,
    monthly,
    formula: monthlyExpansion(age),
    source,
  }),
  quantity({
    name: `${prefix}.ticketRate`,
    label: 'Tickets at this age',
    meaning: 'Support tickets of one customer in a month at this age.',
    unit: 'tickets/customer',
    over,
    monthly,
    formula: ticketRate(age),
    ...(monthly ? { before: 'same' } : {}),
    source: 'model.md 7',
  }),
];

/** How one kind of cohort finds what it lives by. */
interface CohortKind {
  readonly prefix: string;
  readonly over: readonly string[];
  readonly age: string;
  /** A quantity of `byAge` at the cohort's age. */
  readonly atAge: (name: string) => string;
  readonly churnMultiplier: string;
  readonly onboardingGap: string;
  /** Customers and ARR in the month of signing; undefined where that was before the plan. */
  readonly signing: { readonly customers: string; readonly arr: string } | undefined;
  readonly opening: { readonly customers: string; readonly arr: string } | undefined;
  readonly arrPerCustomerAtSigning: string;
}

const signedInPlan: CohortKind = {
  prefix: 'cohort',
  over: ['segment', 'fit', 'signed'],
  age: '(t - signed)',
  atAge: (name) => `age.${name}[age: t - signed]`,
  churnMultiplier: 'if(fit = 0, 1, segment.poorFit.churnMultiplier)',
  onboardingGap: 'signing.onboardingGap',
  signing: {
    customers: 'if(fit = 0, segment.wellFitting, segment.poorFitCustomers)',
    arr: 'cohort.present * segment.price',
  },
  opening: undefined,
  arrPerCustomerAtSigning: 'segment.price[signed]',
};

const signedBefore: CohortKind = {
  prefix: 'openingCohort',
  over: ['segment', 'openingCohort'],
  age: 'openingCohort.age',
  atAge: (name) => `openingCohort.${name}`,
  churnMultiplier: '1',
  onboardingGap: 'openingCohort.onboardingGap',
  signing: undefined,
  opening: { customers: 'openingCohort.customers', arr: 'openingCohort.arr' },
  arrPerCustomerAtSigning: 'openingCohort.arr / openingCohort.customers',
};

/** Customers, ARR and what they lose and add, month by month. */
function life(kind: CohortKind): readonly Quantity[] {
  const { prefix, over, age } = kind;
  const born = (first: string, later: string): string =>
    kind.signing ? `if(t = signed, ${first}, ${later})` : later;
  const opening = (value: 'customers' | 'arr') => (kind.opening ? { before: kind.opening[value] } : {});
  const none = kind.opening ? { before: '0' } : {};
  return [
    quantity({
      name: `${prefix}.strain`,
      label: 'Strain on churn',
      meaning:
        'Multiple of churn that poor fit, unanswered tickets, missing customer success and a bad start make.',
      unit: 'multiple',
      over,
      positive: true,
      formula: `${kind.churnMultiplier} * (1 + segment.serviceStrain
        + if(${age} <= 12 or ${age} <= segment.contractMonths,
          killer.service * onboarding.churnSensitivity * ${kind.onboardingGap}, 0))`,
      source,
    }),
    quantity({
      name: `${prefix}.lost`,
      label: 'Share lost',
      meaning: 'Share of the cohort’s customers and ARR that leaves in the month.',
      unit: 'rate',
      over,
      formula: born('0', `1 - (1 - ${kind.atAge('hazard')}) ^ ${prefix}.strain`),
      source,
    }),
    quantity({
      name: `${prefix}.present`,
      label: 'Customers of the cohort',
      meaning: 'Customers of the cohort at the end of the month.',
      unit: 'customers',
      over,
      formula: born(kind.signing?.customers ?? '', `${prefix}.present[t-1] * (1 - ${prefix}.lost)`),
      ...opening('customers'),
      source,
    }),
    quantity({
      name: `${prefix}.remaining`,
      label: 'ARR that stays',
      meaning: 'ARR of the cohort after churn, before expansion and contraction.',
      unit: 'money',
      over,
      formula: `${prefix}.value[t-1] * (1 - ${prefix}.lost)`,
      source,
    }),
    quantity({
      name: `${prefix}.expansion`,
      label: 'Expansion of the cohort',
      meaning: 'ARR that customers of the cohort who stay add in the month.',
      unit: 'money',
      over,
      formula: born('0', `${prefix}.remaining * (${kind.atAge('growth')} * segment.expansionEase)`),
      ...none,
      source,
    }),
    quantity({
      name: `${prefix}.contraction`,
      label: 'Contraction of the cohort',
      meaning: 'ARR of the cohort that downgrades take in the month.',
      unit: 'money',
      over,
      formula: born('0', `${prefix}.remaining * ${kind.atAge('downgrade')}`),
      ...none,
      source,
    }),
    quantity({
      name: `${prefix}.value`,
      label: 'ARR of the cohort',
      meaning: 'ARR of the cohort at the end of the month.',
      unit: 'money',
      over,
      formula: born(
        kind.signing?.arr ?? '',
        `${prefix}.remaining + ${prefix}.expansion - ${prefix}.contraction`,
      ),
      ...opening('arr'),
      source,
    }),
    quantity({
      name: `${prefix}.tickets`,
      label: 'Tickets of the cohort',
      meaning: 'Support tickets that customers of the cohort write in the month, if they fit well.',
      unit: 'tickets',
      over,
      formula: `${prefix}.present * ${kind.atAge('ticketRate')}`,
      ...(kind.opening ? { before: 'same' } : {}),
      source: 'model.md 7',
    }),
    quantity({
      name: `${prefix}.renewing`,
      label: 'ARR up for renewal of the cohort',
      meaning: 'ARR of the cohort at the start of the month, if its contract ends in it.',
      unit: 'money',
      over,
      formula: born('0', `if(mod(${age}, segment.contractMonths) = 0, ${prefix}.value[t-1], 0)`),
      source: 'model.md 10',
    }),
    quantity({
      name: `${prefix}.retained`,
      label: 'ARR won after the first sale',
      meaning:
        'All ARR of the cohort once its first contract has ended; before that what it has added since signing.',
      unit: 'money',
      over,
      formula: `if(${age} >= segment.contractMonths, ${prefix}.value,
        max(0, ${prefix}.value - ${prefix}.present * (${kind.arrPerCustomerAtSigning})))`,
      source: 'model.md 10',
    }),
    quantity({
      name: `${prefix}.keptWithoutExpansion`,
      label: 'Kept without expansion',
      meaning: 'Share of the cohort’s ARR that neither churn nor contraction takes in the month.',
      unit: 'rate',
      over,
      formula: `(1 - ${prefix}.lost) * (1 - ${kind.atAge('downgrade')})`,
      source: 'model.md 10',
    }),
    quantity({
      name: `${prefix}.keptOverYear`,
      label: 'Kept over a year without expansion',
      meaning: 'Share of the cohort’s ARR of a year ago that churn and contraction have left.',
      unit: 'rate',
      over,
      formula: `product(t from t - 11 to t: ${prefix}.keptWithoutExpansion)`,
      source: 'model.md 10',
    }),
    quantity({
      name: `${prefix}.billed`,
      label: 'Billed annually',
      meaning:
        'Annual invoice of the cohort on its anniversaries; the rest of the year, what it adds until the next one.',
      unit: 'money',
      over,
      formula: `if(mod(${age}, 12) = 0, ${prefix}.value,
        (${prefix}.expansion - ${prefix}.contraction) * ((12 - mod(${age}, 12)) / 12))`,
      ...(kind.opening
        ? { before: `if(${age} >= 0 and mod(${age}, 12) = 0, openingCohort.arr, 0)`, earliest: -13 }
        : {}),
      source: 'model.md 10',
    }),
  ];
}

/** Σ over a segment's cohorts of one of their quantities. */
export const overCohorts = (name: string): string =>
  `sum(fit: sum(signed: cohort.${name})) + sum(openingCohort: openingCohort.${name})`;

/** Σ over the cohorts that signed twelve months ago or earlier of what `term` says of a kind of cohort. */
export const overYearOldCohorts = (term: (kind: string) => string): string =>
  `sum(fit: sum(signed to t - 12: ${term('cohort')})) + sum(openingCohort: ${term('openingCohort')})`;

/** Σ over cohorts that were here a month ago of their balance then times `factor` of theirs now. */
export const overEarlierCohorts = (balance: string, factor: (kind: string) => string): string =>
  `sum(fit: sum(signed to t - 1: cohort.${balance}[t-1] * ${factor('cohort')}))
    + sum(openingCohort: openingCohort.${balance}[t-1] * ${factor('openingCohort')})`;

export const cohorts: readonly Quantity[] = [
  quantity({
    name: 'segment.monthlyExpansion',
    label: 'Monthly expansion',
    meaning: 'ARR that customers who stay add in a month, by year of life.',
    unit: 'rate',
    over: ['segment', 'expansionYear'],
    monthly: false,
    formula: '(1 + segment.expansion) ^ (1 / 12) - 1',
    source,
  }),
  ...byAge('age', ['segment', 'age'], false, 'age'),
  quantity({
    name: 'openingCohort.age',
    label: 'Age',
    meaning: 'Whole months since the cohort signed.',
    unit: 'months',
    over: ['segment', 'openingCohort'],
    formula: 'openingCohort.ageMonths + t',
    before: 'same',
    earliest: -13,
    source,
  }),
  ...byAge('openingCohort', ['segment', 'openingCohort'], true, 'openingCohort.age'),
  quantity({
    name: 'signing.onboardingGap',
    label: 'Bad start',
    meaning:
      'Share of onboarding left undone in the month of signing and the two after it, a mean over all three.',
    unit: 'rate',
    over: ['signed'],
    formula: 'sum(t from signed to min(signed + 2, t - 1): onboarding.gap) / 3',
    source,
  }),
  quantity({
    name: 'openingCohort.onboardingGap',
    label: 'Bad start',
    meaning:
      'Share of onboarding left undone in the month of signing and the two after it, a mean over all three.',
    unit: 'rate',
    over: ['segment', 'openingCohort'],
    formula: `if(t > 3, openingCohort.onboardingGap[3],
      sum(i from 0 to 2: if(i - openingCohort.ageMonths < t, onboarding.gap[min(t - 1, i - openingCohort.ageMonths)], 0)) / 3)`,
    source,
  }),
  ...life(signedInPlan),
  ...life(signedBefore),
];
