/** Cash in the bank and what each month adds or takes, with funding, the low point, and when the money would run out. */
import { say } from '../../../shared/language/say.ts';
import type { Mark } from '../../charts/course.ts';
import { TimeChart } from '../../charts/TimeChart.tsx';
import { Filled } from '../../readouts/Filled.tsx';
import { gap } from '../../readouts/gap.ts';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import { askWhy, described, seriesOf } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { monthName, short } from '../../ui/format.ts';

export function CashChart() {
  const { plan, computed } = useShown();
  const { months } = computed;
  const cash = seriesOf(computed, 'cash');
  const flow = seriesOf(computed, 'netCashFlow');
  const funding = seriesOf(computed, 'funding');
  if (cash === undefined || flow === undefined || funding === undefined) return null;
  const money = (value: number): string => short(value, 'money', plan.currency);
  const month = (t: number): string => monthName(months[t] ?? '');
  const lowest = cash.reduce((at, value, t) => (value < (cash[at] ?? Infinity) ? t : at), 0);
  const least = cash[lowest] ?? 0;
  const out = cash.findIndex((value) => value < 0);
  const marks: readonly Mark[] = [
    ...[...funding].flatMap((amount, t) =>
      amount > 0
        ? [{ t, label: say('+{amount} raised', { amount: money(amount) }), tone: 'gain' as const }]
        : [],
    ),
    ...(out === -1 ? [] : [{ t: out, label: say('Below zero'), tone: 'loss' as const }]),
    {
      t: lowest,
      label: say('Lowest: {amount}', { amount: money(least) }),
      value: least,
      below: true,
      tone: least < 0 ? 'loss' : 'ink',
    },
  ];
  const course = (id: string) => described(computed, id).label;
  return (
    <TimeChart
      title={say('Cash and runway')}
      about={
        <Filled
          text={
            out === -1
              ? say('Cash lasts to the end of the plan; lowest: {amount}, in {month}.', {
                  amount: gap('amount'),
                  month: month(lowest),
                })
              : say('Cash runs out in {month}; at the lowest, in {when}, {amount} are missing.', {
                  month: month(out),
                  when: month(lowest),
                  amount: gap('amount'),
                })
          }
          parts={{
            amount: (
              <WhyNumber series="cash" t={lowest}>
                {money(out === -1 ? least : -least)}
              </WhyNumber>
            ),
          }}
        />
      }
      months={months}
      fiscalYearStart={plan.fiscalYearStart}
      unit="money"
      currency={plan.currency}
      courses={[
        { id: 'cash', label: course('cash'), values: cash, as: 'line', tone: 'ink' },
        {
          id: 'netCashFlow',
          label: course('netCashFlow'),
          values: flow,
          as: 'bar',
          tone: 'service',
        },
      ]}
      marks={marks}
      onPick={(series, t) => askWhy(computed, series, t)}
    />
  );
}
