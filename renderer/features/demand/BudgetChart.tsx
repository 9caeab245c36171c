/** A channel's budget by month as it is typed, and what the channel costs with the people who work it. */
import { say } from '../../../shared/language/say.ts';
import { TimeChart } from '../../charts/TimeChart.tsx';
import type { Course } from '../../charts/course.ts';
import { askWhy, described, seriesOf } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';

export function BudgetChart({ channel: id }: { readonly channel: string }) {
  const { plan, computed } = useShown();
  const budget = plan.channels.find((one) => one.id === id)?.budget;
  const name = `channels.${id}.cost`;
  const cost = seriesOf(computed, name);
  if (budget === undefined || cost === undefined) return null;
  const monthly = typeof budget === 'number' ? computed.months.map(() => budget) : budget;
  // A channel that lives on its base leads has nothing to draw.
  if (cost.every((value) => value === 0) && monthly.every((value) => value === 0)) return null;
  const courses: readonly Course[] = [
    { id: name, label: described(computed, name).label, values: cost, tone: 'ink', as: 'line' },
    { id: `${name} budget`, label: say('Budget'), values: monthly, tone: 'demand', as: 'bar' },
  ];
  return (
    <TimeChart
      title={say('Budget and cost by month')}
      months={computed.months}
      fiscalYearStart={plan.fiscalYearStart}
      unit="money"
      currency={plan.currency}
      courses={courses}
      height={200}
      // A budget is an input: what it comes to is asked of the cost.
      onPick={(_, t) => askWhy(computed, name, t)}
    />
  );
}
