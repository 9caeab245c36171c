/** What is left of 100 of ARR over five years of a customer's life, as the segment's rates are typed. */
import { say } from '../../../shared/language/say.ts';
import { keptArr, keptArrAddress } from '../../../shared/model/cohorts.ts';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { PlaceChart } from './PlaceChart.tsx';

const hundred = 100;

export function LifeCurve({ segment }: { readonly segment: string }) {
  const { plan, computed } = useShown();
  const why = useView((state) => state.why);
  const places = [...keptArr(computed, segment)].map((kept, age) => ({
    id: String(age),
    name: say('Month {number} of life', { number: age + 1 }),
    ...(age % 12 === 0 ? { axis: say('Year {number}', { number: age / 12 + 1 }) } : {}),
    value: kept * hundred,
  }));
  return (
    <PlaceChart
      title={say('What is left of 100 of ARR')}
      about={say('After churn and contraction, with expansion; without strain from service.')}
      places={places}
      as="stair"
      tone="gain"
      unit="whole"
      currency={plan.currency}
      onPick={(age) => why({ kind: 'number', address: keptArrAddress(segment, age) })}
    />
  );
}
