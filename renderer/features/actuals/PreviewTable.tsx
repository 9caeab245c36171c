/** The numbers an import would store, by series and month. */
import { say } from '../../../shared/language/say.ts';
import { seriesTitle, type Preview } from '../../../shared/actuals/index.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { short, monthName } from '../../ui/format.ts';
import { asScrollable } from '../../ui/roles.ts';
import s from './MonthTable.module.css';

interface PreviewTableProps {
  readonly preview: Preview;
  readonly plan: Plan;
}

export function PreviewTable({ preview, plan }: PreviewTableProps) {
  const months = [...new Set(preview.series.flatMap(({ months }) => [...months.keys()]))].toSorted();
  if (months.length === 0) {
    return (
      <p className={s.none}>
        {say('Nothing yet: no line is a series of the plan with a number for one of its months.')}
      </p>
    );
  }
  const isSpread = preview.series.some(({ months: numbers }) =>
    [...numbers.values()].some(({ spread }) => spread),
  );
  return (
    <section className={s.scroll} aria-label={say('What would be stored')} {...asScrollable}>
      {isSpread && <p className={s.legend}>{say('A number in italics is a third of its quarter’s.')}</p>}
      <table className={s.table}>
        <thead>
          <tr>
            <th scope="col" className={s.name}>
              <span className="visuallyHidden">{say('Series')}</span>
            </th>
            {months.map((month) => (
              <th key={month} scope="col">
                {monthName(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.series.map(({ series, months: numbers }) => (
            <tr key={series.name}>
              <th scope="row" className={s.name}>
                {seriesTitle(series)}
              </th>
              {months.map((month) => {
                const number = numbers.get(month);
                return (
                  <td key={month} data-spread={number?.spread}>
                    {number === undefined ? (
                      <span className={s.gap}>–</span>
                    ) : (
                      short(number.value, series.unit, plan.currency)
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
