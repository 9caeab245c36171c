/** What a customer costs and brings, and how efficiently the company grows: each measure with its definition and what the field has. */
import { benchmarksFor, type Benchmark } from '../../../shared/benchmarks/index.ts';
import { say } from '../../../shared/language/say.ts';
import { fiscalYears } from '../../../shared/plan/fiscal.ts';
import { Sparkline } from '../../charts/Sparkline.tsx';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { described, seriesOf } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { CsvButton } from '../../tables/CsvButton.tsx';
import { seriesCsv } from '../../tables/seriesCsv.ts';
import { monthName } from '../../ui/format.ts';
import { asScrollable } from '../../ui/roles.ts';
import s from './UnitEconomics.module.css';

/** A blank line stands between the groups: one customer, efficiency of growth, retention, cost of service. */
const groups = [
  ['arpa', 'cac', 'cacPayback', 'ltv', 'ltvCac'],
  ['magicNumber', 'burnMultiple', 'ruleOf40', 'quickRatio', 'arrPerEmployee'],
  ['nrr', 'grr', 'logoChurn', 'renewalChurn'],
  ['grossMargin', 'supportCostPerCustomer', 'onboardingCostPerNewCustomer'],
] as const;

/** Years beyond these would leave no room for the words. */
const mostYears = 3;

export function UnitEconomics() {
  const { plan, computed } = useShown();
  const all = fiscalYears(computed.months, plan.fiscalYearStart);
  const years = all.length <= mostYears ? all : [...all.slice(0, mostYears - 1), ...all.slice(-1)];
  const title = say('Unit economics');
  return (
    <section className={s.section} aria-label={title}>
      <header className={s.header}>
        <h2>{title}</h2>
        <CsvButton quiet title={title} table={() => seriesCsv(computed, groups.flat())} />
      </header>
      <section className={s.scroll} {...asScrollable} aria-label={say('{title}, table', { title })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('Measure')}</th>
              <th scope="col">
                <span className="visuallyHidden">{say('Course')}</span>
              </th>
              {years.map((year) => (
                <th key={year.label} scope="col" className={s.value}>
                  {monthName(computed.months[year.to] ?? '')}
                </th>
              ))}
              <th scope="col">{say('In the field')}</th>
            </tr>
          </thead>
          {groups.map((names) => (
            <tbody key={names[0]}>
              {names.map((name) => {
                const { label, meaning } = described(computed, name);
                return (
                  <tr key={name}>
                    <th scope="row">
                      {label}
                      <span className={s.meaning}>{meaning}</span>
                    </th>
                    <td className={s.spark}>
                      <Sparkline values={seriesOf(computed, name) ?? []} width={96} height={22} />
                    </td>
                    {years.map((year) => (
                      <td key={year.label} className={s.value}>
                        <WhyNumber series={name} t={year.to} />
                      </td>
                    ))}
                    <td className={s.field}>
                      {benchmarksFor(name, plan).map((figure) => (
                        <Figure key={figure.id} figure={figure} />
                      ))}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          ))}
        </table>
      </section>
    </section>
  );
}

function Figure({ figure: { figure, when, source } }: { readonly figure: Benchmark }) {
  return (
    <p>
      {when === undefined ? say(figure) : say('{figure}, {when}', { figure: say(figure), when: say(when) })}{' '}
      <cite>{say(source)}</cite>
    </p>
  );
}
