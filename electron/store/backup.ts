/**
 * Copies of the file: one a day, and one before each change of its format, the newest of each kind kept. A copy
 * counts only once it is whole: it is made under another name, checked, put on disk and then given its own.
 */
import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupSummary } from '../../shared/ipc/values.ts';
import { type Connection, connectToLook, isDamage, makeSelfContained } from './database.ts';
import { flush, makePrivateFile, stamp, type StoreFolder } from './folder.ts';
import { examine, isFree } from './health.ts';

export type BackupKind = 'daily' | 'before-migration';
const kept: Readonly<Record<BackupKind, number>> = { daily: 7, 'before-migration': 5 };

/** `daily-2027-03-01T09-30-00-000Z.db` */
const namePattern = /^(daily|before-migration)-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.db$/;

interface BackupFile {
  readonly name: string;
  readonly kind: string;
  /** ISO 8601. */
  readonly at: string;
}

function backupFiles(folder: StoreFolder): readonly BackupFile[] {
  return readdirSync(folder.backups)
    .flatMap((name) => {
      const parts = namePattern.exec(name);
      if (!parts) return [];
      const [, kind = '', day, hours, minutes, seconds, milliseconds] = parts;
      return [{ name, kind, at: `${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z` }];
    })
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

export const hasBackups = (folder: StoreFolder): boolean => backupFiles(folder).length > 0;

/** Makes a copy as of now and drops the oldest of its kind beyond those kept. Throws where the disk does not allow it. */
export async function backUp(
  connection: Connection,
  folder: StoreFolder,
  kind: BackupKind,
  time: number,
): Promise<void> {
  const name = `${kind}-${stamp(time)}.db`;
  const unfinished = join(folder.backups, `${name}.${process.pid}.unfinished`);
  try {
    makePrivateFile(unfinished);
    await connection.copyTo(unfinished);
    makeSelfContained(unfinished);
    flush(unfinished);
    renameSync(unfinished, join(folder.backups, name));
    flush(folder.backups);
  } finally {
    rmSync(unfinished, { force: true });
  }
  rotate(folder, kind);
}

function rotate(folder: StoreFolder, kind: BackupKind): void {
  const old = backupFiles(folder)
    .filter((file) => file.kind === kind)
    .slice(kept[kind]);
  for (const { name } of old) rmSync(join(folder.backups, name), { force: true });
}

/** Whether the day (UTC) of `time` has no daily backup yet. */
export const dailyIsDue = (folder: StoreFolder, time: number): boolean => {
  const today = new Date(time).toISOString().slice(0, 10);
  return !backupFiles(folder).some((file) => file.kind === 'daily' && file.at.startsWith(today));
};

/** The backups that can be gone on with, newest first: each is opened and checked. */
export function goodBackups(folder: StoreFolder, newestVersion: number): readonly BackupSummary[] {
  return backupFiles(folder).flatMap(({ name, at }) => {
    const plans = plansIn(join(folder.backups, name), newestVersion);
    return plans === null ? [] : [{ backup: name, at, plans }];
  });
}

/** How many plans a backup holds, `null` when it is not sound or of a later Groundplan. */
function plansIn(path: string, newestVersion: number): number | null {
  let connection: Connection | undefined;
  try {
    connection = connectToLook(path);
    if (examine(connection, newestVersion).kind !== 'sound') return null;
    const row = connection.read.get<{ n: number }>(
      'SELECT count(*) AS n FROM plans WHERE removed_at IS NULL',
    );
    return row?.n ?? 0;
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  } finally {
    connection?.close();
  }
}

/**
 * Puts a copy of a backup in the place of the file, which must be free. The backup stays. `false` when there is no
 * such backup, or another window was faster.
 */
export function putBack(folder: StoreFolder, backup: string): boolean {
  if (!backupFiles(folder).some((file) => file.name === backup)) return false;
  if (!isFree(folder)) return false;
  const unfinished = `${folder.file}.${process.pid}.unfinished`;
  try {
    copyFileSync(join(folder.backups, backup), unfinished);
    flush(unfinished);
    renameSync(unfinished, folder.file);
    flush(folder.path);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return true;
}
