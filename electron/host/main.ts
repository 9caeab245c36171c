/**
 * The browser host as a program: `node dist/host.js [--no-open]`. Says its address in one line, opens the browser
 * where there is a desktop, and runs until Ctrl+C. Enter gives a new address, for another browser.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { dataFolder } from '../dataFolder.ts';
import { openServices } from '../openServices.ts';
import { readRendererFiles } from '../security/rendererFiles.ts';
import { openBrowser } from './openBrowser.ts';
import { startHost } from './server.ts';

const builtFolder = import.meta.dirname;
const surroundings = { platform: process.platform, env: process.env, home: homedir() };
const print = (text: string): void => void process.stdout.write(`${text}\n`);

const services = await openServices({
  host: 'browser',
  dataFolder: dataFolder(surroundings),
  builtFolder,
  onNotice: print,
});
const host = await startHost({
  files: readRendererFiles(join(builtFolder, 'renderer')),
  backend: services,
  now: Date.now,
  onBug: (error, where) => console.error(`A bug in Groundplan, at ${where}:`, error),
});

const address = host.issueAddress();
print(`Groundplan is ready: ${address}  (Ctrl+C ends it)`);
if (!process.argv.includes('--no-open')) openBrowser(address, surroundings);

let isEnding = false;
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await host.close();
  services.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
// `npm start` holds this channel: it closes when that process is gone, however it went.
if (process.channel !== undefined) process.on('disconnect', () => void end());
if (process.stdin.isTTY)
  createInterface({ input: process.stdin }).on('line', () => print(host.issueAddress()));
