/**
 * Lists of things in a plan, changed so that a valid plan is left: what removing one would do to everything that
 * refers to it, told before it is done; and adding and moving, which paths by position have to follow.
 */
import { arranged, type Arranged } from './lists/arrange.ts';
import { idsGone, relistOf, without, type Relist } from './lists/relist.ts';
import { getAt, splitPath } from './paths.ts';
import { refused, type Result } from './result.ts';
import type { Plan, ScenarioChange } from './types.ts';
import { shareOf } from './types.ts';
import type { Fault } from './validate.ts';

export interface RemovalChoices {
  /** Another segment that the teams of a removed one sell to; without it they go too. */
  readonly sellTo?: string | undefined;
}

/** Something that is not as it was, beside what is removed itself. */
export type Consequence =
  /** A sales team goes, or sells to another segment. */
  | {
      readonly kind: 'team';
      readonly id: string;
      readonly name: string;
      readonly sellsTo: string | undefined;
    }
  /** The segment's share of a channel goes to others, in proportion to what they have. */
  | { readonly kind: 'mix'; readonly name: string; readonly share: number; readonly others: readonly Share[] }
  | {
      readonly kind: 'scenario';
      readonly name: string;
      /** About what is gone. */
      readonly dropped: readonly ScenarioChange[];
      /** Come to the same, said otherwise. */
      readonly rewritten: readonly ScenarioChange[];
    }
  /** By path. */
  | { readonly kind: 'notes'; readonly paths: readonly string[] }
  | { readonly kind: 'uncertainty'; readonly paths: readonly string[] }
  /** By series name. */
  | { readonly kind: 'actuals'; readonly series: readonly string[] };

interface Share {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

export interface Removal {
  /** What is left. */
  readonly plan: Plan;
  readonly consequences: readonly Consequence[];
}

/** `path`: `segments.smb`, `cash.funding.1`. Faults where the list needs it, such as the last segment. */
export function consequencesOfRemoving(
  plan: Plan,
  path: string,
  { sellTo }: RemovalChoices = {},
): Result<Removal, readonly Fault[]> {
  const steps = splitPath(path);
  const list = steps.slice(0, -1).join('.');
  const step = steps.at(-1) ?? '';
  const things: unknown = getAt(plan, list);
  const at = Array.isArray(things)
    ? things.findIndex((thing, index) => (idOf(thing) ?? String(index)) === step)
    : -1;
  if (!Array.isArray(things) || at === -1) {
    return refused([{ path, found: 'nothing', expected: 'something that can be removed' }]);
  }
  const relist = relistOf(plan, list, without(things.length, new Set([at])));
  const relists: readonly Relist[] = relist === undefined ? [] : [relist];
  const teams = sellTo === undefined ? teamsOf(plan, relists) : [];
  const heir = sellTo ?? heirOf(plan, relists);
  const made = arranged(plan, { relists: [...relists, ...teams], heir, teamsGo: sellTo === undefined }, true);
  if (!made.ok) return made;
  return { ok: true, value: { plan: made.value.plan, consequences: consequences(plan, made.value) } };
}

const idOf = (thing: unknown): string | undefined =>
  typeof thing === 'object' && thing !== null && 'id' in thing ? String(thing.id) : undefined;

/** The sales teams of segments that go, as going too. */
function teamsOf(plan: Plan, relists: readonly Relist[]): readonly Relist[] {
  const gone = idsGone(relists, 'segments');
  const teams = new Set(
    plan.salesTeams.flatMap(({ segment }, index) => (gone.includes(segment) ? [index] : [])),
  );
  const relist = relistOf(plan, 'salesTeams', without(plan.salesTeams.length, teams));
  return teams.size === 0 || relist === undefined ? [] : [relist];
}

/** The first segment that stays and is sold like the one that goes. */
function heirOf(plan: Plan, relists: readonly Relist[]): string | undefined {
  const gone = idsGone(relists, 'segments');
  const going = plan.segments.find(({ id }) => gone.includes(id));
  const left = plan.segments.filter(({ id }) => !gone.includes(id));
  return (left.find(({ selfServe }) => selfServe === going?.selfServe) ?? left[0])?.id;
}

function consequences(before: Plan, { plan: after, scenarios }: Arranged): readonly Consequence[] {
  const nameOf = (id: string): string => before.segments.find((segment) => segment.id === id)?.name ?? id;
  const teams = before.salesTeams.flatMap(({ id, name, segment }): readonly Consequence[] => {
    const left = after.salesTeams.find((team) => team.id === id);
    if (left?.segment === segment) return [];
    // A team that is removed itself is no consequence.
    if (left === undefined && after.segments.length === before.segments.length) return [];
    return [{ kind: 'team', id, name, sellsTo: left === undefined ? undefined : nameOf(left.segment) }];
  });
  const mixes = before.channels.flatMap(({ id, name, segmentMix }): readonly Consequence[] => {
    const left = after.channels.find((channel) => channel.id === id)?.segmentMix;
    const gone = before.segments.filter((segment) =>
      after.segments.every((other) => other.id !== segment.id),
    );
    const share = gone.reduce((sum, segment) => sum + shareOf(segmentMix, segment.id), 0);
    if (left === undefined || share === 0) return [];
    const others = after.segments.flatMap((segment) => {
      const shares = { before: shareOf(segmentMix, segment.id), after: shareOf(left, segment.id) };
      return shares.before === shares.after ? [] : [{ name: segment.name, ...shares }];
    });
    return [{ kind: 'mix', name, share, others }];
  });
  const changed = scenarios.flatMap(({ scenario, changes }): readonly Consequence[] => {
    const was = before.scenarios.find(({ id }) => id === scenario.id)?.changes ?? [];
    const dropped = was.filter((_, index) => changes.every(({ origin }) => origin !== index));
    const rewritten = changes.filter((one) => one.rewritten).map(({ change }) => change);
    return dropped.length + rewritten.length === 0
      ? []
      : [{ kind: 'scenario', name: scenario.name, dropped, rewritten }];
  });
  return [...teams, ...mixes, ...changed, ...references(before, after)];
}

function references(before: Plan, after: Plan): readonly Consequence[] {
  // A note whose path has moved up is there all the same: as many go as there are fewer of the same object.
  const notes = gone(Object.entries(before.notes), Object.entries(after.notes));
  const ranges = before.uncertainty
    .filter(({ distribution }) => after.uncertainty.every((other) => other.distribution !== distribution))
    .map(({ path }) => path);
  const actuals = gone(Object.entries(before.actuals), Object.entries(after.actuals));
  return [
    ...(notes.length > 0 ? [{ kind: 'notes', paths: notes } as const] : []),
    ...(ranges.length > 0 ? [{ kind: 'uncertainty', paths: ranges } as const] : []),
    ...(actuals.length > 0 ? [{ kind: 'actuals', series: actuals } as const] : []),
  ];
}

const gone = (
  before: readonly (readonly [string, unknown])[],
  after: readonly (readonly [string, unknown])[],
): readonly string[] => {
  const left = new Set(after.map(([, value]) => value));
  return before.filter(([, value]) => !left.has(value)).map(([name]) => name);
};

/** One more thing at a position of a list. */
export function withAdded(
  plan: Plan,
  list: string,
  at: number,
  thing: Readonly<Record<string, unknown>>,
): Result<Plan, readonly Fault[]> {
  const length = lengthOf(plan, list);
  const places = without(length, new Set());
  return relisted(plan, list, [...places.slice(0, at), thing, ...places.slice(at)]);
}

/** The thing at `from` stands at `to` afterwards. */
export function withMoved(
  plan: Plan,
  list: string,
  from: number,
  to: number,
): Result<Plan, readonly Fault[]> {
  const places = without(lengthOf(plan, list), new Set());
  return relisted(plan, list, places.toSpliced(from, 1).toSpliced(to, 0, from));
}

function lengthOf(plan: Plan, list: string): number {
  const things = getAt(plan, list);
  return Array.isArray(things) ? things.length : 0;
}

function relisted(plan: Plan, list: string, slots: Relist['slots']): Result<Plan, readonly Fault[]> {
  const relist = relistOf(plan, list, slots);
  if (relist === undefined) return refused([{ path: list, found: 'nothing', expected: 'a list' }]);
  const made = arranged(plan, { relists: [relist], heir: undefined, teamsGo: false }, false);
  return made.ok ? { ok: true, value: made.value.plan } : made;
}
