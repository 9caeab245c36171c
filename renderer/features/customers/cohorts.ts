/** Cohorts of the plan gathered by quarter or year of signing, and by how old they have become. */
import { say } from '../../../shared/language/say.ts';
import type { Address } from '../../../shared/engine/explanation.ts';
import { cohortCourses, type CohortCourse } from '../../../shared/model/cohorts.ts';
import type { Computed } from '../../../shared/model/index.ts';
import { fiscalQuarters, fiscalYears } from '../../../shared/plan/fiscal.ts';

export interface CohortGroup {
  readonly id: string;
  /** `Before the plan`, `Q1 FY 2027`. */
  readonly label: string;
  readonly arr: Float64Array;
  /** What its ARR in a month is the sum of: cohorts that have any. */
  readonly addresses: (t: number) => readonly Address[];
}

/** More quarters than these are gathered by year: bands must have room. */
const mostQuarters = 12;

let known:
  { readonly computed: Computed; readonly courses: Map<string, readonly CohortCourse[]> } | undefined;

/** Read once for each plan. */
function coursesOf(computed: Computed, segment: string): readonly CohortCourse[] {
  if (known?.computed !== computed) known = { computed, courses: new Map() };
  const { courses } = known;
  let found = courses.get(segment);
  if (found === undefined) {
    found = cohortCourses(computed, segment);
    courses.set(segment, found);
  }
  return found;
}

/** Of one or several segments, oldest first; groups that never have any ARR are left out. */
export function cohortGroups(computed: Computed, segments: readonly string[]): readonly CohortGroup[] {
  const { months, plan } = computed;
  const courses = segments.flatMap((segment) => coursesOf(computed, segment));
  const quarters = fiscalQuarters(months, plan.fiscalYearStart);
  const periods = quarters.length > mostQuarters ? fiscalYears(months, plan.fiscalYearStart) : quarters;
  const groups = [
    { label: say('Before the plan'), from: -Infinity, to: -1 },
    ...periods.map(({ label, from, to }) => ({ label, from, to })),
  ];
  return groups.flatMap(({ label, from, to }): readonly CohortGroup[] => {
    const inside = courses.filter(({ signed }) => signed >= from && signed <= to);
    const arr = new Float64Array(months.length);
    for (const course of inside) for (let t = 0; t < arr.length; t += 1) arr[t]! += course.arr[t]!;
    if (!arr.some((value) => value > 0)) return [];
    const addresses = (t: number): readonly Address[] =>
      inside.filter((one) => one.arr[t]! > 0).flatMap((one) => one.addresses('value', t));
    return [{ id: label, label, arr, addresses }];
  });
}

export interface AgeGroup {
  /** Whole months since signing, first and last. */
  readonly from: number;
  readonly to: number;
  readonly arpa: number;
  /** What it is made of: ARR of cohorts, and their customers. */
  readonly addresses: readonly Address[];
}

/** ARR per customer in a month by quarter of life; those of five years and more together. */
export function arpaByAge(computed: Computed, segment: string, t: number): readonly AgeGroup[] {
  const last = 60;
  const width = 3;
  const groups = new Map<number, { arr: number; customers: number; courses: CohortCourse[] }>();
  for (const course of coursesOf(computed, segment)) {
    const { signed, arr, customers } = course;
    if (signed > t || !(customers[t]! > 0)) continue;
    const from = Math.min(last, Math.floor((t - signed) / width) * width);
    const group = groups.get(from) ?? { arr: 0, customers: 0, courses: [] };
    group.arr += arr[t]!;
    group.customers += customers[t]!;
    group.courses.push(course);
    groups.set(from, group);
  }
  const oldest = Math.max(-1, ...groups.keys());
  return Array.from({ length: Math.floor(oldest / width) + 1 }, (_, index) => {
    const from = index * width;
    const group = groups.get(from);
    return {
      from,
      to: from === last ? Infinity : from + width - 1,
      arpa: group === undefined ? NaN : group.arr / group.customers,
      addresses: (['value', 'present'] as const).flatMap((of) =>
        (group?.courses ?? []).flatMap(({ addresses }) => addresses(of, t)),
      ),
    };
  });
}
