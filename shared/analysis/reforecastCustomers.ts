/** Segments of a re-forecast: the customers and ARR there are, by the month they signed, become opening cohorts. */
import { say } from '../language/say.ts';
import type { OpeningCohort, Segment } from '../plan/types.ts';
import type { ReforecastState } from './reforecastState.ts';

export function carrySegments(state: ReforecastState): readonly Segment[] {
  const planned = state.plan.segments.map((_, place) => cohortsAt(state, place));
  const scaled = scaledToActuals(state, planned);
  return state.grown.segments.map((segment, place) => ({
    ...segment,
    openingCohorts: scaled[place]!,
    openingBacklogDeals: segment.selfServe
      ? segment.openingBacklogDeals
      : (state.actual(`segments.${segment.id}.backlogDeals`) ??
        state.at('segment.backlogDeals', [place], state.start - 1) ??
        0),
  }));
}

/** Below this a cohort is gone: churn of 100 % leaves nothing but rounding. */
const gone = 1e-12;

function cohortsAt(state: ReforecastState, place: number): readonly OpeningCohort[] {
  const { plan, start, at } = state;
  const segment = plan.segments[place]!;
  const last = start - 1;
  const byAge = new Map<number, OpeningCohort>();
  const add = (ageMonths: number, customers: number, arr: number): void => {
    if (!(customers > gone)) return;
    const there = byAge.get(ageMonths);
    // Customers of one age live by one law, which is linear in them.
    byAge.set(ageMonths, {
      ageMonths,
      customers: customers + (there?.customers ?? 0),
      arr: arr + (there?.arr ?? 0),
    });
  };
  for (const [index, { ageMonths }] of segment.openingCohorts.entries()) {
    const places = [place, index];
    add(
      ageMonths + start,
      at('openingCohort.present', places, last) ?? 0,
      at('openingCohort.value', places, last) ?? 0,
    );
  }
  let poor = 0;
  for (let signed = 0; signed < start; signed += 1) {
    for (const fit of [0, 1]) {
      const places = [place, fit, signed];
      const customers = at('cohort.present', places, last) ?? 0;
      if (fit === 1) poor += customers;
      add(start - signed, customers, at('cohort.value', places, last) ?? 0);
    }
  }
  if (poor > 1e-6) {
    state.remark(
      `segments.${segment.id}.poorFit`,
      say(
        'About {number} customers who do not fit well count as ordinary ones from here on: opening cohorts all fit.',
        { number: Number(poor.toPrecision(2)) },
      ),
    );
  }
  return [...byAge.values()].toSorted((a, b) => b.ageMonths - a.ageMonths);
}

type Cohorts = readonly OpeningCohort[];
type Measure = 'arr' | 'customers';

const total = (cohorts: Cohorts, measure: Measure): number =>
  cohorts.reduce((sum, cohort) => sum + cohort[measure], 0);

/** Each segment's own actual number, else its part of what the company's leaves. */
function scaledToActuals(state: ReforecastState, planned: readonly Cohorts[]): readonly Cohorts[] {
  const customers = wanted(state, planned, 'customers');
  const arr = wanted(state, planned, 'arr');
  return planned.map((cohorts, place) => {
    const segment = state.plan.segments[place]!;
    const K = total(cohorts, 'customers');
    const A = total(cohorts, 'arr');
    const count = customers[place] ?? K;
    const value = arr[place] ?? A;
    if (count <= gone) {
      if (value > 0 && arr[place] !== undefined) {
        state.remark(
          `segments.${segment.id}.openingCohorts`,
          say('ARR without customers cannot be carried.'),
        );
      }
      return [];
    }
    if (K <= gone) {
      state.remark(
        `segments.${segment.id}.openingCohorts`,
        say(
          'The plan has no customers here by then; the actual ones begin as if they had signed a month ago.',
        ),
      );
      return [{ ageMonths: 1, customers: count, arr: value }];
    }
    return cohorts.map((cohort) => ({
      ...cohort,
      customers: (cohort.customers * count) / K,
      arr: A > 0 ? (cohort.arr * value) / A : (cohort.customers * value) / K,
    }));
  });
}

/** What each segment should have, undefined where nothing is known. */
function wanted(
  state: ReforecastState,
  planned: readonly Cohorts[],
  measure: Measure,
): readonly (number | undefined)[] {
  const own = state.plan.segments.map(({ id }) => atLeastZero(state, `segments.${id}.${measure}`, measure));
  const company = atLeastZero(state, measure, measure);
  if (company === undefined) return own;
  const known = own.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const open = planned.filter((_, place) => own[place] === undefined);
  if (open.length === 0) return own;
  const rest = company - known;
  const plannedRest = open.reduce((sum, cohorts) => sum + total(cohorts, measure), 0);
  if (rest < 0 || plannedRest <= 0) {
    state.remark(
      'segments',
      say(
        measure === 'arr'
          ? 'The actual ARR of the company cannot be shared out among its segments; import it by segment.'
          : 'The actual customers of the company cannot be shared out among its segments; import them by segment.',
      ),
    );
    return own;
  }
  if (state.plan.segments.length > 1) {
    state.remark(
      'segments',
      say(
        measure === 'arr'
          ? 'The company’s actual ARR is shared out among segments as the plan has it.'
          : 'The company’s actual customers are shared out among segments as the plan has them.',
      ),
    );
  }
  return own.map((value, place) => value ?? (total(planned[place]!, measure) * rest) / plannedRest);
}

function atLeastZero(state: ReforecastState, series: string, measure: Measure): number | undefined {
  const value = state.actual(series);
  if (value === undefined || value >= 0) return value;
  state.remark('segments', `${series} is negative in the actuals; the plan’s own ${measure} is used.`);
  return undefined;
}
