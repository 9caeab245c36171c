/** Demand: where opportunities come from, and whether they keep the sellers busy. */
import { Plus } from 'lucide-react';
import { say } from '../../../shared/language/say.ts';
import { channel } from '../../../shared/plan/schema/market.ts';
import { SeriesChart } from '../../charts/SeriesChart.tsx';
import { arrange, seriesPaths, type Titled } from '../../forms/arrange.ts';
import { ArrangedGroups } from '../../forms/ArrangedGroups.tsx';
import { SeriesRows } from '../../forms/SeriesRows.tsx';
import { useItems } from '../../forms/useItems.ts';
import { ItemTabs } from '../../readouts/ItemTabs.tsx';
import { ReadOuts } from '../../readouts/ReadOuts.tsx';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { BudgetChart } from './BudgetChart.tsx';
import { DealsChart } from './DealsChart.tsx';
import { Funnel } from './Funnel.tsx';
import { SaturationCurve } from './SaturationCurve.tsx';

const titles = (): readonly Titled[] => [
  {
    title: say('Leads'),
    keys: ['name', 'baseLeadGrowth', 'costPerLead', 'saturationBudget', 'leadsPerSdr', 'sdrSalary'],
  },
  {
    title: say('From lead to opportunity'),
    keys: ['leadToMql', 'mqlToSql', 'sqlToOpp', 'leadToOppMonths', 'openingOppsPerMonth', 'segmentMix'],
  },
];

export function DemandSection() {
  const channels = useItems('channels', 'demand');
  const { active } = channels;
  const prefix = `channels.${active?.id ?? ''}`;
  return (
    <SectionPage
      title={say('Demand')}
      about={say(
        'Channels make leads, leads become opportunities, and opportunities are decided a sales cycle later. Sellers without them sell nothing.',
      )}
      overview={active !== undefined && <Funnel />}
      chooser={<ItemTabs label={say('Channels')} items={channels} share="opportunities" />}
      above={
        active !== undefined && (
          <SeriesRows title={say('By month')} key={active.id} paths={seriesPaths(prefix, channel)} />
        )
      }
      charts={
        <>
          <DealsChart />
          {active !== undefined && (
            <>
              <SeriesChart
                title={say('Leads of {channel}', { channel: active.name })}
                rows={[{ series: `${prefix}.leads`, as: 'bar', tone: 'demand' }]}
                height={180}
              />
              <BudgetChart channel={active.id} />
              <SaturationCurve channel={active.id} />
            </>
          )}
        </>
      }
      aside={
        <>
          {active !== undefined && (
            <ReadOuts
              title={active.name}
              rows={[
                { series: `${prefix}.leads` },
                { series: `${prefix}.opportunities`, tone: 'demand' },
                { series: `${prefix}.cost` },
              ]}
            />
          )}
          <ReadOuts
            title={say('All channels')}
            rows={[
              { series: 'leads' },
              { series: 'mqls' },
              { series: 'sqls' },
              { series: 'opportunities', tone: 'demand' },
              { series: 'marketingCost' },
            ]}
          />
        </>
      }
    >
      {active === undefined ? (
        <Blank title={say('No channel yet')}>
          <p>{say('Without a channel there are no opportunities, and nobody can be sold to.')}</p>
          <Button variant="primary" onPress={channels.add}>
            <Plus aria-hidden="true" /> {say('Add a channel')}
          </Button>
        </Blank>
      ) : (
        <ArrangedGroups key={active.id} groups={arrange(prefix, channel, titles())} />
      )}
    </SectionPage>
  );
}
