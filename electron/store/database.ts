/**
 * A connection to the store's file, and who may do what with it: reading is always possible, writing only inside
 * `immediately`, which hands out the only `WritableDatabase` there is. So no write can escape a transaction.
 */
import { phrase } from '../../shared/language/say.ts';
import Database from 'better-sqlite3';

/** Marks a file as ours ("GrPl"), so that another program's database of the same name is not taken for it. */
export const applicationId = 0x4772506c;

type Value = string | number | null;

export interface ReadableDatabase {
  /** The first row, or `undefined`. */
  readonly get: <Row>(sql: string, ...values: readonly Value[]) => Row | undefined;
  readonly all: <Row>(sql: string, ...values: readonly Value[]) => readonly Row[];
}

declare const writable: unique symbol;

export interface WritableDatabase extends ReadableDatabase {
  readonly [writable]: true;
  /** Runs one statement; returns how many rows it changed. */
  readonly run: (sql: string, ...values: readonly Value[]) => number;
  /** Runs a script without values: migrations. */
  readonly script: (sql: string) => void;
}

export interface Connection {
  readonly read: ReadableDatabase;
  /**
   * Runs `work` in one IMMEDIATE transaction: no other window or process writes between its reads and its writes, and
   * when this returns everything is on disk (`synchronous=FULL`). An exception undoes all of it.
   */
  readonly immediately: <T>(work: (database: WritableDatabase) => T) => T;
  /** Runs `work` on the file as it is at one moment, whatever others write meanwhile. */
  readonly atOneMoment: <T>(work: () => T) => T;
  /** Changes whenever another connection, of this or another process, has written. */
  readonly dataVersion: () => number;
  readonly userVersion: () => number;
  /** The findings of `PRAGMA quick_check`; none when the file is sound. May throw what `isDamage` knows. */
  readonly quickCheck: () => readonly string[];
  /** Copies the whole file as of now through the online backup API, while others read and write. */
  readonly copyTo: (path: string) => Promise<void>;
  readonly close: () => void;
}

const busyTimeoutMs = 10_000;

/** Opens (or makes) a file for reading and writing, in the modes the whole store relies on. */
export function connect(path: string): Connection {
  const database = new Database(path, { timeout: busyTimeoutMs });
  try {
    useWriteAheadLog(database);
    database.pragma('synchronous = FULL');
    // macOS leaves a plain fsync in the disk's own cache.
    database.pragma('fullfsync = ON');
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
  } catch (error) {
    database.close();
    throw error;
  }
  return connection(database);
}

/** Opens a finished backup: one file without a write-ahead log beside it, only to look at. */
export function connectToLook(path: string): Connection {
  return connection(new Database(path, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs }));
}

/** Turns a copied file into one that stands alone: no `-wal` and `-shm` beside it are needed to read it. */
export function makeSelfContained(path: string): void {
  const database = new Database(path, { fileMustExist: true });
  try {
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

/** Changing the journal mode does not wait for others by itself: two processes may make the file at once. */
function useWriteAheadLog(database: Database.Database): void {
  const pauseMs = 20;
  for (let waited = 0; ; waited += pauseMs) {
    try {
      database.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || waited >= busyTimeoutMs) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
  }
}

function connection(database: Database.Database): Connection {
  const statements = new Map<string, Database.Statement<Value[]>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare<Value[]>(sql);
    statements.set(sql, statement);
    return statement;
  };
  const reading = (sql: string) => {
    const statement = prepared(sql);
    if (!statement.readonly) throw new Error(`Not a query: ${sql}`);
    return statement;
  };
  const read: ReadableDatabase = {
    get: <Row>(sql: string, ...values: readonly Value[]) => reading(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: readonly Value[]) => reading(sql).all(...values) as Row[],
  };
  const write = {
    ...read,
    run: (sql: string, ...values: readonly Value[]) => prepared(sql).run(...values).changes,
    script: (sql: string) => void database.exec(sql),
  } as WritableDatabase;
  return {
    read,
    immediately: (work) => database.transaction(() => work(write)).immediate(),
    atOneMoment: (work) => database.transaction(work).deferred(),
    dataVersion: () => Number(database.pragma('data_version', { simple: true })),
    userVersion: () => Number(database.pragma('user_version', { simple: true })),
    quickCheck: () =>
      (database.pragma('quick_check(10)') as { quick_check: string }[])
        .map((row) => row.quick_check)
        .filter((finding) => finding !== 'ok'),
    copyTo: async (path) => void (await database.backup(path)),
    close: () => void database.close(),
  };
}

const codeOf = (error: unknown): string => (error instanceof Database.SqliteError ? error.code : '');

/** SQLite says that the bytes of the file are not a sound database. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error));

const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));

/**
 * What a user can do something about (a full disk, a folder that cannot be written, another program that keeps the
 * file locked), in words; `null` when the error is none of these, and so a bug.
 */
export function storageTrouble(error: unknown): string | null {
  const code = codeOf(error);
  if (isBusy(error))
    return phrase('Another program keeps the file with your plans locked. Nothing was changed.');
  if (isDamage(error)) {
    return phrase(
      'The file with your plans is damaged. Nothing was changed. Start Groundplan again to go on from a backup.',
    );
  }
  if (code.startsWith('SQLITE_FULL')) return phrase('The disk is full. Nothing was changed.');
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return phrase('The file with your plans cannot be written. Nothing was changed.');
  }
  if (code.startsWith('SQLITE_IOERR')) return phrase('The disk could not be written. Nothing was changed.');
  return null;
}
