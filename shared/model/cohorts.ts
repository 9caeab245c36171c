/** Numbers of cohorts as the model has them (model.md 6): read for display, never worked out again. */
import type { Address } from '../engine/explanation.ts';
import type { Computed } from './compute.ts';

export interface CohortCourse {
  /** The month of the plan in which they signed; negative before it. */
  readonly signed: number;
  /** ARR and customers at the end of each month; 0 before they signed. */
  readonly arr: Float64Array;
  readonly customers: Float64Array;
  /** What a month's ARR (`value`) or customers (`present`) are called in "Why?": those who fit well, then the others. */
  readonly addresses: (of: 'value' | 'present', t: number) => readonly Address[];
}

function numberAt(
  { compiled, values }: Computed,
  name: string,
  places: readonly number[],
  t: number,
): number {
  const node = compiled.unrolled.nodeOf(name, places, t);
  return node === undefined ? 0 : (values[node] ?? 0);
}

/** A segment's cohorts by month of signing, both fits together: those from before the plan first. */
export function cohortCourses(computed: Computed, segmentId: string): readonly CohortCourse[] {
  const { plan } = computed;
  const segment = plan.segments.findIndex(({ id }) => id === segmentId);
  const opening = plan.segments[segment]?.openingCohorts ?? [];
  const course = (signed: number, prefix: string, places: readonly (readonly number[])[]): CohortCourse => {
    const read = (name: string): Float64Array =>
      Float64Array.from({ length: plan.months }, (_, t) =>
        t < signed
          ? 0
          : places.reduce((sum, place) => sum + numberAt(computed, `${prefix}.${name}`, place, t), 0),
      );
    return {
      signed,
      arr: read('value'),
      customers: read('present'),
      addresses: (of, t) =>
        places.map(([, ...inside]) => `${prefix}.${of}(${segmentId},${inside.join(',')})@${t}`),
    };
  };
  return [
    ...opening.map(({ ageMonths }, index) => course(-ageMonths, 'openingCohort', [[segment, index]])),
    ...Array.from({ length: plan.months }, (_, signed) =>
      course(signed, 'cohort', [
        [segment, 0, signed],
        [segment, 1, signed],
      ]),
    ),
  ];
}

/** Months of a customer's life that `keptArr` tells of: five years. */
const lifeMonths = 60;

/** What is left of 1 of ARR at each age, without strain from service and with all expansion. */
export function keptArr(computed: Computed, segmentId: string): Float64Array {
  const segment = computed.plan.segments.findIndex(({ id }) => id === segmentId);
  return Float64Array.from({ length: lifeMonths }, (_, age) =>
    numberAt(computed, 'age.keptArr', [segment, age], 0),
  );
}

export const keptArrAddress = (segmentId: string, age: number): Address => `age.keptArr(${segmentId},${age})`;
