/** Several processes on one file, and processes that are killed: what was acknowledged is there, whole and in order. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { documentAt, readState } from '../../electron/store/editing.ts';
import { readHistory } from '../../electron/store/log.ts';
import type { Store } from '../../electron/store/open.ts';
import { listPoints } from '../../electron/store/points.ts';
import { listSilences } from '../../electron/store/silences.ts';
import { listVersions, readVersion } from '../../electron/store/versions.ts';
import { applyEdit } from '../../shared/plan/edits/apply.ts';
import { getAt } from '../../shared/plan/paths.ts';
import type { Acknowledged } from './editor.ts';
import type { Marked } from './marker.ts';
import { seeded } from './seeded.ts';
import { opened, put, temporaryFolder } from './temporary.ts';

const node = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
const opener = fileURLToPath(new URL('opener.ts', import.meta.url));
const editor = fileURLToPath(new URL('editor.ts', import.meta.url));
const marker = fileURLToPath(new URL('marker.ts', import.meta.url));

interface Editing<Said = Acknowledged> {
  readonly process: ChildProcess;
  readonly acknowledged: Said[];
  /** Resolves when the process has ended and all it said was read: its exit code, `null` when it was killed. */
  readonly ended: Promise<number | null>;
}

const startEditing = (
  folder: string,
  client: string,
  path: string,
  count: number,
  heard = () => {},
): Editing => listenTo([node, editor, folder, 'plan', client, path, String(count)], heard);

/** Starts an editor by its command line and notes what it says; `heard` is called at every line. */
function listenTo<Said = Acknowledged>(
  [command = '', ...words]: readonly string[],
  heard = () => {},
): Editing<Said> {
  const process = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: Said[] = [];
  createInterface({ input: process.stdout }).on('line', (line) => {
    // A line that the kill cut in half was not said.
    if (!line.endsWith('}')) return;
    acknowledged.push(JSON.parse(line) as Said);
    heard();
  });
  const ended = new Promise<number | null>((resolve) => process.on('close', resolve));
  return { process, acknowledged, ended };
}

/** What must hold of a plan after whatever happened to its editors: `acknowledged` by client. */
function expectSound(
  store: Store,
  folder: string,
  acknowledged: Readonly<Record<string, readonly Acknowledged[]>>,
): void {
  const { read } = store.connection;
  const state = readState(read, 'plan');
  const log = readHistory(read, 'plan', 100_000).toReversed();
  expect(log.map(({ revision }) => revision)).toEqual(log.map((_, index) => index + 1));
  expect(state?.revision).toBe(log.length);
  expect(state?.document).toEqual(documentAt(read, 'plan', log.length));

  // Every edit that was acknowledged is at its revision, by its client, and made the document what it said.
  const heard = new Map(
    Object.entries(acknowledged).flatMap(([client, edits]) =>
      edits.map((edit) => [edit.revision, { ...edit, client }] as const),
    ),
  );
  expect(heard.size).toBe(Object.values(acknowledged).flat().length);
  let document = documentAt(read, 'plan', 0)!;
  for (const { revision, label, changes, client } of log) {
    const applied = applyEdit(document, { label, changes });
    if (!applied.ok) throw new Error(`Revision ${revision} does not fit`);
    document = applied.value;
    const edit = heard.get(revision);
    if (!edit) continue;
    expect({ revision, client, value: getAt(document, edit.path) }).toEqual({
      revision,
      client: edit.client,
      value: edit.value,
    });
    heard.delete(revision);
  }
  expect([...heard.keys()]).toEqual([]);

  const look = new Database(`${folder}/groundplan.db`, { readonly: true });
  expect(look.pragma('integrity_check', { simple: true })).toBe('ok');
  look.close();
}

describe('processes', () => {
  test('two that edit one plan at once lose nothing of each other', async () => {
    // On a busy machine one may be done before the other begins: then they try again.
    let atOnce = false;
    for (let round = 0; round < 5 && !atOnce; round++) {
      const folder = await temporaryFolder();
      const { store } = await opened(folder, Date.now);
      put(store, 'plan');
      const one = startEditing(folder, 'one', 'cash.opening', 150);
      const two = startEditing(folder, 'two', 'costs.toolsPerHead', 150);
      expect(await Promise.all([one.ended, two.ended])).toEqual([0, 0]);

      expect([one.acknowledged.length, two.acknowledged.length]).toEqual([150, 150]);
      expectSound(store, folder, { one: one.acknowledged, two: two.acknowledged });
      const state = readState(store.connection.read, 'plan');
      expect(state).toMatchObject({
        revision: 300,
        document: { cash: { opening: 150 }, costs: { toolsPerHead: 150 } },
      });
      atOnce =
        one.acknowledged[0]!.revision < two.acknowledged.at(-1)!.revision &&
        two.acknowledged[0]!.revision < one.acknowledged.at(-1)!.revision;
    }
    expect(atOnce).toBe(true);
  });

  test('several that make the file at the same moment all open it', async () => {
    for (let round = 0; round < 3; round++) {
      const folder = await temporaryFolder();
      const open = () => promisify(execFile)(node, [opener, folder]).then(({ stdout }) => stdout.trim());
      const said = await Promise.all(Array.from({ length: 4 }, open));
      expect(said).toEqual(['open', 'open', 'open', 'open']);
    }
  });

  test.runIf(process.platform !== 'win32')(
    'a disk that fills up: the edit is refused, those before are there',
    async () => {
      const folder = await temporaryFolder();
      const { store } = await opened(folder, Date.now);
      put(store, 'plan');
      store.close();
      // No file may grow beyond 300 blocks of 512 bytes (1 kB in some shells): the same errors as of a full disk.
      const words = [node, editor, folder, 'plan', 'full', 'cash.opening', '200']
        .map((word) => `'${word}'`)
        .join(' ');
      const editing = listenTo(['sh', '-c', `trap '' XFSZ; ulimit -f 300; exec ${words}`]);
      expect(await editing.ended).toBe(4);
      expect(editing.acknowledged.length).toBeGreaterThan(0);
      const again = await opened(folder, Date.now);
      expectSound(again.store, folder, { full: editing.acknowledged });
      expect(readState(again.store.connection.read, 'plan')?.revision).toBe(editing.acknowledged.length);
    },
  );

  // Each round starts a process, which takes seconds on a machine that is busy.
  test(
    'killed in the middle of 200 edits, 20 times: every acknowledged edit is there',
    { timeout: 180_000 },
    async () => {
      const seed = Number(process.env['GROUNDPLAN_SEED'] ?? Date.now() % 1_000_000);
      const random = seeded(seed);
      console.log(`Killing with seed ${seed} (GROUNDPLAN_SEED)`);
      for (let round = 0; round < 20; round++) {
        const folder = await temporaryFolder();
        const { store } = await opened(folder, Date.now);
        put(store, 'plan');
        // Nothing of ours holds the file open while the editor dies.
        store.close();
        const killAfter = 1 + Math.floor(random() * 190);
        const delayMs = random() * 2;
        const editing = startEditing(folder, 'killed', 'cash.opening', 200, () => {
          if (editing.acknowledged.length === killAfter) {
            setTimeout(() => editing.process.kill('SIGKILL'), delayMs);
          }
        });
        const where = `seed ${seed}, round ${round}`;
        expect(await editing.ended, where).toBe(null);
        expect(editing.acknowledged.length, where).toBeGreaterThanOrEqual(killAfter);
        const again = await opened(folder, Date.now);
        expectSound(again.store, folder, { killed: editing.acknowledged });
        const revision = readState(again.store.connection.read, 'plan')?.revision ?? 0;
        // At most the one edit in flight was stored without being heard of.
        expect(revision - editing.acknowledged.length, where).toBeGreaterThanOrEqual(0);
        expect(revision - editing.acknowledged.length, where).toBeLessThanOrEqual(1);
        again.store.close();
      }
    },
  );

  test(
    'killed in the middle of approving, naming and silencing, 6 times: every acknowledged mark is there',
    { timeout: 180_000 },
    async () => {
      const seed = Number(process.env['GROUNDPLAN_SEED'] ?? Date.now() % 1_000_000);
      const random = seeded(seed);
      for (let round = 0; round < 6; round++) {
        const where = `seed ${seed} (GROUNDPLAN_SEED), round ${round}`;
        const folder = await temporaryFolder();
        const { store } = await opened(folder, Date.now);
        put(store, 'plan');
        store.close();
        const killAfter = 1 + Math.floor(random() * 120);
        const delayMs = random() * 2;
        const marking: Editing<Marked> = listenTo<Marked>([node, marker, folder, 'plan', '100'], () => {
          if (marking.acknowledged.length === killAfter) {
            setTimeout(() => marking.process.kill('SIGKILL'), delayMs);
          }
        });
        expect(await marking.ended, where).toBe(null);
        const again = await opened(folder, Date.now);
        const { read } = again.store.connection;
        const named = (kind: Marked['kind']) =>
          marking.acknowledged.flatMap((mark) => (mark.kind === kind ? [mark.name] : []));
        const versions = listVersions(read, 'plan');
        const document = readState(read, 'plan')?.document;
        expect(
          versions.map(({ name }) => name),
          where,
        ).toEqual(expect.arrayContaining(named('version')));
        for (const { version } of versions) expect(readVersion(read, version)?.document).toEqual(document);
        expect(
          listSilences(read, 'plan').map(({ rule }) => rule),
          where,
        ).toEqual(expect.arrayContaining(named('silence')));
        // A point is one name for its revision: the last acknowledged, or the one in flight.
        const [point] = listPoints(read, 'plan');
        const last = Number(named('point').at(-1)?.replace('Mark ', '') ?? 0);
        const there = Number(point?.name.replace('Mark ', '') ?? 0);
        expect([last, last + 1], where).toContain(there);
        again.store.close();
      }
    },
  );
});
