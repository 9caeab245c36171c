/** The key measures of each plan, and how far each is from the base plan's. */
import { say } from '../../../shared/language/say.ts';
import { inMonth } from '../../readouts/relations.ts';
import number from '../../readouts/WhyNumber.module.css';
import { metricDescribed } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { monthName } from '../../ui/format.ts';
import { differenceOf, measures, monthOf, verdictWord, type Measure } from './measures.ts';
import { askRelationIn, askWhyIn } from './askWhyIn.ts';
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
  const { computed } = useShown();
  const { series } = measure;
  const { label, unit } = metricDescribed(series);
  const [there, here] = [monthOf(measure, base, t), monthOf(measure, beside, t)];
  const from = base.series(series)?.[there];
  const difference = differenceOf(series, unit, base.plan.currency, from, beside.series(series)?.[here]);
  if (difference === undefined || from === undefined) return null;
  const word = verdictWord(difference);
  const name = say('{what}: difference from {plan}', { what: say(label), plan: base.name });
  const ask = (): void => {
    // Beside the number of that month stands the base plan's, and what makes the difference.
    if (here === there) askWhyIn(beside.id, series, here);
    else {
      askRelationIn(beside.id, () => ({
        name,
        how: 'difference',
        parts: [
          inMonth(series, here),
          {
            kind: 'given',
            label: say('{thing}: {what}', { thing: base.name, what: say(label) }),
            when: monthName(computed.months[there] ?? ''),
            value: from,
            unit,
          },
        ],
      }));
    }
  };
  return (
    <span className={s.delta} data-verdict={difference.verdict}>
      <button
        type="button"
        data-answers-why
        className={number.number}
        aria-label={say('{value}: {label}, {plan}. Why?', {
          value: difference.amount,
          label: name,
          plan: beside.name,
        })}
        onClick={ask}
      >
        {difference.amount}
      </button>
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
