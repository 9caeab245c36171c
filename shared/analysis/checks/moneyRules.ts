/** Rules about cash, costs and the measures that investors ask for. */
import { phrase } from '../../language/say.ts';
import { inMonth, numberValue, type CheckRule, type Sighting } from './check.ts';
import type { PlanFacts } from './facts.ts';

/** Mean of what was burnt in the three months to a month; negative where money came in. */
function burn(facts: PlanFacts, t: number): number {
  const flow = facts.series('netCashFlow');
  const from = Math.max(0, t - 2);
  let sum = 0;
  for (let month = from; month <= t; month++) sum -= flow[month] ?? NaN;
  return sum / (t - from + 1);
}

const firstBelowZero = (facts: PlanFacts): number => facts.series('cash').findIndex((cash) => cash < 0);

/** A measure of the month looked at on the wrong side of its threshold. */
const measure =
  (
    series: string,
    wrong: 'above' | 'below',
    path: (facts: PlanFacts) => string,
    message: string,
    advice: string,
  ) =>
  (facts: PlanFacts, threshold: number): readonly Sighting[] => {
    const found = facts.at(series);
    return (wrong === 'above' ? found > threshold : found < threshold)
      ? [{ path: path(facts), found, series, message, advice }]
      : [];
  };

/** The cost line that takes most in the month looked at. */
function mainCost({ plan, t }: PlanFacts): string {
  const [first] = plan.costs.lines.toSorted((a, b) => inMonth(b.monthly, t) - inMonth(a.monthly, t));
  return first === undefined ? 'costs.lines' : `costs.lines.${first.id}.monthly`;
}

const ofMainSegment =
  (field: string) =>
  (facts: PlanFacts): string =>
    `segments.${facts.mainSegment.id}.${field}`;

export const moneyRules: readonly CheckRule[] = [
  {
    id: 'cash-negative',
    title: phrase('The money runs out'),
    looksAt: phrase('cash at the end of every month of the plan'),
    rule: phrase('Cash of at least {threshold}'),
    threshold: 0,
    unit: 'money',
    source: 'operators',
    severity: 'serious',
    ofPlan: true,
    look: (facts) => {
      const t = firstBelowZero(facts);
      if (t === -1) return [];
      const cash = facts.series('cash');
      const lowest = cash.indexOf(Math.min(...cash));
      return [
        {
          path: 'cash.funding',
          found: facts.at('cash', t),
          series: 'cash',
          t,
          message: phrase('Cash falls below zero in {month} and is {lowest} at its lowest.'),
          values: { lowest: numberValue(facts.at('cash', lowest), 'money', facts.readAt('cash', lowest)) },
          advice: phrase('Plan funding before that month, or spend later.'),
        },
      ];
    },
  },
  {
    id: 'runway-short',
    title: phrase('A short runway'),
    looksAt: phrase('cash over the burn of three months, in every month of the plan'),
    rule: phrase('At least {threshold} of cash at all times'),
    threshold: 6,
    unit: 'months',
    source: 'operators',
    severity: 'doubtful',
    ofPlan: true,
    look: (facts, threshold) => {
      if (firstBelowZero(facts) !== -1) return [];
      for (let t = 2; t < facts.plan.months; t++) {
        const months = facts.at('cash', t) / burn(facts, t);
        if (burn(facts, t) > 0 && months < threshold) {
          return [
            {
              path: 'cash.funding',
              found: months,
              series: 'cash',
              t,
              made: [facts.readAt('cash', t), { series: 'netCashFlow', from: t - 2, to: t }],
              message: phrase('In {month} the cash lasts for {found} at the burn of the last three.'),
              advice: phrase('Raising money takes half a year: begin earlier, or burn less.'),
            },
          ];
        }
      }
      return [];
    },
  },
  {
    id: 'ltv-cac',
    title: phrase('Customers are worth little for what they cost'),
    looksAt: phrase('LTV:CAC in the month of the target'),
    rule: phrase('LTV:CAC of at least {threshold}'),
    threshold: 3,
    unit: 'multiple',
    source: 'ltv-cac-playbook',
    severity: 'doubtful',
    ofPlan: true,
    look: measure(
      'ltvCac',
      'below',
      ofMainSegment('churn'),
      phrase('LTV:CAC is {found} in {month}.'),
      phrase('Keep customers longer, or win them for less.'),
    ),
  },
  {
    id: 'cac-payback',
    title: phrase('Customers pay back late'),
    looksAt: phrase('CAC payback in the month of the target'),
    rule: phrase('CAC payback within {threshold}'),
    threshold: 18,
    unit: 'months',
    source: 'payback-median',
    severity: 'doubtful',
    ofPlan: true,
    look: measure(
      'cacPayback',
      'above',
      ofMainSegment('acv'),
      phrase('A new customer pays back what it cost after {found} in {month}.'),
      phrase('Look at idle sellers first, then at price and cost per lead.'),
    ),
  },
  {
    id: 'magic-number',
    title: phrase('Sales and marketing bring little growth'),
    looksAt: phrase('the magic number in the month of the target'),
    rule: phrase('A magic number of at least {threshold}'),
    threshold: 0.7,
    unit: 'multiple',
    source: 'magic-number',
    severity: 'doubtful',
    ofPlan: true,
    look: measure(
      'magicNumber',
      'below',
      ofMainSegment('winRate'),
      phrase('The magic number is {found} in {month}.'),
      phrase('Mend the funnel before more is spent on it.'),
    ),
  },
  {
    id: 'burn-multiple',
    title: phrase('Growth burns much money'),
    looksAt: phrase('the burn multiple in the month of the target'),
    rule: phrase('A burn multiple of no more than {threshold}'),
    threshold: 2,
    unit: 'multiple',
    source: 'burn-multiple',
    severity: 'doubtful',
    ofPlan: true,
    look: measure(
      'burnMultiple',
      'above',
      mainCost,
      phrase('The burn multiple is {found} in {month}.'),
      phrase('Spend later than you grow.'),
    ),
  },
  {
    id: 'quick-ratio',
    title: phrase('Much is lost of what is gained'),
    looksAt: phrase('the quick ratio in the month of the target'),
    rule: phrase('A quick ratio of at least {threshold}'),
    threshold: 4,
    unit: 'multiple',
    source: 'quick-ratio',
    severity: 'remark',
    ofPlan: true,
    look: measure(
      'quickRatio',
      'below',
      ofMainSegment('churn'),
      phrase('The quick ratio is {found} in {month}.'),
      phrase('Look which segment loses most, and why.'),
    ),
  },
  {
    id: 'rule-of-40',
    title: phrase('Growth and margin together are low'),
    looksAt: phrase('the rule of 40 in the month of the target'),
    rule: phrase('Growth and operating margin together at least {threshold}'),
    threshold: 0.4,
    unit: 'rate',
    source: 'operators',
    severity: 'remark',
    ofPlan: true,
    look: (facts, threshold) => {
      const found = facts.at('ruleOf40');
      return found < threshold && facts.isPastFirstMillion
        ? [
            {
              path: mainCost(facts),
              found,
              series: 'ruleOf40',
              message: phrase('Growth and operating margin come to {found} in {month}.'),
              advice: phrase('Look which costs could grow more slowly than ARR.'),
            },
          ]
        : [];
    },
  },
  {
    id: 'collections-instant',
    title: phrase('Customers pay at once'),
    looksAt: phrase('months from invoice to payment'),
    rule: phrase('At least {threshold} from invoice to payment'),
    threshold: 0.5,
    unit: 'months',
    source: 'operators',
    severity: 'remark',
    ofPlan: true,
    look: ({ plan }, threshold) =>
      plan.cash.collectionDelayMonths < threshold && plan.segments.some(({ selfServe }) => !selfServe)
        ? [
            {
              path: 'cash.collectionDelayMonths',
              found: plan.cash.collectionDelayMonths,
              message: phrase('Customers pay {found} after the invoice.'),
              advice: phrase('Companies pay after thirty to sixty days.'),
            },
          ]
        : [],
  },
  {
    id: 'benefits-low',
    title: phrase('Pay without benefits'),
    looksAt: phrase('taxes and benefits on top of pay'),
    rule: phrase('Benefits of at least {threshold} of pay'),
    threshold: 0.08,
    unit: 'rate',
    source: 'operators',
    severity: 'remark',
    ofPlan: true,
    look: (facts, threshold) =>
      facts.plan.costs.benefits < threshold && facts.at('employees') >= 5
        ? [
            {
              path: 'costs.benefits',
              found: facts.plan.costs.benefits,
              message: phrase('{people} people cost only {found} more than their pay.'),
              values: { people: numberValue(facts.at('employees'), 'people', facts.readAt('employees')) },
              advice: phrase('Add what the employer pays on top: taxes, insurance, pensions.'),
            },
          ]
        : [],
  },
];
