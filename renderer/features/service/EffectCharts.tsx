/** What work left undone does to customers, and what serving one more of them costs. */
import { say } from '../../../shared/language/say.ts';
import { addressOfStep, stepOf } from '../../../shared/model/numbers.ts';
import { SeriesChart } from '../../charts/SeriesChart.tsx';
import type { Course } from '../../charts/course.ts';
import { useShown } from '../../state/shown.tsx';
import { StepChart } from './StepChart.tsx';
import type { TeamId } from './teams.ts';

export function EffectCharts({ id }: { readonly id: TeamId }) {
  switch (id) {
    case 'support':
      return (
        <>
          <ChurnRaised />
          <CostOfOneMore
            title={say('Support of one more customer')}
            about={say('What the tickets of the first year cost.')}
            series="supportCostPerNewCustomer"
          />
        </>
      );
    case 'onboarding':
      return (
        <>
          <BadStart />
          <CostOfOneMore
            title={say('Onboarding of one more customer')}
            about={say('What its hours cost.')}
            series="onboardingCostPerNewCustomer"
          />
        </>
      );
    case 'csm':
      return (
        <>
          <ChurnRaised />
          <ExpansionLeft />
        </>
      );
    default:
      return id satisfies never;
  }
}

/** As many lines as can be told apart. */
const mostLines = 6;

function bySegment(
  { computed, plan }: ReturnType<typeof useShown>,
  name: string,
  tone: Course['tone'],
  wanted: (index: number) => boolean = () => true,
): readonly Course[] {
  return plan.segments
    .flatMap((segment, index) => (wanted(index) ? [{ segment, index }] : []))
    .slice(0, mostLines)
    .map(({ segment, index }) => {
      const step = stepOf(computed, name, [index]);
      return { id: step.name, label: segment.name, values: step.values, as: 'line', tone };
    });
}

function ChurnRaised() {
  const shown = useShown();
  return (
    <StepChart
      title={say('What it adds to churn')}
      about={say(
        'Share by which unanswered tickets and missing customer success raise the churn of each segment.',
      )}
      unit="rate"
      height={190}
      courses={bySegment(shown, 'segment.serviceStrain', 'loss')}
    />
  );
}

/** Months after signing in which a bad start is known in full: three months, and the one in which they are felt. */
const known = 3;

function BadStart() {
  const { computed } = useShown();
  const { months } = computed.plan;
  const starts = Array.from({ length: months }, (_, signed) =>
    signed + known < months ? stepOf(computed, 'signing.onboardingGap', [signed]) : undefined,
  );
  const gaps = Float64Array.from(starts, (step, signed) => step?.values[signed + known] ?? NaN);
  return (
    <StepChart
      title={say('Bad starts')}
      about={say(
        'Onboarding left undone in the first three months of those who sign in each month: it raises their churn for a year, or for the first contract.',
      )}
      unit="rate"
      height={190}
      courses={[{ id: 'signed', label: say('Bad start'), values: gaps, as: 'bar', tone: 'loss' }]}
      addressOf={(_, signed) => addressOfStep({ name: starts[signed]?.name ?? '' }, signed + known)}
    />
  );
}

function ExpansionLeft() {
  const shown = useShown();
  const courses = bySegment(
    shown,
    'segment.expansionEase',
    'service',
    (index) => shown.plan.segments[index]?.csm !== null,
  );
  if (courses.length === 0) return null;
  return (
    <StepChart
      title={say('What it leaves of expansion')}
      about={say('Share of the usual expansion, in segments that have customer success.')}
      unit="rate"
      height={190}
      courses={courses}
    />
  );
}

interface CostProps {
  readonly title: string;
  readonly about: string;
  readonly series: string;
}

function CostOfOneMore({ title, about, series }: CostProps) {
  const { plan } = useShown();
  return (
    <SeriesChart
      title={title}
      about={about}
      height={190}
      rows={plan.segments.slice(0, mostLines).map(({ id, name }) => ({
        series: `segments.${id}.${series}`,
        as: 'line',
        tone: 'service',
        label: name,
      }))}
    />
  );
}
