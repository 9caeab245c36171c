/** Which side limits the sale, by segment and month. */
import { say } from '../../../shared/language/say.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { ConstraintStrip, constraintInWords, type StripRow } from '../../charts/ConstraintStrip.tsx';
import { useResults } from '../../state/results.ts';
import { useShown } from '../../state/shown.tsx';
import { monthName, short } from '../../ui/format.ts';
import { askWhy, described, seriesOf } from '../../state/describing.ts';

function askWhyNewArr(segment: string, t: number): void {
  const { computed } = useResults.getState();
  if (computed !== null) askWhy(computed, `segments.${segment}.newArr`, t);
}

export function Strip() {
  const { plan, computed } = useShown();
  const { months } = computed;
  const constraints = computed.constraints();
  const rows: readonly StripRow[] = plan.segments.map(({ id, name }) => ({
    id,
    name,
    words: constraints[id] ?? [],
  }));
  const deals = (series: string, t: number): string =>
    short(seriesOf(computed, series)?.[t], described(computed, series).unit, plan.currency);
  const about = (row: StripRow, t: number): string => {
    const word = row.words[t];
    if (word === undefined) return '';
    const month = monthName(months[t] ?? '', 'long');
    const pipeline = deals(`segments.${row.id}.pipelineDeals`, t);
    if (word === 'selfServe')
      return say('{month}, {segment}: {deals} deals won, nobody needs to sell them.', {
        month,
        segment: row.name,
        deals: pipeline,
      });
    return say(
      word === 'demand'
        ? '{month}, {segment}: {deals} deals to be had, sellers for {capacity}. Demand limits.'
        : '{month}, {segment}: {deals} deals to be had, sellers for {capacity}. Capacity limits.',
      {
        month,
        segment: row.name,
        deals: pipeline,
        capacity: deals(`segments.${row.id}.capacityDeals`, t),
      },
    );
  };
  return (
    <ChartFrame
      title={say('What limits the sale')}
      about={say('The smaller of capacity and demand, month by month.')}
      table={() => ({
        columns: months.map((month) => monthName(month)),
        fileColumns: months,
        rows: rows.map((row) => ({
          head: row.name,
          cells: row.words.map((word) => say(constraintInWords[word].name)),
        })),
      })}
    >
      <ConstraintStrip
        label={say('What limits the sale, by segment and month')}
        months={months}
        fiscalYearStart={plan.fiscalYearStart}
        rows={rows}
        about={about}
        onPick={askWhyNewArr}
      />
    </ChartFrame>
  );
}
