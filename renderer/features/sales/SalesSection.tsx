/** Sales: who sells, how fast they become productive, what they cost; and what capacity that makes. */
import { salesTeam } from '../../../shared/plan/schema/teams.ts';
import { SeriesChart } from '../../charts/SeriesChart.tsx';
import { arrange, seriesPaths, type Titled } from '../../forms/arrange.ts';
import { ArrangedGroups } from '../../forms/ArrangedGroups.tsx';
import { SeriesRows } from '../../forms/SeriesRows.tsx';
import { useItems } from '../../forms/useItems.ts';
import { ItemTabs } from '../../readouts/ItemTabs.tsx';
import { ReadOuts } from '../../readouts/ReadOuts.tsx';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { useResults } from '../../state/results.ts';
import { Blank } from '../../ui/Blank.tsx';
import { firstTeam } from './firstTeam.ts';

const titles: readonly Titled[] = [
  { title: 'What they sell', keys: ['name', 'segment', 'quota', 'quotaGrowth', 'attainment', 'ramp'] },
  { title: 'Joining and leaving', keys: ['opening', 'hiringDelayMonths', 'attrition', 'backfill'] },
  {
    title: 'Managers',
    keys: ['headsPerManager', 'firstManagerAt', 'managerDelayMonths', 'unmanagedPenalty', 'managerSalary'],
  },
  { title: 'Pay', keys: ['salary', 'commission', 'assistants'] },
];

export function SalesSection() {
  const teams = useItems({
    list: 'salesTeams',
    section: 'sales',
    select: (plan) => plan.salesTeams,
    fresh: (team) => ({ ...team, opening: [], hires: 0, committedStarts: 0 }),
    first: firstTeam,
    least: 0,
  });
  const { active } = teams;
  const segment = useResults(
    ({ plan }) => plan?.salesTeams.find(({ id }) => id === active?.id)?.segment ?? '',
  );
  const prefix = `salesTeams.${active?.id ?? ''}`;
  return (
    <SectionPage
      title="Sales"
      about="Who is hired when, how long they take to sell, who leaves. Together this is selling capacity: the most that could be closed, were there deals enough."
      chooser={
        <ItemTabs
          label="Sales teams"
          one="sales team"
          items={teams.items}
          active={active?.id}
          onChoose={teams.choose}
          onAdd={teams.add}
          onRemove={teams.remove}
        />
      }
      above={
        active !== undefined && (
          <SeriesRows title="By month" key={active.id} paths={seriesPaths(prefix, salesTeam)} />
        )
      }
      charts={
        active !== undefined && (
          <>
            <SeriesChart
              title="Heads"
              rows={[
                { series: `${prefix}.starts`, as: 'stack', tone: 'gain' },
                { series: `${prefix}.heads`, as: 'line', tone: 'ink' },
                { series: `${prefix}.effectiveHeads`, as: 'line', tone: 'capacity' },
              ]}
            />
            <SeriesChart
              title="Capacity and what is sold"
              rows={[
                { series: `${prefix}.capacity`, as: 'area', tone: 'capacity' },
                { series: `${prefix}.newArr`, as: 'bar', tone: 'gain' },
              ]}
            />
          </>
        )
      }
      aside={
        active !== undefined && (
          <>
            <ReadOuts
              title={active.name}
              rows={[
                { series: `${prefix}.heads` },
                { series: `${prefix}.effectiveHeads`, tone: 'capacity' },
                { series: `${prefix}.leavers`, tone: 'loss' },
                { series: `${prefix}.managers` },
                { series: `${prefix}.capacity`, tone: 'capacity' },
                { series: `${prefix}.newArr`, tone: 'gain' },
                { series: `${prefix}.cost` },
              ]}
            />
            <ReadOuts
              title="The segment it sells to"
              rows={[
                { series: `segments.${segment}.capacityDeals`, tone: 'capacity' },
                { series: `segments.${segment}.pipelineDeals`, tone: 'demand' },
                { series: `segments.${segment}.newArr`, tone: 'gain' },
              ]}
            />
          </>
        )
      }
    >
      {active === undefined ? (
        <Blank title="Nobody sells yet">
          <p>Without a sales team only self-serve segments win customers.</p>
        </Blank>
      ) : (
        <ArrangedGroups key={active.id} groups={arrange(prefix, salesTeam, titles)} />
      )}
    </SectionPage>
  );
}
