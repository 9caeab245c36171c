/**
 * The log as people read it: undo steps in words, newest first. The words of an edit need the plan that it was made to;
 * that is found by taking edits back one after the other from a later plan, a page of the log at a time.
 */
import type { LogEntry } from '../../../shared/ipc/values.ts';
import { say } from '../../../shared/language/say.ts';
import {
  describeEdit,
  isEmpty,
  reverse,
  squash,
  type Change,
  type Edit,
} from '../../../shared/plan/edits.ts';
import { labelOf } from '../../../shared/plan/labels.ts';
import { fieldAt } from '../../../shared/plan/paths.ts';
import type { Json, Plan } from '../../../shared/plan/types.ts';
import { madeIn } from '../../state/rebase.ts';
import { scenarioWords } from './scenarioWords.ts';

export interface Step {
  /** The revisions it led to: of the first and of the last of its edits. */
  readonly first: number;
  readonly last: number;
  /** The undo step it belongs to; undo and redo are of an earlier one. */
  readonly of: number;
  readonly kind: 'edit' | 'undo' | 'redo' | 'back';
  /** ISO 8601, of its last edit. */
  readonly at: string;
  readonly words: string;
  /** The changes of an edit that has words of its own. */
  readonly details: string | null;
  /** The window that made it. */
  readonly client: string;
}

export interface Walk {
  /** Steps of entries in the order of the log's pages: latest first, without gaps. */
  readonly take: (entries: readonly LogEntry[]) => readonly Step[];
  /** What is left once there are no earlier entries. */
  readonly end: () => readonly Step[];
  /** By undo step: whether it is undone, as far as the entries taken tell. */
  readonly undone: ReadonlyMap<number, boolean>;
}

/** `plan`: as it was after the first entry that will be taken. */
export function walkBack(plan: Plan): Walk {
  let now = plan;
  /** Entries of one step of which earlier ones may follow, latest first. */
  let held: readonly LogEntry[] = [];
  const undone = new Map<number, boolean>();

  function release(): readonly Step[] {
    const [latest] = held;
    if (latest === undefined) return [];
    const edit = held
      .toReversed()
      .map(({ label, changes }): Edit => ({ label, changes }))
      .reduce(squash);
    now = reverse(edit).changes.reduce(madeIn, now);
    const first = held.at(-1)?.revision ?? latest.revision;
    held = [];
    return [
      {
        first,
        last: latest.revision,
        of: latest.step,
        kind: latest.restored === null ? latest.kind : 'back',
        at: latest.at,
        client: latest.client,
        ...inWords(now, edit, latest.restored !== null),
      },
    ];
  }

  function takeOne(entry: LogEntry): readonly Step[] {
    if (entry.kind !== 'edit' && !undone.has(entry.step)) undone.set(entry.step, entry.kind === 'undo');
    const [latest] = held;
    const goesOn = latest?.kind === 'edit' && entry.kind === 'edit' && latest.step === entry.step;
    const released = goesOn ? [] : release();
    held = [...held, entry];
    return released;
  }

  return { take: (entries) => entries.flatMap(takeOne), end: release, undone };
}

/** `plan`: the one that the edit was made to. */
export function inWords(
  plan: Plan,
  edit: Edit,
  isNamed = false,
): { readonly words: string; readonly details: string | null } {
  const [only, ...others] = edit.changes;
  if (isEmpty(edit) || only === undefined)
    return { words: say('{what}: as it was before', { what: edit.label }), details: null };
  const details =
    others.length === 0 ? (scenarioWords(plan, only) ?? describeEdit(plan, edit)) : describeEdit(plan, edit);
  return others.length === 0 && !isNamed && !isNamedCourse(plan, only, edit.label)
    ? { words: details, details: null }
    : { words: edit.label, details };
}

/** Many months of one series at once, as pasted or filled, under words of its own. */
function isNamedCourse(plan: Plan, change: Change, label: string): boolean {
  if (change.kind !== 'set' || fieldAt(change.path)?.kind !== 'series') return false;
  const { from, to } = change;
  const months = Math.max(lengthOf(from), lengthOf(to));
  const changed = Array.from({ length: months }, (_, t) => t).filter(
    (t) => monthOf(from, t) !== monthOf(to, t),
  );
  return changed.length > 1 && label !== labelOf(plan, change.path);
}

const lengthOf = (series: Json | undefined): number => (Array.isArray(series) ? series.length : 0);
const monthOf = (series: Json | undefined, t: number): unknown =>
  Array.isArray(series) ? (series as readonly Json[])[t] : series;
