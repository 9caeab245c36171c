/**
 * Scenarios after a list of the plan was rearranged. Each comes to what it came to before, rearranged likewise: its
 * changes are kept where they still do that, said anew where they do not, and dropped where nothing is left of them.
 */
import { changeMade } from '../changes.ts';
import { same } from '../edits/equal.ts';
import { getAt, splitPath } from '../paths.ts';
import type { Json, Scenario, ScenarioChange } from '../types.ts';
import type { Bag } from '../values.ts';
import { documentAfter, type Arrangement } from './document.ts';
import { pathAfter, type IsReplaced } from './relist.ts';

export interface FollowedChange {
  readonly change: ScenarioChange;
  /** Position among the changes before. */
  readonly origin: number;
  /** Other than a path that follows. */
  readonly rewritten: boolean;
}

export interface FollowedScenario {
  readonly scenario: Scenario;
  readonly changes: readonly FollowedChange[];
}

/** The plan that changes lead to, before and after; and the lists that they replaced as a whole. */
interface Outcome {
  readonly before: Bag;
  readonly after: Bag;
  readonly replaced: readonly string[];
}

const isReplacedBy =
  (paths: readonly string[]): IsReplaced =>
  (list) =>
    paths.some((path) => list === path || list.startsWith(`${path}.`));

/** `after`: the plan itself, rearranged. In the order of `scenarios`. */
export function followScenarios(
  before: Bag,
  after: Bag,
  scenarios: readonly Scenario[],
  arrangement: Arrangement,
): readonly FollowedScenario[] {
  const outcomes = new Map<string, Outcome>([['base', { before, after, replaced: [] }]]);
  const followed = new Map<string, FollowedScenario>();
  const outcomeOf = (id: string): Outcome => {
    const known = outcomes.get(id);
    if (known !== undefined) return known;
    const scenario = scenarios.find((one) => one.id === id);
    if (scenario === undefined) throw new Error(`A valid plan has no scenario based on ${id}`);
    const made = follow(scenario, outcomeOf(scenario.basedOn), arrangement, after);
    outcomes.set(id, made.outcome);
    followed.set(id, made.followed);
    return made.outcome;
  };
  return scenarios.flatMap(({ id }) => {
    outcomeOf(id);
    return followed.get(id) ?? [];
  });
}

function follow(
  scenario: Scenario,
  parent: Outcome,
  arrangement: Arrangement,
  base: Bag,
): { readonly outcome: Outcome; readonly followed: FollowedScenario } {
  let { before, after, replaced } = parent;
  const changes: FollowedChange[] = [];
  for (const [origin, change] of scenario.changes.entries()) {
    const made = changeMade(before, change);
    if (!made.ok) continue;
    before = made.value;
    if ('set' in change) replaced = [...replaced, change.path];
    const isReplaced = isReplacedBy(replaced);
    const wanted = documentAfter(before, arrangement, isReplaced, base);
    const path = pathAfter(change.path, arrangement.relists, isReplaced);
    const found = changeTo(after, wanted, change, path);
    if (found !== undefined) {
      changes.push({
        change: found,
        origin,
        rewritten: found !== change && !same(found, { ...change, path }),
      });
    }
    after = wanted;
  }
  const kept = needed(changes, parent.after, after);
  return {
    outcome: { before, after, replaced },
    followed: { scenario: { ...scenario, changes: kept.map(({ change }) => change) }, changes: kept },
  };
}

/** The change that leads from one document to the other, as near as can be to what it was; nothing where none has to. */
function changeTo(
  from: Bag,
  to: Bag,
  change: ScenarioChange,
  path: string | undefined,
): ScenarioChange | undefined {
  const leads = (candidate: ScenarioChange): boolean => {
    const made = changeMade(from, candidate);
    return made.ok && same(made.value, to);
  };
  const moved = path === undefined || path === change.path ? change : { ...change, path };
  if (path !== undefined && leads(moved)) return moved;
  if (same(from, to)) return undefined;
  const steps = splitPath(path ?? change.path);
  for (let length = steps.length; length > 0; length -= 1) {
    const above = steps.slice(0, length).join('.');
    const value = getAt(to, above);
    if (value === undefined) continue;
    const candidate = { path: above, set: value as Json };
    if (leads(candidate)) return candidate;
  }
  return undefined;
}

/** Without changes that were said anew and have come to nothing: two shares that now are both the whole. */
function needed(changes: readonly FollowedChange[], from: Bag, to: Bag): readonly FollowedChange[] {
  let kept = changes;
  for (const one of changes) {
    if (!one.rewritten) continue;
    const rest = kept.filter((other) => other !== one);
    if (same(allMade(from, rest), to)) kept = rest;
  }
  return kept;
}

function allMade(document: Bag, changes: readonly FollowedChange[]): Bag | undefined {
  let made: Bag | undefined = document;
  for (const { change } of changes) {
    const next: ReturnType<typeof changeMade> = changeMade(made, change);
    if (!next.ok) return undefined;
    made = next.value;
  }
  return made;
}
