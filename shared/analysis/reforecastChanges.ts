/**
 * What is said about assumptions by path (scenarios, ranges, notes), moved to a plan that begins later: months that
 * have passed go, numbers of the first month become those of the new first month, and what was about the start of the
 * old plan is left behind. Everything left behind is said.
 */
import { phrase, say } from '../language/say.ts';
import { labelOf } from '../plan/labels.ts';
import { isMonth, monthAt, monthsBetween } from '../plan/months.ts';
import { fieldAt, placeAt, splitPath } from '../plan/paths.ts';
import type { Distribution, Json, Plan, Scenario, ScenarioChange, Uncertain } from '../plan/types.ts';
import { isObject } from '../plan/values.ts';
import { growthOf, grownValue } from './reforecastGrowth.ts';
import { cutSeries, type ReforecastState } from './reforecastState.ts';

const ofTheStart = new Set([
  'start',
  'months',
  'opening',
  'openingCohorts',
  'openingBacklog',
  'openingBacklogDeals',
  'openingGap',
  'openingHeldPerMonth',
  'openingOppsPerMonth',
  'committedStarts',
  'actuals',
]);

/** Lists whose things are known by position: dropping those that have passed renumbers the rest. */
const renumbered = /^(?:targets|cash\.funding)\.\d/u;

/** A path as it is in the new plan, and the growth of what it leads to; a reason where it is left behind. */
function movedPath(
  { plan, start }: ReforecastState,
  path: string,
): { readonly path: string; readonly growth: number } | { readonly left: 'start' | 'passed' } {
  const steps = splitPath(path);
  if (steps.some((step) => ofTheStart.has(step)) || renumbered.test(path)) return { left: 'start' };
  const above = steps.slice(0, -1).join('.');
  const growth = growthOf(plan, path, start);
  if (fieldAt(above)?.kind !== 'series') return { path, growth };
  const last = steps.at(-1) ?? '';
  const t = isMonth(last) ? monthsBetween(plan.start, last) : Number(last);
  if (t === null || t < start) return { left: 'passed' };
  return { path: `${above}.${monthAt(plan.start, t)}`, growth };
}

const leftWords = {
  start: phrase('it is about the start of the old plan, and this one begins with what there is'),
  passed: phrase('its month has passed'),
} as const;

export function carryScenarios(state: ReforecastState): readonly Scenario[] {
  return state.plan.scenarios.map((scenario) => ({
    ...scenario,
    changes: scenario.changes.flatMap((change) => {
      const moved = movedChange(state, change);
      if (!('left' in moved)) return [moved];
      state.remark(
        `scenarios.${scenario.id}`,
        say('The change of {what} is left out: {reason}.', {
          what: labelOf(state.plan, change.path),
          reason: say(moved.left),
        }),
      );
      return [];
    }),
  }));
}

function movedChange(
  state: ReforecastState,
  change: ScenarioChange,
): ScenarioChange | { readonly left: string } {
  const moved = movedPath(state, change.path);
  if ('left' in moved) return { left: leftWords[moved.left] };
  const { path, growth } = moved;
  if ('multiply' in change) return { ...change, path };
  if ('add' in change) return { path, add: change.add * growth };
  const set = movedValue(state, path, change.set);
  return set === undefined
    ? { left: phrase('it sets a whole list of things as they were at the start') }
    : { path, set };
}

/** Undefined for lists of things whose parts would each have to be moved. */
function movedValue(state: ReforecastState, path: string, value: Json): Json | undefined {
  const { plan, start } = state;
  const field = fieldAt(path);
  const grown = grownValue(plan, path, value, start);
  if (field?.kind === 'series' && Array.isArray(grown)) {
    return grown.every((item) => typeof item === 'number') ? cutSeries(state, grown) : value;
  }
  if (typeof value === 'number') return grown;
  if (field?.kind === 'group' && value !== null) return undefined;
  if (field?.kind !== 'list' || path === 'cash.funding') return value;
  const list: readonly Json[] | undefined = Array.isArray(value) ? value : undefined;
  if (path === 'targets' && list !== undefined) {
    const first = monthAt(plan.start, start);
    return list.filter((item) => !isObject(item) || String(item['month']) >= first);
  }
  return path.endsWith('.assistants') && list !== undefined ? grown : undefined;
}

export function carryUncertainty(state: ReforecastState): readonly Uncertain[] {
  return state.plan.uncertainty.flatMap((one): readonly Uncertain[] => {
    const moved = movedPath(state, one.path);
    if ('left' in moved) {
      state.remark(
        'uncertainty',
        say('The range of {what} is left out: {reason}.', {
          what: labelOf(state.plan, one.path),
          reason: say(leftWords[moved.left]),
        }),
      );
      return [];
    }
    const { path, growth } = moved;
    const distribution = one.mode === 'replace' ? grown(one.distribution, growth) : one.distribution;
    return [{ ...one, path, distribution }];
  });
}

/** Each parameter of every distribution is a value of the assumption itself or a width of them. */
function grown(distribution: Distribution, growth: number): Distribution {
  switch (distribution.kind) {
    case 'uniform':
      return { ...distribution, low: distribution.low * growth, high: distribution.high * growth };
    case 'triangular':
    case 'pert':
      return {
        ...distribution,
        low: distribution.low * growth,
        mode: distribution.mode * growth,
        high: distribution.high * growth,
      };
    case 'normal':
    case 'lognormal':
      return { ...distribution, mean: distribution.mean * growth, sd: distribution.sd * growth };
    default:
      return distribution satisfies never;
  }
}

/** Notes on what is still in the plan, by the paths it has there. */
export function carryNotes(state: ReforecastState, next: object): Plan['notes'] {
  const kept: [string, Plan['notes'][string]][] = [];
  let left = 0;
  for (const [path, note] of Object.entries(state.plan.notes)) {
    // Actual numbers stay with the plan, and so does where they came from.
    const moved = /^actuals(?:\.|$)/u.test(path) ? { path } : movedPath(state, path);
    const place = 'left' in moved ? undefined : placeAt(next, moved.path);
    if ('left' in moved || place?.value === undefined) left += 1;
    else kept.push([moved.path, note]);
  }
  if (left > 0) {
    state.remark(
      'notes',
      say('{count} notes on what is no longer in the plan stay behind.', { count: left }),
    );
  }
  return Object.fromEntries(kept);
}
