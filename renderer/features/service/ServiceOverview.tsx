/** The three service teams side by side in one fiscal year: who is there, what is left undone and when, what they cost. */
import { say } from '../../../shared/language/say.ts';
import type { Period } from '../../../shared/plan/fiscal.ts';
import { Sparkline } from '../../charts/Sparkline.tsx';
import { NumberGrid } from '../../readouts/NumberGrid.tsx';
import { Overview, Thing } from '../../readouts/Overview.tsx';
import { PeriodNumber, valueOver, writtenAmong } from '../../readouts/PeriodNumber.tsx';
import { inMonth, overPeriod } from '../../readouts/relations.ts';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { seriesOf } from '../../state/describing.ts';
import type { SeriesOver } from '../../state/relation.ts';
import { useShown } from '../../state/shown.tsx';
import { fileNumbers } from '../../tables/seriesCsv.ts';
import { monthName } from '../../ui/format.ts';
import { nameOf, teamIds, type TeamId } from './teams.ts';

interface ServiceOverviewProps {
  readonly active: TeamId;
  readonly onChoose: (id: TeamId) => void;
}

/** The month of a year in which most is left undone; the last where nothing is. */
function worst(values: Float64Array | undefined, { from, to }: Period): number {
  let at = to;
  for (let t = from; t <= to; t += 1) if ((values?.[t] ?? 0) > (values?.[at] ?? 0)) at = t;
  return at;
}

export function ServiceOverview({ active, onChoose }: ServiceOverviewProps) {
  const { computed } = useShown();
  /** The cells of a column by team, each a number of one month. */
  const monthly = (partOf: (id: TeamId) => SeriesOver) => {
    const written = writtenAmong(computed, teamIds.map(partOf));
    return (id: TeamId) => {
      const part = partOf(id);
      return (
        <td>
          <WhyNumber series={part.series} t={part.to}>
            {written(valueOver(computed, part.series, part))}
          </WhyNumber>
        </td>
      );
    };
  };
  return (
    <Overview
      title={say('All service teams')}
      file={(year) => ({
        columns: [
          say('Team'),
          ...['heads', 'effectiveHeads', 'gap', 'cost'].map((name) => `${name} ${year.label}`),
        ],
        rows: teamIds.map((id) => [
          nameOf(id),
          ...fileNumbers(
            ['heads', 'effectiveHeads', 'gap', 'cost'].map((name) =>
              valueOver(computed, `${id}.${name}`, year),
            ),
          ),
        ]),
      })}
    >
      {(year) => {
        const headsFirst = monthly((id) => inMonth(`${id}.heads`, year.from));
        const headsLast = monthly((id) => inMonth(`${id}.heads`, year.to));
        const effective = monthly((id) => inMonth(`${id}.effectiveHeads`, year.to));
        const undone = monthly((id) => inMonth(`${id}.gap`, worst(seriesOf(computed, `${id}.gap`), year)));
        const cost = writtenAmong(
          computed,
          teamIds.map((id) => overPeriod(`${id}.cost`, year)),
        );
        const end = monthName(computed.months[year.to] ?? '');
        return (
          <NumberGrid label={say('All service teams')}>
            <thead>
              <tr>
                <th scope="col">{say('Team')}</th>
                <th scope="col">
                  {say('Heads')}
                  <span>{monthName(computed.months[year.from] ?? '')}</span>
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
                  <span className="visuallyHidden">{say('Course of work left undone')}</span>
                </th>
                <th scope="col">
                  {say('Left undone')}
                  <span>{say('at the worst')}</span>
                </th>
                <th scope="col">
                  {say('When')}
                  <span>{year.label}</span>
                </th>
                <th scope="col">
                  {say('Cost')}
                  <span>{year.label}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {teamIds.map((id) => {
                const gap = seriesOf(computed, `${id}.gap`);
                const at = worst(gap, year);
                return (
                  <tr key={id}>
                    <Thing name={nameOf(id)} isActive={id === active} onChoose={() => onChoose(id)} />
                    {headsFirst(id)}
                    {headsLast(id)}
                    {effective(id)}
                    <td>
                      <Sparkline values={gap ?? []} width={84} height={20} tone="loss" />
                    </td>
                    {undone(id)}
                    <td>{(gap?.[at] ?? 0) > 0 ? monthName(computed.months[at] ?? '') : '–'}</td>
                    <td>
                      <PeriodNumber series={`${id}.cost`} period={year} show={cost} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </NumberGrid>
        );
      }}
    </Overview>
  );
}
