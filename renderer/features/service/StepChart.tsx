/** Series and steps of the model over months, with what is missing between two of them. A press asks why. */
import type { ReactNode } from 'react';
import type { Address } from '../../../shared/engine/explanation.ts';
import { addressOfStep } from '../../../shared/model/numbers.ts';
import type { Unit } from '../../../shared/plan/units.ts';
import type { Band, Course } from '../../charts/course.ts';
import { TimeChart } from '../../charts/TimeChart.tsx';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';

interface StepChartProps {
  readonly title: string;
  readonly about: ReactNode;
  readonly unit: Unit;
  /** Each by the name of its step, with its places. */
  readonly courses: readonly Course[];
  readonly bands?: readonly Band[];
  readonly height?: number;
  /** Where a course is not a step by month. */
  readonly addressOf?: (id: string, t: number) => Address;
}

const monthOfStep = (name: string, t: number): Address => addressOfStep({ name }, t);

export function StepChart({ courses, addressOf = monthOfStep, ...rest }: StepChartProps) {
  const { plan, computed } = useShown();
  const why = useView((state) => state.why);
  return (
    <TimeChart
      {...rest}
      months={computed.months}
      fiscalYearStart={plan.fiscalYearStart}
      currency={plan.currency}
      courses={courses}
      onPick={(id, t) => why({ kind: 'number', address: addressOf(id, t) })}
    />
  );
}

/** From what is there up to what is asked for, in the months in which that is more. */
export function missing(label: string, there: ArrayLike<number>, asked: ArrayLike<number>): Band {
  const short = (t: number): boolean => (asked[t] ?? NaN) > (there[t] ?? NaN) + 1e-9;
  const only = (values: ArrayLike<number>): Float64Array =>
    Float64Array.from(values, (value, t) => (short(t) ? value : NaN));
  return { id: 'missing', label, low: only(there), high: only(asked), tone: 'loss' };
}
