/** Money: what everything costs, when customers pay, and how far the cash goes. */
import { planFields } from '../../../shared/plan/schema/plan.ts';
import { arrange } from '../../forms/arrange.ts';
import { ArrangedGroups } from '../../forms/ArrangedGroups.tsx';
import { SeriesRows } from '../../forms/SeriesRows.tsx';
import { ReadOuts } from '../../readouts/ReadOuts.tsx';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { useKept } from '../../state/useKept.ts';

export function MoneySection() {
  const lines = useKept(({ plan }) => plan?.costs.lines.map(({ id, name }) => ({ id, name })) ?? []);
  const costs = planFields['costs'];
  const cash = planFields['cash'];
  if (costs?.kind !== 'group' || cash?.kind !== 'group') return null;
  const nameOf = (path: string): string => {
    const [, , id, key] = path.split('.');
    const name = lines.find((line) => line.id === id)?.name ?? id ?? '';
    return key === 'heads' ? `${name}, people` : name;
  };
  return (
    <SectionPage
      title="Money"
      about="People cost what their teams say. Here is everything else, when customers pay, and what has been raised."
      above={
        lines.length > 0 && (
          <SeriesRows
            title="Cost lines by month"
            paths={lines.flatMap(({ id }) => [`costs.lines.${id}.monthly`, `costs.lines.${id}.heads`])}
            nameOf={nameOf}
          />
        )
      }
      aside={
        <>
          <ReadOuts
            title="Profit and loss"
            rows={[
              { series: 'revenue' },
              { series: 'cogs', tone: 'loss' },
              { series: 'grossProfit', tone: 'gain' },
              { series: 'salesMarketing', tone: 'loss' },
              { series: 'researchDevelopment', tone: 'loss' },
              { series: 'generalAdmin', tone: 'loss' },
              { series: 'operatingIncome' },
            ]}
          />
          <ReadOuts
            title="Cash"
            rows={[
              { series: 'billings' },
              { series: 'collections', tone: 'gain' },
              { series: 'netCashFlow' },
              { series: 'funding' },
              { series: 'cash' },
              { series: 'employees' },
            ]}
          />
          <ReadOuts
            title="Unit economics"
            rows={[
              { series: 'cac' },
              { series: 'cacPayback' },
              { series: 'ltv' },
              { series: 'ltvCac' },
              { series: 'magicNumber' },
              { series: 'burnMultiple' },
              { series: 'ruleOf40' },
            ]}
          />
        </>
      }
    >
      <ArrangedGroups
        groups={[
          ...arrange('cash', cash.fields, [
            { title: 'Cash', keys: ['opening', 'collectionDelayMonths', 'funding'] },
          ]),
          ...arrange('costs', costs.fields, [
            { title: 'People', keys: ['benefits', 'recruitingPerHire', 'toolsPerHead', 'raise'] },
            { title: 'Share of revenue', keys: ['hosting', 'paymentFees'] },
            { title: 'Other costs', keys: ['lines'] },
          ]),
        ]}
      />
    </SectionPage>
  );
}
