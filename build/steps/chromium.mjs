/** The browser that the tests drive: the machine's own, since Playwright's cannot be downloaded everywhere. */
import { readFileSync } from 'node:fs';
import { isThere, run, say } from './project.mjs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} */
export function findChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  return chosen ? chosen : places.find(isThere);
}

export const howToGetChromium =
  'Install Chromium or Chrome (Debian: `apt-get install chromium`), or name one with CHROMIUM_PATH=/path/to/it.';

const isDebian = () =>
  process.platform === 'linux' &&
  isThere('/usr/bin/apt-get') &&
  /^ID(?:_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Finds Chromium; on Debian as root, installs it when there is none. @returns {Promise<string | undefined>} */
export async function provideChromium() {
  const found = findChromium();
  if (found !== undefined || !isDebian() || process.getuid?.() !== 0) return found;
  say('Installing Chromium for the tests …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, quiet: true });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
    env,
    quiet: true,
  });
  return findChromium();
}
