/** Money: what everything costs and what is left of it, how far the cash goes, what a customer costs and brings. */
import { say } from '../../../shared/language/say.ts';
import { planFields } from '../../../shared/plan/schema/plan.ts';
import { SeriesChart } from '../../charts/SeriesChart.tsx';
import { arrange } from '../../forms/arrange.ts';
import { ArrangedGroups } from '../../forms/ArrangedGroups.tsx';
import { SeriesRows } from '../../forms/SeriesRows.tsx';
import { ReadOuts } from '../../readouts/ReadOuts.tsx';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { useKept } from '../../state/useKept.ts';
import { CashChart } from './CashChart.tsx';
import { statementRows } from './statement.ts';
import { StatementGrid } from './StatementGrid.tsx';
import s from './MoneySection.module.css';
import { UnitEconomics } from './UnitEconomics.tsx';

export function MoneySection() {
  const costs = planFields['costs'];
  const cash = planFields['cash'];
  if (costs?.kind !== 'group' || cash?.kind !== 'group') return null;
  return (
    <SectionPage
      title={say('Money')}
      about={say(
        'People cost what their teams say. Here is everything else, when customers pay, and what has been raised.',
      )}
      overview={
        <>
          <div className={s.statements}>
            <StatementGrid title={say('Profit and loss, cash flow')} rows={statementRows} />
            <div className={s.charts}>
              <SeriesChart
                title={say('Revenue and costs')}
                about={say('Where the line is above the bars, the month earns money.')}
                rows={[
                  { series: 'revenue', as: 'line', tone: 'ink' },
                  { series: 'cogs', as: 'stack', tone: 'service' },
                  { series: 'salesMarketing', as: 'stack', tone: 'capacity' },
                  { series: 'researchDevelopment', as: 'stack', tone: 'demand' },
                  { series: 'generalAdmin', as: 'stack', tone: 'loss' },
                ]}
              />
              <CashChart />
            </div>
          </div>
          <UnitEconomics />
        </>
      }
      above={<CostLines />}
      aside={
        <ReadOuts
          title={say('What it comes to')}
          rows={[
            { series: 'employees' },
            { series: 'revenue', tone: 'gain' },
            { series: 'cogs', tone: 'loss' },
            { series: 'salesMarketing', tone: 'loss' },
            { series: 'researchDevelopment', tone: 'loss' },
            { series: 'generalAdmin', tone: 'loss' },
            { series: 'operatingIncome' },
            { series: 'cash' },
          ]}
        />
      }
    >
      <ArrangedGroups
        groups={[
          ...arrange('costs', costs.fields, [
            { title: say('Other costs'), keys: ['lines'] },
            {
              title: say('What people cost beside pay'),
              keys: ['benefits', 'recruitingPerHire', 'toolsPerHead', 'raise'],
            },
            { title: say('Share of revenue'), keys: ['hosting', 'paymentFees'] },
          ]),
          ...arrange('cash', cash.fields, [
            { title: say('Cash and funding'), keys: ['opening', 'collectionDelayMonths', 'funding'] },
          ]),
        ]}
      />
    </SectionPage>
  );
}

/** Money and people of each cost line, by month. */
function CostLines() {
  const lines = useKept(({ plan }) => plan?.costs.lines.map(({ id, name }) => ({ id, name })) ?? []);
  if (lines.length === 0) return null;
  return (
    <SeriesRows
      title={say('Cost lines by month')}
      paths={lines.flatMap(({ id }) => [`costs.lines.${id}.monthly`, `costs.lines.${id}.heads`])}
      nameOf={(path) => {
        const [, , id, key] = path.split('.');
        const name = lines.find((line) => line.id === id)?.name ?? '';
        return key === 'heads' ? say('{line} (people)', { line: name }) : name;
      }}
    />
  );
}
