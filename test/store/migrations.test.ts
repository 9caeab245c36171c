/** Every change of the file's format, from the one before it; and files of a later Groundplan. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Connection, connect } from '../../electron/store/database.ts';
import { migrate, migrations } from '../../electron/store/migrations/run.ts';
import type { Migration } from '../../electron/store/migrations/migration.ts';
import { readState } from '../../electron/store/editing.ts';
import { readHistory } from '../../electron/store/log.ts';
import { openStore } from '../../electron/store/open.ts';
import { readSettings } from '../../electron/store/settings.ts';
import { listVersions } from '../../electron/store/versions.ts';
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
  2: (file) => {
    const tables = file.read.all<{ name: string; strict: number }>(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    );
    expect(tables.map(({ name }) => name)).toEqual([
      'approved_versions',
      'log',
      'mark_stamps',
      'named_points',
      'plans',
      'settings',
      'silenced_checks',
      'ways_back',
    ]);
    expect(tables.filter(({ strict }) => strict === 1)).toHaveLength(tables.length);
    const text = JSON.stringify(casePlan());
    const run = (sql: string) => file.immediately((database) => database.run(sql));
    file.immediately((database) => {
      database.run(
        "INSERT INTO plans (id, initial, document, revision, created_at, changed_at) VALUES ('a', ?, ?, 0, '', '')",
        text,
        text,
      );
      database.run(
        "INSERT INTO log (plan_id, revision, kind, step, label, changes, at, client) VALUES ('a', 1, 'edit', 1, '', '[]', '', '')",
      );
      database.run("INSERT INTO approved_versions VALUES ('v', 'a', 0, 'Board', '', '', '', ?)", text);
    });
    run("INSERT INTO named_points VALUES ('a', 1, 'Point', '', NULL)");
    run("INSERT INTO silenced_checks VALUES ('a', 'span', 'A reason', '')");
    run("INSERT INTO ways_back VALUES ('a', 1, 0)");
    const refused = (sql: string) => () => run(sql);
    for (const column of ['id', 'plan_id', 'revision', 'name', 'note', 'approved_by', 'approved_at']) {
      expect(refused(`UPDATE approved_versions SET ${column} = ${column}`), column).toThrow('never changes');
    }
    expect(refused("UPDATE approved_versions SET document = '{}'")).toThrow('never changes');
    expect(refused('DELETE FROM approved_versions')).toThrow('never deleted');
    expect(
      refused("INSERT OR REPLACE INTO approved_versions VALUES ('v', 'a', 1, 'X', '', '', '', '{}')"),
    ).toThrow('never replaced');
    expect(refused("INSERT INTO approved_versions VALUES ('w', 'a', 0, 'Board', '', '', '', '{}')")).toThrow(
      'never replaced',
    );
    expect(refused("INSERT INTO approved_versions VALUES ('w', 'b', 0, 'Board', '', '', '', '{}')")).toThrow(
      'FOREIGN KEY',
    );
    expect(refused("INSERT INTO approved_versions VALUES ('w', 'a', 1, 'Board', '', '', '', 'no')")).toThrow(
      'CHECK constraint',
    );
    expect(refused('DELETE FROM named_points')).toThrow('never deleted');
    expect(run("UPDATE named_points SET name = 'Renamed', removed_at = ''")).toBe(1);
    expect(refused('UPDATE ways_back SET restored = 0')).toThrow('only appended');
    expect(refused('DELETE FROM ways_back')).toThrow('only appended');
    expect(refused("INSERT INTO ways_back VALUES ('a', 2, 0)")).toThrow('FOREIGN KEY');
    expect(run('DELETE FROM silenced_checks')).toBe(1);
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

  test('a file of the first format keeps its plans, its log and its settings', async () => {
    const folder = await temporaryFolder();
    const first = connect(join(folder, 'groundplan.db'));
    migrate(first, migrations.slice(0, 1));
    const text = JSON.stringify(casePlan());
    first.immediately((database) => {
      database.run(
        "INSERT INTO plans (id, initial, document, revision, created_at, changed_at) VALUES ('a', ?, ?, 1, 'then', 'then')",
        text,
        text,
      );
      database.run(
        "INSERT INTO log (plan_id, revision, kind, step, label, changes, undo_top, at, client) VALUES ('a', 1, 'edit', 1, 'Old', '[]', 1, 'then', 'old')",
      );
      database.run("INSERT INTO settings VALUES ('theme', '', '\"dark\"')");
    });
    first.close();
    const { store } = await opened(folder);
    const { read } = store.connection;
    expect(store.connection.userVersion()).toBe(migrations.length);
    expect(readState(read, 'a')).toMatchObject({ revision: 1, document: casePlan(), undoable: 'Old' });
    expect(readHistory(read, 'a', 10)).toEqual([
      {
        revision: 1,
        kind: 'edit',
        step: 1,
        label: 'Old',
        changes: [],
        at: 'then',
        client: 'old',
        restored: null,
      },
    ]);
    expect(readSettings(read).theme).toBe('dark');
    expect(listVersions(read, 'a')).toEqual([]);
  });

  test('one that fails leaves neither its tables nor its stamp', async () => {
    const file = connect(join(await temporaryFolder(), 'groundplan.db'));
    file.immediately((database) => database.script('CREATE TABLE settings (other TEXT)'));
    expect(() => migrate(file)).toThrow('already exists');
    expect(file.userVersion()).toBe(0);
    expect(file.read.get("SELECT 1 FROM sqlite_schema WHERE name = 'plans'")).toBeUndefined();
    file.close();
  });

  test('one that fails leaves those before it as they were', async () => {
    const file = connect(join(await temporaryFolder(), 'groundplan.db'));
    migrate(file, migrations.slice(0, 1));
    file.immediately((database) => database.script('CREATE TABLE mark_stamps (other TEXT)'));
    expect(() => migrate(file)).toThrow('already exists');
    expect(file.userVersion()).toBe(1);
    expect(file.read.get("SELECT 1 FROM sqlite_schema WHERE name = 'approved_versions'")).toBeUndefined();
    expect(file.read.get("SELECT 1 FROM sqlite_schema WHERE name = 'plans'")).toBeDefined();
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
