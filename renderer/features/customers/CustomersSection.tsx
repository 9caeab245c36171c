/** Customers: the segments with their prices, contracts, churn and growth, and what becomes of those who sign. */
import { say } from '../../../shared/language/say.ts';
import { segment } from '../../../shared/plan/schema/market.ts';
import { SeriesChart } from '../../charts/SeriesChart.tsx';
import { arrange, type Titled } from '../../forms/arrange.ts';
import { ArrangedGroups } from '../../forms/ArrangedGroups.tsx';
import { useItems } from '../../forms/useItems.ts';
import { ItemTabs } from '../../readouts/ItemTabs.tsx';
import { ReadOuts } from '../../readouts/ReadOuts.tsx';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { ArpaChart } from './ArpaChart.tsx';
import { CohortChart } from './CohortChart.tsx';
import { LifeCurve } from './LifeCurve.tsx';
import { SegmentsOverview } from './SegmentsOverview.tsx';

const titles = (): readonly Titled[] => [
  {
    title: say('Price and contract'),
    keys: ['name', 'acv', 'priceGrowth', 'contractMonths', 'billing', 'selfServe'],
  },
  { title: say('Staying, leaving, growing'), keys: ['churn', 'expansion', 'contraction', 'poorFit'] },
  {
    title: say('Winning them'),
    keys: ['winRate', 'salesCycleMonths', 'backlogRetention', 'stretch', 'openingBacklogDeals'],
  },
  { title: say('Serving them'), keys: ['onboardingHours', 'tickets', 'csm'] },
  { title: say('Already here'), keys: ['openingCohorts'] },
];

export function CustomersSection() {
  const segments = useItems('segments', 'customers');
  const { active } = segments;
  if (active === undefined) return null;
  const prefix = `segments.${active.id}`;
  return (
    <SectionPage
      title={say('Customers')}
      about={say(
        'Kinds of customers that differ in price, contract and churn. A longer contract hides churn until it ends; it does not cure it.',
      )}
      overview={<SegmentsOverview active={active.id} onChoose={segments.choose} />}
      chooser={<ItemTabs label={say('Segments')} items={segments} share="arr" />}
      charts={<Charts key={active.id} segment={active} />}
      aside={
        <>
          <ReadOuts
            title={active.name}
            rows={[
              { series: `${prefix}.arr` },
              { series: `${prefix}.newArr`, tone: 'gain' },
              { series: `${prefix}.expansionArr`, tone: 'gain' },
              { series: `${prefix}.contractionArr`, tone: 'loss' },
              { series: `${prefix}.churnedArr`, tone: 'loss' },
              { series: `${prefix}.customers` },
              { series: `${prefix}.newCustomers`, tone: 'gain' },
              { series: `${prefix}.poorFitCustomers`, tone: 'service' },
              { series: `${prefix}.churnedCustomers`, tone: 'loss' },
            ]}
          />
          <ReadOuts
            title={say('One more customer')}
            rows={[
              { series: `${prefix}.arpa` },
              { series: `${prefix}.ltv` },
              { series: `${prefix}.supportCostPerNewCustomer`, tone: 'service' },
              { series: `${prefix}.onboardingCostPerNewCustomer`, tone: 'service' },
              { series: `${prefix}.renewalChurn`, tone: 'loss' },
              { series: `${prefix}.logoChurn`, tone: 'loss' },
            ]}
          />
        </>
      }
    >
      <ArrangedGroups key={active.id} groups={arrange(prefix, segment, titles())} />
    </SectionPage>
  );
}

function Charts({ segment: one }: { readonly segment: { readonly id: string; readonly name: string } }) {
  const prefix = `segments.${one.id}`;
  return (
    <>
      <LifeCurve segment={one.id} />
      <CohortChart segment={one} />
      <SeriesChart
        title={say('ARR gained and lost')}
        height={200}
        rows={[
          { series: `${prefix}.expansionArr`, as: 'bar', tone: 'gain' },
          { series: `${prefix}.churnedArr`, as: 'line', tone: 'loss' },
          { series: `${prefix}.contractionArr`, as: 'line', tone: 'loss', dash: 'dashed' },
        ]}
      />
      <SeriesChart
        title={say('Retention over a year')}
        about={say('Of the ARR of a year before: with expansion, and without.')}
        height={200}
        fromZero={false}
        rows={[
          { series: `${prefix}.nrr`, as: 'line', tone: 'gain' },
          { series: `${prefix}.grr`, as: 'line', tone: 'loss', dash: 'dashed' },
        ]}
      />
      <ArpaChart segment={one.id} />
    </>
  );
}
