/** The verdict as something to say aloud. Its numbers answer "why?". */
import { killerWords, mainTakers } from '../../../shared/analysis/index.ts';
import type { Attribution, TargetVerdict } from '../../../shared/analysis/result.ts';
import { phrase, say } from '../../../shared/language/say.ts';
import { Filled } from '../../readouts/Filled.tsx';
import { gap } from '../../readouts/gap.ts';
import { RelationNumber } from '../../readouts/RelationNumber.tsx';
import { gapOf, verdictWords } from '../../readouts/verdictWords.ts';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import number from '../../readouts/WhyNumber.module.css';
import { described, inSentence } from '../../state/describing.ts';
import { useShown, useShownKillers } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { monthName, short } from '../../ui/format.ts';
import s from './VerdictSection.module.css';

interface SentenceProps {
  readonly verdict: TargetVerdict;
  readonly index: number;
}

/** A balance or measure is reached by a month, a flow in it; what was asked for was a floor or a ceiling. */
const reached = {
  by: {
    atLeast: {
      missed: phrase('The plan reaches {plan} {metric} by {month}, not {target}.'),
      held: phrase('The plan reaches {plan} {metric} by {month}; the target is {target}.'),
    },
    atMost: {
      missed: phrase('The plan reaches {plan} {metric} by {month}, not at most {target}.'),
      held: phrase('The plan reaches {plan} {metric} by {month}; the target is at most {target}.'),
    },
  },
  in: {
    atLeast: {
      missed: phrase('The plan reaches {plan} {metric} in {month}, not {target}.'),
      held: phrase('The plan reaches {plan} {metric} in {month}; the target is {target}.'),
    },
    atMost: {
      missed: phrase('The plan reaches {plan} {metric} in {month}, not at most {target}.'),
      held: phrase('The plan reaches {plan} {metric} in {month}; the target is at most {target}.'),
    },
  },
} as const;

export function Sentence({ verdict, index }: SentenceProps) {
  const { computed } = useShown();
  const { attributions } = useShownKillers();
  const { label, unit, flow } = described(computed, verdict.metric);
  const { words, tone } = verdictWords(verdict, computed);
  const show = (value: number): string => short(value, unit, computed.plan.currency);
  const month = monthName(verdict.month, 'long');
  const attribution = attributions?.[index];
  return (
    <div className={s.head}>
      <h1 className={s.sentence}>
        <span className="visuallyHidden">{say('Verdict:')} </span>
        <strong data-tone={tone}>
          {verdict.gap === null ? (
            say('{words}.', { words })
          ) : (
            <RelationNumber relation={gapOf(verdict, computed, index)} text={words}>
              {say('{words}.', { words })}
            </RelationNumber>
          )}
        </strong>
        {say(' ')}
        {verdict.plan === null ? (
          say('{metric} is not defined in {month}.', { metric: label, month })
        ) : (
          <Filled
            text={say(reached[flow ? 'in' : 'by'][verdict.bound][verdict.holds ? 'held' : 'missed'], {
              plan: gap('plan'),
              metric: inSentence(label),
              month,
              target: show(verdict.target),
            })}
            parts={{
              plan: (
                <WhyNumber
                  series={verdict.metric}
                  t={computed.months.indexOf(verdict.month)}
                  className={s.figure}
                >
                  {show(verdict.plan)}
                </WhyNumber>
              ),
            }}
          />
        )}
      </h1>
      {attribution === undefined ? (
        // The killers come a moment later: what stands below keeps its place.
        <p className={s.because} aria-hidden="true" />
      ) : (
        <Because attribution={attribution} verdict={verdict} index={index} show={show} />
      )}
    </div>
  );
}

interface BecauseProps extends SentenceProps {
  readonly attribution: Attribution;
  readonly show: (value: number) => string;
}

/** What a spreadsheet would say, and what takes most of the difference. */
function Because({ attribution, verdict, index, show }: BecauseProps) {
  const why = useView((state) => state.why);
  const takers = mainTakers(attribution, verdict.bound);
  if (takers.length === 0 || attribution.naive === null) return null;
  const causes = takers.map(({ id }) =>
    say('{cause} {share}', { cause: killerWords[id].takes, share: gap(id) }),
  );
  return (
    <p className={s.because}>
      <Filled
        text={say('A spreadsheet of heads times quota would say {value}.', { value: gap('naive') })}
        parts={{
          naive: (
            <button
              type="button"
              data-answers-why
              className={cx(number.number, s.figure)}
              aria-label={say('{value}: {label}. Why?', {
                value: show(attribution.naive),
                label: say('Spreadsheet'),
              })}
              onClick={() => why({ kind: 'naive', target: index })}
            >
              {show(attribution.naive)}
            </button>
          ),
        }}
      />
      {say(' ')}
      <Filled
        text={say('Most of the difference: {causes}.', {
          causes: [causes.slice(0, -1).join(say(', ')), ...causes.slice(-1)]
            .filter((part) => part !== '')
            .join(say(', then ')),
        })}
        parts={Object.fromEntries(
          takers.map(({ id, share }) => [
            id,
            // A line may end before a button, even inside brackets: so they are kept together.
            <span key={id} className={s.bracketed}>
              <Filled
                text={say('({amount})', { amount: gap('share') })}
                parts={{
                  share: (
                    <Button
                      variant="plain"
                      className={s.share}
                      aria-label={say('{name}: {amount}. Why?', {
                        name: killerWords[id].name,
                        amount: show(share),
                      })}
                      onPress={() => why({ kind: 'killer', killer: id, target: index })}
                    >
                      {show(share)}
                    </Button>
                  ),
                }}
              />
            </span>,
          ]),
        )}
      />
    </p>
  );
}
