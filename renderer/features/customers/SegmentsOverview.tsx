/** All segments side by side in one fiscal year: how big, how they stay, what one customer is worth. */
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { fiscalYears } from '../../../shared/plan/fiscal.ts';
import { Sparkline } from '../../charts/Sparkline.tsx';
import { PeriodNumber, valueOver } from '../../readouts/PeriodNumber.tsx';
import { described, seriesOf } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { CsvButton } from '../../tables/CsvButton.tsx';
import { monthName } from '../../ui/format.ts';
import { asScrollable } from '../../ui/roles.ts';
import { Select } from '../../ui/Select.tsx';
import s from './SegmentsOverview.module.css';

interface SegmentsOverviewProps {
  readonly active: string;
  readonly onChoose: (id: string) => void;
}

/** Measures of a segment that the company has too, under the same name; LTV is not the same of both. */
const columns = [
  'arr',
  'newArr',
  'expansionArr',
  'churnedArr',
  'customers',
  'arpa',
  'nrr',
  'grr',
  'renewalChurn',
] as const;

export function SegmentsOverview({ active, onChoose }: SegmentsOverviewProps) {
  const { plan, computed } = useShown();
  const [chosen, setChosen] = useState(0);
  const years = fiscalYears(computed.months, plan.fiscalYearStart);
  const at = Math.min(chosen, years.length - 1);
  const year = years[at];
  if (year === undefined) return null;
  const end = monthName(computed.months[year.to] ?? '');
  const title = say('All segments');
  const rows = plan.segments.map(({ id, name }) => ({ id, name, prefix: `segments.${id}.` }));
  const head = (column: string) => described(computed, column);
  return (
    <section className={s.overview} aria-label={title}>
      <header className={s.header}>
        <h2>{title}</h2>
        <span className={s.tools}>
          {years.length > 1 && (
            <Select
              label={say('Fiscal year of the overview')}
              value={String(at)}
              options={years.map(({ label }, index) => ({ id: String(index), label }))}
              onChange={(id) => setChosen(Number(id))}
            />
          )}
          <CsvButton
            quiet
            title={title}
            table={() => ({
              columns: [say('Segment'), ...columns.map((column) => `${column} ${year.label}`)],
              rows: rows.map(({ name, prefix }) => [
                name,
                ...columns.map((column) => finite(valueOver(computed, prefix + column, year))),
              ]),
            })}
          />
        </span>
      </header>
      <section className={s.scroll} {...asScrollable} aria-label={say('{title}, table', { title })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('Segment')}</th>
              <th scope="col" className={s.spark}>
                <span className="visuallyHidden">{say('Course of ARR')}</span>
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" title={head(column).meaning}>
                  {head(column).label}
                  <span>{head(column).flow ? year.label : end}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, prefix }) => (
              <tr key={id} data-active={id === active}>
                <th scope="row">
                  <button
                    type="button"
                    className={s.name}
                    aria-current={id === active}
                    onClick={() => onChoose(id)}
                  >
                    {name}
                  </button>
                </th>
                <td className={s.spark}>
                  <Sparkline values={seriesOf(computed, `${prefix}arr`) ?? []} width={84} height={20} />
                </td>
                {columns.map((column) => (
                  <td key={column}>
                    <PeriodNumber series={prefix + column} period={year} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {rows.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">{say('Together')}</th>
                <td className={s.spark}>
                  <Sparkline values={seriesOf(computed, 'arr') ?? []} width={84} height={20} />
                </td>
                {columns.map((column) => (
                  <td key={column}>
                    <PeriodNumber series={column} period={year} />
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
    </section>
  );
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
