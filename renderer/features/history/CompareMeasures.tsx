/** Key measures of the plan as it was and as it is, at the end of a fiscal year. */
import { useState, type ReactNode } from 'react';
import { say } from '../../../shared/language/say.ts';
import { fiscalYears } from '../../../shared/plan/fiscal.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { described, seriesOf } from '../../state/describing.ts';
import type { Elsewhere, Looked } from '../../state/elsewhere.ts';
import { ShowingElsewhere } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { distance, monthName, short } from '../../ui/format.ts';
import { cx } from '../../ui/cx.ts';
import { inMonth } from '../../readouts/relations.ts';
import { RelationNumber } from '../../readouts/RelationNumber.tsx';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import s from './Compare.module.css';
import type { AskedPair } from './scenarioPlans.ts';

interface CompareMeasuresProps {
  readonly then: Looked;
  readonly now: Looked;
  readonly asked: AskedPair;
}

const measures = [
  'arr',
  'customers',
  'nrr',
  'grr',
  'cacPayback',
  'ltvCac',
  'magicNumber',
  'burnMultiple',
  'grossMargin',
  'ruleOf40',
  'arrPerEmployee',
  'cash',
] as const;

/** Of a month that the plan may not have. */
function valueAt({ computed }: Looked, name: string, month: string): number | null {
  const value = seriesOf(computed, name)?.[computed.months.indexOf(month)];
  return value === undefined || !Number.isFinite(value) ? null : value;
}

export function CompareMeasures({ then, now, asked }: CompareMeasuresProps) {
  const { computed, plan } = now;
  const years = fiscalYears(computed.months, plan.fiscalYearStart);
  const [chosen, setChosen] = useState<string | null>(null);
  const position = useView((state) => state.target);
  const wanted = computed.months.indexOf((plan.targets[position] ?? plan.targets[0])?.month ?? '');
  const year =
    years.find(({ label }) => label === chosen) ??
    years.find(({ from, to }) => from <= wanted && wanted <= to) ??
    years.at(-1);
  const t = year?.to ?? 0;
  const month = computed.months[t] ?? '';
  const tThen = then.computed.months.indexOf(month);
  const rows = measures.map((name) => {
    const { label, unit } = described(computed, name);
    const [was, is] = [valueAt(then, name, month), valueAt(now, name, month)];
    const moved = was === null || is === null ? null : is - was;
    const far = moved === null ? '' : distance(Math.abs(moved), unit, plan.currency);
    return {
      name,
      label,
      unit,
      had: was,
      has: is,
      was: short(was, unit, then.plan.currency),
      is: short(is, unit, plan.currency),
      // What rounds to nothing has not moved.
      moved: moved === null ? '–' : distance(0, unit, plan.currency) === far ? '' : signed(moved, far),
      values: [was, is, moved],
    };
  });
  const title = say('Key measures');
  return (
    <ChartFrame
      title={title}
      about={say('In {month}, the last month of the fiscal year.', { month: monthName(month, 'long') })}
      aside={
        years.length > 1 && (
          <Segmented
            label={say('Fiscal year')}
            value={year?.label ?? ''}
            options={years.map(({ label }) => ({ id: label, label }))}
            onChange={setChosen}
          />
        )
      }
      table={() => ({
        columns: [say('As it was'), say('Now'), say('Difference')],
        rows: rows.map(({ label, was, is, moved, values }) => ({
          head: label,
          cells: [was, is, moved],
          values,
        })),
      })}
    >
      <div className={s.wide}>
        <table className={cx(s.table, s.measures)} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{say('Measure')}</th>
              <th scope="col" className={s.number}>
                {say('As it was')}
              </th>
              <th scope="col" className={s.number}>
                {say('Now')}
              </th>
              <th scope="col" className={s.number}>
                {say('Difference')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, label, unit, was, had, is, has, moved }) => (
              <tr key={name}>
                <th scope="row">{label}</th>
                <Cell of={asked.before}>{had === null ? was : <WhyNumber series={name} t={tThen} />}</Cell>
                <Cell of={asked.now}>
                  <strong>{has === null ? is : <WhyNumber series={name} t={t} />}</strong>
                </Cell>
                <Cell of={asked.now}>
                  {moved === '' ? (
                    <span className={s.none}>{say('same')}</span>
                  ) : had !== null && has !== null ? (
                    <RelationNumber
                      relation={{
                        name: say('{what}: difference from {plan}', { what: label, plan: say('As it was') }),
                        how: 'difference',
                        parts: [
                          inMonth(name, t),
                          {
                            kind: 'given',
                            label: say('As it was'),
                            when: monthName(month),
                            value: had,
                            unit,
                          },
                        ],
                      }}
                      text={moved}
                    />
                  ) : (
                    moved
                  )}
                </Cell>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ChartFrame>
  );
}

interface CellProps {
  readonly of: Elsewhere | null;
  readonly children: ReactNode;
}

const Cell = ({ of, children }: CellProps) => (
  <ShowingElsewhere of={of}>
    <td className={s.number}>{children}</td>
  </ShowingElsewhere>
);

const signed = (value: number, text: string): string => `${value < 0 ? '−' : '+'}${text}`;
