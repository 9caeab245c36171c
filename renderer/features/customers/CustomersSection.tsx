/** Customers: the segments: what they pay, how they sign, how they stay, leave and grow. */
import { say } from '../../../shared/language/say.ts';
import { segment } from '../../../shared/plan/schema/market.ts';
import { arrange, type Titled } from '../../forms/arrange.ts';
import { ArrangedGroups } from '../../forms/ArrangedGroups.tsx';
import { useItems } from '../../forms/useItems.ts';
import { ItemTabs } from '../../readouts/ItemTabs.tsx';
import { ReadOuts } from '../../readouts/ReadOuts.tsx';
import { SectionPage } from '../../readouts/SectionPage.tsx';

const titles: readonly Titled[] = [
  {
    title: 'Price and contract',
    keys: ['name', 'acv', 'priceGrowth', 'contractMonths', 'billing', 'selfServe'],
  },
  { title: 'Staying, leaving, growing', keys: ['churn', 'expansion', 'contraction'] },
  {
    title: 'Winning them',
    keys: ['winRate', 'salesCycleMonths', 'backlogRetention', 'openingBacklogDeals', 'stretch', 'poorFit'],
  },
  { title: 'Serving them', keys: ['onboardingHours', 'tickets', 'csm'] },
  { title: 'Already here', keys: ['openingCohorts'] },
];

export function CustomersSection() {
  const segments = useItems('segments', 'customers');
  const { active } = segments;
  if (active === undefined) return null;
  const prefix = `segments.${active.id}`;
  return (
    <SectionPage
      title="Customers"
      about="Kinds of customers that differ in price, contract and churn. A longer contract hides churn until it ends; it does not cure it."
      chooser={<ItemTabs label={say('Segments')} items={segments} />}
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
            ]}
          />
          <ReadOuts
            title="What it comes to"
            rows={[
              { series: `${prefix}.nrr` },
              { series: `${prefix}.grr` },
              { series: `${prefix}.renewalChurn`, tone: 'loss' },
              { series: `${prefix}.arpa` },
              { series: `${prefix}.ltv` },
              { series: `${prefix}.supportCostPerNewCustomer`, tone: 'service' },
              { series: `${prefix}.onboardingCostPerNewCustomer`, tone: 'service' },
            ]}
          />
        </>
      }
    >
      <ArrangedGroups key={active.id} groups={arrange(prefix, segment, titles)} />
    </SectionPage>
  );
}
