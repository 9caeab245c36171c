/** Named points: one name for one revision of a plan. Removed by date, so that naming it again brings it back. */
import type { Point } from '../../shared/ipc/markValues.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { countMark } from './marks.ts';

/** Latest revision first. */
export const listPoints = (database: ReadableDatabase, planId: string): Point[] => [
  ...database.all<Point>(
    `SELECT revision, name, named_at AS namedAt FROM named_points
     WHERE plan_id = ? AND removed_at IS NULL ORDER BY revision DESC`,
    planId,
  ),
];

/** Whether the plan is in the library and has had that revision. */
export function namePoint(database: WritableDatabase, planId: string, point: Point): boolean {
  const has = database.get(
    'SELECT 1 FROM plans WHERE id = ? AND removed_at IS NULL AND revision >= ?',
    planId,
    point.revision,
  );
  if (!has) return false;
  database.run(
    `INSERT INTO named_points (plan_id, revision, name, named_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name, removed_at = NULL`,
    planId,
    point.revision,
    point.name,
    point.namedAt,
  );
  countMark(database, planId);
  return true;
}

/** `false` where there is no such point any more. */
export function removePoint(
  database: WritableDatabase,
  planId: string,
  revision: number,
  at: string,
): boolean {
  const removed = database.run(
    'UPDATE named_points SET removed_at = ? WHERE plan_id = ? AND revision = ? AND removed_at IS NULL',
    at,
    planId,
    revision,
  );
  if (removed > 0) countMark(database, planId);
  return removed > 0;
}
