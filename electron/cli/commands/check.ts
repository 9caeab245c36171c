/** `groundplan check`: the verdict for a person. */
import {
  attribute,
  judge,
  killerIds,
  killerWords,
  verdictSentences,
  type Attribution,
  type TargetVerdict,
} from '../../../shared/analysis/index.ts';
import { compute, describeSeries, type Computed } from '../../../shared/model/index.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { formatValue, table, wordsFor } from '../format.ts';
import { badInput, ExitCode, type Outcome } from '../outcome.ts';
import { scenarioOf } from '../planFile.ts';

const keyMeasures = [
  'arr',
  'customers',
  'newArr',
  'nrr',
  'grr',
  'grossMargin',
  'cac',
  'cacPayback',
  'ltvCac',
  'magicNumber',
  'burnMultiple',
  'ruleOf40',
  'employees',
  'cash',
] as const;

export function checkPlan(plan: Plan, scenario: string | undefined): Outcome {
  const read = scenarioOf(plan, scenario);
  if (!read.ok) return badInput(read.faults);
  const computed = compute(read.value);
  const verdicts = judge(computed);
  const attributions = attribute(computed);
  const name =
    scenario === undefined || scenario === 'base'
      ? ''
      : ` · ${plan.scenarios.find(({ id }) => id === scenario)!.name}`;
  const parts = [
    `${plan.name}${name}`,
    ...verdicts.map((verdict, i) => targetText(computed, verdict, attributions[i]!)),
    ...(verdicts.length === 0 ? ['The plan has no target.'] : []),
    constraintText(computed),
    measureText(computed),
  ];
  return {
    code: verdicts.every(({ holds }) => holds) ? ExitCode.fine : ExitCode.targetFails,
    out: `${parts.join('\n\n')}\n`,
    err: '',
  };
}

function targetText(computed: Computed, verdict: TargetVerdict, attribution: Attribution): string {
  const words = wordsFor(computed);
  const sentences = verdictSentences(verdict, attribution, words);
  const signed = (value: number | null): string =>
    value === null ? 'not defined' : `${value > 0 ? '+' : ''}${words.value(verdict.metric, value)}`;
  const plain = (value: number | null): string =>
    value === null ? 'not defined' : words.value(verdict.metric, value);
  const rows = [
    ['  Naive plan', plain(attribution.naive)],
    ...killerIds.map((id) => [`  ${killerWords[id].name}`, signed(attribution.killers[id])]),
    ['  Plan', plain(verdict.plan)],
    ['  Target', plain(verdict.target)],
    [
      `  ${verdict.holds ? 'Holds by' : 'Misses by'}`,
      plain(verdict.gap === null ? null : Math.abs(verdict.gap)),
    ],
  ];
  return `${verdict.holds ? '✓' : '✗'} ${sentences.join(' ')}\n\n${table(rows)}`;
}

const letters = { selfServe: 's', demand: 'd', capacity: 'c' } as const;

function constraintText(computed: Computed): string {
  const constraints = computed.constraints();
  const rows = computed.plan.segments.map(({ id, name }) => [
    `  ${name}`,
    constraints[id]!.map((word) => letters[word]).join(''),
  ]);
  const years = Array.from({ length: computed.plan.months }, (_, t) => {
    const month = computed.months[t]!;
    return month.slice(5) === '01' || t === 0 ? month.slice(2, 4) : '';
  });
  let ruler = '';
  years.forEach((year, t) => {
    if (year !== '' && ruler.length <= t) ruler = `${ruler.padEnd(t)}${year}`;
  });
  const width = Math.max(...rows.map(([label]) => label!.length));
  const lines = rows.map(([label, strip]) => `${label!.padEnd(width)}  ${strip}`);
  return [
    'What holds bookings back, by month (c capacity, d demand, s self-serve):',
    `${' '.repeat(width)}  ${ruler}`,
    ...lines,
  ].join('\n');
}

/** At the last month of each fiscal year that the plan covers, and at its end. */
function measureText(computed: Computed): string {
  const { plan, months } = computed;
  const lastOfYear = ((plan.fiscalYearStart + 10) % 12) + 1;
  const ends = months.flatMap((month, t) =>
    Number(month.slice(5)) === lastOfYear || t === months.length - 1 ? [t] : [],
  );
  const rows = keyMeasures.map((series) => {
    const { label, unit } = describeSeries(computed, series)!;
    const values = computed.series(series)!;
    return [`  ${label}`, ...ends.map((t) => formatValue(values[t]!, unit, plan.currency))];
  });
  return `Key measures:\n${table([['', ...ends.map((t) => months[t]!)], ...rows])}`;
}
