/** All sales teams side by side for one fiscal year: who they are, what they carry, what they cost. */
import { say } from '../../../shared/language/say.ts';
import type { Period } from '../../../shared/plan/fiscal.ts';
import type { SalesTeam } from '../../../shared/plan/types.ts';
import { Hatches, hatchUrl } from '../../charts/Hatches.tsx';
import { NumberGrid } from '../../readouts/NumberGrid.tsx';
import { Overview, Thing } from '../../readouts/Overview.tsx';
import { PeriodNumber, valueOver } from '../../readouts/PeriodNumber.tsx';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { described } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { fileNumbers } from '../../tables/seriesCsv.ts';
import { monthName, short } from '../../ui/format.ts';
import s from './TeamsOverview.module.css';

interface TeamsOverviewProps {
  readonly active: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Of each team by series; of heads the month that ends the year, of the rest the year. */
const columns = ['heads', 'effectiveHeads', 'capacity', 'newArr', 'cost'] as const;

const of = (team: SalesTeam, series: string): string => `salesTeams.${team.id}.${series}`;

export function TeamsOverview(props: TeamsOverviewProps) {
  const { plan, computed } = useShown();
  const { salesTeams: teams } = plan;
  if (teams.length === 0) return null;
  return (
    <Overview
      title={say('All teams')}
      file={(year) => ({
        columns: [say('Team'), ...columns.map((series) => `${series} ${year.label}`)],
        rows: teams.map((team) => [
          team.name,
          ...fileNumbers(columns.map((series) => valueOver(computed, of(team, series), year))),
        ]),
      })}
    >
      {(year) => <Teams {...props} year={year} />}
    </Overview>
  );
}

function Teams({ active, onChoose, year }: TeamsOverviewProps & { readonly year: Period }) {
  const { plan, computed } = useShown();
  const { salesTeams: teams, currency } = plan;
  const total = (series: string, period = year): number =>
    teams.reduce((sum, team) => sum + valueOver(computed, of(team, series), period), 0);
  const carried = total('newArr');
  const show = (series: string, value: number): string =>
    short(value, described(computed, of(teams[0]!, series)).unit, currency);
  const end = monthName(computed.months[year.to] ?? '');
  return (
    <NumberGrid label={say('All teams')}>
      <thead>
        <tr>
          <th scope="col">{say('Team')}</th>
          <th scope="col" className={s.segment}>
            {say('Sells to')}
          </th>
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
          <th scope="col">
            {say('Share')}
            <span>{say('of new ARR')}</span>
          </th>
          <th scope="col">
            {say('Cost')}
            <span>{year.label}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <tr key={team.id}>
            <Thing name={team.name} isActive={team.id === active} onChoose={() => onChoose(team.id)} />
            <td className={s.segment}>{plan.segments.find(({ id }) => id === team.segment)?.name ?? ''}</td>
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
            <td>
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
            <td>{show('heads', total('heads', firstMonth))}</td>
            <td>{show('heads', total('heads'))}</td>
            <td>{show('effectiveHeads', total('effectiveHeads'))}</td>
            <td>{show('capacity', total('capacity'))}</td>
            <td>{show('newArr', carried)}</td>
            <td>
              <Share value={1} id="all" />
            </td>
            <td>{show('cost', total('cost'))}</td>
          </tr>
        </tfoot>
      )}
    </NumberGrid>
  );
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
