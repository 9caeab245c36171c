/** Every mark counts in its plan, so that whoever shows marks notices: other windows, and other processes. */
import type { WritableDatabase } from './database.ts';

/** Called in the transaction that marks something. */
export function countMark(database: WritableDatabase, planId: string): void {
  database.run(
    'INSERT INTO mark_stamps (plan_id, stamp) VALUES (?, 1) ON CONFLICT DO UPDATE SET stamp = stamp + 1',
    planId,
  );
}
