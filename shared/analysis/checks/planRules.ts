/** Rules about the plan as a whole: its targets, its seasons, and whether anybody said why. */
import { phrase } from '../../language/say.ts';
import type { Plan } from '../../plan/types.ts';
import { numberValue, type CheckRule, type Sighting } from './check.ts';
import type { PlanFacts } from './facts.ts';

/** The assumptions that decide most plans. */
const assumptionsThatMatter = (plan: Plan): readonly string[] => [
  ...plan.segments.flatMap(({ id }) => ['acv', 'churn', 'winRate'].map((field) => `segments.${id}.${field}`)),
  ...plan.salesTeams.flatMap(({ id }) =>
    ['quota', 'attainment', 'ramp', 'attrition'].map((field) => `salesTeams.${id}.${field}`),
  ),
];

const isNoted = ({ notes }: Plan, path: string): boolean =>
  Object.keys(notes).some((noted) => noted === path || noted.startsWith(`${path}.`));

export const planRules: readonly CheckRule[] = [
  {
    id: 'target-missing',
    title: phrase('Nothing to hold the plan against'),
    looksAt: phrase('the targets of the plan'),
    rule: phrase('At least {threshold} target'),
    threshold: 1,
    unit: 'whole',
    source: 'operators',
    severity: 'serious',
    ofPlan: true,
    look: ({ plan }, threshold) =>
      plan.targets.length < threshold
        ? [
            {
              path: 'targets',
              found: plan.targets.length,
              message: phrase('The plan has no target.'),
              advice: phrase('Say what has to be reached, and when.'),
            },
          ]
        : [],
  },
  {
    id: 'target-beyond-naive',
    title: phrase('A target beyond what heads times quota would give'),
    looksAt: phrase('what a spreadsheet would promise, over each target'),
    rule: phrase('Heads times quota promises at least {threshold} of the target'),
    threshold: 1,
    unit: 'rate',
    source: 'operators',
    severity: 'serious',
    look: (facts, threshold) =>
      facts.attributions.flatMap(({ naive, metric, month }, index): readonly Sighting[] => {
        const target = facts.plan.targets[index];
        if (target === undefined || target.bound === 'atMost' || naive === null || target.value <= 0)
          return [];
        return naive / target.value < threshold
          ? [
              {
                path: `targets.${index}.value`,
                about: `${metric}@${month}`,
                found: naive / target.value,
                naiveOf: index,
                message: phrase(
                  'Even if every hire sold at once and no deal was missing, the plan would give {found} of the target for {target}.',
                ),
                values: { target: { kind: 'month', month } },
                advice: phrase(
                  'Plan more sellers or a higher quota, more leads where it sells itself, or a lower target.',
                ),
              },
            ]
          : [];
      }),
  },
  {
    id: 'growth-beyond',
    title: phrase('Faster than almost anybody grows'),
    looksAt: phrase('ARR at the target over ARR a year before'),
    rule: phrase('ARR of no more than {threshold} that of a year before'),
    threshold: 3,
    unit: 'multiple',
    source: 'operators',
    severity: 'doubtful',
    ofPlan: true,
    look: (facts, threshold) => {
      const before = facts.t >= 12 ? facts.at('arr', facts.t - 12) : facts.at('openingArr', 0);
      const grown = facts.at('arr') / before;
      const million = facts.dollars(1_000_000);
      return million !== undefined && before >= million && grown > threshold
        ? [
            {
              path: `segments.${facts.mainSegment.id}.acv`,
              found: grown,
              series: 'arr',
              made: [
                facts.readAt('arr'),
                facts.t >= 12 ? facts.readAt('arr', facts.t - 12) : facts.readAt('openingArr', 0),
              ],
              message: phrase('ARR is {found} that of a year before in {month}.'),
              advice: phrase(
                'Few companies past their first million tripled in a year: look for the number that does it.',
              ),
            },
          ]
        : [];
    },
  },
  {
    id: 'seasons-flat',
    title: phrase('A year without seasons'),
    looksAt: phrase('the strongest month for closing over the weakest'),
    rule: phrase('The strongest month at least {threshold} the weakest'),
    threshold: 1.1,
    unit: 'multiple',
    source: 'bookings-by-quarter',
    severity: 'remark',
    ofPlan: true,
    look: (facts, threshold) => {
      const { closing } = facts.plan.seasonality;
      const spread = Math.max(...closing) / Math.min(...closing);
      return spread < threshold && facts.sold.length > 0
        ? [
            {
              path: 'seasonality.closing',
              found: spread,
              message: phrase('Buyers sign in every month alike: the strongest is {found} the weakest.'),
              advice: phrase('Most business is signed at the end of a quarter, and of the year.'),
            },
          ]
        : [];
    },
  },
  {
    id: 'notes-missing',
    title: phrase('Few assumptions say why'),
    looksAt: phrase('notes on contract value, churn, win rate, quota, attainment, ramp and attrition'),
    rule: phrase('A note on at least {threshold} of the assumptions that matter'),
    threshold: 0.5,
    unit: 'rate',
    source: 'operators',
    severity: 'remark',
    ofPlan: true,
    look: notesMissing,
  },
];

function notesMissing({ plan }: PlanFacts, threshold: number): readonly Sighting[] {
  const paths = assumptionsThatMatter(plan);
  const bare = paths.filter((path) => !isNoted(plan, path));
  const noted = 1 - bare.length / paths.length;
  const [first] = bare;
  if (first === undefined || noted >= threshold) return [];
  return [
    {
      path: first,
      found: noted,
      message: phrase('Only {noted} of {all} assumptions that matter say where they come from.'),
      values: {
        noted: numberValue(paths.length - bare.length, 'whole'),
        all: numberValue(paths.length, 'whole'),
      },
      advice: phrase('A line each is enough: who said it, and when it was last looked at.'),
    },
  ];
}
