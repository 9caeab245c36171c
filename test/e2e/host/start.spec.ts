/** `npm start` as a terminal sees it: one line with the address, an answer there, and a clean end however it is ended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const script = join(root, 'build', 'start.mjs');
let dataFolder: string;

test.beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'groundplan-start-'));
});
test.afterEach(() => {
  for (const { process: running } of all.splice(0)) running.kill('SIGKILL');
});
test.afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

interface Started {
  readonly process: ChildProcess;
  readonly lines: string[];
  readonly address: string;
  readonly ended: Promise<number | null>;
}

/** Whatever a test leaves running is ended after it. */
const all: { readonly process: ChildProcess }[] = [];

async function start(by: 'node' | 'npm' = 'node'): Promise<Started> {
  const program = by === 'npm' ? 'npm' : process.execPath;
  const parameters = by === 'npm' ? ['start', '--', '--no-open'] : [script, '--no-open'];
  const started = spawn(program, parameters, {
    cwd: root,
    env: { ...process.env, GROUNDPLAN_DATA: dataFolder, GROUNDPLAN_HOST: 'browser' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  all.push({ process: started });
  const ended = new Promise<number | null>((resolve) => started.on('exit', resolve));
  const lines: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    void ended.then((code) => reject(new Error(`It ended with ${code}: ${lines.join(' ')}`)));
    createInterface({ input: started.stdout }).on('line', (line) => {
      lines.push(line);
      const found = /http:\S+/.exec(line)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  return { process: started, lines, address, ended };
}

const status = async (address: string) => (await fetch(address, { redirect: 'manual' })).status;
const isGone = (address: string) =>
  fetch(address).then(
    () => false,
    () => true,
  );

test('says one line, and answers at the address in it', async () => {
  const { process: running, lines, address, ended } = await start();
  expect(lines.at(-1)).toBe(`Groundplan is ready: ${address}  (Ctrl+C ends it)`);
  expect(await status(address)).toBe(303);
  running.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(await isGone(address)).toBe(true);
});

test('does not leave a server behind when its terminal is killed', async () => {
  const { process: running, address } = await start();
  running.kill('SIGKILL');
  await expect.poll(() => isGone(address)).toBe(true);
});

test('ends when npm is told to', async () => {
  const npm = await start('npm');
  npm.process.kill('SIGTERM');
  await expect.poll(() => isGone(npm.address)).toBe(true);
});

test('twice on the same plans works', async () => {
  const [one, other] = await Promise.all([start(), start()]);
  expect(await status(one.address)).toBe(303);
  expect(await status(other.address)).toBe(303);
  for (const { process: running, ended } of [one, other]) {
    running.kill('SIGTERM');
    expect(await ended).toBe(0);
  }
});
