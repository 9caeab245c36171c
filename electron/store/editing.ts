/**
 * Changing a plan: edit, undo, redo. Each is one transaction that reads the plan as it is, checks that it is the one
 * the window saw, makes the change, holds the result against the plan's rules, and writes log and document together.
 */
import type { PlanState } from '../../shared/ipc/values.ts';
import {
  applyEdit,
  type Change,
  type Edit,
  type EditRefusal,
  editBetween,
  isEmpty,
  reverse,
  squash,
} from '../../shared/plan/edits.ts';
import { changedBy } from '../../shared/plan/edits/apply.ts';
import type { Plan } from '../../shared/plan/types.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import {
  appendEdit,
  appendRedo,
  appendUndo,
  appendWayBack,
  editsBetween,
  editsOfStep,
  headsAt,
  labelOf,
} from './log.ts';
import { readStored, type StoredPlan } from './plans.ts';

/** Who changes what, from which revision on. `at`: ISO 8601. */
export interface Attempt {
  readonly planId: string;
  readonly baseRevision: number;
  readonly at: string;
  readonly client: string;
}

export type Outcome =
  | { readonly kind: 'changed'; readonly state: PlanState }
  /** Undo or redo had nothing to move, or the edit was empty. */
  | { readonly kind: 'unchanged'; readonly state: PlanState }
  /** The plan is not at `baseRevision`; nothing was written. */
  | { readonly kind: 'conflict'; readonly state: PlanState }
  /** The edit does not fit the plan or leaves it invalid; nothing was written. */
  | { readonly kind: 'refused'; readonly why: EditRefusal }
  | { readonly kind: 'notFound' }
  /** Of the revision to go back to. */
  | { readonly kind: 'noRevision' };

/** The plan as it is, with what undo and redo would move. */
export function readState(database: ReadableDatabase, planId: string): PlanState | undefined {
  const stored = readStored(database, planId);
  return stored && stateOf(database, planId, stored);
}

function stateOf(database: ReadableDatabase, planId: string, { document, revision }: StoredPlan): PlanState {
  const heads = headsAt(database, planId, revision);
  return {
    planId,
    revision,
    document,
    undoable: labelOf(database, planId, heads.undo),
    redoable: labelOf(database, planId, heads.redo),
  };
}

export const makeEdit = (database: WritableDatabase, attempt: Attempt, edit: Edit): Outcome =>
  changing(database, attempt, ({ document }) => {
    if (isEmpty(edit)) return 'unchanged';
    const result = applyEdit(document, edit);
    if (!result.ok) return { kind: 'refused', why: result.faults };
    appendEdit(database, { ...attempt, edit, document: result.value });
    return 'changed';
  });

export const undo = (database: WritableDatabase, attempt: Attempt): Outcome =>
  changing(database, attempt, ({ document, revision }) => {
    const step = headsAt(database, attempt.planId, revision).undo;
    if (step === null) return 'unchanged';
    const edit = reverse(stepAsOne(database, attempt.planId, step));
    appendUndo(database, { ...attempt, edit, document: mustApply(document, edit) }, step);
    return 'changed';
  });

export const redo = (database: WritableDatabase, attempt: Attempt): Outcome =>
  changing(database, attempt, ({ document, revision }) => {
    const step = headsAt(database, attempt.planId, revision).redo;
    if (step === null) return 'unchanged';
    const edit = stepAsOne(database, attempt.planId, step);
    appendRedo(database, { ...attempt, edit, document: mustApply(document, edit) }, step);
    return 'changed';
  });

/** Makes the plan as it was at a revision: one edit like any other, so that nothing is lost and undo takes it back. */
export const goBack = (
  database: WritableDatabase,
  attempt: Attempt,
  restored: number,
  label: string,
): Outcome =>
  changing(database, attempt, ({ document }) => {
    const past = documentAt(database, attempt.planId, restored);
    if (past === undefined) return { kind: 'noRevision' };
    const edit = editBetween(document, past, label);
    if (isEmpty(edit)) return 'unchanged';
    appendWayBack(database, { ...attempt, edit, document: mustApply(document, edit) }, restored);
    return 'changed';
  });

/** What every change has in common: the plan is there and is the one the window saw. */
function changing(
  database: WritableDatabase,
  { planId, baseRevision }: Attempt,
  change: (
    stored: StoredPlan,
  ) => 'changed' | 'unchanged' | Extract<Outcome, { kind: 'refused' | 'noRevision' }>,
): Outcome {
  const stored = readStored(database, planId);
  if (!stored) return { kind: 'notFound' };
  if (stored.revision !== baseRevision) return { kind: 'conflict', state: stateOf(database, planId, stored) };
  const outcome = change(stored);
  if (typeof outcome !== 'string') return outcome;
  const state = readState(database, planId);
  if (!state) throw new Error(`The plan ${planId} went away within a transaction`);
  return { kind: outcome, state };
}

/** What a step did from its beginning to its end, however often its typing was stored in between. */
const stepAsOne = (database: ReadableDatabase, planId: string, step: number): Edit =>
  editsOfStep(database, planId, step).reduce(squash);

/** An edit of the log fits the revision it was logged at; that it does not would be a bug. */
function mustApply(document: Plan, edit: Edit): Plan {
  const result = applyEdit(document, edit);
  if (!result.ok)
    throw new Error(`A logged edit does not fit its plan: ${JSON.stringify(result.faults).slice(0, 500)}`);
  return result.value;
}

/** As `mustApply`, for a change of which it is known that the whole edit left a valid plan when it was made. */
function mustChange(document: Plan, change: Change): Plan {
  const result = changedBy({ ...document }, change);
  if (!result.ok) throw new Error(`A logged change does not fit its plan: ${JSON.stringify(result.faults)}`);
  return result.value as unknown as Plan;
}

/**
 * The document as it was at a revision: from the plan's first document forwards through its log, or from the present
 * one backwards, whichever is nearer.
 */
export function documentAt(database: ReadableDatabase, planId: string, revision: number): Plan | undefined {
  const plan = database.get<{ revision: number }>(
    'SELECT revision FROM plans WHERE id = ? AND removed_at IS NULL',
    planId,
  );
  if (!plan || revision > plan.revision) return undefined;
  const isNearStart = revision <= plan.revision / 2;
  const from = database.get<{ document: string }>(
    `SELECT ${isNearStart ? 'initial AS document' : 'document'} FROM plans WHERE id = ?`,
    planId,
  );
  const start = JSON.parse(from?.document ?? 'null') as Plan;
  if (isNearStart) return changesOf(editsBetween(database, planId, 0, revision)).reduce(mustChange, start);
  const back = editsBetween(database, planId, revision, plan.revision).toReversed().map(reverse);
  return changesOf(back).reduce(mustChange, start);
}

const changesOf = (edits: readonly Edit[]): readonly Change[] => edits.flatMap(({ changes }) => changes);
