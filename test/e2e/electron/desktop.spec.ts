/**
 * The real desktop app, where the Electron runtime is: the same protection as on users' machines, tried from inside
 * the page and from the main process.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let dataFolder: string;
let app: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  const executablePath = process.env['GROUNDPLAN_ELECTRON'];
  if (executablePath === undefined)
    throw new Error('GROUNDPLAN_ELECTRON names no runtime: run these by `npm test`.');
  dataFolder = mkdtempSync(join(tmpdir(), 'groundplan-electron-'));
  app = await _electron.launch({
    executablePath,
    args: [root],
    env: { ...(process.env as Record<string, string>), GROUNDPLAN_DATA: dataFolder },
  });
  page = await app.firstWindow();
});

test.afterAll(async () => {
  await app.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

test('shows the window and answers its calls', async () => {
  expect(page.url()).toBe('app://groundplan/');
  await page.waitForSelector('#root > *');
  const info = await page.evaluate(() =>
    (
      globalThis as unknown as { groundplan: { call(name: string, payload: unknown): Promise<unknown> } }
    ).groundplan.call('app.info', {}),
  );
  expect(info).toMatchObject({ kind: 'info', host: 'electron', dataFolder, storage: { kind: 'ready' } });
});

test('gives the page nothing of Node or Electron', async () => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

test('reaches no network and no other page', async () => {
  const urls = ['https://example.com/', 'file:///etc/hostname', 'app://groundplan/../package.json'];
  const outcomes = await page.evaluate(
    (all) =>
      Promise.all(
        all.map((url) =>
          fetch(url).then(
            (answer) => `${answer.status}`,
            () => 'refused',
          ),
        ),
      ),
    urls,
  );
  expect(outcomes).toEqual(['refused', 'refused', '404']);
  expect(await page.evaluate(() => globalThis.open('https://example.com/') === null)).toBe(true);
  await page.evaluate(() => location.assign('https://example.com/'));
  await page.waitForTimeout(300);
  expect(page.url()).toBe('app://groundplan/');
});

test('opens a second window on the same plans', async () => {
  const opened = app.waitForEvent('window');
  await app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find((item) => item.label === '&File');
    file?.submenu?.items.find((item) => item.label === 'New window')?.click();
  });
  const second = await opened;
  await second.waitForSelector('#root > *');
  expect(second.url()).toBe('app://groundplan/');
});
