/** Checks that were silenced in a plan, each with the reason. */
import type { Silence } from '../../shared/ipc/markValues.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { countMark } from './marks.ts';

/** In the order in which they were silenced. */
export const listSilences = (database: ReadableDatabase, planId: string): Silence[] => [
  ...database.all<Silence>(
    'SELECT rule, reason, at FROM silenced_checks WHERE plan_id = ? ORDER BY at, rowid',
    planId,
  ),
];

export function silence(database: WritableDatabase, planId: string, { rule, reason, at }: Silence): void {
  database.run(
    `INSERT INTO silenced_checks (plan_id, rule, reason, at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET reason = excluded.reason, at = excluded.at`,
    planId,
    rule,
    reason,
    at,
  );
  countMark(database, planId);
}

/** Hearing what is not silenced changes nothing. */
export function unsilence(database: WritableDatabase, planId: string, rule: string): void {
  const heard = database.run('DELETE FROM silenced_checks WHERE plan_id = ? AND rule = ?', planId, rule);
  if (heard > 0) countMark(database, planId);
}

/** A plan that goes on from another keeps what was silenced there. */
export function copySilences(database: WritableDatabase, from: string, to: string): void {
  database.run(
    `INSERT INTO silenced_checks (plan_id, rule, reason, at)
     SELECT ?, rule, reason, at FROM silenced_checks WHERE plan_id = ? ORDER BY at, rowid`,
    to,
    from,
  );
}
