/**
 * The built app as a user starts it: the browser host of dist/ in its own process, on its own data. The suites in real
 * Chromium and the screenshots run against this.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/host.js', import.meta.url));

export interface BuiltHost {
  /** Lets one browser context in, once: go there first, then anywhere under `origin`. */
  readonly address: string;
  readonly origin: string;
  readonly dataFolder: string;
  /** All that it said on the terminal so far. */
  readonly output: () => string;
  /** Stops it as Ctrl+C does and resolves to its exit code. Data that was made for it is deleted. */
  readonly stop: () => Promise<number | null>;
  /** Ends it at once, as a crash would, and leaves its data. */
  readonly kill: () => Promise<void>;
}

/** `dataFolder`: where the plans are; a fresh folder for this host alone when left out. Needs `npm run build`. */
export async function startBuiltHost(dataFolder?: string): Promise<BuiltHost> {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'groundplan-'));
  const host = spawn(process.execPath, [program, '--no-open'], {
    env: { ...process.env, GROUNDPLAN_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  host.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = new Promise<number | null>((resolve) => host.on('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: host.stdout }).on('line', (line) => {
      said.push(`${line}\n`);
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(line)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then((code) => reject(new Error(`The host ended with ${code}:\n${said.join('')}`)));
  });
  return {
    address,
    origin: new URL(address).origin,
    dataFolder: folder,
    output: () => said.join(''),
    async stop() {
      host.kill('SIGINT');
      const code = await ended;
      if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
      return code;
    },
    async kill() {
      host.kill('SIGKILL');
      await ended;
    },
  };
}
