/**
 * Notices what changed in the file, whoever changed it: this process's own writes at once, another process's when
 * it is next looked at. One place tells windows of both, so that none is told twice.
 */
import type { ProcessEvent } from '../../shared/ipc/contract.ts';
import type { Connection } from './database.ts';

interface Seen {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly removed_at: string | null;
  /** How often something was marked in its history. */
  readonly marks: number;
}

const seenNow = (connection: Connection): ReadonlyMap<string, Seen> =>
  new Map(
    connection.read
      .all<Seen>(
        `SELECT id, revision, name, removed_at, coalesce(stamp, 0) AS marks
         FROM plans LEFT JOIN mark_stamps ON mark_stamps.plan_id = plans.id`,
      )
      .map((row) => [row.id, row]),
  );

export interface ChangeFeed {
  /** Compares with what was last seen and emits what differs. Call it after every write. */
  readonly tell: () => void;
  /** The same, but only reads where another connection has written. Cheap enough for a few times a second. */
  readonly look: () => void;
}

/** What is there when the feed is made counts as known. */
export function createChangeFeed(connection: Connection, emit: (event: ProcessEvent) => void): ChangeFeed {
  let seen = seenNow(connection);
  let version = connection.dataVersion();

  const tell = () => {
    const before = seen;
    seen = seenNow(connection);
    for (const [planId, { revision, marks }] of seen) {
      const known = before.get(planId);
      if (known && known.revision !== revision) {
        emit({ event: 'planChanged', planId, revision, by: lastClient(connection, planId) });
      }
      if (known && known.marks !== marks) emit({ event: 'planMarks', planId });
    }
    if (libraryDiffers(before, seen)) emit({ event: 'plansChanged' });
  };

  const look = () => {
    const now = connection.dataVersion();
    if (now === version) return;
    version = now;
    tell();
  };

  return { tell, look };
}

const lastClient = (connection: Connection, planId: string): string =>
  connection.read.get<{ client: string }>(
    'SELECT client FROM log WHERE plan_id = ? ORDER BY revision DESC LIMIT 1',
    planId,
  )?.client ?? '';

const libraryDiffers = (before: ReadonlyMap<string, Seen>, now: ReadonlyMap<string, Seen>): boolean =>
  before.size !== now.size ||
  [...now].some(([planId, { name, removed_at }]) => {
    const known = before.get(planId);
    return known?.name !== name || known.removed_at !== removed_at;
  });
