/**
 * What the assumptions beside them come to: a series a row, its course, and its value in the last month of each fiscal
 * year. The columns are headed by that month, since for money that flows a month is not the year.
 */
import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { say } from '../../shared/language/say.ts';
import { fiscalYears } from '../../shared/plan/fiscal.ts';
import { Sparkline } from '../charts/Sparkline.tsx';
import { useShown } from '../state/shown.tsx';
import { CsvButton } from '../tables/CsvButton.tsx';
import { seriesCsv } from '../tables/seriesCsv.ts';
import { Button } from '../ui/Button.tsx';
import { monthName } from '../ui/format.ts';
import s from './ReadOuts.module.css';
import { ReadOutsByMonth } from './ReadOutsByMonth.tsx';
import { writtenAmong } from './PeriodNumber.tsx';
import { inMonth } from './relations.ts';
import { WhyNumber } from './WhyNumber.tsx';
import { described, seriesOf } from '../state/describing.ts';

export interface ReadOut {
  readonly series: string;
  readonly tone?: 'ink' | 'capacity' | 'demand' | 'service' | 'loss' | 'gain';
  /** In place of the series' own label. */
  readonly label?: string;
}

interface ReadOutsProps {
  readonly title: string;
  readonly rows: readonly ReadOut[];
}

/** Years beyond these would leave no room for the numbers. */
const mostYears = 3;

/** So many columns have a width of their own, so that tables above each other align. */
const alignedYears = 2;

export function ReadOuts({ title, rows }: ReadOutsProps) {
  const { plan, computed } = useShown();
  const [isOpen, setOpen] = useState(false);
  const years = fiscalYears(computed.months, plan.fiscalYearStart);
  const shown = years.length <= mostYears ? years : [...years.slice(0, mostYears - 1), ...years.slice(-1)];
  return (
    <section className={s.readouts} data-scrolls aria-label={title}>
      <table data-aligned={shown.length <= alignedYears}>
        <caption>
          <span className={s.caption}>
            {title}
            <Button
              variant="plain"
              className={s.open}
              aria-label={say('{table} by month', { table: title })}
              onPress={() => setOpen(true)}
            >
              <CalendarDays aria-hidden="true" /> {say('By month')}
            </Button>
            <CsvButton
              quiet
              title={title}
              table={() =>
                seriesCsv(
                  computed,
                  rows.map(({ series }) => series),
                )
              }
            />
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visuallyHidden">{say('Series')}</span>
            </th>
            <th scope="col">
              <span className="visuallyHidden">{say('Course')}</span>
            </th>
            {shown.map((year) => (
              <th key={year.label} scope="col">
                {monthName(computed.months[year.to]!)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const values = seriesOf(computed, row.series);
            if (values === undefined) return null;
            const { label, meaning } = described(computed, row.series);
            const written = writtenAmong(
              computed,
              shown.map((year) => inMonth(row.series, year.to)),
            );
            return (
              <tr key={row.series}>
                <th scope="row" title={meaning}>
                  {row.label ?? label}
                </th>
                <td className={s.spark}>
                  <Sparkline values={values} tone={row.tone ?? 'ink'} width={84} height={22} />
                </td>
                {shown.map((year) => (
                  <td key={year.label} className={s.value}>
                    <WhyNumber series={row.series} t={year.to}>
                      {written(values[year.to] ?? NaN)}
                    </WhyNumber>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {isOpen && <ReadOutsByMonth title={title} rows={rows} onClose={() => setOpen(false)} />}
    </section>
  );
}
