/**
 * Opens the store of a folder: examines the file, sets a damaged one aside, backs up, brings the format up to date.
 * Everything that can go wrong without a bug of ours comes back as a value for the user to decide about.
 */
import { existsSync } from 'node:fs';
import type { BackupSummary } from '../../shared/ipc/values.ts';
import { backUp, dailyIsDue, goodBackups, hasBackups, putBack } from './backup.ts';
import { type Connection, storageTrouble } from './database.ts';
import { makePrivateFile, prepareFolder, type StoreFolder } from './folder.ts';
import { connectAndExamine, isFree, isMissing, newestSetAside, setAside } from './health.ts';
import type { Migration } from './migrations/migration.ts';
import { migrate, migrations } from './migrations/run.ts';

export interface StoreOptions {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Told, in words for a log, what happened to the file: set aside, migrated, a backup that failed. */
  readonly onNotice: (message: string) => void;
  /** Those of this Groundplan unless said otherwise. */
  readonly migrations?: readonly Migration[];
}

export interface Store {
  readonly connection: Connection;
  readonly clock: () => number;
  /** Makes the backup of the day unless there is one. A backup that fails is noticed, never thrown. */
  readonly backUpDaily: () => Promise<void>;
  readonly close: () => void;
}

export type Opening =
  | { readonly kind: 'open'; readonly store: Store }
  /**
   * The file could not be read and is now at `setAside` (`null`: it was gone already). `backups` are checked, newest
   * first. `recover` goes on with one of them, or with an empty file; it may be called once.
   */
  | {
      readonly kind: 'damaged';
      readonly setAside: string | null;
      readonly backups: readonly BackupSummary[];
      readonly recover: (backup: string | null) => Promise<Opening>;
    }
  | { readonly kind: 'unusable'; readonly message: string };

/** `path`: the user's data folder, made if it is not there. */
export async function openStore(path: string, options: StoreOptions): Promise<Opening> {
  try {
    const folder = prepareFolder(path);
    if (isMissing(folder, hasBackups(folder))) {
      if (existsSync(`${folder.file}-wal`)) setAside(folder, options.clock());
      return damaged(folder, newestSetAside(folder), options);
    }
    makePrivateFile(folder.file);
    return await open(folder, options);
  } catch (error) {
    return unusable(path, error);
  }
}

const stepsOf = (options: StoreOptions): readonly Migration[] => options.migrations ?? migrations;

async function open(folder: StoreFolder, options: StoreOptions): Promise<Opening> {
  const examined = connectAndExamine(folder.file, stepsOf(options).length);
  switch (examined.kind) {
    case 'damaged': {
      const where = setAside(folder, options.clock());
      options.onNotice(`The file with the plans is damaged and was set aside as ${where}.`);
      return damaged(folder, where, options);
    }
    case 'newer':
      examined.connection.close();
      return {
        kind: 'unusable',
        message:
          'Your plans were last opened with a newer Groundplan, whose file this one does not understand. ' +
          'Nothing was changed. Please start the newer Groundplan.',
      };
    case 'sound':
      return await upToDate(examined.connection, examined.version, folder, options);
    default:
      return examined satisfies never;
  }
}

async function upToDate(
  connection: Connection,
  version: number,
  folder: StoreFolder,
  options: StoreOptions,
): Promise<Opening> {
  const steps = stepsOf(options);
  try {
    if (version > 0 && version < steps.length) {
      await backUp(connection, folder, 'before-migration', options.clock());
      options.onNotice(`The file with the plans goes from format ${version} to ${steps.length}.`);
    }
    migrate(connection, steps);
  } catch (error) {
    connection.close();
    throw error;
  }
  const store: Store = {
    connection,
    clock: options.clock,
    backUpDaily: () => backUpDaily(connection, folder, options),
    close: () => connection.close(),
  };
  await store.backUpDaily();
  return { kind: 'open', store };
}

async function backUpDaily(
  connection: Connection,
  folder: StoreFolder,
  options: StoreOptions,
): Promise<void> {
  try {
    const time = options.clock();
    const anyPlan = connection.read.get('SELECT 1 FROM plans LIMIT 1') !== undefined;
    if (anyPlan && dailyIsDue(folder, time)) await backUp(connection, folder, 'daily', time);
  } catch (error) {
    options.onNotice(`The backup of the day could not be made: ${String(error)}`);
  }
}

function damaged(folder: StoreFolder, where: string | null, options: StoreOptions): Opening {
  const recover = async (backup: string | null): Promise<Opening> => {
    try {
      if (backup !== null && !putBack(folder, backup) && isFree(folder)) {
        return damaged(folder, where, options);
      }
      makePrivateFile(folder.file);
      return await open(folder, options);
    } catch (error) {
      return unusable(folder.path, error);
    }
  };
  return { kind: 'damaged', setAside: where, backups: goodBackups(folder, stepsOf(options).length), recover };
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'Groundplan may not write there.',
  EPERM: 'Groundplan may not write there.',
  EROFS: 'The disk can only be read.',
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your share of the disk is full.',
  ENOTDIR: 'It is not a folder.',
  EEXIST: 'It is not a folder.',
};

/** The value for trouble with the disk; anything else is a bug and is thrown on. */
function unusable(path: string, error: unknown): Opening {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = storageTrouble(error) ?? reasons[code];
  if (reason === undefined) throw error;
  return { kind: 'unusable', message: `Your plans are kept in ${path}. ${reason}` };
}
