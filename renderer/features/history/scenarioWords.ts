/** An edit of what a scenario changes, in words: which assumption, from what to what. */
import { say } from '../../../shared/language/say.ts';
import { describeEdit, same, type Change } from '../../../shared/plan/edits.ts';
import { setChange } from '../../../shared/plan/edits/edit.ts';
import { labelOf } from '../../../shared/plan/labels.ts';
import { getAt } from '../../../shared/plan/paths.ts';
import type { Json, Plan, ScenarioChange } from '../../../shared/plan/types.ts';

const path = /^scenarios\.([^.]+)\.changes$/u;
const mostDescribed = 3;

/** Undefined where the change is about anything else. `plan`: the one that it is made to. */
export function scenarioWords(plan: Plan, change: Change): string | undefined {
  const id = path.exec(change.path)?.[1];
  const scenario = plan.scenarios.find((one) => one.id === id);
  if (change.kind !== 'set' || scenario === undefined) return undefined;
  const before = listOf(change.from);
  const after = listOf(change.to);
  const changed = [
    ...after.filter((one) => !among(before, one)),
    ...before.filter((one) => !among(after, one) && !after.some((other) => other.path === one.path)),
  ];
  if (changed.length === 0) return undefined;
  const said = changed.slice(0, mostDescribed).map((one) => oneInWords(plan, before, after, one.path));
  const more = changed.length - said.length;
  const what =
    more > 0
      ? say('{changes}; and {count} more', { changes: said.join('; '), count: more })
      : said.join('; ');
  return say('{scenario}: {what}', { scenario: scenario.name, what });
}

const listOf = (value: Json | undefined): readonly ScenarioChange[] =>
  Array.isArray(value) ? (value as unknown as readonly ScenarioChange[]) : [];

const among = (list: readonly ScenarioChange[], one: ScenarioChange): boolean =>
  list.some((other) => same(other, one));

/** As an edit of the assumption: what the scenario had there, or the plan, and what it has now. */
function oneInWords(
  plan: Plan,
  before: readonly ScenarioChange[],
  after: readonly ScenarioChange[],
  at: string,
): string {
  const from = valueAt(plan, before, at);
  const to = valueAt(plan, after, at);
  if (from === undefined || to === undefined) return say('{what}: changed', { what: labelOf(plan, at) });
  return describeEdit(plan, { label: '', changes: [setChange(at, from.value, to.value)] });
}

/** Undefined where it is not one value that is set, but something that is done to what stands there. */
function valueAt(
  plan: Plan,
  changes: readonly ScenarioChange[],
  at: string,
): { readonly value: Json | undefined } | undefined {
  const [only, ...others] = changes.filter((one) => one.path === at);
  if (only === undefined) return { value: getAt(plan, at) as Json | undefined };
  return others.length === 0 && 'set' in only ? { value: only.set } : undefined;
}
