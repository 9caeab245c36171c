/** The key measures of each plan, and how far each is from the base plan's. */
import { say } from '../../../shared/language/say.ts';
import { metricDescribed } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { monthName } from '../../ui/format.ts';
import { differenceOf, measures, monthOf, verdictWord, type Measure } from './measures.ts';
import { PlanNumber } from './PlanNumber.tsx';
import type { Beside } from './useBeside.ts';
import s from './Comparison.module.css';

interface MeasureRowsProps {
  readonly base: Beside;
  readonly others: readonly Beside[];
  readonly t: number;
}

export function MeasureRows({ base, others, t }: MeasureRowsProps) {
  return measures.map((measure) => {
    const { label } = metricDescribed(measure.series);
    const name = measure.at === 'lowest' ? say('Lowest cash') : say(label);
    return (
      <tr key={`${measure.series} ${measure.at}`}>
        <th scope="row">{name}</th>
        {[base, ...others].map((plan) => (
          <MeasureCell key={plan.id} base={base} beside={plan} measure={measure} t={t} />
        ))}
      </tr>
    );
  });
}

interface MeasureCellProps {
  readonly base: Beside;
  readonly beside: Beside;
  readonly measure: Measure;
  readonly t: number;
}

function MeasureCell({ base, beside, measure, t }: MeasureCellProps) {
  const { computed } = useShown();
  const at = monthOf(measure, beside, t);
  return (
    <td className={s.cell} data-state={beside.state}>
      <PlanNumber beside={beside} series={measure.series} t={at} />
      {measure.at === 'lowest' && beside.state !== 'working' && (
        <span className={s.when}>{monthName(computed.months[at] ?? '')}</span>
      )}
      {/* Keeps the place of what is being worked out. */}
      {beside.state === 'working' && <span className={s.delta}>{'\u00a0'}</span>}
      {beside !== base && <Delta base={base} beside={beside} measure={measure} t={t} />}
    </td>
  );
}

function Delta({ base, beside, measure, t }: MeasureCellProps) {
  const { series } = measure;
  const { unit } = metricDescribed(series);
  const difference = differenceOf(
    series,
    unit,
    base.plan.currency,
    base.series(series)?.[monthOf(measure, base, t)],
    beside.series(series)?.[monthOf(measure, beside, t)],
  );
  if (difference === undefined) return null;
  const word = verdictWord(difference);
  return (
    <span className={s.delta} data-verdict={difference.verdict}>
      <span>{difference.amount}</span>
      {difference.share !== undefined && (
        <>
          {' '}
          <span className={s.share}>{difference.share}</span>
        </>
      )}
      {word !== undefined && (
        <>
          {' '}
          <span className={s.word}>{word}</span>
        </>
      )}
    </span>
  );
}
