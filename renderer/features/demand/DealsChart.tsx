/** Deals there are to close against deals that sellers could close, by month, of one segment that is sold. */
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { SeriesChart } from '../../charts/SeriesChart.tsx';
import { useKept } from '../../state/useKept.ts';
import { Select } from '../../ui/Select.tsx';

export function DealsChart() {
  const sold = useKept(
    ({ plan }) =>
      plan?.segments.filter(({ selfServe }) => !selfServe).map(({ id, name }) => ({ id, label: name })) ?? [],
  );
  const [chosen, setChosen] = useState('');
  const segment = sold.find(({ id }) => id === chosen) ?? sold[0];
  if (segment === undefined) return null;
  const prefix = `segments.${segment.id}`;
  return (
    <SeriesChart
      title={say('Deals and who could close them')}
      aside={
        sold.length > 1 && (
          <Select
            label={say('Segment of the deals')}
            value={segment.id}
            options={sold}
            onChange={setChosen}
          />
        )
      }
      rows={[
        { series: `${prefix}.pipelineDeals`, as: 'line', tone: 'demand' },
        { series: `${prefix}.capacityDeals`, as: 'line', tone: 'capacity' },
        { series: `${prefix}.newCustomers`, as: 'bar', tone: 'gain' },
      ]}
    />
  );
}
