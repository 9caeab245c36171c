/** All migrations in order, and what brings a file up to them: forward only, each in one transaction with its stamp. */
import type { Connection } from '../database.ts';
import { plansAndLog } from './0001-plans.ts';
import { marks } from './0002-marks.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [plansAndLog, marks];

/**
 * Makes every migration that the file lacks. Another process may be doing the same: the version is read again inside
 * each transaction, so each migration is made once.
 */
export function migrate(connection: Connection, steps: readonly Migration[] = migrations): void {
  for (const migration of steps) {
    connection.immediately((database) => {
      if (connection.userVersion() >= migration.version) return;
      database.script(migration.script);
      database.script(`PRAGMA user_version = ${migration.version}`);
    });
  }
}
