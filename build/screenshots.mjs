/**
 * `npm run screenshots`: draws the README's picture anew, build/screenshot.png, the one generated file in git. Starts
 * the built app on fresh data, opens the example plan from ten to twenty million, and takes its Verdict screen.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { findChromium, howToGetChromium } from './steps/chromium.mjs';
import { inProject, ownNode, runMain, runScript, say, Stop } from './steps/project.mjs';
import { isBuilt } from './steps/stale.mjs';

const example = /ten to twenty/i;
const picture = inProject('build', 'screenshot.png');

/** @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} host */
async function addressOf(host) {
  for await (const line of createInterface({ input: host.stdout })) {
    const address = /http:\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Stop('The built app did not start.');
}

/** @param {string} executablePath @param {string} address */
async function takePicture(executablePath, address) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 960 },
      deviceScaleFactor: 2,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale: 'en-GB',
    });
    await page.goto(address);
    await page.getByRole('button', { name: example }).click();
    await page.getByRole('heading', { level: 1, name: /short by/i }).waitFor();
    // The killers are worked out beside the window, and marked as stale until they are.
    await page.locator('[data-stale="false"]').first().waitFor();
    await page.waitForTimeout(500);
    await page.screenshot({ path: picture });
  } finally {
    await browser.close();
  }
}

await runMain(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Stop(howToGetChromium);
  if (!isBuilt() && (await runScript('build/build.mjs', [])) !== 0)
    throw new Stop('Groundplan could not be built.');
  const data = mkdtempSync(join(tmpdir(), 'groundplan-screenshot-'));
  const host = spawn(ownNode, [inProject('dist', 'host.js'), '--no-open'], {
    env: { ...process.env, GROUNDPLAN_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await takePicture(executablePath, await addressOf(host));
  } finally {
    host.kill('SIGINT');
    await new Promise((resolve) => host.on('exit', resolve));
    rmSync(data, { recursive: true, force: true });
  }
  say(`Drew ${picture}`);
  return 0;
});
