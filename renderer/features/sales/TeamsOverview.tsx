/** All sales teams side by side for one fiscal year: who they are, what they carry, what they cost. */
import { say } from '../../../shared/language/say.ts';
import type { Computed } from '../../../shared/model/index.ts';
import type { Period } from '../../../shared/plan/fiscal.ts';
import type { SalesTeam } from '../../../shared/plan/types.ts';
import { Hatches, hatchUrl } from '../../charts/Hatches.tsx';
import { NumberGrid } from '../../readouts/NumberGrid.tsx';
import { Overview, Thing } from '../../readouts/Overview.tsx';
import { PeriodNumber, valueOver } from '../../readouts/PeriodNumber.tsx';
import { RelationNumber } from '../../readouts/RelationNumber.tsx';
import { overPeriod, worked } from '../../readouts/relations.ts';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { described } from '../../state/describing.ts';
import type { Relation, SeriesOver } from '../../state/relation.ts';
import { useShown } from '../../state/shown.tsx';
import { fileNumbers } from '../../tables/seriesCsv.ts';
import { monthName, plainText, shortAmong } from '../../ui/format.ts';
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
  const all = (series: string, period: Period): readonly SeriesOver[] =>
    teams.map((team) => overPeriod(of(team, series), period));
  const quota = shortAmong(
    teams.map((team) => team.quota),
    'money',
    currency,
  );
  const written = {
    heads: people,
    effectiveHeads: people,
    capacity: moneyAmong(computed, all('capacity', year)),
    newArr: moneyAmong(computed, all('newArr', year)),
    cost: moneyAmong(computed, all('cost', year)),
  };
  const shareOf = (team: SalesTeam): Relation => ({
    name: say('{name}: share of new ARR', { name: team.name }),
    how: 'share',
    parts: [overPeriod(of(team, 'newArr'), year), ...all('newArr', year)],
  });
  const share = shortAmong([...teams.map((team) => worked(computed, shareOf(team)).value), 1], 'rate', '');
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
            {say('Effective heads')}
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
            <td>{quota(team.quota)}</td>
            <td>
              <WhyNumber series={of(team, 'heads')} t={0}>
                {people(valueOver(computed, of(team, 'heads'), firstMonth))}
              </WhyNumber>
            </td>
            <td>
              <PeriodNumber series={of(team, 'heads')} period={year} show={written.heads} />
            </td>
            <td>
              <PeriodNumber series={of(team, 'effectiveHeads')} period={year} show={written.effectiveHeads} />
            </td>
            <td>
              <PeriodNumber series={of(team, 'capacity')} period={year} show={written.capacity} />
            </td>
            <td>
              <PeriodNumber series={of(team, 'newArr')} period={year} show={written.newArr} />
            </td>
            <td>
              <Share id={team.id} relation={shareOf(team)} show={share} />
            </td>
            <td>
              <PeriodNumber series={of(team, 'cost')} period={year} show={written.cost} />
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
              <Total parts={all('heads', firstMonth)} show={people} />
            </td>
            {(['heads', 'effectiveHeads', 'capacity', 'newArr'] as const).map((series) => (
              <td key={series}>
                <Total parts={all(series, year)} show={written[series]} />
              </td>
            ))}
            <td>
              <span className={s.bar}>
                {share(1)}
                <svg width={barWidth} height="12" aria-hidden="true" />
              </span>
            </td>
            <td>
              <Total parts={all('cost', year)} show={written.cost} />
            </td>
          </tr>
        </tfoot>
      )}
    </NumberGrid>
  );
}

/** Expected values: tenths, so that they stand under each other. */
const people = (value: number): string => plainText(value, 1);

const firstMonth: Period = { label: '', from: 0, to: 0, whole: false };

/** Of each team and, below them, of all together. */
function moneyAmong(computed: Computed, parts: readonly SeriesOver[]): (value: number) => string {
  const together = worked(computed, { name: '', how: 'sum', parts }).value;
  const each = parts.map((part) => valueOver(computed, part.series, part));
  return shortAmong([...each, together], 'money', computed.plan.currency);
}

interface TotalProps {
  readonly parts: readonly SeriesOver[];
  readonly show: (value: number) => string;
}

/** Of all teams. */
function Total({ parts, show }: TotalProps) {
  const { computed } = useShown();
  const [first] = parts;
  if (first === undefined) return null;
  const { label } = described(computed, first.series);
  const relation: Relation = { name: say('{what} of all teams', { what: label }), how: 'sum', parts };
  return <RelationNumber relation={relation} text={show(worked(computed, relation).value)} />;
}

const barWidth = 72;

interface ShareProps {
  readonly id: string;
  readonly relation: Relation;
  readonly show: (value: number) => string;
}

function Share({ id, relation, show }: ShareProps) {
  const { computed } = useShown();
  const { value } = worked(computed, relation);
  if (!Number.isFinite(value)) return '–';
  const prefix = `share-${id}`;
  return (
    <span className={s.bar}>
      <RelationNumber relation={relation} text={show(value)} />
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
