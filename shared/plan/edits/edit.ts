/** What an edit of a plan is: plain JSON, small, and enough to go back. */
import type { Json } from '../types.ts';
import type { Fault } from '../validate/faults.ts';

export interface Edit {
  /** A few words for the history. */
  readonly label: string;
  /** Made one after the other; the plan has to be valid after the last. */
  readonly changes: readonly Change[];
}

export type Change = SetChange | InsertChange | RemoveChange | MoveChange;

/**
 * Another value at a path. Without `from` nothing stands there before, without `to` nothing afterwards: entries
 * of notes, actuals and segment mixes come and go like that.
 */
export interface SetChange {
  readonly kind: 'set';
  readonly path: string;
  readonly from?: Json;
  readonly to?: Json;
}

/** One more thing in the list at `path`, at position `at`. */
export interface InsertChange {
  readonly kind: 'insert';
  readonly path: string;
  readonly at: number;
  readonly value: Json;
}

interface RemoveChange {
  readonly kind: 'remove';
  readonly path: string;
  readonly at: number;
  readonly value: Json;
}

/** `to` is the position it has afterwards; `id`, where it has one, is what has to stand at `from`. */
export interface MoveChange {
  readonly kind: 'move';
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly id?: string;
}

/** Why an edit was not made; the plan stays as it was. */
export type EditRefusal =
  /** The path leads nowhere, or to where such a change cannot be made. */
  | { readonly kind: 'nowhere'; readonly path: string }
  /** Something else stands there than the edit was made for. */
  | { readonly kind: 'conflict'; readonly path: string; readonly found: string; readonly expected: string }
  /** The edit would not leave a valid plan. */
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] };

export const isEmpty = (edit: Edit): boolean => edit.changes.length === 0;

export function setChange(path: string, from: Json | undefined, to: Json | undefined): SetChange {
  return {
    kind: 'set',
    path,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** The edit that takes this one back. */
export const reverse = (edit: Edit): Edit => ({
  label: edit.label,
  changes: edit.changes.map(reversed).toReversed(),
});

function reversed(change: Change): Change {
  switch (change.kind) {
    case 'set':
      return setChange(change.path, change.to, change.from);
    case 'insert':
      return { ...change, kind: 'remove' };
    case 'remove':
      return { ...change, kind: 'insert' };
    case 'move':
      return { ...change, from: change.to, to: change.from };
    default:
      return change satisfies never;
  }
}
