/** Service: who answers, onboards and looks after customers, and what it does to churn when nobody does. */
import type { Fields } from '../../../shared/plan/schema/fields.ts';
import { csm, onboarding, support } from '../../../shared/plan/schema/teams.ts';
import { planFields } from '../../../shared/plan/schema/plan.ts';
import { arrange, seriesPaths, type Titled } from '../../forms/arrange.ts';
import { ArrangedGroups } from '../../forms/ArrangedGroups.tsx';
import { SeriesRows } from '../../forms/SeriesRows.tsx';
import { ReadOuts, type ReadOut } from '../../readouts/ReadOuts.tsx';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { useView } from '../../state/view.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import s from './ServiceSection.module.css';

interface Team {
  readonly id: 'support' | 'onboarding' | 'csm';
  readonly fields: Fields;
  readonly work: Titled;
  readonly load: readonly ReadOut[];
}

const joining: Titled = {
  title: 'Joining and leaving',
  keys: ['opening', 'buffer', 'hiringDelayMonths', 'attrition', 'backfill', 'ramp'],
};
const managers: Titled = {
  title: 'Managers',
  keys: ['headsPerManager', 'firstManagerAt', 'managerDelayMonths', 'unmanagedPenalty', 'managerSalary'],
};
const pay: Titled = { title: 'Pay', keys: ['salary', 'assistants', 'costIn'] };

const teams: readonly Team[] = [
  {
    id: 'support',
    fields: support,
    work: {
      title: 'The work',
      keys: [
        'handleMinutes',
        'complexityGrowth',
        'productiveHours',
        'occupancy',
        'overheadPerHead',
        'overheadCap',
        'carryOver',
        'openingBacklog',
      ],
    },
    load: [
      { series: 'support.tickets', tone: 'demand' },
      { series: 'support.hours', tone: 'demand' },
      { series: 'support.requiredHeads', tone: 'demand' },
    ],
  },
  {
    id: 'onboarding',
    fields: onboarding,
    work: { title: 'The work', keys: ['productiveHours', 'openingBacklog'] },
    load: [
      { series: 'onboarding.hours', tone: 'demand' },
      { series: 'onboarding.queue', tone: 'loss' },
    ],
  },
  {
    id: 'csm',
    fields: csm,
    work: {
      title: 'The work',
      about: 'How much one manager looks after is set per segment, under Customers.',
      keys: [],
    },
    load: [{ series: 'csm.requiredHeads', tone: 'demand' }],
  },
];

const strain: Titled = {
  title: 'When there are too few',
  keys: ['churnSensitivity', 'expansionSensitivity', 'openingGap'],
};

const labelOf = (which: string): string => planFields[which]?.label ?? which;

export function ServiceSection() {
  const chosen = useView((state) => state.items.service);
  const showSection = useView((state) => state.showSection);
  const team = teams.find(({ id }) => id === chosen) ?? teams[0];
  if (team === undefined) return null;
  const { id, fields, work, load } = team;
  return (
    <SectionPage
      title="Service"
      about="Sold customers have questions, need a start, and want looking after. Work left undone this month is churn from the next month on."
      chooser={
        <div className={s.chooser}>
          <Segmented
            label="Service team"
            value={id}
            options={teams.map((each) => ({ id: each.id, label: labelOf(each.id) }))}
            onChange={(next) => showSection('service', next)}
          />
        </div>
      }
      above={<SeriesRows title="By month" key={id} paths={seriesPaths(id, fields)} />}
      aside={
        <>
          <ReadOuts
            title={labelOf(id)}
            rows={[
              ...load,
              { series: `${id}.heads` },
              { series: `${id}.effectiveHeads`, tone: 'service' },
              { series: `${id}.gap`, tone: 'loss' },
              { series: `${id}.cost` },
            ]}
          />
          <ReadOuts
            title="What it does to customers"
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
      <ArrangedGroups
        key={id}
        groups={arrange(id, fields, [
          ...(work.keys.length > 0 ? [work] : []),
          strain,
          joining,
          managers,
          pay,
        ])}
      />
    </SectionPage>
  );
}
