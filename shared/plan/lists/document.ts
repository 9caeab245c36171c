/**
 * A document after a list of it was rearranged: the list itself, and whatever else names things that have gone. Used
 * on the plan and on every document on the way to one of its scenarios, which may not be valid yet.
 */
import { getAt, setAt } from '../paths.ts';
import { denseList, isObject, ownValue, type Bag } from '../values.ts';
import { idsGone, nothingReplaced, pathAfter, type IsReplaced, type Relist } from './relist.ts';

export interface Arrangement {
  readonly relists: readonly Relist[];
  /** Where a segment goes: who sells to it, and gets the whole of a channel that named no other. */
  readonly heir: string | undefined;
  /** Sales teams that only a scenario has, and that sell to a segment that goes, go with it. */
  readonly teamsGo: boolean;
}

/** `base`: the plan afterwards, where the document is that of a scenario. */
export function documentAfter(
  document: Bag,
  arrangement: Arrangement,
  isReplaced: IsReplaced = nothingReplaced,
  base?: Bag,
): Bag {
  const { relists } = arrangement;
  let after = document;
  for (const relist of relists) after = listAfter(after, relist, isReplaced);
  const gone = new Set(idsGone(relists, 'segments'));
  if (gone.size > 0) {
    const { segments } = after;
    const left = denseList(segments).flatMap((segment) => (isObject(segment) ? [segment['id']] : []));
    const heir = left.includes(arrangement.heir) ? arrangement.heir : left[0];
    if (typeof heir === 'string') {
      after = teamsAfter(after, gone, { ...arrangement, heir }, base);
      after = mapped(after, 'channels', (channel) => channelAfter(channel, gone, heir));
    }
  }
  return referencesAfter(after, relists);
}

function listAfter(document: Bag, { list, ids, slots }: Relist, isReplaced: IsReplaced): Bag {
  const there = getAt(document, list);
  if (!Array.isArray(there)) return document;
  const things: readonly unknown[] = there;
  if (!isReplaced(list)) {
    const next = slots.map((slot) => (typeof slot === 'number' ? things[slot] : slot));
    return setAt(document, list, next) ?? document;
  }
  // A list of the scenario's own: what goes by name goes there too, the rest is its own business.
  const gone = new Set(ids.filter((id, at) => id !== undefined && !slots.includes(at)));
  const next = things.filter((thing) => !isObject(thing) || !gone.has(ownValue(thing, 'id') as string));
  return next.length === things.length ? document : (setAt(document, list, next) ?? document);
}

/** A document whose top-level list has other things in it; the very same where none differs. */
function mapped(document: Bag, list: string, change: (thing: Bag) => Bag | undefined): Bag {
  const things = denseList(document[list]);
  const next = things.flatMap((thing) => {
    if (!isObject(thing)) return [thing];
    const changed = change(thing);
    return changed === undefined ? [] : [changed];
  });
  const same = next.length === things.length && next.every((thing, index) => thing === things[index]);
  return same ? document : { ...document, [list]: next };
}

/** A team that a scenario moved to a segment that goes sells again to the one it has in the plan. */
function teamsAfter(
  document: Bag,
  gone: ReadonlySet<string>,
  { heir, teamsGo }: Arrangement,
  base: Bag | undefined,
): Bag {
  const inPlan = new Map(
    denseList(base?.['salesTeams']).flatMap((team) =>
      isObject(team) ? [[team['id'], team['segment']] as const] : [],
    ),
  );
  return mapped(document, 'salesTeams', (team) => {
    if (!gone.has(String(team['segment']))) return team;
    const segment = inPlan.get(team['id']);
    if (segment === undefined && base !== undefined && teamsGo) return undefined;
    return { ...team, segment: segment ?? heir };
  });
}

function channelAfter(channel: Bag, gone: ReadonlySet<string>, heir: string): Bag {
  const mix = channel['segmentMix'];
  if (!isObject(mix) || !Object.keys(mix).some((id) => gone.has(id))) return channel;
  return { ...channel, segmentMix: mixAfter(mix, gone, heir) };
}

/** Digits of a share worth keeping: 1/3 + 2/3 still is 1 within the model's tolerance of 1e-6. */
const digits = 12;

/** The others take over what goes, each in proportion to what it has; all of it the heir where they have nothing. */
function mixAfter(mix: Bag, gone: ReadonlySet<string>, heir: string): Bag {
  const share = (id: string): number => {
    const value = ownValue(mix, id);
    return typeof value === 'number' ? value : 0;
  };
  const left = Object.keys(mix).filter((id) => !gone.has(id));
  const kept = left.reduce((sum, id) => sum + share(id), 0);
  const freed = Object.keys(mix).reduce((sum, id) => (gone.has(id) ? sum + share(id) : sum), 0);
  if (freed === 0) return Object.fromEntries(left.map((id) => [id, mix[id]]));
  if (kept < 1e-9) return { ...Object.fromEntries(left.map((id) => [id, mix[id]])), [heir]: kept + freed };
  const scale = (kept + freed) / kept;
  return Object.fromEntries(left.map((id) => [id, Number((share(id) * scale).toPrecision(digits))]));
}

/**
 * Ranges, notes and actuals of what has gone go; those of what has moved follow. They are the plan's, also in a
 * scenario that has lists of its own.
 */
function referencesAfter(document: Bag, relists: readonly Relist[]): Bag {
  const follow = (path: string): string | undefined => pathAfter(path, relists);
  let after = mapped(document, 'uncertainty', (one) => {
    const path = follow(String(one['path']));
    return path === undefined ? undefined : path === one['path'] ? one : { ...one, path };
  });
  after = entriesAfter(after, 'notes', follow);
  const actual = (name: string): string | undefined =>
    pathAfter(`actuals.${name}`, relists)?.slice('actuals.'.length);
  return entriesAfter(after, 'actuals', actual);
}

function entriesAfter(document: Bag, key: string, follow: (name: string) => string | undefined): Bag {
  const entries = document[key];
  if (!isObject(entries)) return document;
  const names = Object.keys(entries);
  const next = names.map(follow);
  if (next.every((name, index) => name === names[index])) return document;
  return {
    ...document,
    [key]: Object.fromEntries(
      next.flatMap((name, index) =>
        name === undefined ? [] : [[name, ownValue(entries, names[index] ?? '')] as const],
      ),
    ),
  };
}
