/** Which side limits the sale in the months of the funnel, segment by segment, in words (model.md 5). */
import type { ReactNode } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { ConstraintWord } from '../../../shared/model/index.ts';
import type { Period } from '../../../shared/plan/fiscal.ts';
import { constraintInWords } from '../../charts/ConstraintStrip.tsx';
import { Hatches, hatchUrl } from '../../charts/Hatches.tsx';
import { Filled } from '../../readouts/Filled.tsx';
import { gap } from '../../readouts/gap.ts';
import { PeriodNumber, valueOver } from '../../readouts/PeriodNumber.tsx';
import { useShown } from '../../state/shown.tsx';
import { monthName } from '../../ui/format.ts';
import s from './Funnel.module.css';

export function Binding({ period }: { readonly period: Period }) {
  const { plan, computed } = useShown();
  const constraints = computed.constraints();
  return (
    <section className={s.binding} aria-label={say('Which side limits')}>
      <h3>{say('Can sellers close it? {period}', { period: period.label })}</h3>
      {plan.segments.map(({ id, name }) => (
        <div key={id} className={s.segment}>
          <p>
            <span className={s.name}>{name}</span>{' '}
            <span className={s.words}>
              <Filled
                text={wordsOf((constraints[id] ?? []).slice(period.from, period.to + 1))}
                parts={{
                  deals: <PeriodNumber series={`segments.${id}.pipelineDeals`} period={period} />,
                  capacity: <PeriodNumber series={`segments.${id}.capacityDeals`} period={period} />,
                }}
              />
            </span>
          </p>
          {period.from === period.to ? (
            <Bars segment={id} period={period} />
          ) : (
            <Cells
              words={(constraints[id] ?? []).slice(period.from, period.to + 1)}
              months={computed.months.slice(period.from, period.to + 1)}
            />
          )}
        </div>
      ))}
    </section>
  );
}

/** Of one month with gaps for its numbers; of several how often which side limits. */
function wordsOf(words: readonly ConstraintWord[]): string {
  const [only] = words;
  if (only === undefined) return '';
  const numbers = { deals: gap('deals'), capacity: gap('capacity') };
  if (words.every((word) => word === 'selfServe')) return say('Nobody needs to sell it.');
  if (words.length === 1) {
    return only === 'demand'
      ? say('Demand limits: {deals} deals to close, sellers for {capacity}.', numbers)
      : say('Capacity limits: {deals} deals to close, sellers for {capacity}.', numbers);
  }
  const demand = words.filter((word) => word === 'demand').length;
  const sold = words.filter((word) => word === 'capacity').length;
  if (sold === 0) return say('Demand limits in every month.');
  if (demand === 0) return say('Capacity limits in every month.');
  return say('Demand limits in {count} months, capacity in {capacity}.', { count: demand, capacity: sold });
}

function Bars({ segment, period }: { readonly segment: string; readonly period: Period }) {
  const { computed } = useShown();
  const rows = [
    { series: `segments.${segment}.pipelineDeals`, tone: 'demand', name: say('Deals to close') },
    { series: `segments.${segment}.capacityDeals`, tone: 'capacity', name: say('Sellers for') },
  ] as const;
  const values = rows.map(({ series }) => valueOver(computed, series, period));
  const most = Math.max(...values, Number.EPSILON);
  return (
    <div className={s.bars}>
      {rows.map(({ series, tone, name }, index) => (
        <Bar key={series} name={name} series={series} period={period}>
          <svg height="12" aria-hidden="true">
            <Hatches prefix={`deals-${segment}-${tone}`} />
            <rect
              x="0.5"
              y="0.5"
              width={`${(((values[index] ?? 0) / most) * 99).toFixed(1)}%`}
              height="11"
              fill={hatchUrl(`deals-${segment}-${tone}`, tone)}
              stroke={`var(--${tone})`}
            />
          </svg>
        </Bar>
      ))}
    </div>
  );
}

interface BarProps {
  readonly name: string;
  readonly series: string;
  readonly period: Period;
  readonly children: ReactNode;
}

const Bar = ({ name, series, period, children }: BarProps) => (
  <>
    <span>{name}</span>
    {children}
    <PeriodNumber series={series} period={period} />
  </>
);

interface CellsProps {
  readonly words: readonly ConstraintWord[];
  readonly months: readonly string[];
}

/** The sentence above says the same: the letters say when. */
const Cells = ({ words, months }: CellsProps) => (
  <ol className={s.cells}>
    {words.map((word, index) => (
      <li
        key={months[index]}
        className={s.cell}
        data-word={word}
        title={monthName(months[index] ?? '', 'long')}
      >
        <span aria-hidden="true">{say(constraintInWords[word].letter)}</span>
        <span className="visuallyHidden">
          {say('{month}: {values}', {
            month: monthName(months[index] ?? '', 'long'),
            values: say(constraintInWords[word].name),
          })}
        </span>
      </li>
    ))}
  </ol>
);
