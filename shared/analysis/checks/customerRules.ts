/** Rules about customers, whether they stay, and what hides that they do not. */
import { phrase } from '../../language/say.ts';
import type { Segment } from '../../plan/types.ts';
import { numberValue, textValue, type CheckRule, type Sighting } from './check.ts';
import type { PlanFacts } from './facts.ts';

const perSegment = (
  { plan }: PlanFacts,
  look: (segment: Segment, path: string) => Sighting | undefined,
): readonly Sighting[] => plan.segments.flatMap((segment) => look(segment, `segments.${segment.id}`) ?? []);

const firstYear = ({ churn }: Segment): number => churn[0] ?? 0;

export const customerRules: readonly CheckRule[] = [
  {
    id: 'churn-hidden',
    title: phrase('Churn hidden by contracts'),
    looksAt: phrase('churn of the first year where contracts run for a year or longer'),
    rule: phrase('Churn of less than {threshold} a year behind contracts of a year or longer'),
    threshold: 0.15,
    unit: 'rate',
    source: 'operators',
    severity: 'serious',
    look: (facts, threshold) =>
      perSegment(facts, (segment, path) =>
        segment.contractMonths >= 12 && firstYear(segment) >= threshold
          ? {
              path: `${path}.churn`,
              found: firstYear(segment),
              message: phrase(
                '“{thing}” loses {found} a year, but nobody can leave in the first {contract}: the loss comes at the renewal, all at once.',
              ),
              values: { contract: numberValue(segment.contractMonths, 'months') },
              advice: phrase('Look at the ARR a year after the target before promising this one.'),
            }
          : undefined,
      ),
  },
  {
    id: 'renewal-wall',
    title: phrase('Many renewals in one month'),
    looksAt: phrase('churned ARR of a month over that of an average month of its year'),
    rule: phrase('No month with more than {threshold} the churn of an average one'),
    threshold: 3,
    unit: 'multiple',
    source: 'operators',
    severity: 'remark',
    ofPlan: true,
    look: renewalWall,
  },
  {
    id: 'grr-high',
    title: phrase('Customers who stay longer than others’ do'),
    looksAt: phrase('GRR of each segment beside that of its contract value'),
    rule: phrase('A GRR of no more than {threshold} above that of the field'),
    threshold: 0.04,
    unit: 'rate',
    inPoints: true,
    source: 'grr-middle',
    severity: 'doubtful',
    look: (facts, threshold) =>
      perSegment(facts, (_, path) => {
        const usual = facts.field(`${path}.grr`);
        const grr = facts.at(`${path}.grr`);
        return usual !== undefined && grr > usual.high + threshold
          ? {
              path: `${path}.churn`,
              source: usual.source,
              found: grr,
              series: `${path}.grr`,
              message: phrase(
                '“{thing}” keeps {found} of its ARR over the year to {month}, where others keep {usual}.',
              ),
              values: { usual: numberValue(usual.high, 'rate') },
              advice: phrase(
                'Look whether contracts hide churn, and at the customers of your own last year.',
              ),
            }
          : undefined;
      }),
  },
  {
    id: 'nrr-high',
    title: phrase('Customers who grow more than others’ do'),
    looksAt: phrase('NRR of each segment beside that of its contract value'),
    rule: phrase('An NRR of no more than {threshold} above that of the field'),
    threshold: 0.08,
    unit: 'rate',
    inPoints: true,
    source: 'nrr-middle',
    severity: 'doubtful',
    look: (facts, threshold) =>
      perSegment(facts, (_, path) => {
        const usual = facts.field(`${path}.nrr`);
        const nrr = facts.at(`${path}.nrr`);
        return usual !== undefined && nrr > usual.high + threshold
          ? {
              path: `${path}.expansion`,
              source: usual.source,
              found: nrr,
              series: `${path}.nrr`,
              message: phrase('NRR of “{thing}” is {found} in {month}, where others see {usual}.'),
              values: { usual: numberValue(usual.high, 'rate') },
              advice: phrase(
                'Name what customers would buy more of, and take the rate of your own last year.',
              ),
            }
          : undefined;
      }),
  },
  {
    id: 'price-above-churn',
    title: phrase('Prices rise where customers leave'),
    looksAt: phrase('price growth of segments that lose more than a tenth a year'),
    rule: phrase('Price growth of no more than {threshold} a year where more than a tenth leave'),
    threshold: 0.05,
    unit: 'rate',
    source: 'operators',
    severity: 'doubtful',
    look: (facts, threshold) =>
      perSegment(facts, (segment, path) =>
        firstYear(segment) > 0.1 && segment.priceGrowth > threshold
          ? {
              path: `${path}.priceGrowth`,
              found: segment.priceGrowth,
              message: phrase(
                'Prices of “{thing}” rise by {found} a year, while {churn} of its customers leave.',
              ),
              values: { churn: numberValue(firstYear(segment), 'rate') },
              advice: phrase('Raise prices less, or expect higher churn and a lower win rate.'),
            }
          : undefined,
      ),
  },
  {
    id: 'poor-fit',
    title: phrase('Customers who do not fit'),
    looksAt: phrase('poorly fitting customers among the new ones of the year up to the target'),
    rule: phrase('No more than {threshold} of new customers who do not fit'),
    threshold: 0.1,
    unit: 'rate',
    source: 'operators',
    severity: 'doubtful',
    look: (facts, threshold) =>
      perSegment(facts, (_, path) => {
        const share = facts.overYear(`${path}.poorFitCustomers`) / facts.overYear(`${path}.newCustomers`);
        return share > threshold
          ? {
              path: `${path}.stretch`,
              found: share,
              series: `${path}.poorFitCustomers`,
              made: [
                facts.readOverYear(`${path}.poorFitCustomers`),
                facts.readOverYear(`${path}.newCustomers`),
              ],
              message: phrase(
                '{found} of the new customers of “{thing}” in the year to {month} fit poorly: idle sellers sign them, and they leave sooner.',
              ),
              advice: phrase('Give sellers more leads, or fewer sellers the same ones.'),
            }
          : undefined;
      }),
  },
  {
    id: 'one-segment',
    title: phrase('One segment carries the year'),
    looksAt: phrase('the largest segment’s share of new ARR in the year up to the target'),
    rule: phrase('No more than {threshold} of new ARR from one of several segments'),
    threshold: 0.75,
    unit: 'rate',
    source: 'operators',
    severity: 'remark',
    look: (facts, threshold) =>
      mostOf(
        facts,
        facts.plan.segments.map(({ id }) => `segments.${id}`),
        'newArr',
        threshold,
        (path) => `${path}.acv`,
        phrase('“{thing}” brings {found} of the new ARR of the year to {month}.'),
        phrase('Ask what happens to the target if this segment does half as well.'),
      ),
  },
  {
    id: 'one-team',
    title: phrase('One team carries the year'),
    looksAt: phrase('the largest sales team’s share of new ARR that is sold, in the year up to the target'),
    rule: phrase('No more than {threshold} of what is sold from one of several teams'),
    threshold: 0.75,
    unit: 'rate',
    source: 'operators',
    severity: 'remark',
    look: (facts, threshold) =>
      mostOf(
        facts,
        facts.plan.salesTeams.map(({ id }) => `salesTeams.${id}`),
        'newArr',
        threshold,
        (path) => `${path}.quota`,
        phrase('“{thing}” sells {found} of all that is sold in the year to {month}.'),
        phrase('Ask what happens to the target if its best two people leave.'),
      ),
  },
  {
    id: 'one-channel',
    title: phrase('One channel carries the year'),
    looksAt: phrase('the largest channel’s share of opportunities in the year up to the target'),
    rule: phrase('No more than {threshold} of opportunities from one of several channels'),
    threshold: 0.75,
    unit: 'rate',
    source: 'operators',
    severity: 'remark',
    look: (facts, threshold) =>
      mostOf(
        facts,
        facts.plan.channels.map(({ id }) => `channels.${id}`),
        'opportunities',
        threshold,
        (path) => `${path}.baseLeads`,
        phrase('“{thing}” brings {found} of all opportunities of the year to {month}.'),
        phrase('Try a scenario in which it brings a third less.'),
      ),
  },
];

/** The largest of several things, where it has more than its share. */
function mostOf(
  facts: PlanFacts,
  things: readonly string[],
  series: string,
  threshold: number,
  look: (path: string) => string,
  message: string,
  advice: string,
): readonly Sighting[] {
  if (things.length < 2) return [];
  const sizes = things.map((path) => facts.overYear(`${path}.${series}`));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return things.flatMap((path, index) => {
    const share = sizes[index]! / all;
    return share > threshold
      ? [
          {
            path: look(path),
            found: share,
            series: `${path}.${series}`,
            made: things.map((thing) => facts.readOverYear(`${thing}.${series}`)),
            message,
            advice,
          },
        ]
      : [];
  });
}

/** The month after the first year with most churn, where that is far more than usual and more than a hundredth of ARR. */
function renewalWall(facts: PlanFacts, threshold: number): readonly Sighting[] {
  const churned = facts.series('churnedArr');
  let worst: { readonly t: number; readonly times: number } | undefined;
  for (let t = 11; t < churned.length; t++) {
    const times = churned[t]! / (facts.overYear('churnedArr', t) / 12);
    if (times > (worst?.times ?? threshold) && churned[t]! > facts.at('arr', t) / 100) worst = { t, times };
  }
  if (worst === undefined) return [];
  const { t } = worst;
  const size = ({ id }: Segment): number => facts.at(`segments.${id}.churnedArr`, t);
  const most = facts.plan.segments.reduce((a, b) => (size(b) > size(a) ? b : a));
  return [
    {
      path: `segments.${most.id}.contractMonths`,
      found: worst.times,
      series: 'churnedArr',
      t,
      made: [facts.readAt('churnedArr', t), facts.readOverYear('churnedArr', t)],
      message: phrase(
        '{lost} of ARR leaves in {month}, {found} an average month, most of it of “{segment}”.',
      ),
      values: {
        lost: numberValue(churned[t]!, 'money', facts.readAt('churnedArr', t)),
        segment: textValue(facts.label(`segments.${most.id}`)),
      },
      advice: phrase('Begin these renewals a quarter before, and spread contract ends over the year.'),
    },
  ];
}
