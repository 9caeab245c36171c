/** What is asked of a service team against who is there, and the share of the work left undone. */
import { say } from '../../../shared/language/say.ts';
import { stepOf } from '../../../shared/model/numbers.ts';
import { SeriesChart } from '../../charts/SeriesChart.tsx';
import { useShown } from '../../state/shown.tsx';
import { missing, StepChart } from './StepChart.tsx';
import { nameOf, type TeamId } from './teams.ts';

export function LoadCharts({ id }: { readonly id: TeamId }) {
  return (
    <>
      {id === 'csm' ? <People /> : <Hours id={id} />}
      <SeriesChart
        title={say('Work left undone, {team}', { team: nameOf(id) })}
        about={say('Share of the month’s work that nobody gets to.')}
        height={160}
        rows={[{ series: `${id}.gap`, as: 'area', tone: 'loss' }]}
      />
    </>
  );
}

function Hours({ id }: { readonly id: 'support' | 'onboarding' }) {
  const { computed } = useShown();
  const work = stepOf(computed, `${id}.work`);
  const there = stepOf(computed, `${id}.hoursThere`);
  return (
    <StepChart
      title={say('Hours needed and hours there')}
      about={say(
        id === 'support'
          ? 'Tickets of the month and what comes back from the month before.'
          : 'New customers of the month and those still waiting.',
      )}
      unit="hours"
      courses={[
        { id: there.name, label: there.label, values: there.values, as: 'bar', tone: 'service' },
        { id: work.name, label: work.label, values: work.values, as: 'line', tone: 'demand' },
      ]}
      bands={[missing(say('Left undone'), there.values, work.values)]}
    />
  );
}

function People() {
  const { computed } = useShown();
  const required = stepOf(computed, 'csm.requiredHeads');
  const there = stepOf(computed, 'team.effectiveHeads', [computed.plan.salesTeams.length + 2]);
  return (
    <StepChart
      title={say('Heads required and heads there')}
      about={say('Asked for by ARR or by accounts, whichever is more in each segment.')}
      unit="people"
      courses={[
        { id: there.name, label: there.label, values: there.values, as: 'bar', tone: 'service' },
        { id: required.name, label: required.label, values: required.values, as: 'line', tone: 'demand' },
      ]}
      bands={[missing(say('Missing'), there.values, required.values)]}
    />
  );
}
