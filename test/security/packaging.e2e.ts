/**
 * What `npm run package` puts into the desktop app, looked at from inside: packed offline over a stand-in for the
 * Electron runtime, which has nothing but the wire that electron-builder sets the fuses on.
 */
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Electron's own mark before its fuses: a version byte, how many there are, and one character for each. */
const wireMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuses = 9;

let folder: string;
let app: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'groundplan-package-'));
  const runtime = join(folder, 'runtime');
  mkdirSync(join(runtime, 'resources'), { recursive: true });
  const wire = Buffer.from([1, fuses, ...Buffer.from('1'.repeat(fuses))]);
  writeFileSync(
    join(runtime, 'electron'),
    Buffer.concat([Buffer.from(`\x7fELF${wireMark}`, 'latin1'), wire]),
  );
  chmodSync(join(runtime, 'electron'), 0o755);
  writeFileSync(join(runtime, 'version'), '45.4.1');
  await promisify(execFile)(
    process.execPath,
    [
      join(root, 'node_modules', 'electron-builder', 'cli.js'),
      '--config=build/electron-builder.json',
      '--dir',
      '--linux',
      '--x64',
      '--publish=never',
      `-c.electronDist=${runtime}`,
      `-c.directories.output=${join(folder, 'out')}`,
    ],
    { cwd: root },
  );
  app = join(folder, 'out', 'linux-unpacked');
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly unpacked?: boolean;
  readonly integrity?: object;
}

/** The header of an asar: after four lengths, a tree of its files as JSON. */
function listAsar(file: string): [path: string, entry: Entry][] {
  const bytes = readFileSync(file);
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Entry;
  const below = (path: string, entry: Entry): [string, Entry][] =>
    entry.files === undefined
      ? [[path, entry]]
      : Object.entries(entry.files).flatMap(([name, inner]) => below(`${path}/${name}`, inner));
  return below('', header);
}

test('the app holds the built app, the native store, and nothing else', () => {
  const files = listAsar(join(app, 'resources', 'app.asar'));
  const paths = files.map(([path]) => path);
  for (const path of [
    '/package.json',
    '/dist/main.js',
    '/dist/thread.js',
    '/dist/preload.cjs',
    '/dist/renderer/index.html',
  ])
    expect(paths).toContain(path);
  const packages = paths.filter((path) => path.startsWith('/node_modules/'));
  expect(packages.filter((path) => !path.startsWith('/node_modules/better-sqlite3/'))).toEqual([]);
  const native = paths.filter((path) => path.endsWith('.node'));
  expect(native).toEqual([
    '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
    '/node_modules/better-sqlite3/prebuilds/linuxmusl-x64.node',
  ]);
  for (const path of native)
    expect(readFileSync(join(app, 'resources', 'app.asar.unpacked', path)).length).toBeGreaterThan(1e6);
  for (const [path, entry] of files) expect(entry.integrity, path).toBeDefined();
});

test('its fuses are set', () => {
  const binary = readFileSync(join(app, 'groundplan'), 'latin1');
  const at = binary.indexOf(wireMark) + wireMark.length + 2;
  const [runAsNode, cookieEncryption, nodeOptions, inspect, asarIntegrity, onlyAsar, , fileProtocol] =
    binary.slice(at);
  expect({
    runAsNode,
    cookieEncryption,
    nodeOptions,
    inspect,
    asarIntegrity,
    onlyAsar,
    fileProtocol,
  }).toEqual({
    runAsNode: '0',
    cookieEncryption: '1',
    nodeOptions: '0',
    inspect: '0',
    asarIntegrity: '1',
    onlyAsar: '1',
    fileProtocol: '0',
  });
});
