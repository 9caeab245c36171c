/**
 * Changes gathered into the parts of a bridge (model.md 11): first those that make no valid plan without each other,
 * then, while there are more than eight, those of one listed thing or team, then those of one section.
 */
import { sectionOf, thingOf, type PlanSection } from '../plan/sectionOf.ts';
import type { Channel, Plan, Segment } from '../plan/types.ts';
import { changedAssumptions, type ChangedAssumption } from './bridgeChanges.ts';

/** What holds a part together. */
export type BridgeGathering =
  | { readonly kind: 'alone' }
  /** They refer to each other. */
  | { readonly kind: 'together' }
  /** By the path of the thing or team. */
  | { readonly kind: 'thing'; readonly path: string }
  | { readonly kind: 'section'; readonly section: PlanSection };

export interface Gathered {
  /** Not empty; that which the others depend on first. */
  readonly changes: readonly ChangedAssumption[];
  readonly gathering: BridgeGathering;
}

/** A game of eight has 256 coalitions, each a plan to compute. */
const mostParts = 8;

/** In the order of the plan. The same whichever of the two plans comes first. */
export function bridgeParts(before: Plan, after: Plan): readonly Gathered[] {
  const changes = changedAssumptions(before, after);
  const order = new Map(changes.map((change, index) => [change, index]));
  const first = ({ changes: [one] }: Gathered): number => order.get(one!) ?? 0;
  let parts = coupled(changes, before, after);
  parts = gatheredBy(
    parts,
    ({ changes }) => common(changes, thingOf),
    (path) => ({ kind: 'thing', path }),
  );
  parts = gatheredBy(
    parts,
    ({ changes }) => sectionOf(changes[0]!.path),
    (section) => ({ kind: 'section', section: section as PlanSection }),
  );
  return parts.toSorted((a, b) => first(a) - first(b));
}

/** Gathers the largest groups first, and only as many as it takes. */
function gatheredBy(
  parts: readonly Gathered[],
  keyOf: (part: Gathered) => string | undefined,
  gathering: (key: string) => BridgeGathering,
): readonly Gathered[] {
  if (parts.length <= mostParts) return parts;
  const groups = Map.groupBy(parts, keyOf);
  const gatherable = [...groups]
    .flatMap(([key, group]) => (key === undefined || group.length < 2 ? [] : [{ key, group }]))
    .toSorted((a, b) => b.group.length - a.group.length || (a.key < b.key ? -1 : 1));
  let gathered = parts;
  for (const { key, group } of gatherable) {
    if (gathered.length <= mostParts) break;
    const rest = gathered.filter((part) => !group.includes(part));
    gathered = [...rest, { changes: group.flatMap(({ changes }) => changes), gathering: gathering(key) }];
  }
  return gathered;
}

/** What all of the changes have in common, if they do. */
function common(
  changes: readonly ChangedAssumption[],
  of: (path: string) => string | undefined,
): string | undefined {
  const [first] = changes;
  const key = first && of(first.path);
  return changes.every(({ path }) => of(path) === key) ? key : undefined;
}

/** Changes that stand together or not at all. */
function coupled(changes: readonly ChangedAssumption[], before: Plan, after: Plan): readonly Gathered[] {
  const groups = new Map(changes.map((change) => [change.path, [change]]));
  const couple = (one: string, other: string): void => {
    const [a, b] = [groups.get(one), groups.get(other)];
    if (a === undefined || b === undefined || a === b) return;
    a.push(...b);
    for (const { path } of b) groups.set(path, a);
  };
  for (const { path } of changes.filter(isWholeSegment)) {
    const id = path.slice('segments.'.length);
    for (const other of changes) if (refersTo(other.path, id, before, after)) couple(path, other.path);
  }
  if (!before.segments.some(({ id }) => after.segments.some((segment) => segment.id === id))) {
    // A plan has a segment at least.
    const [one, ...others] = changes.filter(isWholeSegment);
    for (const { path } of others) couple(one!.path, path);
  }
  for (const { id } of before.segments) {
    if (mixesBilling(before, after, id)) couple(`segments.${id}.billing`, `segments.${id}.contractMonths`);
  }
  for (const was of before.channels) {
    const is = after.channels.find(({ id }) => id === was.id);
    if (is !== undefined && mixesCostPerLead(was, is)) {
      couple(`channels.${was.id}.budget`, `channels.${was.id}.costPerLead`);
    }
  }
  return [...new Set(groups.values())].map((group) => ({
    changes: group,
    gathering: group.length === 1 ? { kind: 'alone' } : { kind: 'together' },
  }));
}

const isWholeSegment = ({ path, kind }: ChangedAssumption): boolean =>
  kind !== 'set' && path.startsWith('segments.');

/** Whether a team's segment or a channel's mix names a segment, in either plan. */
function refersTo(path: string, segment: string, before: Plan, after: Plan): boolean {
  const [list, id, field] = path.split('.');
  return [before, after].some((plan) => {
    if (list === 'salesTeams' && (field === undefined || field === 'segment')) {
      return plan.salesTeams.some((team) => team.id === id && team.segment === segment);
    }
    if (list === 'channels' && (field === undefined || field === 'segmentMix')) {
      return plan.channels.some((channel) => channel.id === id && Object.hasOwn(channel.segmentMix, segment));
    }
    return false;
  });
}

function mixesBilling(before: Plan, after: Plan, id: string): boolean {
  const [was, is] = [before, after].map(({ segments }) => segments.find((segment) => segment.id === id));
  if (was === undefined || is === undefined) return false;
  return billingClashes(was.billing, is.contractMonths) || billingClashes(is.billing, was.contractMonths);
}

/** Annual billing asks for contracts of whole years. */
const billingClashes = (billing: Segment['billing'], months: number): boolean =>
  billing === 'annual' && months % 12 !== 0;

const mixesCostPerLead = (was: Channel, is: Channel): boolean =>
  costPerLeadClashes(was.budget, is.costPerLead) || costPerLeadClashes(is.budget, was.costPerLead);

/** A budget asks for a cost per lead. */
const costPerLeadClashes = (budget: Channel['budget'], costPerLead: number): boolean =>
  costPerLead === 0 && (typeof budget === 'number' ? budget > 0 : budget.some((month) => month > 0));
