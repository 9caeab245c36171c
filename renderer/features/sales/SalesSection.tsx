/** Sales: who sells, how fast they become productive, what they cost; and what capacity that makes. */
import { Plus } from 'lucide-react';
import { say } from '../../../shared/language/say.ts';
import { salesTeam } from '../../../shared/plan/schema/teams.ts';
import { SeriesChart } from '../../charts/SeriesChart.tsx';
import { arrange, seriesPaths, type Titled } from '../../forms/arrange.ts';
import { ArrangedGroups } from '../../forms/ArrangedGroups.tsx';
import { AssumptionGroup } from '../../forms/AssumptionGroup.tsx';
import { SeriesRows } from '../../forms/SeriesRows.tsx';
import { useItems } from '../../forms/useItems.ts';
import { ItemTabs } from '../../readouts/ItemTabs.tsx';
import { ReadOuts } from '../../readouts/ReadOuts.tsx';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { useResults } from '../../state/results.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { RampCurve } from './RampCurve.tsx';
import { TeamHires } from './TeamHires.tsx';
import { TeamsOverview } from './TeamsOverview.tsx';

const sellingFirst = (): readonly Titled[] => [
  { title: say('What they sell'), keys: ['name', 'segment', 'quota', 'quotaGrowth', 'attainment'] },
];

const restAfterRamp = (): readonly Titled[] => [
  { title: say('Joining and leaving'), keys: ['opening', 'hiringDelayMonths', 'attrition', 'backfill'] },
  {
    title: say('Managers'),
    keys: ['headsPerManager', 'firstManagerAt', 'managerDelayMonths', 'unmanagedPenalty', 'managerSalary'],
  },
  { title: say('Pay'), keys: ['salary', 'commission', 'assistants'] },
];

export function SalesSection() {
  const teams = useItems('salesTeams', 'sales');
  const { active } = teams;
  const segment = useResults(
    ({ plan }) => plan?.salesTeams.find(({ id }) => id === active?.id)?.segment ?? '',
  );
  const prefix = `salesTeams.${active?.id ?? ''}`;
  return (
    <SectionPage
      title={say('Sales')}
      about={say(
        'Who is hired when, how long they take to sell, who leaves. Together this is selling capacity: the most that could be closed, were there deals enough.',
      )}
      overview={
        <>
          <TeamsOverview active={active?.id} onChoose={teams.choose} />
          <TeamHires />
        </>
      }
      chooser={<ItemTabs label={say('Sales teams')} items={teams} share="capacity" />}
      above={
        active !== undefined && (
          <SeriesRows title={say('By month')} key={active.id} paths={seriesPaths(prefix, salesTeam)} />
        )
      }
      charts={active === undefined ? undefined : <TeamCharts key={active.id} prefix={prefix} />}
      aside={
        active === undefined ? undefined : (
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
                { series: `${prefix}.commission` },
                { series: `${prefix}.cost` },
              ]}
            />
            <ReadOuts
              title={say('The segment it sells to')}
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
        <Blank title={say('Nobody sells yet')}>
          <p>{say('Without a sales team only self-serve segments win customers.')}</p>
          <Button variant="primary" onPress={teams.add}>
            <Plus aria-hidden="true" /> {say('Add a sales team')}
          </Button>
        </Blank>
      ) : (
        <TeamForms key={active.id} prefix={prefix} />
      )}
    </SectionPage>
  );
}

function TeamCharts({ prefix }: { readonly prefix: string }) {
  return (
    <>
      <SeriesChart
        title={say('Hires and heads')}
        rows={[
          { series: `${prefix}.heads`, as: 'line', tone: 'ink' },
          { series: `${prefix}.effectiveHeads`, as: 'line', tone: 'capacity', dash: 'dashed' },
          { series: `${prefix}.starts`, as: 'stack', tone: 'gain' },
          { series: `${prefix}.leavers`, as: 'stack', tone: 'loss', below: true },
        ]}
      />
      <SeriesChart
        title={say('Capacity and what is sold')}
        rows={[
          { series: `${prefix}.capacity`, as: 'line', tone: 'capacity' },
          { series: `${prefix}.newArr`, as: 'bar', tone: 'gain' },
        ]}
      />
    </>
  );
}

function TeamForms({ prefix }: { readonly prefix: string }) {
  const claimed = restAfterRamp().flatMap(({ keys }) => keys);
  return (
    <>
      <ArrangedGroups groups={arrange(prefix, salesTeam, sellingFirst(), [...claimed, 'ramp']).slice(0, 1)} />
      <AssumptionGroup title={say('From hired to productive')} paths={[`${prefix}.ramp`]}>
        <RampCurve path={`${prefix}.ramp`} />
      </AssumptionGroup>
      <ArrangedGroups
        groups={arrange(prefix, salesTeam, restAfterRamp(), [
          ...sellingFirst().flatMap(({ keys }) => keys),
          'ramp',
        ])}
      />
    </>
  );
}
