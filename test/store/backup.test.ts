/** Copies of the file: when they are made, how many are kept, and that a half-made one never counts. */
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { backUp, goodBackups } from '../../electron/store/backup.ts';
import { prepareFolder } from '../../electron/store/folder.ts';
import { migrations } from '../../electron/store/migrations/run.ts';
import { aDay, opened, put, temporaryFolder, testClock } from './temporary.ts';

const backups = (folder: string) => readdirSync(join(folder, 'backups')).toSorted();

test('one a day, of a store that holds something, the newest seven kept', async () => {
  const folder = await temporaryFolder();
  const clock = testClock();
  const { store, notices } = await opened(folder, clock);
  expect(backups(folder)).toEqual([]);
  put(store, 'a');
  for (let day = 0; day < 10; day++) {
    await store.backUpDaily();
    clock.pass(1000);
    await store.backUpDaily();
    expect(backups(folder)).toHaveLength(Math.min(day + 1, 7));
    put(store, `plan-${day}`);
    clock.pass(aDay);
  }
  expect(goodBackups(prepareFolder(folder), migrations.length).map(({ plans }) => plans)).toEqual([
    10, 9, 8, 7, 6, 5, 4,
  ]);
  expect(notices).toEqual([]);
});

test('a start makes the backup of the day', async () => {
  const folder = await temporaryFolder();
  const clock = testClock();
  const { store } = await opened(folder, clock);
  put(store, 'a');
  store.close();
  clock.pass(aDay);
  (await opened(folder, clock)).store.close();
  expect(backups(folder)).toEqual(['daily-2027-03-02T09-30-00-000Z.db']);
});

test('those before a change of the format are counted apart, five kept', async () => {
  const folder = await temporaryFolder();
  const clock = testClock();
  const { store } = await opened(folder, clock);
  put(store, 'a');
  await store.backUpDaily();
  for (let i = 0; i < 8; i++) {
    clock.pass(1000);
    await backUp(store.connection, prepareFolder(folder), 'before-migration', clock());
  }
  expect(backups(folder).filter((name) => name.startsWith('before-migration'))).toHaveLength(5);
  expect(backups(folder).filter((name) => name.startsWith('daily'))).toHaveLength(1);
});

test('a backup is one file, readable by the user alone, with everything that was acknowledged', async () => {
  const folder = await temporaryFolder();
  const { store } = await opened(folder);
  put(store, 'a');
  put(store, 'b');
  await store.backUpDaily();
  const [name = ''] = backups(folder);
  expect(backups(folder)).toHaveLength(1);
  const path = join(folder, 'backups', name);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
  const copy = new Database(path, { readonly: true });
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(copy.prepare('SELECT id FROM plans ORDER BY id').pluck().all()).toEqual(['a', 'b']);
  copy.close();
  expect(backups(folder)).toEqual([name]);
});

test('what was left half-made, and what is not ours, is neither offered nor deleted', async () => {
  const folder = await temporaryFolder();
  const clock = testClock();
  const { store } = await opened(folder, clock);
  put(store, 'a');
  const others = ['daily-2027-02-01T09-30-00-000Z.db.77.unfinished', 'my own copy.db'];
  for (const name of others) writeFileSync(join(folder, 'backups', name), 'half');
  for (let day = 0; day < 9; day++, clock.pass(aDay)) await store.backUpDaily();
  expect(goodBackups(prepareFolder(folder), migrations.length)).toHaveLength(7);
  expect(backups(folder)).toEqual(expect.arrayContaining(others));
});

test('a backup that cannot be made is noticed and keeps nobody from working', async () => {
  const folder = await temporaryFolder();
  const { store, notices } = await opened(folder);
  put(store, 'a');
  rmSync(join(folder, 'backups'), { recursive: true });
  await store.backUpDaily();
  expect(notices).toEqual([expect.stringContaining('backup of the day')]);
  put(store, 'b');
});
