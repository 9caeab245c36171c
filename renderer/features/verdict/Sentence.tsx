/** The verdict as something to say aloud. Its numbers answer "why?". */
import { killerWords, mainTakers } from '../../../shared/analysis/index.ts';
import type { TargetVerdict } from '../../../shared/analysis/result.ts';
import { verdictWords } from '../../readouts/verdictWords.ts';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { described, inSentence } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { monthName, short } from '../../ui/format.ts';
import s from './VerdictSection.module.css';

interface SentenceProps {
  readonly verdict: TargetVerdict;
  readonly index: number;
}

export function Sentence({ verdict, index }: SentenceProps) {
  const { computed, attributions } = useShown();
  const attribution = attributions?.[index];
  const why = useView((state) => state.why);
  const { label, unit, flow } = described(computed, verdict.metric);
  const { words, tone } = verdictWords(verdict, computed);
  const show = (value: number): string => short(value, unit, computed.plan.currency);
  const month = monthName(verdict.month, 'long');
  const takers = attribution === undefined ? [] : mainTakers(attribution, verdict.bound);
  return (
    <div className={s.head}>
      <h1 className={s.sentence}>
        <span className="visuallyHidden">Verdict: </span>
        <strong data-tone={tone}>{words}.</strong>{' '}
        {verdict.plan === null ? (
          <>
            {label} is not defined in {month}.
          </>
        ) : (
          <>
            The plan reaches{' '}
            <WhyNumber
              series={verdict.metric}
              t={computed.months.indexOf(verdict.month)}
              className={s.figure}
            >
              {show(verdict.plan)}
            </WhyNumber>{' '}
            {inSentence(label)} {flow ? 'in' : 'by'} {month}
            {verdict.holds ? '; asked for was ' : ', not '}
            {verdict.bound === 'atMost' ? 'at most ' : ''}
            {show(verdict.target)}.
          </>
        )}
      </h1>
      {takers.length > 0 && attribution?.naive !== null && attribution !== undefined && (
        <p className={s.because}>
          A spreadsheet of heads times quota would say <b>{show(attribution.naive)}</b>. Most of the
          difference:{' '}
          {takers.map(({ id, share }, place) => (
            <span key={id}>
              {place === 0 ? '' : place === takers.length - 1 ? ', then ' : ', '}
              {killerWords[id].takes}{' '}
              <Button
                variant="plain"
                className={s.share}
                aria-label={`${killerWords[id].name}: ${show(share)}. Why?`}
                onPress={() => why({ kind: 'killer', killer: id, target: index })}
              >
                {show(share)}
              </Button>
            </span>
          ))}
          .
        </p>
      )}
    </div>
  );
}
