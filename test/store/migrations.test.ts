/** Every change of the file's format, from the one before it; and files of a later Groundplan. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Connection, connect } from '../../electron/store/database.ts';
import { migrate, migrations } from '../../electron/store/migrations/run.ts';
import type { Migration } from '../../electron/store/migrations/migration.ts';
import { openStore } from '../../electron/store/open.ts';
import { casePlan, opened, opening, put, temporaryFolder, testClock } from './temporary.ts';

/** What each migration has to do, on a file that has all before it. A migration that is missing here fails the suite. */
const tested: Readonly<Record<number, (file: Connection) => void>> = {
  1: (file) => {
    const tables = file.read.all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    );
    expect(tables.map((table) => table.name)).toEqual(['log', 'plans', 'settings']);
    const strict = file.read.all<{ strict: number }>(
      "SELECT strict FROM pragma_table_list WHERE schema = 'main'",
    );
    expect(strict.filter((table) => table.strict === 1)).toHaveLength(3);
    const text = JSON.stringify(casePlan());
    file.immediately((database) => {
      database.run(
        "INSERT INTO plans (id, initial, document, revision, created_at, changed_at) VALUES ('a', ?, ?, 0, '', '')",
        text,
        text,
      );
      database.run(
        "INSERT INTO log (plan_id, revision, kind, step, label, changes, at, client) VALUES ('a', 1, 'edit', 1, '', '[]', '', '')",
      );
    });
    const refused = (sql: string) => () => file.immediately((database) => database.run(sql));
    expect(refused('UPDATE log SET label = 1')).toThrow('only appended');
    expect(refused('DELETE FROM log')).toThrow('only appended');
    expect(refused("UPDATE plans SET initial = '{}'")).toThrow('first document');
    expect(refused('DELETE FROM plans')).toThrow('never deleted');
    expect(refused("UPDATE plans SET document = 'not json'")).toThrow('malformed JSON');
    expect(refused("INSERT INTO log SELECT 'b', 1, kind, 1, '', '[]', NULL, NULL, '', '' FROM log")).toThrow(
      'FOREIGN KEY',
    );
  },
};

describe('migrations', () => {
  test('each has a test and the next number', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    expect(Object.keys(tested).map(Number)).toEqual(migrations.map(({ version }) => version));
  });

  test.each(migrations.map(({ version, does }) => ({ version, does })))(
    '$version: $does',
    async ({ version }) => {
      const file = connect(join(await temporaryFolder(), 'groundplan.db'));
      migrate(file, migrations.slice(0, version - 1));
      expect(file.userVersion()).toBe(version - 1);
      migrate(file, migrations.slice(0, version));
      expect(file.userVersion()).toBe(version);
      tested[version]?.(file);
      migrate(file, migrations.slice(0, version));
      expect(file.quickCheck()).toEqual([]);
      file.close();
    },
  );

  test('one that fails leaves neither its tables nor its stamp', async () => {
    const file = connect(join(await temporaryFolder(), 'groundplan.db'));
    file.immediately((database) => database.script('CREATE TABLE settings (other TEXT)'));
    expect(() => migrate(file)).toThrow('already exists');
    expect(file.userVersion()).toBe(0);
    expect(file.read.get("SELECT 1 FROM sqlite_schema WHERE name = 'plans'")).toBeUndefined();
    file.close();
  });

  test('a start with a later format backs the file up first, then brings it there', async () => {
    const folder = await temporaryFolder();
    const { store } = await opened(folder);
    put(store, 'a');
    store.close();
    const next = {
      version: migrations.length + 1,
      does: 'Test',
      script: 'ALTER TABLE settings ADD later TEXT',
    };
    const notices: string[] = [];
    const start = (steps: readonly Migration[]) =>
      openStore(folder, {
        clock: testClock(),
        onNotice: (message) => void notices.push(message),
        migrations: steps,
      });

    const failing = await start([
      ...migrations,
      { ...next, script: 'ALTER TABLE missing ADD later TEXT' },
    ]).catch((error: unknown) => String(error));
    expect(failing).toContain('no such table');
    const after = await start([...migrations, next]);
    if (after.kind !== 'open') throw new Error(`The store is ${after.kind}`);
    expect(after.store.connection.userVersion()).toBe(next.version);
    expect(after.store.connection.read.get('SELECT id FROM plans')).toEqual({ id: 'a' });
    expect(notices.at(-1)).toContain(`from format ${migrations.length} to ${next.version}`);
    after.store.close();

    const before = readdirSync(join(folder, 'backups')).find((name) => name.startsWith('before-migration'));
    const backup = new Database(join(folder, 'backups', before ?? ''), { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(backup.prepare('SELECT id FROM plans').pluck().get()).toBe('a');
    backup.close();
  });

  test('a file of a later Groundplan is refused, and left as it is', async () => {
    const folder = await temporaryFolder();
    const { store } = await opened(folder);
    put(store, 'a');
    store.close();
    const database = new Database(join(folder, 'groundplan.db'));
    database.pragma(`user_version = ${migrations.length + 1}`);
    database.close();

    const { result } = await opening(folder);
    expect(result).toMatchObject({
      kind: 'unusable',
      message: expect.stringContaining('newer Groundplan') as string,
    });
    expect(readdirSync(join(folder, 'damaged'))).toEqual([]);
    const after = new Database(join(folder, 'groundplan.db'), { readonly: true });
    expect(after.pragma('user_version', { simple: true })).toBe(migrations.length + 1);
    expect(after.prepare('SELECT count(*) FROM plans').pluck().get()).toBe(1);
    after.close();
  });
});
