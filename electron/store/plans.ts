/** The plans of the library: made, listed, read, taken out and brought back. Their edits are log.ts's. */
import type { PlanSummary } from '../../shared/ipc/values.ts';
import type { Plan } from '../../shared/plan/types.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

export interface NewPlan {
  readonly planId: string;
  readonly document: Plan;
  /** The example it is made from, if it is. */
  readonly example: string | null;
  /** ISO 8601. */
  readonly at: string;
}

export function insertPlan(database: WritableDatabase, { planId, document, example, at }: NewPlan): void {
  const text = JSON.stringify(document);
  database.run(
    `INSERT INTO plans (id, initial, document, revision, example, created_at, changed_at)
     VALUES (?, ?, ?, 0, ?, ?, ?)`,
    planId,
    text,
    text,
    example,
    at,
    at,
  );
}

interface SummaryRow {
  readonly planId: string;
  readonly name: string;
  readonly currency: string;
  readonly start: string;
  readonly months: number;
  readonly targets: string;
  readonly example: string | null;
  readonly revision: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly removedAt: string | null;
}

/** The library, or what was removed from it; latest change first. */
export const listPlans = (database: ReadableDatabase, removed: boolean): PlanSummary[] =>
  database
    .all<SummaryRow>(
      `SELECT id AS planId, name, document ->> '$.currency' AS currency,
         document ->> '$.start' AS start, document ->> '$.months' AS months, document -> '$.targets' AS targets,
         example, revision, created_at AS createdAt, changed_at AS changedAt, removed_at AS removedAt
       FROM plans WHERE (removed_at IS NOT NULL) = ? ORDER BY changed_at DESC, id`,
      removed ? 1 : 0,
    )
    .map((row) => ({ ...row, targets: JSON.parse(row.targets) as PlanSummary['targets'] }));

export interface StoredPlan {
  readonly document: Plan;
  readonly revision: number;
}

/** A plan that is in the library; `undefined` when there is none of that id or it was removed. */
export function readStored(database: ReadableDatabase, planId: string): StoredPlan | undefined {
  const row = database.get<{ document: string; revision: number }>(
    'SELECT document, revision FROM plans WHERE id = ? AND removed_at IS NULL',
    planId,
  );
  return row && { document: JSON.parse(row.document) as Plan, revision: row.revision };
}

export const isInLibrary = (database: ReadableDatabase, planId: string): boolean =>
  database.get('SELECT 1 FROM plans WHERE id = ? AND removed_at IS NULL', planId) !== undefined;

/** `false` when there is no such plan, or it is removed already. */
export const removePlan = (database: WritableDatabase, planId: string, at: string): boolean =>
  database.run('UPDATE plans SET removed_at = ? WHERE id = ? AND removed_at IS NULL', at, planId) === 1;

/** `false` when there is no such plan; bringing back what is there changes nothing. */
export const bringBackPlan = (database: WritableDatabase, planId: string): boolean =>
  database.run('UPDATE plans SET removed_at = NULL WHERE id = ?', planId) === 1;
