/** The verdict as one thing to say aloud. Its numbers answer "why?". */
import type { KillerId, TargetVerdict } from '../../../shared/analysis/result.ts';
import { killerIds } from '../../../shared/analysis/result.ts';
import { killers } from '../../killers/killers.tsx';
import { verdictWords } from '../../readouts/verdictWords.ts';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { monthsOf } from '../../state/months.ts';
import { useResults } from '../../state/results.ts';
import { monthName, short } from '../../ui/format.ts';
import s from './VerdictSection.module.css';

interface SentenceProps {
  readonly verdict: TargetVerdict;
  readonly index: number;
}

export function Sentence({ verdict, index }: SentenceProps) {
  const plan = useResults((state) => state.plan);
  const computed = useResults((state) => state.computed);
  const attribution = useResults((state) => state.attributions?.[index]);
  if (plan === null || computed === null) return null;
  const { label, unit } = computed.describe(verdict.metric);
  const { currency } = plan;
  const { words, tone } = verdictWords(verdict, unit, currency);
  const show = (value: number): string => short(value, unit, currency);
  const t = monthsOf(plan).indexOf(verdict.month);
  // Two killers at most: a sentence with six is a table.
  const worst = killerIds
    .map((id: KillerId) => ({ id, amount: attribution?.killers[id] ?? 0 }))
    .filter(({ amount }) => (verdict.bound === 'atLeast' ? amount < 0 : amount > 0))
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .slice(0, 2)
    .filter(({ amount }, place, all) => place === 0 || Math.abs(amount) > 0.25 * Math.abs(all[0]?.amount ?? 0));
  return (
    <h1 className={s.sentence}>
      <strong data-tone={tone}>{words}.</strong>{' '}
      {verdict.plan === null ? (
        <>
          {label} is not defined in {monthName(verdict.month, 'long')}.
        </>
      ) : (
        <>
          The plan reaches{' '}
          <WhyNumber series={verdict.metric} t={t} className={s.figure}>
            {show(verdict.plan)}
          </WhyNumber>{' '}
          {label} by {monthName(verdict.month, 'long')}
          {verdict.holds ? '; asked for ' : ', not '}
          {verdict.bound === 'atMost' && 'more than '}
          {show(verdict.target)}.{' '}
        </>
      )}
      {worst.length > 0 && (
        <>
          {worst.map(({ id, amount }, place) => (
            <span key={id}>
              {place === 0 ? '' : ', '}
              {place === 0 ? killers[id].name : lowered(killers[id].name)}{' '}
              {place === 0 && (verdict.bound === 'atLeast' ? (worst.length > 1 ? 'takes the most, ' : 'takes ') : 'adds ')}
              <span className={s.figure}>{show(Math.abs(amount))}</span>
            </span>
          ))}
          .
        </>
      )}
    </h1>
  );
}

const lowered = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
