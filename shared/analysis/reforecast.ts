/**
 * The plan from here: a plan that begins in the month after the last actual one, with what there really is then. What
 * has no actual number is taken from the plan; the actual numbers themselves stay, as months before the plan. What a plan document cannot say exactly is said in the remarks.
 *
 * Without actual numbers, leads, sales teams and cost lines go on exactly as the plan had them. All series do, measures
 * over several months apart, where nothing is remembered of the months before but what a document can say:
 * test/property/actuals-reforecast.test.ts states those conditions and holds the rest to bounds.
 */
import { say } from '../language/say.ts';
import { compute, describeSeries, type Computed } from '../model/index.ts';
import { monthAt, monthLabel, monthsBetween } from '../plan/months.ts';
import { ok, refused, type Result } from '../plan/result.ts';
import type { CostLine, Month, Plan, Scenario } from '../plan/types.ts';
import { readPlan, type Fault } from '../plan/validate.ts';
import { carryNotes, carryScenarios, carryUncertainty } from './reforecastChanges.ts';
import { carrySegments } from './reforecastCustomers.ts';
import { carryChannels } from './reforecastDemand.ts';
import { ratesOf } from './reforecastGrowth.ts';
import { carrySalesTeams, carryService } from './reforecastPeople.ts';
import {
  cutSeries,
  isEven,
  stateAt,
  yearBegins,
  type ReforecastRemark,
  type ReforecastState,
} from './reforecastState.ts';
import { lastActualMonth } from './variance.ts';

export type { ReforecastRemark } from './reforecastState.ts';

export interface Reforecast {
  readonly plan: Plan;
  /** The last actual month, which the new plan begins after. */
  readonly after: Month;
  readonly remarks: readonly ReforecastRemark[];
}

/**
 * @param after the month after which the new plan begins, one of the plan's; the last month with any actual number
 *              when left out. Refused where there is no such month.
 */
export function reforecast(plan: Plan, after?: Month): Result<Reforecast, readonly Fault[]> {
  const computed = compute(plan);
  const last = after === undefined ? lastActualMonth(computed) : (monthsBetween(plan.start, after) ?? -1);
  if (last < 0 || last >= plan.months) {
    return refused([
      {
        path: 'actuals',
        found: after === undefined ? 'no actual number in a month of the plan' : after,
        expected: 'a month of the plan to go on from',
      },
    ]);
  }
  const remarks: ReforecastRemark[] = [];
  const state = stateAt(computed, last + 1, remarks);
  const base = carriedBase(state);
  generalRemarks(state);
  const scenarios = carryScenarios(state);
  const uncertainty = carryUncertainty(state);
  const { actuals } = plan;
  const notes = carryNotes(state, { ...base, scenarios, uncertainty, notes: {}, actuals });
  const read = validParts(state, { ...base, uncertainty, notes, actuals }, scenarios);
  return read.ok ? ok({ plan: read.value, after: computed.months[last]!, remarks }) : read;
}

function carriedBase(state: ReforecastState): Omit<Plan, 'scenarios' | 'uncertainty' | 'notes' | 'actuals'> {
  const { plan, grown, start } = state;
  const first = monthAt(plan.start, start);
  const passed = plan.targets.filter(({ month }) => month < first).length;
  if (passed > 0) {
    state.remark(
      'targets',
      say('{count} targets are of a month that has passed, and stay behind.', { count: passed }),
    );
  }
  const {
    scenarios: _scenarios,
    uncertainty: _uncertainty,
    notes: _notes,
    actuals: _actuals,
    ...rest
  } = plan;
  return {
    ...rest,
    name: say('{plan}, from {month}', { plan: plan.name, month: monthLabel(first) }).slice(0, 200),
    start: first,
    months: state.months,
    targets: plan.targets.filter(({ month }) => month >= first),
    segments: carrySegments(state),
    salesTeams: carrySalesTeams(state),
    channels: carryChannels(state),
    ...carryService(state),
    costs: { ...grown.costs, lines: grown.costs.lines.map((line) => carryLine(state, line)) },
    cash: {
      ...plan.cash,
      opening: state.actual('cash') ?? state.at('cash', [], start - 1) ?? plan.cash.opening,
      funding: plan.cash.funding.filter(({ month }) => month >= first),
    },
  };
}

const carryLine = (state: ReforecastState, line: CostLine): CostLine => ({
  ...line,
  monthly: cutSeries(state, line.monthly),
  heads: cutSeries(state, line.heads),
});

/** Series whose actual numbers a re-forecast begins with. */
const begins =
  /^(?:arr|customers|cash|opportunities|openingArr)$|\.(?:heads|arr|customers|backlogDeals|opportunities)$|^support\.backlog$|^onboarding\.queue$/u;

function generalRemarks(state: ReforecastState): void {
  const { plan, start, months, computed } = state;
  if (months > plan.months - start) {
    state.remark(
      'months',
      say(
        'A plan has at least 12 months: {added} are added at the end, with the numbers of the last month.',
        {
          added: months - (plan.months - start),
        },
      ),
    );
  }
  stepRemarks(state);
  const { collectionDelayMonths } = plan.cash;
  const monthlyOnly = plan.segments.every(({ billing }) => billing === 'monthly');
  if (collectionDelayMonths > (monthlyOnly ? 1 : 0)) {
    state.remark(
      'cash.collectionDelayMonths',
      say(
        'What customers still owe is worked out from the contracts that are left, as if nobody had churned or expanded lately.',
      ),
    );
  }
  state.remark(
    '',
    say(
      'Measures over several months, such as NRR or CAC payback, begin anew; retained ARR counts from the opening contracts.',
    ),
  );
  const unused = Object.keys(plan.actuals).filter((name) => !begins.test(name));
  if (unused.length > 0) {
    const names = unused.slice(0, 6).map(called(computed)).join(say(', '));
    state.remark(
      'actuals',
      say(
        '{names} turned out as imported, but are no opening balance: where they differ from the plan for good, change the assumptions.',
        {
          names:
            unused.length > 6 ? say('{names} and {count} more', { names, count: unused.length - 6 }) : names,
        },
      ),
    );
  }
  const lost = ['arr', 'customers', 'cash'].filter((name) => state.actual(name) === undefined);
  if (lost.length > 0) {
    state.remark(
      'actuals',
      say('Without actual numbers, from the plan as it stands: {names}.', {
        names: lost.map(called(computed)).join(say(', ')),
      }),
    );
  }
  const funding = Array.from(computed.series('funding') ?? []).slice(0, start);
  if (state.actual('cash') === undefined && !isEven(funding)) {
    state.remark('cash.opening', say('The funding planned until then is taken as received.'));
  }
}

/** What steps up once a year now does so on another day. */
function stepRemarks(state: ReforecastState): void {
  const { plan, start } = state;
  if (start % 12 === 0) return;
  for (const { path, rate, steps } of ratesOf(plan)) {
    if (rate !== 0 && steps !== undefined) state.remark(path, say(steps, yearBegins(state)));
  }
}

/** `Mid-market · ARR`. */
const called =
  (computed: Computed) =>
  (series: string): string => {
    const description = describeSeries(computed, series);
    if (description === undefined) return series;
    return description.owner === '' ? description.label : `${description.owner} · ${description.label}`;
  };

/** Drops scenarios, ranges and notes that the new plan does not allow, until it is valid. */
function validParts(
  state: ReforecastState,
  document: Omit<Plan, 'scenarios'>,
  scenarios: readonly Scenario[],
): Result<Plan, readonly Fault[]> {
  const read = readPlan({ ...document, scenarios });
  if (read.ok) return read;
  const broken = new Set(
    read.faults.flatMap(({ path }) => {
      const [root = '', id = ''] = path.split('.');
      if (root !== 'scenarios') return [];
      return [/^\d+$/u.test(id) ? (scenarios[Number(id)]?.id ?? '') : id];
    }),
  );
  const kept = scenarios.filter(({ id, basedOn }) => !broken.has(id) && !broken.has(basedOn));
  if (kept.length < scenarios.length) {
    for (const { id, name } of scenarios.filter((one) => !kept.includes(one))) {
      state.remark(
        `scenarios.${id}`,
        say('“{name}” no longer fits the plan from here, and stays behind.', { name }),
      );
    }
    return validParts(state, document, kept);
  }
  if (document.uncertainty.length > 0 && read.faults.some(({ path }) => path.startsWith('uncertainty'))) {
    state.remark('uncertainty', say('The ranges no longer fit the plan from here, and stay behind.'));
    return validParts(state, { ...document, uncertainty: [] }, scenarios);
  }
  return read;
}
