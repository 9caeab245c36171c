/** Plan basics: name, currency, months, fiscal year, seasons. */
import { say } from '../../../shared/language/say.ts';
import { planFields } from '../../../shared/plan/schema/plan.ts';
import { arrange } from '../../forms/arrange.ts';
import { ArrangedGroups } from '../../forms/ArrangedGroups.tsx';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { Months } from './Months.tsx';

export function BasicsSection() {
  const seasonality = planFields['seasonality'];
  if (seasonality?.kind !== 'group') return null;
  return (
    <SectionPage
      title={say('Plan basics')}
      about={say('What the plan is called, which months it covers, and how the year breathes.')}
    >
      <ArrangedGroups
        groups={arrange('', { name: planFields['name']!, currency: planFields['currency']! }, [
          { title: say('The plan'), keys: ['name', 'currency'] },
        ])}
      />
      <Months />
      <ArrangedGroups
        groups={arrange('seasonality', seasonality.fields, [
          {
            title: say('Seasons'),
            about: say('Only proportions count: 2 in December means twice an ordinary month.'),
            keys: ['closing', 'productivity'],
          },
        ])}
      />
    </SectionPage>
  );
}
