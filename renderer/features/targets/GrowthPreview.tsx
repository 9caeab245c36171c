/** What would be asked for, and where the plan stands then. */
import { say } from '../../../shared/language/say.ts';
import type { Target } from '../../../shared/plan/types.ts';
import { RelationNumber } from '../../readouts/RelationNumber.tsx';
import { gapOf, verdictWords } from '../../readouts/verdictWords.ts';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { described, seriesOf } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { monthName, short } from '../../ui/format.ts';
import { asScrollable } from '../../ui/roles.ts';
import s from './FromGrowth.module.css';

export function GrowthPreview({ targets }: { readonly targets: readonly Target[] }) {
  const { plan, computed } = useShown();
  return (
    <section className={s.table} {...asScrollable} aria-label={say('The targets that would be taken')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('By the end of')}</th>
            <th scope="col">{say('Target')}</th>
            <th scope="col">{say('Plan')}</th>
            <th scope="col">{say('Gap')}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map(({ metric, month, value, bound }) => {
            const found = seriesOf(computed, metric)?.[computed.months.indexOf(month)] ?? NaN;
            const reached = Number.isFinite(found) ? found : null;
            const verdict = {
              metric,
              month,
              bound,
              target: value,
              plan: reached,
              gap: reached === null ? null : reached - value,
              holds: reached !== null && reached >= value,
            };
            const { glyph, tone, words } = verdictWords(verdict, computed);
            const { unit } = described(computed, metric);
            return (
              <tr key={month}>
                <th scope="row">{monthName(month)}</th>
                <td>{short(value, unit, plan.currency)}</td>
                <td>
                  <WhyNumber series={metric} t={computed.months.indexOf(month)} />
                </td>
                <td className={s.gap} data-tone={tone}>
                  <span aria-hidden="true">{glyph}</span>{' '}
                  {reached === null ? (
                    words
                  ) : (
                    <RelationNumber relation={gapOf(verdict, computed)} text={words} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
