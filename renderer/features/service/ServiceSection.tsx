/** Service: who answers, onboards and looks after customers, and what it does to churn when nobody does. */
import { say } from '../../../shared/language/say.ts';
import { arrange, seriesPaths } from '../../forms/arrange.ts';
import { ArrangedGroups } from '../../forms/ArrangedGroups.tsx';
import { SeriesRows } from '../../forms/SeriesRows.tsx';
import { ReadOuts, type ReadOut } from '../../readouts/ReadOuts.tsx';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { useView } from '../../state/view.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { EffectCharts } from './EffectCharts.tsx';
import { LoadCharts } from './LoadCharts.tsx';
import { ServiceOverview } from './ServiceOverview.tsx';
import s from './ServiceSection.module.css';
import { fieldsOf, nameOf, teamIds, titlesOf, type TeamId } from './teams.ts';

/** What is asked of a team, beside who is there. */
const load: Readonly<Record<TeamId, readonly ReadOut[]>> = {
  support: [
    { series: 'support.tickets', tone: 'demand' },
    { series: 'support.hours', tone: 'demand' },
    { series: 'support.requiredHeads', tone: 'demand' },
    { series: 'support.backlog', tone: 'loss' },
  ],
  onboarding: [
    { series: 'onboarding.hours', tone: 'demand' },
    { series: 'onboarding.queue', tone: 'loss' },
  ],
  csm: [{ series: 'csm.requiredHeads', tone: 'demand' }],
};

export function ServiceSection() {
  const chosen = useView((state) => state.items.service);
  const showSection = useView((state) => state.showSection);
  const id = teamIds.find((each) => each === chosen) ?? 'support';
  const choose = (next: string): void => showSection('service', next);
  const fields = fieldsOf[id];
  return (
    <SectionPage
      title={say('Service')}
      about={say(
        'Sold customers have questions, need a start, and want looking after. Work left undone this month is churn from the next month on.',
      )}
      overview={<ServiceOverview active={id} onChoose={choose} />}
      chooser={
        <div className={s.chooser}>
          <Segmented
            label={say('Service team')}
            value={id}
            options={teamIds.map((each) => ({ id: each, label: nameOf(each) }))}
            onChange={choose}
          />
        </div>
      }
      above={<SeriesRows title={say('By month')} key={id} paths={seriesPaths(id, fields)} />}
      charts={
        <>
          <LoadCharts key={`load ${id}`} id={id} />
          <EffectCharts key={`effect ${id}`} id={id} />
        </>
      }
      aside={
        <>
          <ReadOuts
            title={nameOf(id)}
            rows={[
              ...load[id],
              { series: `${id}.heads` },
              { series: `${id}.effectiveHeads`, tone: 'service' },
              { series: `${id}.gap`, tone: 'loss' },
              { series: `${id}.cost` },
            ]}
          />
          <ReadOuts
            title={say('What it does to customers')}
            rows={[
              { series: 'churnedArr', tone: 'loss' },
              { series: 'renewalChurn', tone: 'loss' },
              { series: 'supportCostPerCustomer', tone: 'service' },
              { series: 'onboardingCostPerNewCustomer', tone: 'service' },
            ]}
          />
        </>
      }
    >
      <ArrangedGroups key={id} groups={arrange(id, fields, titlesOf(id))} />
    </SectionPage>
  );
}
