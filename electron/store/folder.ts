/** Where the store keeps what, under the user's data folder. Nothing else knows a file name. */
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';

export interface StoreFolder {
  readonly path: string;
  /** The one file with everything in it; SQLite keeps `-wal` and `-shm` beside it while it is open. */
  readonly file: string;
  readonly backups: string;
  /** Where files that could not be read are kept, with the date. Never emptied by us. */
  readonly setAside: string;
}

/** The file itself and what SQLite keeps beside it. */
export const fileSuffixes = ['', '-wal', '-shm'] as const;

/** Makes the folders, readable by this user only. Throws a Node error where the disk does not allow it. */
export function prepareFolder(path: string): StoreFolder {
  const folder = {
    path,
    file: join(path, 'groundplan.db'),
    backups: join(path, 'backups'),
    setAside: join(path, 'damaged'),
  };
  for (const each of [folder.path, folder.backups, folder.setAside])
    mkdirSync(each, { recursive: true, mode: 0o700 });
  return folder;
}

/** Makes the file, empty, so that SQLite's own files beside it take over its permissions. */
export function makePrivateFile(path: string): void {
  if (existsSync(path)) return;
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

/** A moment as part of a file name: `2027-03-01T09-30-00-000Z`. Sorts by time. */
export const stamp = (time: number): string => new Date(time).toISOString().replaceAll(/[:.]/g, '-');

/** Puts a finished file, or the names in a folder, on disk before going on. */
export function flush(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
