/** Actual against plan: a series a row, to date first, then month by month; press a name to look at it closely. */
import { useId } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { SeriesVariance } from '../../../shared/analysis/variance.ts';
import { useShown } from '../../state/shown.tsx';
import { described } from '../../state/describing.ts';
import { monthName, short } from '../../ui/format.ts';
import { CsvButton } from '../../tables/CsvButton.tsx';
import { asScrollable } from '../../ui/roles.ts';
import { Sparkline } from '../../charts/Sparkline.tsx';
import { seriesName } from '../../state/seriesName.ts';
import { NumberGrid } from '../../readouts/NumberGrid.tsx';
import { RelationNumber } from '../../readouts/RelationNumber.tsx';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import type { Relation } from '../../state/relation.ts';
import { plannedToDate, sumToDate, variancesByMonth, varianceToDate } from './varianceWhy.ts';
import s from './VarianceTable.module.css';
import { varianceCsv } from './varianceCsv.ts';
import { isAsPlanned, shareOfPlan, signedVariance, toneOf } from './variances.ts';

interface VarianceTableProps {
  readonly compared: readonly SeriesVariance[];
  readonly picked: string;
  readonly onPick: (series: string) => void;
}

export function VarianceTable({ compared, picked, onPick }: VarianceTableProps) {
  const { computed } = useShown();
  const prefix = useId();
  const { currency } = computed.plan;
  const given = computed.months.map((_, t) => compared.some(({ months }) => months[t]?.actual !== null));
  const [first, last] = [given.indexOf(true), given.lastIndexOf(true)];
  const shown = computed.months.slice(first, last + 1);
  return (
    <section className={s.frame} aria-label={say('Actual against plan')}>
      <header className={s.header}>
        <h2>{say('Actual against plan')}</h2>
        <p>
          {say(
            'The actual number, and under it how far it is from the plan. Flows are summed to date; balances and measures are those of their last actual month. Press a name for what it means and how it went.',
          )}
        </p>
        <span className={s.tools}>
          <CsvButton title={say('Actual against plan')} table={() => varianceCsv(computed, compared)} />
        </span>
      </header>
      <section className={s.scroll} aria-label={say('Actual against plan by month')} {...asScrollable}>
        <NumberGrid label={say('Actual against plan')} className={s.table}>
          <thead>
            <tr>
              <th scope="col" className={s.name}>
                <span className="visuallyHidden">{say('Series')}</span>
              </th>
              <th scope="col" className={s.toDate}>
                {say('To date')}
              </th>
              <th scope="col" className={s.planned}>
                {say('Planned')}
              </th>
              {shown.map((month) => (
                <th key={month} scope="col">
                  {monthName(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compared.map((series) => {
              const { label, owner } = seriesName(computed, series.name);
              const { toDate, unit } = series;
              const relations = variancesByMonth(computed, series);
              return (
                <tr key={series.name} data-picked={series.name === picked}>
                  <th scope="row" className={s.name}>
                    <span className={s.nameLine}>
                      <button
                        type="button"
                        className={s.pick}
                        aria-pressed={series.name === picked}
                        aria-describedby={`${prefix}${series.name}`}
                        onClick={() => onPick(series.name)}
                      >
                        {owner !== '' && <span className={s.owner}>{owner}</span>}
                        {label}
                      </button>
                      <span id={`${prefix}${series.name}`} hidden>
                        {described(computed, series.name).meaning}
                      </span>
                      <Sparkline
                        values={series.months.slice(first, last + 1).map(({ actual }) => actual ?? NaN)}
                        width={64}
                        height={22}
                      />
                    </span>
                  </th>
                  <td className={s.toDate}>
                    <Pair
                      actual={short(toDate.actual, unit, currency)}
                      variance={
                        isAsPlanned(toDate.variance, toDate.plan)
                          ? say('as planned')
                          : inOneLine(
                              signedVariance(toDate.variance, unit, currency),
                              shareOfPlan(toDate.variance, toDate.plan),
                            )
                      }
                      relation={toDate.variance === null ? undefined : varianceToDate(computed, series)}
                      tone={toneOf(series.name, toDate.variance, toDate.plan)}
                    />
                  </td>
                  <td className={s.planned}>
                    <Planned series={series} />
                    <span className={s.when}>
                      {series.kind === 'flow'
                        ? say('{count} months', { count: toDate.months })
                        : monthName(toDate.last)}
                    </span>
                  </td>
                  {series.months.slice(first, last + 1).map(({ month, actual, plan, variance }, index) => (
                    <td key={month}>
                      {actual === null ? (
                        <span className={s.none}>–</span>
                      ) : (
                        <Pair
                          actual={short(actual, unit, currency)}
                          variance={
                            isAsPlanned(variance, plan)
                              ? '='
                              : shareOfPlan(variance, plan) || signedVariance(variance, unit, currency)
                          }
                          relation={relations[first + index]}
                          tone={toneOf(series.name, variance, plan)}
                        />
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </NumberGrid>
      </section>
    </section>
  );
}

const inOneLine = (...words: readonly string[]): string => words.filter(Boolean).join('  ');

interface PairProps {
  readonly actual: string;
  readonly variance: string;
  /** What it is the difference of; nothing where one of them is not defined. */
  readonly relation: Relation | undefined;
  readonly tone: 'gain' | 'loss' | 'ink';
}

function Pair({ actual, variance, relation, tone }: PairProps) {
  return (
    <>
      <span className={s.actual}>{actual}</span>
      <span className={s.variance} data-tone={tone}>
        {relation === undefined ? variance : <RelationNumber relation={relation} text={variance} />}
      </span>
    </>
  );
}

/** What was planned for the months that have an actual number. */
function Planned({ series }: { readonly series: SeriesVariance }) {
  const { computed } = useShown();
  const { toDate, unit } = series;
  const text = short(toDate.plan, unit, computed.plan.currency);
  const [only, ...others] = plannedToDate(computed, series);
  if (toDate.plan === null || only === undefined) return text;
  if (others.length === 0 && only.from === only.to) {
    return <WhyNumber series={only.series} t={only.to} />;
  }
  return <RelationNumber relation={sumToDate(computed, series)} text={text} />;
}
