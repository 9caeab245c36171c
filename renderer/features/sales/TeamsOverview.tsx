/** All sales teams side by side for one fiscal year: who they are, what they carry, what they cost. */
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { Period } from '../../../shared/plan/fiscal.ts';
import { fiscalYears } from '../../../shared/plan/fiscal.ts';
import type { SalesTeam } from '../../../shared/plan/types.ts';
import { Hatches, hatchUrl } from '../../charts/Hatches.tsx';
import { PeriodNumber, valueOver } from '../../readouts/PeriodNumber.tsx';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { described } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { CsvButton } from '../../tables/CsvButton.tsx';
import { monthName, short } from '../../ui/format.ts';
import { asScrollable } from '../../ui/roles.ts';
import { Select } from '../../ui/Select.tsx';
import s from './TeamsOverview.module.css';

interface TeamsOverviewProps {
  readonly active: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** What is asked of each team by series; the first two in the month that ends the year, the rest over it. */
const columns = ['heads', 'effectiveHeads', 'capacity', 'newArr', 'cost'] as const;

const of = (team: SalesTeam, series: string): string => `salesTeams.${team.id}.${series}`;

export function TeamsOverview({ active, onChoose }: TeamsOverviewProps) {
  const { plan, computed } = useShown();
  const [chosen, setChosen] = useState(0);
  const years = fiscalYears(computed.months, plan.fiscalYearStart);
  const year = years[Math.min(chosen, years.length - 1)];
  const { salesTeams: teams } = plan;
  if (year === undefined || teams.length === 0) return null;
  const { currency } = plan;
  const total = (series: string): number =>
    teams.reduce((sum, team) => sum + valueOver(computed, of(team, series), year), 0);
  const carried = total('newArr');
  const show = (series: string, value: number): string =>
    short(value, described(computed, of(teams[0]!, series)).unit, currency);
  const end = monthName(computed.months[year.to] ?? '');
  const title = say('All teams');
  return (
    <section className={s.overview} aria-label={title}>
      <header className={s.header}>
        <h2>{title}</h2>
        <span className={s.tools}>
          {years.length > 1 && (
            <Select
              label={say('Fiscal year of the overview')}
              value={String(Math.min(chosen, years.length - 1))}
              options={years.map(({ label }, index) => ({ id: String(index), label }))}
              onChange={(id) => setChosen(Number(id))}
            />
          )}
          <CsvButton quiet title={title} table={() => fileOf()} />
        </span>
      </header>
      <section className={s.scroll} {...asScrollable} aria-label={say('{title}, table', { title })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('Team')}</th>
              <th scope="col">{say('Sells to')}</th>
              <th scope="col">
                {say('Quota')}
                <span>{say('a month')}</span>
              </th>
              <th scope="col">
                {say('Heads')}
                <span>{monthName(computed.months[0] ?? '')}</span>
              </th>
              <th scope="col">
                {say('Heads')}
                <span>{end}</span>
              </th>
              <th scope="col">
                {say('Ramped')}
                <span>{end}</span>
              </th>
              <th scope="col">
                {say('Capacity')}
                <span>{year.label}</span>
              </th>
              <th scope="col">
                {say('New ARR')}
                <span>{year.label}</span>
              </th>
              <th scope="col" className={s.share}>
                {say('Share of new ARR')}
              </th>
              <th scope="col">
                {say('Cost')}
                <span>{year.label}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {teams.map((team) => (
              <tr key={team.id} data-active={team.id === active}>
                <th scope="row">
                  <button
                    type="button"
                    className={s.team}
                    aria-current={team.id === active}
                    onClick={() => onChoose(team.id)}
                  >
                    {team.name}
                  </button>
                </th>
                <td className={s.segment}>
                  {plan.segments.find(({ id }) => id === team.segment)?.name ?? ''}
                </td>
                <td>{short(team.quota, 'money', currency)}</td>
                <td>
                  <WhyNumber series={of(team, 'heads')} t={0} />
                </td>
                <td>
                  <PeriodNumber series={of(team, 'heads')} period={year} />
                </td>
                <td>
                  <PeriodNumber series={of(team, 'effectiveHeads')} period={year} />
                </td>
                <td>
                  <PeriodNumber series={of(team, 'capacity')} period={year} />
                </td>
                <td>
                  <PeriodNumber series={of(team, 'newArr')} period={year} />
                </td>
                <td className={s.share}>
                  <Share value={valueOver(computed, of(team, 'newArr'), year) / carried} id={team.id} />
                </td>
                <td>
                  <PeriodNumber series={of(team, 'cost')} period={year} />
                </td>
              </tr>
            ))}
          </tbody>
          {teams.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {say('Together')}
                </th>
                <td>
                  {show(
                    'heads',
                    teams.reduce((sum, team) => sum + valueOver(computed, of(team, 'heads'), firstMonth), 0),
                  )}
                </td>
                <td>{show('heads', total('heads'))}</td>
                <td>{show('effectiveHeads', total('effectiveHeads'))}</td>
                <td>{show('capacity', total('capacity'))}</td>
                <td>{show('newArr', carried)}</td>
                <td className={s.share}>
                  <Share value={1} id="all" />
                </td>
                <td>{show('cost', total('cost'))}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </section>
    </section>
  );

  function fileOf() {
    return {
      columns: [
        say('Team'),
        ...(year === undefined ? [] : columns.map((series) => `${series} ${year.label}`)),
      ],
      rows: teams.map((team) => [
        team.name,
        ...(year === undefined ? [] : columns.map((series) => valueOver(computed, of(team, series), year))),
      ]),
    };
  }
}

const firstMonth: Period = { label: '', from: 0, to: 0, whole: false };

const barWidth = 72;

function Share({ value, id }: { readonly value: number; readonly id: string }) {
  if (!Number.isFinite(value)) return '–';
  const prefix = `share-${id}`;
  return (
    <span className={s.bar}>
      <span>{short(value, 'rate', '')}</span>
      <svg width={barWidth} height="12" aria-hidden="true">
        <Hatches prefix={prefix} />
        <rect
          x="0.5"
          y="0.5"
          width={Math.max(0.5, (barWidth - 1) * value)}
          height="11"
          fill={hatchUrl(prefix, 'gain')}
          stroke="var(--gain)"
        />
      </svg>
    </span>
  );
}
