/** All segments side by side in one fiscal year: how big, how they stay, what one customer is worth. */
import { say } from '../../../shared/language/say.ts';
import type { Period } from '../../../shared/plan/fiscal.ts';
import { Sparkline } from '../../charts/Sparkline.tsx';
import { NumberGrid } from '../../readouts/NumberGrid.tsx';
import { Overview, Thing } from '../../readouts/Overview.tsx';
import { PeriodNumber, valueOver, writtenAmong } from '../../readouts/PeriodNumber.tsx';
import { overPeriod } from '../../readouts/relations.ts';
import { described, seriesOf } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { fileNumbers } from '../../tables/seriesCsv.ts';
import { monthName } from '../../ui/format.ts';

interface SegmentsOverviewProps {
  readonly active: string;
  readonly onChoose: (id: string) => void;
}

/** Of a segment and, under the same name, of the company; LTV is not the same of both. */
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
  const rows = plan.segments.map(({ id, name }) => ({ id, name, prefix: `segments.${id}.` }));
  const writtenIn = (column: string, year: Period) =>
    writtenAmong(
      computed,
      [...rows.map(({ prefix }) => prefix + column), column].map((series) => overPeriod(series, year)),
    );
  const spark = (series: string) => (
    <td data-course>
      <Sparkline values={seriesOf(computed, series) ?? []} width={84} height={20} />
    </td>
  );
  return (
    <Overview
      title={say('All segments')}
      file={(year) => ({
        columns: [say('Segment'), ...columns.map((column) => `${column} ${year.label}`)],
        rows: rows.map(({ name, prefix }) => [
          name,
          ...fileNumbers(columns.map((column) => valueOver(computed, prefix + column, year))),
        ]),
      })}
    >
      {(year) => {
        const written = columns.map((column) => writtenIn(column, year));
        return (
          <NumberGrid label={say('All segments')}>
            <thead>
              <tr>
                <th scope="col">{say('Segment')}</th>
                <th scope="col" data-course>
                  <span className="visuallyHidden">{say('Course of ARR')}</span>
                </th>
                {columns.map((column) => {
                  const { label, meaning, flow } = described(computed, column);
                  return (
                    <th key={column} scope="col" title={meaning}>
                      {label}
                      <span>{flow ? year.label : monthName(computed.months[year.to] ?? '')}</span>
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, prefix }) => (
                <tr key={id}>
                  <Thing name={name} isActive={id === active} onChoose={() => onChoose(id)} />
                  {spark(`${prefix}arr`)}
                  {columns.map((column, at) => (
                    <td key={column}>
                      <PeriodNumber series={prefix + column} period={year} show={written[at]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            {rows.length > 1 && (
              <tfoot>
                <tr>
                  <th scope="row">{say('Together')}</th>
                  {spark('arr')}
                  {columns.map((column, at) => (
                    <td key={column}>
                      <PeriodNumber series={column} period={year} show={written[at]} />
                    </td>
                  ))}
                </tr>
              </tfoot>
            )}
          </NumberGrid>
        );
      }}
    </Overview>
  );
}
