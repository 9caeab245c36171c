/** The targets of two states of a plan, each with its verdict, side by side. */
import { say } from '../../../shared/language/say.ts';
import type { TargetVerdict } from '../../../shared/analysis/result.ts';
import { verdictWords } from '../../readouts/verdictWords.ts';
import { described } from '../../state/describing.ts';
import { monthName, short } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import type { Looked } from './scenarioPlans.ts';
import s from './Compare.module.css';

interface VerdictPairProps {
  readonly first: Looked;
  readonly second: Looked;
  readonly headings: readonly [string, string];
  readonly scenario: string | null;
}

const keyOf = ({ metric, month, bound }: TargetVerdict): string => `${metric} ${month} ${bound}`;

export function VerdictPair({ first, second, headings, scenario }: VerdictPairProps) {
  const targets = [...new Set([...second.verdicts, ...first.verdicts].map(keyOf))];
  const of = ({ verdicts }: Looked, key: string): TargetVerdict | undefined =>
    verdicts.find((verdict) => keyOf(verdict) === key);
  return (
    <section aria-labelledby="history-verdicts" className={s.part}>
      <h2 id="history-verdicts">{say('Verdict')}</h2>
      {scenario !== null && <p className={s.about}>{say('In the scenario {name}.', { name: scenario })}</p>}
      {targets.length === 0 ? (
        <p className={s.about}>{say('Neither has a target.')}</p>
      ) : (
        <div className={s.wide}>
          <table className={s.table}>
            <thead>
              <tr>
                <th scope="col">{say('Target')}</th>
                <th scope="col">{headings[0]}</th>
                <th scope="col">{headings[1]}</th>
              </tr>
            </thead>
            <tbody>
              {keyed(targets, (target) => target).map(({ key, item }) => (
                <tr key={key}>
                  <th scope="row">{nameOf(of(second, item) ?? of(first, item), second)}</th>
                  <Verdict of={first} verdict={of(first, item)} />
                  <Verdict of={second} verdict={of(second, item)} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function nameOf(verdict: TargetVerdict | undefined, { computed }: Looked): string {
  if (verdict === undefined) return '';
  return say('{metric}, {month}', {
    metric: described(computed, verdict.metric).label,
    month: monthName(verdict.month),
  });
}

function Verdict({ of, verdict }: { readonly of: Looked; readonly verdict: TargetVerdict | undefined }) {
  if (verdict === undefined) return <td className={s.none}>{say('no such target')}</td>;
  const { unit } = described(of.computed, verdict.metric);
  const { currency } = of.plan;
  const { glyph, tone, words } = verdictWords(verdict, of.computed);
  const values = {
    value: short(verdict.plan, unit, currency),
    target: short(verdict.target, unit, currency),
  };
  return (
    <td>
      <span className={s.figures}>
        {verdict.bound === 'atMost'
          ? say('{value} of at most {target}', values)
          : say('{value} of {target}', values)}
      </span>
      <span className={s.verdict} data-tone={tone}>
        <span aria-hidden="true">{glyph}</span> {words}
      </span>
    </td>
  );
}
