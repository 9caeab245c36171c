/**
 * What the scenario on the screen has otherwise than the plan it starts from: shown beside the value, and put back by
 * one press. A change that comes from a scenario below it is marked too, against the base plan.
 */
import { say } from '../../shared/language/say.ts';
import { labelOf } from '../../shared/plan/labels.ts';
import { getAt } from '../../shared/plan/paths.ts';
import type { Plan, Scenario, Series } from '../../shared/plan/types.ts';
import { change } from '../state/changes.ts';
import { useResults, type Results } from '../state/results.ts';
import { chainOf, planOf } from '../state/scenarioPlans.ts';

/** Plain JSON, so that `useKept` keeps it. */
export interface ScenarioMark {
  /** The scenario that changes the value: the one on the screen, or one that it is based on. */
  readonly name: string;
  /** What stands there without the change. */
  readonly from: unknown;
}

/** The nearest scenario whose plan has something else at the path than the plan it starts from. */
function changing<T>(
  { base, scenario: open }: Pick<Results, 'base' | 'scenario'>,
  path: string,
  differs: (value: unknown, from: unknown) => T | undefined,
): { readonly scenario: Scenario; readonly from: unknown; readonly difference: T } | undefined {
  if (base === null || open === 'base') return undefined;
  for (const scenario of chainOf(base, open)) {
    if (!scenario.changes.some((one) => overlap(one.path, path))) continue;
    const from = valueIn(base, scenario.basedOn, path);
    const value = valueIn(base, scenario.id, path);
    const difference = from === undefined || value === undefined ? undefined : differs(value, from);
    if (difference !== undefined) return { scenario, from, difference };
  }
  return undefined;
}

const overlap = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

const valueIn = (base: Plan, scenario: string, path: string): unknown =>
  getAt(planOf(base, scenario) ?? base, path);

const differ = (a: unknown, b: unknown): true | undefined =>
  a === b || JSON.stringify(a) === JSON.stringify(b) ? undefined : true;

/** Undefined in the base plan, and where the scenario has what the base plan has. */
export function scenarioMark(
  results: Pick<Results, 'base' | 'scenario'>,
  path: string,
): ScenarioMark | undefined {
  const found = changing(results, path, differ);
  return found === undefined ? undefined : { name: found.scenario.name, from: found.from };
}

/** A course by month: which months are otherwise, counted from the plan's first. */
export interface SeriesMark extends ScenarioMark {
  readonly from: Series | 'auto';
  readonly months: readonly number[];
}

export function seriesMark(
  results: Pick<Results, 'base' | 'scenario'>,
  path: string,
): SeriesMark | undefined {
  const { base } = results;
  if (base === null) return undefined;
  const found = changing(results, path, (value, from) => monthsDiffering(value, from, base.months));
  if (found === undefined) return undefined;
  return { name: found.scenario.name, from: found.from as Series | 'auto', months: found.difference };
}

function monthsDiffering(value: unknown, from: unknown, length: number): readonly number[] | undefined {
  const months = Array.from({ length }, (_, t) => t).filter((t) => valueAt(value, t) !== valueAt(from, t));
  // The same numbers given another way, constant or month by month, are no difference.
  return months.length === 0 ? undefined : months;
}

/** Of a constant, that of every month. */
const valueAt = (series: unknown, t: number): unknown => (Array.isArray(series) ? series[t] : series);

/** Puts the whole value back to what stands there without the change. */
export function resetToBase(path: string, { from }: ScenarioMark): string | undefined {
  const { plan } = useResults.getState();
  return change(path, from, say('Put back: {name}', { name: plan === null ? path : labelOf(plan, path) }));
}
