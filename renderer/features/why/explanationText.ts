/** An explanation as plain text, to be pasted into a mail or a document. */
import type { ExplainedPart, Explanation } from '../../../shared/engine/explanation.ts';
import { say } from '../../../shared/language/say.ts';
import type { Computed } from '../../../shared/model/index.ts';
import { exact } from '../../ui/format.ts';
import { definedIn } from './definedIn.ts';
import { named, whenOf } from './whenOf.ts';

export function explanationText(
  { subject, meaning, formula, inputs, source }: Explanation,
  computed: Computed,
): string {
  const { currency } = computed.plan;
  const value = (part: ExplainedPart): string => exact(part.value, part.unit, currency);
  const name = (part: ExplainedPart): string => named(part.label, whenOf(part, computed));
  const line = (part: ExplainedPart): string =>
    say('{name}: {value}', { name: name(part), value: value(part) });
  const words = formula
    .map((token) => (token.kind === 'text' ? token.text : `[${name(token.part)}]`))
    .join('');
  return [
    computed.plan.name,
    line(subject),
    meaning,
    ...(formula.length === 0 ? [] : [`= ${words}`]),
    ...inputs.map(line),
    definedIn(source),
  ].join('\n');
}
