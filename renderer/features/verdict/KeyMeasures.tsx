/** The measures a board asks for, at each fiscal year's end, with their definitions. */
import { say } from '../../../shared/language/say.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { fiscalYears, type Period } from '../../../shared/plan/fiscal.ts';
import { Sparkline } from '../../charts/Sparkline.tsx';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { useShown } from '../../state/shown.tsx';
import { fileNumbers } from '../../tables/seriesCsv.ts';
import { exact, monthName } from '../../ui/format.ts';
import s from './VerdictSection.module.css';
import { described, seriesOf } from '../../state/describing.ts';

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

/** The month of a year in which a series is lowest. */
function lowest(values: Float64Array, { from, to }: Period): number {
  let at = from;
  for (let t = from; t <= to; t += 1) if ((values[t] ?? Infinity) < (values[at] ?? Infinity)) at = t;
  return at;
}

export function KeyMeasures() {
  const { plan, computed } = useShown();
  const years = fiscalYears(computed.months, plan.fiscalYearStart);
  const cash = seriesOf(computed, 'cash');
  const known = measures.flatMap((name) => {
    const values = seriesOf(computed, name);
    return values === undefined ? [] : [{ name, values, ...described(computed, name) }];
  });
  return (
    <ChartFrame
      title={say('Key measures')}
      about={say('In the last month of each fiscal year. Press one to see how it comes about.')}
      table={() => ({
        columns: computed.months.map((month) => monthName(month)),
        fileColumns: computed.months,
        rows: known.map(({ label, values, unit }) => ({
          head: label,
          cells: Array.from(values, (value) => exact(value, unit, plan.currency)),
          values: fileNumbers(values),
        })),
      })}
    >
      <div className={s.measures} data-scrolls>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="visuallyHidden">{say('Measure')}</span>
              </th>
              <th scope="col" className={s.definition}>
                <span className="visuallyHidden">{say('Definition')}</span>
              </th>
              <th scope="col">
                <span className="visuallyHidden">{say('Course')}</span>
              </th>
              {years.map((year) => (
                <th key={year.label} scope="col">
                  {year.label}
                  {!year.whole && (
                    <span className={s.when}>
                      {say('to {month}', { month: monthName(computed.months[year.to] ?? '') })}
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {known.map(({ name, label, meaning, values }) => (
              <tr key={name}>
                <th scope="row" title={meaning}>
                  {label}
                </th>
                <td className={s.definition}>{meaning}</td>
                <td className={s.course}>
                  <Sparkline values={values} width={104} height={20} />
                </td>
                {years.map((year) => (
                  <td key={year.label} className={s.value}>
                    <WhyNumber series={name} t={year.to} />
                  </td>
                ))}
              </tr>
            ))}
            {cash !== undefined && (
              <tr>
                <th scope="row">{say('Lowest cash')}</th>
                <td className={s.definition}>
                  {say('The least in the bank at the end of any month of the year.')}
                </td>
                <td className={s.course}>
                  <Sparkline values={cash} width={104} height={20} />
                </td>
                {years.map((year) => (
                  <td key={year.label} className={s.value}>
                    {/* Before the number, which stays under the others. */}
                    <span className={s.of}>
                      {monthName(computed.months[lowest(cash, year)] ?? '', 'abbreviated')}
                    </span>
                    <WhyNumber series="cash" t={lowest(cash, year)} />
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </ChartFrame>
  );
}
