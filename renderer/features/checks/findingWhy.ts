/** What the numbers of a remark answer when they are asked why. */
import type { Finding, SeriesRead } from '../../../shared/analysis/checks/index.ts';
import { say } from '../../../shared/language/say.ts';
import type { Computed } from '../../../shared/model/index.ts';
import { inMonth, subjectOf } from '../../readouts/relations.ts';
import { seriesOf } from '../../state/describing.ts';
import type { WhySubject } from '../../state/view.ts';

/** The month that the remark is about. */
export function monthOf({ t, values: { month } }: Finding, { months }: Computed): number {
  if (t !== undefined) return t;
  return month?.kind === 'month' ? months.indexOf(month.month) : 0;
}

/** Of a number that was read from a series. */
export const whyRead = (read: SeriesRead, computed: Computed): WhySubject | undefined =>
  subjectOf(computed, { kind: 'series', ...read });

/** Of the number that the rule was held against; nothing where that is an assumption, or made of assumptions. */
export function whyFound(finding: Finding, computed: Computed): WhySubject | undefined {
  const { rule, found, made, naiveOf, series } = finding;
  if (naiveOf !== undefined) return { kind: 'naive', target: naiveOf };
  if (made !== undefined) {
    const [only, ...others] = made;
    if (only !== undefined && others.length === 0) return whyRead(only, computed);
    return {
      kind: 'relation',
      relation: {
        name: say(rule.title),
        how: {
          value: found,
          unit: rule.unit,
          plan: computed.plan,
          words: say('What was looked at: {what}.', { what: say(rule.looksAt) }),
        },
        parts: made.map((read) => ({ kind: 'series', ...read })),
      },
    };
  }
  const t = monthOf(finding, computed);
  const isRead = series !== undefined && seriesOf(computed, series)?.[t] === found;
  return isRead ? subjectOf(computed, inMonth(series, t)) : undefined;
}
