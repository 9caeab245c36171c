/** `groundplan explain`: why a number is what it is, one level deep. */
import type { ExplainedPart } from '../../../shared/engine/explanation.ts';
import { addressOf, compute, explain, type Computed } from '../../../shared/model/index.ts';
import { monthsBetween } from '../../../shared/plan/months.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { formatValue } from '../format.ts';
import { badInput, fine, type Outcome } from '../outcome.ts';
import { scenarioOf } from '../planFile.ts';

export function explainNumber(
  plan: Plan,
  scenario: string | undefined,
  series: string,
  month: string,
): Outcome {
  const read = scenarioOf(plan, scenario);
  if (!read.ok) return badInput(read.faults);
  const computed = compute(read.value);
  const t = monthsBetween(computed.plan.start, month);
  if (t === null || t < 0 || t >= computed.plan.months) {
    const [first, last] = [computed.months[0], computed.months.at(-1)];
    return badInput([`«${month}» is no month of the plan, which runs from ${first} to ${last}.`]);
  }
  const address = addressOf(computed, series, t);
  const explanation = address === undefined ? undefined : explain(computed, address);
  if (!explanation) return badInput([`The plan has no series «${series}».`, ...similar(computed, series)]);

  const { currency } = computed.plan;
  const said = ({ label, when, value, unit }: ExplainedPart): string =>
    `${label}${when === '' ? '' : `, ${when}`}: ${formatValue(value, unit, currency)}`;
  const formula = explanation.formula
    .map((token) =>
      token.kind === 'text'
        ? token.text
        : `${token.part.label} [${formatValue(token.part.value, token.part.unit, currency)}]`,
    )
    .join('');
  const lines = [
    said(explanation.subject),
    `  ${explanation.meaning} (${explanation.source})`,
    '',
    `  = ${formula}`,
    '',
    'From',
    ...explanation.inputs.map(
      (part) => `  ${said(part)}${part.path === undefined ? '' : `  (${part.path})`}`,
    ),
    ...(explanation.feeds.length > 0
      ? ['', 'Feeds', ...explanation.feeds.map((part) => `  ${said(part)}`)]
      : []),
  ];
  return fine(`${lines.join('\n')}\n`);
}

/** Series whose name ends alike or holds the word: what was probably meant. */
function similar(computed: Computed, series: string): readonly string[] {
  const word = series.split('.').at(-1)!.toLowerCase();
  const found = computed.seriesNames.filter((name) => name.toLowerCase().includes(word)).slice(0, 8);
  return found.length > 0 ? [`Did you mean ${found.join(', ')}?`] : [];
}
