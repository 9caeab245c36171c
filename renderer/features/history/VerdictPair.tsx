/** The targets of two states of a plan, each with its verdict, side by side. */
import { say } from '../../../shared/language/say.ts';
import type { TargetVerdict } from '../../../shared/analysis/result.ts';
import { Filled } from '../../readouts/Filled.tsx';
import { gap } from '../../readouts/gap.ts';
import { RelationNumber } from '../../readouts/RelationNumber.tsx';
import { gapOf, verdictWords } from '../../readouts/verdictWords.ts';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { described } from '../../state/describing.ts';
import type { Looked } from '../../state/elsewhere.ts';
import { ShowingElsewhere } from '../../state/shown.tsx';
import { monthName, short } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import type { AskedPair } from './scenarioPlans.ts';
import s from './Compare.module.css';

interface VerdictPairProps {
  readonly first: Looked;
  readonly second: Looked;
  readonly headings: readonly [string, string];
  readonly scenario: string | null;
  /** In a dialog, which nothing can be asked behind, their numbers are only read. */
  readonly asked?: AskedPair;
}

const keyOf = ({ metric, month, bound }: TargetVerdict): string => `${metric} ${month} ${bound}`;

export function VerdictPair({ first, second, headings, scenario, asked }: VerdictPairProps) {
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
                  <ShowingElsewhere of={asked?.before ?? null}>
                    <Verdict of={first} verdict={of(first, item)} asks={asked !== undefined} />
                  </ShowingElsewhere>
                  <ShowingElsewhere of={asked?.now ?? null}>
                    <Verdict of={second} verdict={of(second, item)} asks={asked !== undefined} />
                  </ShowingElsewhere>
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

interface VerdictProps {
  readonly of: Looked;
  readonly verdict: TargetVerdict | undefined;
  /** Its numbers can be asked why. */
  readonly asks: boolean;
}

function Verdict({ of, verdict, asks }: VerdictProps) {
  if (verdict === undefined) return <td className={s.none}>{say('no such target')}</td>;
  const { unit } = described(of.computed, verdict.metric);
  const { currency } = of.plan;
  const { glyph, tone, words } = verdictWords(verdict, of.computed);
  const value = short(verdict.plan, unit, currency);
  const isAsked = asks && verdict.gap !== null;
  const values = { value: isAsked ? gap('value') : value, target: short(verdict.target, unit, currency) };
  const figures =
    verdict.bound === 'atMost'
      ? say('{value} of at most {target}', values)
      : say('{value} of {target}', values);
  return (
    <td>
      <span className={s.figures}>
        <Filled
          text={figures}
          parts={{
            value: (
              <WhyNumber series={verdict.metric} t={of.computed.months.indexOf(verdict.month)}>
                {value}
              </WhyNumber>
            ),
          }}
        />
      </span>
      <span className={s.verdict} data-tone={tone}>
        <span aria-hidden="true">{glyph}</span>{' '}
        {isAsked ? (
          <RelationNumber relation={gapOf(verdict, of.computed, of.verdicts.indexOf(verdict))} text={words} />
        ) : (
          words
        )}
      </span>
    </td>
  );
}
