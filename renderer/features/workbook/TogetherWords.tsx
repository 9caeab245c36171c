/** What the accepted changes come to together, target by target; or why they cannot be taken together. */
import { TriangleAlert } from 'lucide-react';
import { say } from '../../../shared/language/say.ts';
import { verdictWords } from '../../readouts/verdictWords.ts';
import { described } from '../../state/describing.ts';
import { monthName, short } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import s from './TogetherWords.module.css';
import type { Outcome, Together } from './together.ts';

interface TogetherWordsProps {
  readonly before: Outcome | undefined;
  readonly together: Together;
  readonly count: number;
}

export function TogetherWords({ before, together, count }: TogetherWordsProps) {
  const { after, faults } = together;
  if (faults.length > 0) {
    return (
      <div className={s.place} role="alert">
        {keyed(faults, ({ text }) => text).map(({ key, item }) => (
          <p key={key} className={s.fault}>
            <TriangleAlert aria-hidden="true" /> {item.text}
          </p>
        ))}
      </div>
    );
  }
  if (before === undefined || after === undefined) return null;
  const { currency } = after.computed.plan;
  return (
    <div className={s.place} aria-live="polite">
      <p className={s.title}>{titleOf(count)}</p>
      <ul>
        {keyed(after.verdicts, () => 'target').map(({ key, item: verdict, index }) => {
          const { label, unit } = described(after.computed, verdict.metric);
          const was = before.verdicts[index];
          const { glyph, tone, words } = verdictWords(verdict, after.computed);
          return (
            <li key={key} className={s.target}>
              <span>{say('{metric}, {month}', { metric: label, month: monthName(verdict.month) })}</span>
              <span className={s.course}>
                {count > 0 && was !== undefined && (
                  <>
                    {short(was.plan, unit, currency)} <span aria-hidden="true">→</span>
                    <span className="visuallyHidden">{say('becomes')}</span>{' '}
                  </>
                )}
                <strong>{short(verdict.plan, unit, currency)}</strong>
              </span>
              <span className={s.verdict} data-tone={tone}>
                <span aria-hidden="true">{glyph}</span> {words}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const titleOf = (count: number): string =>
  count === 0
    ? say('Nothing accepted: as the plan is')
    : say('With the {count} accepted, together', { count });
