/** ARR per customer by how long they have been customers, at the end of a fiscal year. */
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { fiscalYears } from '../../../shared/plan/fiscal.ts';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { monthName } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { arpaByAge } from './cohorts.ts';
import { madeOf } from './madeOf.ts';
import { PlaceChart } from './PlaceChart.tsx';

export function ArpaChart({ segment }: { readonly segment: string }) {
  const { plan, computed } = useShown();
  const years = fiscalYears(computed.months, plan.fiscalYearStart);
  const [chosen, setChosen] = useState<number | undefined>();
  const at = Math.min(chosen ?? years.length - 1, years.length - 1);
  const t = years[at]?.to ?? computed.months.length - 1;
  const why = useView((state) => state.why);
  const ages = arpaByAge(computed, segment, t);
  const ask = (index: number): void => {
    const { arpa = NaN, addresses = [] } = ages[index] ?? {};
    if (!Number.isFinite(arpa)) return;
    why({
      kind: 'relation',
      relation: {
        name: places[index]?.name ?? '',
        how: {
          value: arpa,
          unit: 'money/customer',
          words: say('The ARR of these customers over how many they are.'),
          plan: computed.plan,
        },
        parts: madeOf(computed, addresses),
      },
    });
  };
  const places = ages.map(({ from, to, arpa }) => ({
    id: String(from),
    name: Number.isFinite(to)
      ? say('Months {from} to {to} since signing', { from, to })
      : say('{from} months since signing, or more', { from }),
    ...(from % 12 === 0 ? { axis: say('Year {number}', { number: from / 12 + 1 }) } : {}),
    value: arpa,
  }));
  return (
    <PlaceChart
      title={say('ARPA by age')}
      about={say('ARR per customer in {month}, by time since signing.', {
        month: monthName(computed.months[t] ?? '', 'long'),
      })}
      aside={
        years.length > 1 && (
          <Select
            label={say('Month of ARPA by age')}
            value={String(at)}
            options={years.map(({ to }, index) => ({
              id: String(index),
              label: monthName(computed.months[to] ?? ''),
            }))}
            onChange={(id) => setChosen(Number(id))}
          />
        )
      }
      places={places}
      as="bar"
      tone="capacity"
      unit="money/customer"
      currency={plan.currency}
      onPick={ask}
    />
  );
}
