/**
 * From leads to customers in a month or a year: what goes on at each step and what is lost, and beside it whether the
 * sellers of the same months could close what comes out.
 */
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { Period } from '../../../shared/plan/fiscal.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { Hatches, hatchUrl } from '../../charts/Hatches.tsx';
import { PeriodNumber, valueOver } from '../../readouts/PeriodNumber.tsx';
import { RelationNumber } from '../../readouts/RelationNumber.tsx';
import { overPeriod } from '../../readouts/relations.ts';
import { described } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { exact, short } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { Binding } from './Binding.tsx';
import s from './Funnel.module.css';
import { periodChoices } from './period.ts';

const steps = ['leads', 'mqls', 'sqls', 'opportunities', 'newCustomers'] as const;

export function Funnel() {
  const { plan, computed } = useShown();
  const choices = periodChoices(computed.months, plan.fiscalYearStart);
  const [chosen, setChosen] = useState(choices[0]?.id ?? '');
  const choice = choices.find(({ id }) => id === chosen) ?? choices[0];
  if (choice === undefined) return null;
  const { period } = choice;
  const values = steps.map((series) => valueOver(computed, series, period));
  const title = say('From leads to customers');
  return (
    <ChartFrame
      title={title}
      about={say('Customers come from opportunities, and those from leads of earlier months.')}
      aside={
        <Select
          label={say('Month or year of the funnel')}
          value={choice.id}
          options={choices}
          onChange={setChosen}
        />
      }
      table={() => ({
        columns: [period.label, say('Of the step before')],
        rows: steps.map((series, index) => ({
          head: described(computed, series).label,
          cells: [exact(values[index], 'leads', ''), share(values, index)],
          values: [
            values[index] ?? null,
            index === 0 ? null : (values[index] ?? NaN) / (values[index - 1] ?? NaN),
          ],
        })),
      })}
    >
      <div className={s.pair}>
        <table className={s.funnel} aria-label={`${title}, ${period.label}`}>
          <thead className="visuallyHidden">
            <tr>
              <th scope="col">{say('Step')}</th>
              <th scope="col">{say('Drawn')}</th>
              <th scope="col">{period.label}</th>
              <th scope="col">{say('Of the step before')}</th>
              <th scope="col">{say('Lost on the way')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((series, index) => (
              <Step key={series} series={series} index={index} values={values} period={period} />
            ))}
          </tbody>
        </table>
        <Binding period={period} />
      </div>
    </ChartFrame>
  );
}

interface StepProps {
  readonly series: string;
  readonly index: number;
  readonly values: readonly number[];
  readonly period: Period;
}

const height = 38;
const widest = 220;

function Step({ series, index, values, period }: StepProps) {
  const { computed } = useShown();
  const { label, meaning } = described(computed, series);
  const before = steps[index - 1];
  const lost = (values[index - 1] ?? NaN) - (values[index] ?? NaN);
  const isLast = index === values.length - 1;
  return (
    <tr>
      <th scope="row" title={meaning}>
        {label}
      </th>
      <td className={s.drawn}>
        <svg width={widest} height={height} aria-hidden="true">
          <Hatches prefix={`funnel-${index}`} />
          <path
            className={s.body}
            data-tone={isLast ? 'gain' : 'demand'}
            fill={hatchUrl(`funnel-${index}`, isLast ? 'gain' : 'demand')}
            d={trapezoid(widthOf(values, index), widthOf(values, isLast ? index : index + 1))}
          />
        </svg>
      </td>
      <td className={s.value}>
        <PeriodNumber series={series} period={period} />
      </td>
      <td className={s.rate}>
        {before !== undefined && (
          <RelationNumber
            relation={{
              name: say('{what}: share of the step before', { what: label }),
              how: 'share',
              parts: [overPeriod(series, period), overPeriod(before, period)],
            }}
            text={share(values, index)}
          />
        )}
      </td>
      <td className={s.lost}>
        {before !== undefined && lost > 0 && (
          <RelationNumber
            relation={{
              name: say('{what}: lost on the way', { what: label }),
              how: 'difference',
              parts: [overPeriod(before, period), overPeriod(series, period)],
            }}
            text={say('{count} lost', { count: short(lost, 'leads', '') })}
          />
        )}
      </td>
    </tr>
  );
}

/** Of the step before; empty for the first. */
function share(values: readonly number[], index: number): string {
  if (index === 0) return '';
  return short((values[index] ?? NaN) / (values[index - 1] ?? NaN), 'rate', '');
}

/** In pixels, by the most that any step has; what there is can be seen. */
function widthOf(values: readonly number[], index: number): number {
  const most = Math.max(...values.filter((value) => Number.isFinite(value)), Number.EPSILON);
  return Math.max(2, ((values[index] ?? 0) / most) * (widest - 2));
}

function trapezoid(above: number, below: number): string {
  const middle = widest / 2;
  return `M${middle - above / 2} 1H${middle + above / 2}L${middle + below / 2} ${height - 1}H${middle - below / 2}Z`;
}
