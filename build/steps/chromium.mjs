/** The browser that the tests drive: the machine's own, since Playwright's cannot be downloaded everywhere. */
import { installOnDebian } from './debian.mjs';
import { isThere } from './project.mjs';

/** The same browser without windows of its own to draw: the tests take a quarter less time with it. */
const headlessShell = '/usr/bin/chromium-headless-shell';

const places = [
  headlessShell,
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

/**
 * Finds Chromium; on Debian as root, installs what serves the tests best, or where that is not to be had the whole browser.
 * @returns {Promise<string | undefined>}
 */
export async function provideChromium() {
  const fonts = 'fonts-liberation';
  if (!process.env['CHROMIUM_PATH'] && !isThere(headlessShell)) {
    await installOnDebian('Chromium', ['chromium-headless-shell', fonts]);
  }
  if (findChromium() === undefined) await installOnDebian('Chromium', ['chromium', fonts]);
  return findChromium();
}
