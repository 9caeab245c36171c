/**
 * The log of a plan's edits: what was done, in order, never changed. Undo and redo are entries like any other, so
 * that applying every entry's changes to the plan's first document gives the document of any revision.
 *
 * What undo and redo would move next is kept with every entry as the head of two stacks of steps. The rest of each
 * stack is found in older entries: below step s on the undo stack lies what was its head just before s began, below it
 * on the redo stack what was the head just before s was last undone. A new edit empties the redo stack.
 */
import type { LogEntry } from '../../shared/ipc/values.ts';
import type { Change, Edit } from '../../shared/plan/edits.ts';
import type { Plan } from '../../shared/plan/types.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

/** Edits of one place by one window, each within this time of the last, are one step of undo. */
export const typingPauseMs = 2_000;

/** Heads of the two stacks: the step that undo, and redo, would move; `null` where there is none. */
export interface Heads {
  readonly undo: number | null;
  readonly redo: number | null;
}

interface Row {
  readonly revision: number;
  readonly kind: LogEntry['kind'];
  readonly step: number;
  readonly label: string;
  readonly changes: string;
  readonly undo_top: number | null;
  readonly redo_top: number | null;
  readonly at: string;
  readonly client: string;
  /** The revision that was gone back to, `null` for any other entry. */
  readonly restored: number | null;
}

const rows = `SELECT log.*, ways_back.restored FROM log
  LEFT JOIN ways_back ON ways_back.plan_id = log.plan_id AND ways_back.revision = log.revision`;

const rowAt = (database: ReadableDatabase, planId: string, revision: number): Row | undefined =>
  database.get<Row>(`${rows} WHERE log.plan_id = ? AND log.revision = ?`, planId, revision);

/** The heads as they were after a revision; before the first entry there is nothing to undo. */
export function headsAt(database: ReadableDatabase, planId: string, revision: number): Heads {
  const row = rowAt(database, planId, revision);
  return { undo: row?.undo_top ?? null, redo: row?.redo_top ?? null };
}

/** The edits of a step as they were made, oldest first. */
export const editsOfStep = (database: ReadableDatabase, planId: string, step: number): readonly Edit[] =>
  database
    .all<{ label: string; changes: string }>(
      "SELECT label, changes FROM log WHERE plan_id = ? AND step = ? AND kind = 'edit' ORDER BY revision",
      planId,
      step,
    )
    .map(({ label, changes }) => ({ label, changes: JSON.parse(changes) as Change[] }));

/** What was done after one revision up to another, undo and redo included, oldest first. */
export const editsBetween = (
  database: ReadableDatabase,
  planId: string,
  after: number,
  upTo: number,
): readonly Edit[] =>
  database
    .all<{ label: string; changes: string }>(
      'SELECT label, changes FROM log WHERE plan_id = ? AND revision > ? AND revision <= ? ORDER BY revision',
      planId,
      after,
      upTo,
    )
    .map(({ label, changes }) => ({ label, changes: JSON.parse(changes) as Change[] }));

/** What the menu says of a step: the label of its last edit. `null` without a step. */
export const labelOf = (database: ReadableDatabase, planId: string, step: number | null): string | null =>
  step === null
    ? null
    : (database.get<{ label: string }>(
        `SELECT label FROM log WHERE plan_id = ? AND step = ? AND kind = 'edit' ORDER BY revision DESC LIMIT 1`,
        planId,
        step,
      )?.label ?? null);

/** An entry about to be written: the edit, what it is, and what the plan becomes. */
export interface Entry {
  readonly planId: string;
  /** The revision it was made at; it leads to the next. */
  readonly baseRevision: number;
  readonly edit: Edit;
  readonly document: Plan;
  readonly at: string;
  readonly client: string;
}

/** Appends an edit; it continues the step before it where that is the same typing. */
export function appendEdit(database: WritableDatabase, entry: Entry): void {
  const last = rowAt(database, entry.planId, entry.baseRevision);
  const step = last && isSameTyping(last, entry) ? last.step : entry.baseRevision + 1;
  append(database, entry, 'edit', step, { undo: step, redo: null });
}

/** Appends the edit that goes back to an earlier revision: always a step of its own. */
export function appendWayBack(database: WritableDatabase, entry: Entry, restored: number): void {
  const step = entry.baseRevision + 1;
  append(database, entry, 'edit', step, { undo: step, redo: null });
  database.run(
    'INSERT INTO ways_back (plan_id, revision, restored) VALUES (?, ?, ?)',
    entry.planId,
    step,
    restored,
  );
}

/** Appends the taking back of the step on the head of the undo stack. */
export function appendUndo(database: WritableDatabase, entry: Entry, step: number): void {
  const before = headsAt(database, entry.planId, step - 1);
  append(database, entry, 'undo', step, { undo: before.undo, redo: step });
}

/** Appends the doing again of the step on the head of the redo stack. */
export function appendRedo(database: WritableDatabase, entry: Entry, step: number): void {
  const undone = database.get<{ revision: number }>(
    "SELECT max(revision) AS revision FROM log WHERE plan_id = ? AND step = ? AND kind = 'undo'",
    entry.planId,
    step,
  );
  const before = headsAt(database, entry.planId, (undone?.revision ?? 1) - 1);
  append(database, entry, 'redo', step, { undo: step, redo: before.redo });
}

function append(
  database: WritableDatabase,
  { planId, baseRevision, edit, document, at, client }: Entry,
  kind: LogEntry['kind'],
  step: number,
  heads: Heads,
): void {
  const revision = baseRevision + 1;
  database.run(
    `INSERT INTO log (plan_id, revision, kind, step, label, changes, undo_top, redo_top, at, client)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    planId,
    revision,
    kind,
    step,
    edit.label,
    JSON.stringify(edit.changes),
    heads.undo,
    heads.redo,
    at,
    client,
  );
  database.run(
    'UPDATE plans SET document = ?, revision = ?, changed_at = ? WHERE id = ?',
    JSON.stringify(document),
    revision,
    at,
    planId,
  );
}

function isSameTyping(last: Row, { edit, at, client }: Entry): boolean {
  const pause = Date.parse(at) - Date.parse(last.at);
  if (last.kind !== 'edit' || last.restored !== null || last.client !== client) return false;
  if (pause < 0 || pause > typingPauseMs) return false;
  const place = onlyPlace(edit.changes);
  return place !== null && place === onlyPlace(JSON.parse(last.changes) as Change[]);
}

/** The one place whose value is set, `null` where an edit does anything else. */
function onlyPlace(changes: readonly Change[]): string | null {
  const [only, ...others] = changes;
  return only?.kind === 'set' && others.length === 0 ? placeOf(only) : null;
}

function placeOf({ path, from, to }: Extract<Change, { kind: 'set' }>): string | null {
  return /^scenarios\.[^.]+\.changes$/u.test(path)
    ? placeInScenario(path, from, to)
    : placeIn(path, from, to);
}

/**
 * In a row of numbers the one that was typed into; the first digit typed into a month of a constant series spreads it.
 * Several at once, such as a block that was pasted, are no typing.
 */
function placeIn(path: string, from: unknown, to: unknown): string | null {
  if (!Array.isArray(to)) return path;
  const was = (at: number): unknown => (Array.isArray(from) ? from[at] : from);
  const isRow = typeof from === 'number' || (Array.isArray(from) && from.length === to.length);
  const others = to.flatMap((value: unknown, position) => (value === was(position) ? [] : [position]));
  return isRow && others.length === 1 ? `${path}.${others[0]}` : null;
}

/**
 * What is edited in a scenario is all in its one list of changes: what was typed into is the one path of which the two
 * lists say different things.
 */
function placeInScenario(path: string, from: unknown, to: unknown): string | null {
  const [before, after] = [entriesOf(from), entriesOf(to)];
  const was = [...before].flatMap(([text, one]) => (after.has(text) ? [] : [one]));
  const is = [...after].flatMap(([text, one]) => (before.has(text) ? [] : [one]));
  const [only, ...others] = new Set([...was, ...is].map((one) => one.path));
  if (only === undefined || others.length > 0 || was.length > 1 || is.length > 1) return null;
  return placeIn(`${path}/${only}`, was[0]?.set, is[0]?.set);
}

interface ScenarioEntry {
  readonly path: string;
  readonly set?: unknown;
}

/** By what they say. */
const entriesOf = (changes: unknown): ReadonlyMap<string, ScenarioEntry> =>
  new Map(
    (Array.isArray(changes) ? (changes as readonly ScenarioEntry[]) : []).map((one) => [
      JSON.stringify(one),
      one,
    ]),
  );

/** Entries up to (and without) revision `before`, latest first, at most `limit`. */
export const readHistory = (
  database: ReadableDatabase,
  planId: string,
  limit: number,
  before: number = Number.MAX_SAFE_INTEGER,
): LogEntry[] =>
  database
    .all<Row>(
      `${rows} WHERE log.plan_id = ? AND log.revision < ? ORDER BY log.revision DESC LIMIT ?`,
      planId,
      before,
      limit,
    )
    .map(({ revision, kind, step, label, changes, at, client, restored }) => ({
      revision,
      kind,
      step,
      label,
      changes: JSON.parse(changes) as LogEntry['changes'],
      at,
      client,
      restored,
    }));
