/** Whether the file is a sound store of ours, told before anybody works with it; and setting it aside when not. */
import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { applicationId, type Connection, connect, isDamage } from './database.ts';
import { flush, stamp, type StoreFolder, fileSuffixes } from './folder.ts';

type Damaged = { readonly kind: 'damaged' };
export type Health =
  | Damaged
  | { readonly kind: 'sound'; readonly version: number }
  /** Written by a later Groundplan than this one. */
  | { readonly kind: 'newer'; readonly version: number };

/**
 * Looks at everything in the file: header, pages, what the columns promise. Takes a few milliseconds a megabyte. All of
 * it at one moment, since another process may just be making the file, or changing its format.
 */
export function examine(connection: Connection, newestVersion: number): Health {
  try {
    return connection.atOneMoment(() => judge(connection, newestVersion));
  } catch (error) {
    if (isDamage(error)) return { kind: 'damaged' };
    throw error;
  }
}

function judge(connection: Connection, newestVersion: number): Health {
  const tables = connection.read.get<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema')?.n ?? 0;
  const version = connection.userVersion();
  const mark = connection.read.get<{ application_id: number }>('PRAGMA application_id')?.application_id;
  const blank = tables === 0 && version === 0 && mark === 0;
  if (!blank && (mark !== applicationId || version < 1)) return { kind: 'damaged' };
  if (version > newestVersion) return { kind: 'newer', version };
  return connection.quickCheck().length > 0 ? { kind: 'damaged' } : { kind: 'sound', version };
}

export type Examined = (Exclude<Health, Damaged> & { readonly connection: Connection }) | Damaged;

/** Connects and examines; `newestVersion` is the latest format this Groundplan knows. The connection of a damaged file is closed again. */
export function connectAndExamine(path: string, newestVersion: number): Examined {
  let connection: Connection | undefined;
  try {
    connection = connect(path);
    const health = examine(connection, newestVersion);
    if (health.kind !== 'damaged') return { ...health, connection };
    connection.close();
    return health;
  } catch (error) {
    connection?.close();
    if (isDamage(error)) return { kind: 'damaged' };
    throw error;
  }
}

/** Nothing, or an empty file, is where the file belongs. */
export const isFree = (folder: StoreFolder): boolean =>
  !existsSync(folder.file) || statSync(folder.file).size === 0;

/**
 * A store without its file although it had one: the file is gone or empty, but its write-ahead log, backups or a file
 * that was set aside are there (as when Groundplan ended before the user chose how to go on after damage). SQLite
 * would make a new file in silence, and throw the log away.
 */
export function isMissing(folder: StoreFolder, hasBackups: boolean): boolean {
  const hadOne = hasBackups || newestSetAside(folder) !== null || existsSync(`${folder.file}-wal`);
  // In this order: another process that is just making the file fills it before it makes the log.
  return hadOne && isFree(folder);
}

/**
 * Moves the damaged file, together with its write-ahead log, which may hold the last edits, to a name with its date.
 * Returns where the file is now.
 */
export function setAside(folder: StoreFolder, time: number): string {
  const target = join(folder.setAside, `${stamp(time)}-${basename(folder.file)}`);
  for (const suffix of fileSuffixes) {
    if (existsSync(folder.file + suffix)) renameSync(folder.file + suffix, target + suffix);
  }
  flush(folder.setAside);
  flush(folder.path);
  return target;
}

/** The file that was set aside last, if any. */
export function newestSetAside(folder: StoreFolder): string | null {
  const name = readdirSync(folder.setAside)
    .filter((each) => each.endsWith('.db'))
    .toSorted()
    .at(-1);
  return name === undefined ? null : join(folder.setAside, name);
}
