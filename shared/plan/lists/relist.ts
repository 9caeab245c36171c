/**
 * What becomes of a list of the plan when things come, go or change places, and of the paths into it. Things with ids
 * keep their paths; those without are found by position, so that all behind a removed one move up.
 */
import { getAt, splitPath } from '../paths.ts';
import { isObject, ownValue, type Bag } from '../values.ts';

export interface Relist {
  /** `segments`, `cash.funding`, `segments.smb.openingCohorts`, `uncertainty`. */
  readonly list: string;
  /** Of the things as they were; undefined where they have none. */
  readonly ids: readonly (string | undefined)[];
  /** In the new order: the position that a thing had, or one that is new. */
  readonly slots: readonly (number | Bag)[];
}

const idOf = (thing: unknown): string | undefined => {
  const id = isObject(thing) ? ownValue(thing, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** Undefined where there is no list at the path. */
export function relistOf(document: object, list: string, slots: Relist['slots']): Relist | undefined {
  const things = getAt(document, list);
  return Array.isArray(things) ? { list, ids: things.map(idOf), slots } : undefined;
}

/** Positions of a list, without some of them. */
export const without = (length: number, gone: ReadonlySet<number>): readonly number[] =>
  Array.from({ length }, (_, index) => index).filter((index) => !gone.has(index));

/** Whether the thing at this position stays. */
const stays = ({ slots }: Relist, position: number): boolean => slots.includes(position);

/** The ids in this list of the things that go. */
export const idsGone = (relists: readonly Relist[], list: string): readonly string[] =>
  relists
    .filter((relist) => relist.list === list)
    .flatMap((relist) => relist.ids.filter((id, at) => id !== undefined && !stays(relist, at)) as string[]);

/** `segments.smb`, for every thing with an id that goes. */
const thingsGone = (relists: readonly Relist[]): readonly string[] =>
  relists.flatMap(({ list }) => idsGone(relists, list).map((id) => `${list}.${id}`));

/** Lists that a scenario has put others in the place of: its positions are not those of the plan. */
export type IsReplaced = (list: string) => boolean;

export const nothingReplaced: IsReplaced = () => false;

/** The path that leads to the same place afterwards; undefined where that has gone. */
export function pathAfter(
  path: string,
  relists: readonly Relist[],
  isReplaced: IsReplaced = nothingReplaced,
): string | undefined {
  const [first, second, third, fourth] = splitPath(path);
  if (first === 'notes' && second !== undefined) {
    const about = pathAfter(path.slice('notes.'.length), relists);
    return about === undefined ? undefined : `notes.${about}`;
  }
  if (first === 'actuals') {
    return thingsGone(relists).some((thing) => path.startsWith(`actuals.${thing}.`)) ? undefined : path;
  }
  if (first === 'channels' && third === 'segmentMix' && idsGone(relists, 'segments').includes(fourth ?? '')) {
    return undefined;
  }
  let after: string | undefined = path;
  for (const relist of relists) {
    if (after?.startsWith(`${relist.list}.`) === true) after = withinAfter(after, relist, isReplaced);
  }
  return after;
}

function withinAfter(path: string, relist: Relist, isReplaced: IsReplaced): string | undefined {
  const { list, ids, slots } = relist;
  const [step = '', ...inside] = splitPath(path.slice(list.length + 1));
  const byId = ids.indexOf(step);
  if (byId !== -1) return stays(relist, byId) ? path : undefined;
  if (ids.some((id) => id !== undefined) || isReplaced(list) || !/^\d+$/u.test(step)) return path;
  const position = slots.indexOf(Number(step));
  return position === -1 ? undefined : [list, position, ...inside].join('.');
}
